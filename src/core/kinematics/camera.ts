/** Where the camera stands, from many frames of a body that stands or lies still. Signs as in core/view.ts. */
import { clamp, type Degrees, type Seconds } from "../quantity.ts";
import type { Facing } from "./canonical.ts";
import { TYPICAL } from "./estimators.ts";
import { PRONE, type Row, STANDING } from "./readings.ts";

export interface AzimuthState {
  readonly value: Degrees;
  /** The mean of the last moments alone. */
  readonly lately: Degrees;
  /** Of the last frame that was taken in. */
  readonly t: Seconds;
  /** How much watching the mean rests on, at most `AZIMUTH_MEMORY`. */
  readonly watched: Seconds;
}

/** What the mean remembers; a moving average over time, so that a camera's frame rate changes nothing. */
const AZIMUTH_MEMORY: Seconds = 4;
/** One frame stands for no more time than this, however long nobody was seen. */
const LONGEST_FRAME: Seconds = 0.2;

/**
 * Whoever has turned is seen from elsewhere: what was seen before says nothing of it. The last moments' mean is within 8 degrees of the
 * long one where somebody stays as they are (59 of 86 clips), and 20 to 35 from it after each turn from the front to the side.
 */
const TURNED: Degrees = 12;
const LATELY: Seconds = 0.5;

/**
 * Begins anew once the body has turned.
 *
 * @param previous when the body was last seen, doing whatever: a frame stands for the time since then, and the first one of
 * a body that comes back upright for no more than any other
 */
export function averagedAzimuth(
  before: AzimuthState | undefined,
  t: Seconds,
  guess: Degrees,
  previous: Seconds = Number.NEGATIVE_INFINITY,
): AzimuthState {
  if (!before) return { value: guess, lately: guess, t, watched: 0 };
  const dt = clamp(t - Math.max(before.t, previous), 0, LONGEST_FRAME);
  if (dt === 0) return before;
  // The guess that opened the mean stands for a frame as long as this one.
  const watched = Math.min(AZIMUTH_MEMORY, (before.watched || dt) + dt);
  const value = before.value + (dt / watched) * (guess - before.value);
  const lately = before.lately + (1 - Math.exp(-dt / LATELY)) * (guess - before.lately);
  return watched > LATELY && Math.abs(lately - value) > TURNED
    ? { value: lately, lately, t, watched: LATELY / 2 }
    : { value, lately, t, watched };
}

/** The neutral's lean against an average person's: what is left of it is the camera's. */
export function rollOf(stance: "standing" | "prone", neutral: Row, facing: Facing): Degrees {
  const typical = TYPICAL[stance];
  const off = (i: number): Degrees => neutral[i]! - typical[i]!;
  return stance === "prone"
    ? (facing * (off(PRONE.legNear) - off(PRONE.chestNear))) / 2
    : (facing * (off(STANDING.trunkMid) + off(STANDING.thighMid) + off(STANDING.shankMid))) / 3;
}
