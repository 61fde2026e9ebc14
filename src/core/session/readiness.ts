/** Whether somebody was ready before a movement left, and kept to it: what is done on the way to the start posture is none. */
import type { Exercise } from "../exercise.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Seconds } from "../quantity.ts";
import type { Movement } from "../reps/cycle.ts";
import type { CoachState } from "./state.ts";

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

/** A body that did something else for this share of the movement was not doing this exercise. */
const MOST_ASTRAY = 0.3;

export const wentAstray = (
  { during, astray }: Pick<Movement<Measurement>, "during" | "astray">,
  t: Seconds,
): boolean => astray > MOST_ASTRAY * (t - during[0]!.t);
