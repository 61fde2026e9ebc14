/** One frame through the rep machine: movements found, judged, counted, and what is said about them. */

import { exerciseNamed } from "../catalogue.ts";
import type { CoachEvent, Unfinished } from "../events.ts";
import type { Exercise } from "../exercise.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";
import { atRest, cutShort, cycle, isUnderWay, type Movement } from "../reps/cycle.ts";
import { tickHold } from "./hold.ts";
import { armNow } from "./presence.ts";
import { answered, dropped, unjudged } from "./promise.ts";
import { armedBefore, wasReady, wentAstray } from "./readiness.ts";
import { record } from "./record.ts";
import { repCount } from "./set.ts";
import { sightOf } from "./sight.ts";
import type { CoachState, SeenMovement } from "./state.ts";
import {
  afterWaiting,
  goesOn,
  mayBecomeAnother,
  mustShowTwice,
  needsNoRest,
  shownTwice,
  type Through,
  usualSoFar,
} from "./twice.ts";

/** A movement may leave its postures for so long (a frame or two of bad landmarks), not longer. */
const TOLERATED: Seconds = 0.5;

export function advanceReps(state: CoachState, m: Measurement, events: CoachEvent[]): CoachState {
  const exercise = state.following && exerciseNamed(state.following);
  if (!exercise) return state;
  if (!exercise.postures.includes(m.posture)) return strayed(state, exercise, m, events);
  const [next, movement] = cycle(exercise.cycleRules(state.context), state.cycle, m);
  const ticked = tickHold({ ...state, cycle: next }, exercise, m, events);
  return movement ? finished(ticked, exercise, movement, m, events) : ticked;
}

/** A movement that is over, of the exercise that is followed. */
export const finished = (
  before: CoachState,
  exercise: Exercise,
  movement: Movement<Measurement>,
  m: Measurement,
  events: CoachEvent[],
): CoachState => {
  const after = taken({ ...before, ticks: 0 }, exercise, movement, m, events);
  return answered(after, before, exercise, movement, m.t, events);
};

/** Told as what it was; where it may turn out to be another exercise, nothing is told that did not count. */
function taken(
  state: CoachState,
  exercise: Exercise,
  movement: Movement<Measurement>,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  if (wentAstray(movement, m.t)) return state;
  const undecided = mayBecomeAnother(state) && state.rivals.some((rival) => isUnderWay(rival.cycle));
  const twice = mustShowTwice(state, exercise);
  const { ended } = movement;
  if (ended !== "back")
    return undecided || twice ? state : unfinished(state, exercise, movement, ended, m, events);
  const seen = seenAs(state, exercise, movement, twice);
  if (!seen) return state;
  const through = { judged: seen, movement, context: state.context };
  if (twice || !isBegun(state, exercise, movement)) return proven(state, exercise, through, m, events);
  // What waited since before the first rest was meant as well, where this is like it.
  const shown = repCount(state.set) === 0 ? proven(state, exercise, through, m, events) : state;
  if (shown.set !== state.set) return shown;
  if (seen.reason !== undefined && mayBecomeAnother(state) && state.rivals.length > 0)
    return { ...state, failed: { exercise: exercise.name, judged: seen } };
  return record(confirmed(state, exercise.name, m, events), exercise, seen, m.t, events);
}

/** Partly out of sight, or without end: told once where it was meant as a rep, never counted, never judged. */
function unfinished(
  state: CoachState,
  exercise: Exercise,
  movement: Movement<Measurement>,
  reason: Unfinished,
  { t }: Measurement,
  events: CoachEvent[],
): CoachState {
  const { presence, context } = state;
  const meant = presence.armed === exercise.name && exercise.attempted(movement, context);
  return meant
    ? record(state, exercise, unjudged(exercise, movement, context, { t, reason }), t, events)
    : state;
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
  const half = judged.reason !== undefined && !twice;
  if (half && !armedBefore(state, exercise, movement)) return undefined;
  const begun = isBegun(state, exercise, movement) || goesOn(state, exercise, movement);
  if (!begun && !needsNoRest(exercise)) return undefined;
  const sight = sightOf(movement, judged.notJudged.length === 0, state);
  return sight ? { ...judged, sight } : judged;
}

/** Whether somebody was ready for it: who was not may show by doing the same again that it was meant. */
const isBegun = (state: CoachState, exercise: Exercise, movement: Movement<Measurement>): boolean =>
  armedBefore(state, exercise, movement) || wasReady(state, movement.before);

/** Counts with the one that it is like; until then it waits. */
function proven(
  state: CoachState,
  exercise: Exercise,
  through: Through,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  const [waiting, reps] = shownTwice(
    state.waiting,
    exercise,
    through,
    mustShowTwice(state, exercise) ? "evident" : "asked",
  );
  const known = { ...state, waiting };
  if (reps.length === 0) return known;
  return reps.reduce(
    (now, one) => record(now, exercise, one, m.t, events, one !== through.judged),
    confirmed(known, exercise.name, m, events),
  );
}

/** A recording, or a set, that ends on the last way back: what is mostly over counts. */
export function finishReps(state: CoachState, events: CoachEvent[]): CoachState {
  const exercise = state.following && exerciseNamed(state.following);
  if (!exercise || state.paused) return state;
  const movement = cutShort(exercise.cycleRules(state.context), state.cycle);
  return movement
    ? finished({ ...state, cycle: atRest() }, exercise, movement, movement.back, events)
    : state;
}

/**
 * Out of the exercise's postures: after a moment, whatever was under way is dropped. One picture shows no moment, however long
 * before it none came.
 */
function strayed(state: CoachState, exercise: Exercise, m: Measurement, events: CoachEvent[]): CoachState {
  const last = state.cycle.out?.at(-1) ?? state.cycle.before.at(-1);
  if (last && m.t - last.t > TOLERATED && state.view.t > last.t)
    return dropped(state, exercise, "back", m.t, events);
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
