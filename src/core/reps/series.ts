/** Questions about one signal over one movement. Values in the signal's unit, times in seconds. */
import type { Measurement } from "../kinematics/measurement.ts";
import { clamp, type Degrees, mean, median, type Seconds, type Signal } from "../quantity.ts";
import { throughReadings } from "./curve.ts";
import type { Reading } from "./minimum-jerk.ts";

/** What one frame shows of something; `undefined`: not seen. */
export type Read = (m: Measurement) => number | undefined;

const reader = (of: Signal | Read): Read => (typeof of === "function" ? of : (m) => m.signals[of]);

/** Frames in which the signal was not seen are left out. */
export function seriesOf(frames: readonly Measurement[], of: Signal | Read): readonly Reading[] {
  const read = reader(of);
  // Filled in: a list for every frame, to be joined, costs three times as much, and movements are read by many signals.
  const readings: Reading[] = [];
  for (const m of frames) {
    const value = read(m);
    if (value !== undefined) readings.push({ t: m.t, value });
  }
  return readings;
}

/** Share of the frames in which the signal was seen, 0..1. */
export function coverage(frames: readonly Measurement[], of: Signal | Read): number {
  const read = reader(of);
  return frames.length === 0 ? 0 : frames.filter((m) => read(m) !== undefined).length / frames.length;
}

/** Mean confidence over the frames in which the signal was seen; 0 where it never was. */
export const meanConfidence = (frames: readonly Measurement[], signal: Signal): number =>
  mean(frames.flatMap((m) => (m.signals[signal] === undefined ? [] : [m.confidence[signal] ?? 0]))) ?? 0;

/** Mean standard deviation of the signal's error over the frames in which it was seen; `undefined` where it never was. */
export const meanDeviation = (frames: readonly Measurement[], signal: Signal): number | undefined =>
  mean(frames.flatMap((m) => m.deviation[signal] ?? []));

/** Most of the frames that show a spine were read off the trunk's features. */
export function readByTrunk(frames: readonly Measurement[]): boolean {
  const spines = frames.filter(({ signals }) => signals.spineFlexion !== undefined);
  return 2 * spines.filter(({ byTrunk }) => byTrunk).length > spines.length;
}

/**
 * What a moment in time is off by where it is read off frames: what smoothing and extrapolating leave, and half of what
 * lies between two pictures.
 */
export function timeDeviation(frames: readonly Measurement[], own: Seconds): Seconds {
  const [first, last] = [frames[0], frames.at(-1)];
  const spacing = first && last && frames.length > 1 ? (last.t - first.t) / (frames.length - 1) : 0;
  return Math.hypot(own, spacing / 2);
}

/** A reading stands for no more time than this, however long nothing was read around it. */
const LONGEST_STAY: Seconds = 0.5;

/** The time that each reading stands for: half of the way to either neighbour. */
function stays(readings: readonly Reading[]): Seconds[] {
  return readings.map(({ t }, i) => {
    const before = readings[i - 1]?.t ?? t;
    const after = readings[i + 1]?.t ?? t;
    return clamp((after - before) / 2, 1e-6, LONGEST_STAY);
  });
}

/**
 * The level that the signal reached or passed for `hold` seconds in all: a peak that a single bad frame can't make, and
 * the same whatever the frame rate, since it is asked of the curve through the readings (`curve.ts`). At least one other
 * reading must have been there, however far apart the pictures are. `sign` -1 asks for the lowest level. The time is of
 * the reading nearest to that level, never of the one that it rejects. `undefined` without readings.
 */
export function sustained(
  readings: readonly Reading[],
  hold: Seconds,
  sign: 1 | -1 = 1,
): Reading | undefined {
  const furthestFirst = (a: number, b: number): number => sign * (b - a);
  const [furthest, next = furthest] = readings.map(({ value }) => value).sort(furthestFirst);
  if (furthest === undefined || next === undefined) return undefined;
  const agreed = hold > 0 ? next : furthest;
  const level = levelHeld(throughReadings(readings), hold, sign);
  const held = sign * Math.min(sign * level, sign * agreed);
  const off = ({ value }: Reading): number => Math.abs(value - held);
  const nearest = readings.reduce((best, one) => (off(one) < off(best) ? one : best));
  return { t: nearest.t, value: held };
}

/** Each reading stands in the middle of its own stay. `curve` is not empty. */
function levelHeld(curve: readonly Reading[], hold: Seconds, sign: 1 | -1): number {
  const time = stays(curve);
  const sorted = curve
    .map(({ value }, i) => ({ value, stay: time[i]! }))
    .sort((a, b) => sign * (b.value - a.value));
  let passed = 0;
  let before: { readonly value: number; readonly reached: Seconds } | undefined;
  for (const { value, stay } of sorted) {
    const reached = passed + stay / 2;
    if (reached >= hold) {
      if (!before) return value;
      return before.value + ((hold - before.reached) / (reached - before.reached)) * (value - before.value);
    }
    passed += stay;
    before = { value, reached };
  }
  return before!.value;
}

/** Degrees of lean that count as one. */
const LEAN_STEP: Degrees = 5;

/**
 * The signal over a movement as a mean in which every lean of the trunk counts alike, however long it was kept and whichever
 * way it was gone through: an estimate that is wrong in one pose alone, or a filter that lags, hardly moves it. `undefined`
 * where the signal was never seen together with the trunk.
 */
export function levelByLean(frames: readonly Measurement[], signal: Signal): number | undefined {
  const steps = new Map<number, number[]>();
  for (const { signals } of frames) {
    const [value, lean] = [signals[signal], signals.trunkInclination];
    if (value === undefined || lean === undefined) continue;
    const step = Math.floor(lean / LEAN_STEP);
    steps.set(step, [...(steps.get(step) ?? []), value]);
  }
  return mean([...steps.values()].flatMap((values) => mean(values) ?? []));
}

/** Less stillness than this shows no level. */
const STILL_FOR: Seconds = 0.15;

/**
 * The level before a movement: the median of the still frames, or where none was still the lower quartile (of a
 * movement that has begun, the frames nearest to rest).
 */
export function levelBefore(frames: readonly Measurement[], signal: Signal | Read): number | undefined {
  const still = seriesOf(
    frames.filter((m) => m.still),
    signal,
  );
  if (still.length >= 2 && still.at(-1)!.t - still[0]!.t >= STILL_FOR)
    return median(still.map((r) => r.value));
  const sorted = seriesOf(frames, signal)
    .map((r) => r.value)
    .sort((a, b) => a - b);
  return sorted[sorted.length >> 2];
}
