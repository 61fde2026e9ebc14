/**
 * Standing all the way up at the end of a lift. Who stops short of it comes to rest, or turns round, with the hips still
 * bent; who passes the limit has stood up, however much is left of the way.
 */
import type { Fault } from "../../core/events.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Degrees, Seconds } from "../../core/quantity.ts";
import type { Reading } from "../../core/reps/minimum-jerk.ts";
import { meanConfidence, type Read, seriesOf } from "../../core/reps/series.ts";
import { isWide } from "./stance.ts";

export const hip: Read = (m) => m.signals.hipFlexion;
/** Hips bent by more have not come up. The powerlifting rule is hips and knees straight; the degrees are ours. */
export const LOCKED: Degrees = 15;
/** What a hip that is straight may read too much. */
export const READ_BENT: Degrees = 4;

/**
 * Of hips as they stand, and the share that shows of what they are bent by more, from far off the side: of 18 degrees
 * 6 to 15, of who stands straight 1 at most (three bodies at 45 degrees). The limit lies half-way between, at 3.6.
 */
const STANDS: Degrees = 13;
const SHOWN = 0.6;
/** The estimators take hips for up too early there: back, 11 degrees, is where a little less than that shows. */
const ON_THE_WAY = 4;

/** How far the hips still are from standing, from far off the side; else nothing. */
export const onTheWay = (m: Measurement): Degrees =>
  isWide(m) && m.hipsBent !== undefined ? ON_THE_WAY * m.hipsBent : Number.NEGATIVE_INFINITY;

/** How far the hips are bent, for telling whether they came up. */
function standingHip(m: Measurement): Degrees | undefined {
  if (!isWide(m)) return hip(m);
  return m.hipsBent === undefined ? undefined : STANDS + m.hipsBent / SHOWN;
}

/** Whether standing up shows from here. */
export const showsLockout = (m: Measurement): boolean => standingHip(m) !== undefined;

/**
 * How far the hips stayed bent at the straightest, in the frames after they were bent the most, by `furthest`;
 * `undefined` where they were not seen, or came up.
 */
export function leftBent(frames: readonly Measurement[], furthest: Degrees): Reading | undefined {
  const readings = seriesOf(frames, standingHip);
  const [least] = [...readings].sort((a, b) => a.value - b.value);
  return least && least.value > LOCKED + READ_BENT ? least : pausedBent(readings, furthest);
}

/**
 * Who stays there for so long, within so little, and nearly up, has ended the rep; standing up later is not part of
 * it.
 */
const STAYS: Seconds = 0.4;
const WITHIN: Degrees = 2;
/**
 * Nearly up, degrees and as a share of the furthest: who stays at the bottom of a short movement is not on the way
 * up.
 */
export const NEARLY_UP: Degrees = 36;
export const NEARLY_UP_SHARE = 0.4;

const pausedBent = (readings: readonly Reading[], furthest: Degrees): Reading | undefined =>
  readings.find(({ t, value }, i) => {
    if (value <= LOCKED + READ_BENT || value > Math.min(NEARLY_UP, NEARLY_UP_SHARE * furthest)) return false;
    const from = readings.slice(i);
    const last = from.findIndex((one) => one.t - t >= STAYS);
    if (last === -1) return false;
    return from.slice(0, last + 1).every((one) => Math.abs(one.value - value) <= WITHIN);
  });

/** A gate of counting, not a judgement of form: it stands among the faults as the reason. */
export const notLockedOut = ({ t, value }: Reading, frames: readonly Measurement[]): Fault => ({
  kind: "not-locked-out",
  at: t,
  value,
  limit: LOCKED,
  confidence: meanConfidence(frames, "hipFlexion"),
});
