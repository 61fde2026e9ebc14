/**
 * Standing all the way up at the end of a lift. Who stops short of it comes to rest, or turns round, with the hips still
 * bent; who passes the limit has stood up, however much is left of the way.
 */
import type { Fault } from "../../core/events.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Degrees, Seconds } from "../../core/quantity.ts";
import type { Reading } from "../../core/reps/minimum-jerk.ts";
import { meanConfidence, type Read, seriesOf } from "../../core/reps/series.ts";

export const hip: Read = (m) => m.signals.hipFlexion;
/** Hips bent by more have not come up. The powerlifting rule is hips and knees straight; the degrees are ours. */
export const LOCKED: Degrees = 15;
/** What a hip that is straight may read too much. */
export const READ_BENT: Degrees = 4;

/** How far the hips stayed bent at the straightest; `undefined` where they were not seen, or came up. */
export function leftBent(frames: readonly Measurement[]): Reading | undefined {
  const readings = seriesOf(frames, hip);
  const [least] = [...readings].sort((a, b) => a.value - b.value);
  return least && least.value > LOCKED + READ_BENT ? least : pausedBent(readings);
}

/** Who stays there for so long, within so little, and nearly up, has ended the rep; standing up later is not part of it. */
const STAYS: Seconds = 0.4;
const WITHIN: Degrees = 2;
const NEARLY_UP: Degrees = 36;

const pausedBent = (readings: readonly Reading[]): Reading | undefined =>
  readings.find(({ t, value }, i) => {
    if (value <= LOCKED + READ_BENT || value > NEARLY_UP) return false;
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
