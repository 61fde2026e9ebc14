/**
 * What a set was, from its reps alone, so that a set just ended, one out of the history and one out of an analysis file
 * give the same facts and hence the same sentence (summary.ts).
 */

import { exerciseNamed } from "../catalogue.ts";
import type { Rep, SetFacts } from "../events.ts";
import { faultKinds } from "../exercise.ts";
import { type ExerciseName, type FaultKind, mean, median } from "../quantity.ts";
import { byImportance, isGate, isSafety, topicOf } from "./criteria.ts";
import { TOPICS, type Topic } from "./topics.ts";
import { isClean, verdictOf } from "./verdict.ts";

/** A rep as facts need it; history and analysis file keep more. */
export type RepFacts = Pick<
  Rep,
  | "exercise"
  | "counted"
  | "reason"
  | "faults"
  | "notJudged"
  | "holdSeconds"
  | "holdPartial"
  | "side"
  | "sight"
  | "bendShare"
>;

export function faultCounts(reps: readonly Pick<Rep, "faults">[]): Partial<Record<FaultKind, number>> {
  const counts: Partial<Record<FaultKind, number>> = {};
  for (const rep of reps)
    for (const kind of new Set(rep.faults.map((fault) => fault.kind))) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Faults of a set in the order in which they are told. */
export function rankedFaults(
  reps: readonly Pick<Rep, "faults">[],
): readonly { readonly fault: FaultKind; readonly reps: number }[] {
  const counts = Object.entries(faultCounts(reps)) as [FaultKind, number][];
  return counts
    .sort(
      ([a, timesA], [b, timesB]) =>
        Number(isSafety(b)) - Number(isSafety(a)) || timesB - timesA || byImportance(a, b),
    )
    .map(([fault, times]) => ({ fault, reps: times }));
}

/** The most frequent first; equals keep their order. */
function tally<T>(values: readonly T[]): (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Whether anything of the topic was left unjudged in this rep, and nothing of it was found wrong. */
function isBlind(rep: RepFacts, topic: Topic): boolean {
  return (
    rep.notJudged.some((kind) => topicOf(kind) === topic) &&
    !rep.faults.some(({ kind }) => topicOf(kind) === topic)
  );
}

const concerns = (kind: FaultKind, rep: RepFacts): boolean =>
  [...rep.faults.map((fault) => fault.kind), ...rep.notJudged].some(
    (other) => topicOf(other) === topicOf(kind),
  );

function strengthOf(counted: readonly RepFacts[], exercise: ExerciseName): FaultKind | undefined {
  if (counted.length === 0) return undefined;
  // Why a movement does not count is no criterion that a counted rep can be praised for.
  return [...faultKinds(exerciseNamed(exercise))]
    .sort(byImportance)
    .find((kind) => !isGate(kind) && !counted.some((rep) => concerns(kind, rep)));
}

/** Where backs are to be corrected, theirs alone. */
function bendShareOf(counted: readonly RepFacts[], focus: FaultKind | undefined): number | undefined {
  const wrong = focus !== undefined && topicOf(focus) === "back" ? focus : undefined;
  const those = wrong ? counted.filter(({ faults }) => faults.some(({ kind }) => kind === wrong)) : counted;
  return median(those.flatMap(({ bendShare }) => bendShare ?? []));
}

/** `carried`: counted before, in a set that was paused elsewhere; only their number is known. */
export function factsOf(exercise: ExerciseName, reps: readonly RepFacts[], carried = 0): SetFacts {
  const counted = reps.filter((rep) => rep.counted);
  const missed = tally(reps.flatMap((rep) => (rep.counted || !rep.reason ? [] : [rep.reason])));
  const focus = rankedFaults(counted)[0];
  const hindsight = counted.flatMap(({ faults }, i) =>
    faults.some(({ kind, hindsight: late }) => kind === focus?.fault && late) ? [carried + i + 1] : [],
  );
  const strength = carried === 0 ? strengthOf(counted, exercise) : undefined;
  const blind = TOPICS.map((topic) => ({
    topic,
    reps: counted.filter((rep) => isBlind(rep, topic)).length,
  })).filter((of) => of.reps > 0);
  const troubles = counted.filter((rep) => rep.notJudged.length > 0);
  const trouble = tally(troubles.flatMap((rep) => rep.sight?.trouble ?? []))[0];
  const holds = counted.flatMap((rep) =>
    rep.exercise === exercise && rep.holdSeconds !== undefined && !rep.holdPartial ? [rep.holdSeconds] : [],
  );
  const hold = mean(holds);
  const bendShare = bendShareOf(counted, focus?.fault);
  const sided = counted.flatMap(({ side }) => side ?? []);
  const left = sided.filter((side) => side === "left").length;
  return {
    exercise,
    reps: counted.length + carried,
    clean: counted.filter(isClean).length,
    unjudged: counted.filter((rep) => verdictOf(rep) === "not-judged").length,
    missed: missed.map(([reason, times]) => ({ reason, times })),
    ...(focus ? { focus } : {}),
    ...(hindsight.length > 0 ? { hindsight } : {}),
    ...(strength ? { strength } : {}),
    blind,
    ...(trouble && trouble[1] * 2 > troubles.length ? { trouble: trouble[0] } : {}),
    ...(bendShare === undefined ? {} : { bendShare }),
    slow: reps.some((rep) => rep.sight?.trouble === "slow"),
    lost: reps.some((rep) => rep.sight?.lostSeconds !== undefined),
    ...(hold === undefined ? {} : { holdSeconds: hold }),
    ...(sided.length === 0 ? {} : { sides: { left, right: sided.length - left } }),
  };
}
