/**
 * A hold, ticked aloud second by second, then "down". Whoever hears that expects it to count: nothing is ticked that is known
 * not to, and what was ticked is answered (promise.ts).
 */
import type { CoachEvent } from "../events.ts";
import type { Exercise } from "../exercise.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Seconds } from "../quantity.ts";
import { armedBefore, wasReady, wentAstray } from "./readiness.ts";
import type { CoachState } from "./state.ts";
import { goesOn } from "./twice.ts";

/** "Down" comes a moment after the last tick. */
const RELEASE_AFTER: Seconds = 0.3;

/**
 * A lift that was under way when it was first seen, or went on out of sight, may not count: neither ticks nor ring may promise
 * that it does.
 */
export const mayCount = ({ set, cycle }: Pick<CoachState, "set" | "cycle">): boolean =>
  !cycle.interrupted && (set.reps.length + set.noReps.length > 0 || cycle.before.some((one) => one.still));

/** As far as it has gone: what the exercise's own rules and the set ask of a movement that is over. */
function isOnItsWay(
  state: CoachState,
  exercise: Exercise,
  during: readonly Measurement[],
  m: Measurement,
): boolean {
  const { before, astray } = state.cycle;
  const movement = { before, during, back: m, ended: "back", astray } as const;
  const ready =
    armedBefore(state, exercise, movement) || wasReady(state, before) || goesOn(state, exercise, movement);
  return ready && !wentAstray(movement, m.t) && exercise.attempted(movement, state.context);
}

export function tickHold(
  state: CoachState,
  exercise: Exercise,
  m: Measurement,
  events: CoachEvent[],
): CoachState {
  const { out } = state.cycle;
  if (!exercise.hold || !out || state.presence.armed !== exercise.name) return state;
  if (!mayCount(state)) return state;
  const { seconds, now } = exercise.hold(out, state.context);
  const { holdSeconds, phrases } = state.options;
  const whole = Math.floor(holdSeconds);
  let { ticks } = state;
  const isDue = (): boolean => ticks < whole && seconds >= ticks + 1;
  if (!now || (ticks === 0 && !(isDue() && isOnItsWay(state, exercise, out, m)))) return state;
  while (isDue()) {
    ticks += 1;
    events.push({ type: "hold-tick", t: m.t, count: ticks });
  }
  if (ticks === whole && seconds >= holdSeconds + RELEASE_AFTER) {
    ticks += 1;
    events.push({ type: "cue", t: m.t, text: phrases.release, about: { kind: "hold-release" } });
  }
  return { ...state, ticks };
}
