/** One frame through the rep machine: movements found, judged, counted, and what is said about them. */

import { exerciseNamed } from "../catalogue.ts";
import { coachRep } from "../coaching/policy.ts";
import type { CoachEvent, Rep } from "../events.ts";
import { type Exercise, faultKinds, type JudgedMovement } from "../exercise.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";
import { atRest, cutShort, cycle, isUnderWay, type Movement } from "../reps/cycle.ts";
import type { RepMoments } from "../reps/minimum-jerk.ts";
import { armNow } from "./presence.ts";
import { referenceFor } from "./reference.ts";
import { repCount, usualPeaks } from "./set.ts";
import { noLoss, sightOf } from "./sight.ts";
import type { CoachState, SeenMovement } from "./state.ts";
import {
  afterWaiting,
  goesOn,
  mayBecomeAnother,
  mustShowTwice,
  shownTwice,
  type Through,
  usualSoFar,
} from "./twice.ts";

/** A movement may leave its postures for so long (a frame or two of bad landmarks), not longer. */
const TOLERATED: Seconds = 0.5;
/** "Down" comes a moment after the last tick. */
const RELEASE_AFTER: Seconds = 0.3;
/** The same body in the same clothes: earlier sets tell about this one's back too. */
const BACKS_KEPT = 12;

export function advanceReps(state: CoachState, m: Measurement, events: CoachEvent[]): CoachState {
  const exercise = state.following && exerciseNamed(state.following);
  if (!exercise) return state;
  if (!exercise.postures.includes(m.posture)) return strayed(state, m);
  const [next, movement] = cycle(exercise.cycleRules(state.context), state.cycle, m);
  const ticked = tickHold({ ...state, cycle: next }, exercise, m, events);
  if (!movement) return ticked;
  return finished({ ...ticked, ticks: 0 }, exercise, movement, m, events);
}

/** A body that did something else for this share of the movement was not doing this exercise. */
const MOST_ASTRAY = 0.3;

/** A movement that is over, of the exercise that is followed. */
export function finished(
  state: CoachState,
  exercise: Exercise,
  movement: Movement<Measurement>,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  const { during, ended, astray } = movement;
  if (astray > MOST_ASTRAY * (m.t - during[0]!.t)) return state;
  const undecided = mayBecomeAnother(state) && state.rivals.some((rival) => isUnderWay(rival.cycle));
  const twice = mustShowTwice(state, exercise);
  // It may turn out to be another exercise: nothing is told that did not count.
  if (ended !== "back") return undecided || twice ? state : unfinished(state, exercise, movement, m, events);
  const seen = seenAs(state, exercise, movement, twice);
  if (!seen) return state;
  if (twice) return proven(state, exercise, { judged: seen, movement, context: state.context }, m, events);
  if (seen.reason !== undefined && mayBecomeAnother(state) && state.rivals.length > 0)
    return { ...state, failed: { exercise: exercise.name, judged: seen } };
  return record(confirmed(state, exercise.name, m, events), exercise, seen, m.t, events);
}

function seenAs(
  state: CoachState,
  exercise: Exercise,
  movement: Movement<Measurement>,
  twice: boolean,
): SeenMovement | undefined {
  const { context, waiting } = state;
  const known = { ...afterWaiting(waiting, exercise, context), usual: usualSoFar(waiting, exercise) };
  const judged = exercise.judge(movement, twice ? known : context);
  if (!judged) return undefined;
  // Lying down, getting ready: half a movement before the set says nothing about one, nor does one out of the blue.
  const ready = wasReady(state, movement.before) || goesOn(state, exercise, movement);
  const half = judged.reason !== undefined && !twice;
  if (!armedBefore(state, exercise, movement) && (half || !ready)) return undefined;
  const sight = sightOf(movement, judged.notJudged.length === 0, state);
  return sight ? { ...judged, sight } : judged;
}

/** Counts with the one that it is like; until then it waits. */
function proven(
  state: CoachState,
  exercise: Exercise,
  through: Through,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  const [waiting, reps] = shownTwice(state.waiting, exercise, through);
  const known = { ...state, waiting };
  if (reps.length === 0) return known;
  return reps.reduce(
    (now, one) => record(now, exercise, one, m.t, events, one !== through.judged),
    confirmed(known, exercise.name, m, events),
  );
}

/** A recording, or a sight, that begins in the start posture shows no stillness before its first rep. */
const FROM_THE_START: Seconds = 0.3;

export const wasReady = ({ first }: CoachState, before: readonly Measurement[]): boolean =>
  before.some((one) => one.still) || (before[0]?.t ?? 0) - (first?.t ?? 0) < FROM_THE_START;

/** Armed since before the movement left: whoever lay down and stirs looks ready only on the way. */
export function armedBefore(
  { presence }: CoachState,
  { name }: Exercise,
  { during }: Movement<Measurement>,
): boolean {
  return presence.armed === name && (presence.armedSince ?? Number.POSITIVE_INFINITY) <= during[0]!.t;
}

/** A recording, or a set, that ends on the last way back: what is mostly over counts. */
export function finishReps(state: CoachState, events: CoachEvent[]): CoachState {
  const exercise = state.following && exerciseNamed(state.following);
  if (!exercise || state.paused) return state;
  const movement = cutShort(exercise.cycleRules(state.context), state.cycle);
  return movement
    ? finished({ ...state, cycle: atRest(), ticks: 0 }, exercise, movement, movement.back, events)
    : state;
}

