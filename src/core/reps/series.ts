/** Questions about one signal over one movement. Values in the signal's unit, times in seconds. */
import type { Measurement } from "../kinematics/measure.ts";
import { mean, median, type Seconds, type Signal } from "../quantity.ts";
import type { Reading } from "./minimum-jerk.ts";

/** Frames in which the signal was not seen are left out. */
export const seriesOf = (frames: readonly Measurement[], signal: Signal): readonly Reading[] =>
  frames.flatMap((m) => {
    const value = m.signals[signal];
    return value === undefined ? [] : [{ t: m.t, value }];
  });

/** Share of the frames in which the signal was seen, 0..1. */
export const coverage = (frames: readonly Measurement[], signal: Signal): number =>
  frames.length === 0 ? 0 : frames.filter((m) => m.signals[signal] !== undefined).length / frames.length;

/** Mean confidence over the frames in which the signal was seen; 0 where it never was. */
export const meanConfidence = (frames: readonly Measurement[], signal: Signal): number =>
  mean(frames.flatMap((m) => (m.signals[signal] === undefined ? [] : [m.confidence[signal] ?? 0]))) ?? 0;

/** Mean standard deviation of the signal's error over the frames in which it was seen; `undefined` where it never was. */
export const meanDeviation = (frames: readonly Measurement[], signal: Signal): number | undefined =>
  mean(frames.flatMap((m) => m.deviation[signal] ?? []));

/**
 * What a moment in time is off by where it is read off frames: what smoothing and extrapolating leave, and half of what
 * lies between two pictures.
 */
export function timeDeviation(frames: readonly Measurement[], own: Seconds): Seconds {
  const [first, last] = [frames[0], frames.at(-1)];
  const spacing = first && last && frames.length > 1 ? (last.t - first.t) / (frames.length - 1) : 0;
  return Math.hypot(own, spacing / 2);
}

/**
 * The level that the signal reached or passed for at least `hold` seconds in all: a peak that a single bad frame can't
 * make. `sign` -1 asks for the lowest level. `undefined` without readings.
 */
export function sustained(
  readings: readonly Reading[],
  hold: Seconds,
  sign: 1 | -1 = 1,
): Reading | undefined {
  const first = readings[0];
  const last = readings.at(-1);
  if (!first || !last) return undefined;
  const spacing = readings.length > 1 ? (last.t - first.t) / (readings.length - 1) : hold;
  // At least one other reading must agree, however far apart the pictures are.
  const rank = Math.min(
    readings.length - 1,
    Math.max(hold > 0 ? 1 : 0, Math.floor(hold / Math.max(spacing, 1e-3))),
  );
  const sorted = [...readings].sort((a, b) => sign * (b.value - a.value));
  const level = sorted[rank]!;
  return { t: sorted[0]!.t, value: level.value };
}

/**
 * The level before a movement: the median of the still frames, or where none was still the lower quartile (of a
 * movement that has begun, the frames nearest to rest).
 */
export function levelBefore(frames: readonly Measurement[], signal: Signal): number | undefined {
  const still = seriesOf(
    frames.filter((m) => m.still),
    signal,
  );
  if (still.length >= 3) return median(still.map((r) => r.value));
  const sorted = seriesOf(frames, signal)
    .map((r) => r.value)
    .sort((a, b) => a - b);
  return sorted[sorted.length >> 2];
}
