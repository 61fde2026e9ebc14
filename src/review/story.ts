/**
 * What a good coach would tell about a set: facts only, found in the reps; the words are in src/messages/review.
 * Nothing here judges anew: faults, limits and no-reps are those of the analysis.
 */

import { exerciseNamed } from "../core/catalogue.ts";
import { NOISE, severity } from "../core/coaching/criteria.ts";
import { factsOf, rankedFaults } from "../core/coaching/facts.ts";
import { bestRep, isClean, worstRep } from "../core/coaching/verdict.ts";
import type { Rep, SetFacts } from "../core/events.ts";
import {
  type Degrees,
  type ExerciseName,
  type FaultKind,
  mean,
  type Seconds,
  type Signal,
} from "../core/quantity.ts";

export interface MainFault {
  readonly kind: FaultKind;
  /** In how many reps, and in which it was worst. */
  readonly reps: number;
  readonly worst: { readonly number: number; readonly value: number; readonly limit: number };
}

/** A drift within the set: means of its first and of its last third. */
export interface Drift {
  readonly what: "range" | "tempo" | "hold";
  readonly from: number;
  readonly to: number;
}

export interface SetStory {
  readonly set: number;
  readonly exercise: ExerciseName;
  /** What its summary says. */
  readonly facts: SetFacts;
  readonly main?: MainFault;
  readonly others: readonly FaultKind[];
  readonly range?: { readonly signal: Signal; readonly mean: Degrees; readonly spread: Degrees };
  readonly hold?: Seconds;
  readonly lower?: Seconds;
  readonly drift?: Drift;
  /** `late`: faults came in the last third only; `mended`: in the first third only. */
  readonly course?: "late" | "mended";
  readonly best?: number;
}

/** The angle that tells how far a rep went: the one that is drawn and metered live. */
export const rangeSignal = (exercise: ExerciseName): Signal => exerciseNamed(exercise).show.main;

/** The sets of a recording in order; reps and no-reps of each. */
export function setsOf(reps: readonly Rep[]): Rep[][] {
  const sets = new Map<number, Rep[]>();
  for (const rep of reps) {
    const set = sets.get(rep.set);
    if (set) set.push(rep);
    else sets.set(rep.set, [rep]);
  }
  return [...sets.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, list]) => list.sort((a, b) => a.start - b.start));
}

/** A clean rep to imitate and the rep that shows what to correct first; by the same order as the words. */
export function bestAndWorst(reps: readonly Rep[]): { readonly best?: Rep; readonly worst?: Rep } {
  const best = bestRep(reps);
  const worst = worstRep(reps.filter((rep) => rep.counted)) ?? worstRep(reps);
  return { ...(best ? { best } : {}), ...(worst ? { worst } : {}) };
}

/** `undefined` where the list is empty. */
export function tellSet(reps: readonly Rep[]): SetStory | undefined {
  const first = reps[0];
  if (!first) return undefined;
  const counted = reps.filter((rep) => rep.counted);
  const { main, others } = faultsOf(counted);
  const signal = rangeSignal(first.exercise);
  const peaks = counted.flatMap((rep) => rep.peak[signal] ?? []);
  const holds = counted.flatMap((rep) => rep.holdSeconds ?? []);
  const hold = exerciseNamed(first.exercise).hold && mean(holds);
  const lower = mean(counted.map((rep) => rep.lowerSeconds));
  const drift = driftOf(counted, signal);
  const course = courseOf(counted);
  const best = bestAndWorst(reps).best;
  return {
    set: first.set,
    exercise: first.exercise,
    facts: factsOf(first.exercise, reps),
    others,
    ...(main ? { main } : {}),
    ...(peaks.length > 0 ? { range: { signal, mean: mean(peaks) ?? 0, spread: spreadOf(peaks) } } : {}),
    ...(hold === undefined ? {} : { hold }),
    ...(lower === undefined ? {} : { lower }),
    ...(drift ? { drift } : {}),
    ...(course ? { course } : {}),
    ...(best ? { best: best.number } : {}),
  };
}

/** In a loop: a file may hold more reps than a call takes arguments. */
function spreadOf(values: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

function faultsOf(counted: readonly Rep[]): { readonly main?: MainFault; readonly others: FaultKind[] } {
  const [top, ...others] = rankedFaults(counted);
  const worst = top && worstIn(counted, top.fault);
  if (!top || !worst) return { others: [] };
  const { value, limit } = worst.fault;
  return {
    main: { kind: top.fault, reps: top.reps, worst: { number: worst.rep.number, value, limit } },
    others: others.map(({ fault }) => fault),
  };
}

/** The rep in which this fault was furthest past its limit. */
function worstIn(reps: readonly Rep[], kind: FaultKind) {
  const found = reps.flatMap((rep) =>
    rep.faults.filter((fault) => fault.kind === kind).map((fault) => ({ rep, fault })),
  );
  return found.sort((a, b) => severity(b.fault) - severity(a.fault))[0];
}

/** Thirds are compared from six reps on; fewer are no trend. */
const TREND_FROM = 6;
const thirds = (reps: readonly Rep[]): readonly [readonly Rep[], readonly Rep[]] => {
  const size = Math.floor(reps.length / 3);
  return [reps.slice(0, size), reps.slice(reps.length - size)];
};

function driftOf(counted: readonly Rep[], signal: Signal): Drift | undefined {
  if (counted.length < TREND_FROM) return undefined;
  const [early, late] = thirds(counted);
  const compare = (
    what: Drift["what"],
    of: (rep: Rep) => number | undefined,
    worth: number,
  ): Drift | undefined => {
    const from = mean(early.flatMap((rep) => of(rep) ?? []));
    const to = mean(late.flatMap((rep) => of(rep) ?? []));
    return from !== undefined && to !== undefined && from - to >= worth ? { what, from, to } : undefined;
  };
  return (
    compare("range", (rep) => rep.peak[signal], NOISE) ??
    compare("hold", (rep) => exerciseNamed(rep.exercise).hold && rep.holdSeconds, 0.4) ??
    compare("tempo", (rep) => rep.lowerSeconds, 0.4)
  );
}

function courseOf(counted: readonly Rep[]): SetStory["course"] {
  if (counted.length < TREND_FROM) return undefined;
  const [early, late] = thirds(counted);
  const faulty = (reps: readonly Rep[]): number => reps.filter((rep) => rep.faults.length > 0).length;
  if (early.every(isClean) && faulty(late) * 2 >= late.length) return "late";
  if (late.every(isClean) && faulty(early) * 2 >= early.length) return "mended";
  return undefined;
}