/** Partly out of sight, or without end: said once where it was meant as a rep, never counted, never judged. */
function unfinished(
  state: CoachState,
  exercise: Exercise,
  movement: Movement<Measurement>,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  const meant = state.presence.armed === exercise.name && exercise.attempted(movement, state.context);
  if (!meant || movement.ended === "back") return state;
  const { excursion } = exercise.cycleRules(state.context).strands[0]!;
  const { during } = movement;
  const furthest = during.reduce((most, one) =>
    (excursion(one) ?? 0) > (excursion(most) ?? 0) ? one : most,
  ).t;
  const judged: JudgedMovement = {
    start: during[0]!.t,
    peakStart: furthest,
    peakEnd: furthest,
    end: m.t,
    peak: {},
    faults: [],
    notJudged: faultKinds(exercise),
    reason: movement.ended,
  };
  return record(state, exercise, judged, m.t, events);
}

/** Out of the exercise's postures: after a moment, whatever was under way is dropped. */
function strayed(state: CoachState, m: Measurement): CoachState {
  const last = state.cycle.out?.at(-1) ?? state.cycle.before.at(-1);
  if (last && m.t - last.t > TOLERATED) return { ...state, cycle: atRest(), ticks: 0 };
  return { ...state, cycle: { ...state.cycle, astray: state.cycle.astray + m.t - state.view.t } };
}

/** A full cycle from the start posture back to it proves that a set has begun, armed or not. */
export function confirmed(
  state: CoachState,
  name: ExerciseName,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  if (state.presence.armed === name) return state;
  events.push({ type: "armed", t: m.t, exercise: name });
  return { ...state, presence: armNow(state.presence, name, m) };
}

/** A lift that was under way when it was first seen may not count: neither ticks nor ring may promise that it does. */
export const leftRest = (state: Pick<CoachState, "set" | "cycle">): boolean =>
  state.set.reps.length + state.set.noReps.length > 0 || state.cycle.before.some((one) => one.still);

function tickHold(state: CoachState, exercise: Exercise, m: Measurement, events: CoachEvent[]): CoachState {
  if (!exercise.hold || !state.cycle.out || state.presence.armed !== exercise.name) return state;
  if (!leftRest(state)) return state;
  const { seconds, now } = exercise.hold(state.cycle.out, state.context);
  const { holdSeconds, phrases } = state.options;
  const whole = Math.floor(holdSeconds);
  let { ticks } = state;
  while (now && ticks < whole && seconds >= ticks + 1) {
    ticks += 1;
    events.push({ type: "hold-tick", t: m.t, count: ticks });
  }
  if (now && ticks === whole && seconds >= holdSeconds + RELEASE_AFTER) {
    ticks += 1;
    events.push({ type: "cue", t: m.t, text: phrases.release, about: { kind: "hold-release" } });
  }
  return { ...state, ticks };
}

/** A rep begins after the recording did, and after the one before it was over. */
function notBefore({ first, set }: CoachState): Seconds {
  const last = Math.max(set.reps.at(-1)?.end ?? 0, set.noReps.at(-1)?.end ?? 0);
  return Math.max(first?.t ?? 0, last);
}

/** What was extrapolated to before `from` is cut there; never past the peak, which was seen. */
function within({ start, peakStart, peakEnd, end }: RepMoments, from: Seconds): RepMoments {
  const begun = Math.min(Math.max(start, from), peakStart);
  return { start: begun, peakStart, peakEnd, end };
}

/** `late`: over long ago, nothing is said of how it was. */
export function record(
  state: CoachState,
  exercise: Exercise,
  judged: SeenMovement,
  t: Seconds,
  events: CoachEvent[],
  late = false,
): CoachState {
  const { options } = state;
  const counted = judged.reason === undefined;
  const number = repCount(state.set) + 1;
  const { back, ...movement } = judged;
  const { start, peakStart, peakEnd, end } = within(movement, notBefore(state));
  const rep: Rep = {
    ...movement,
    start,
    peakStart,
    peakEnd,
    end,
    number,
    set: state.set.number,
    exercise: exercise.name,
    countedAt: t,
    counted,
    lowerSeconds: exercise.eccentric === "out" ? peakStart - start : end - peakEnd,
    raiseSeconds: exercise.eccentric === "out" ? end - peakEnd : peakStart - start,
  };
  if (counted)
    events.push({
      type: "rep",
      t,
      number,
      exercise: exercise.name,
      start: rep.start,
      end: rep.end,
      faults: rep.faults,
      rep,
    });
  else events.push({ type: "no-rep", t, reason: judged.reason!, rep });
  for (const { kind, value, limit } of rep.faults) events.push({ type: "fault", t, kind, value, limit });
  const [policy, cues] = late
    ? [state.policy, []]
    : coachRep(state.policy, rep, {
        phrases: options.phrases,
        t,
        target: options.targetReps,
        reference: referenceFor(options.references, exercise.name),
        backRange: state.context.backRange,
      });
  events.push(...cues);
  const set = counted
    ? {
        ...state.set,
        exercise: exercise.name,
        reps: [...state.set.reps, rep],
        backs: [...state.set.backs, back],
      }
    : { ...state.set, exercise: exercise.name, noReps: [...state.set.noReps, rep] };
  if (counted && number === options.targetReps)
    events.push({ type: "cue", t, text: options.phrases.targetReached, about: { kind: "target-reached" } });
  return {
    ...state,
    policy,
    set,
    sight: noLoss(state.sight),
    context: {
      ...state.context,
      usual: usualPeaks(set),
      backs: counted && back ? [...state.context.backs, back].slice(-BACKS_KEPT) : state.context.backs,
    },
  };
}
