/**
 * Where a smooth move began and ended, from its visible middle. People move with minimum jerk (Flash and Hogan, J.
 * Neurosci. 5, 1985): s(u) = 10 u^3 - 15 u^4 + 6 u^5, which shows little in its first and last tenth. Of such a move
 * 10..90% of the way take 50.7% of the time and 20..80% take 34.7%.
 */
import { clamp, type Seconds } from "../quantity.ts";

export interface Reading {
  readonly t: Seconds;
  readonly value: number;
}

export interface MoveEnds {
  readonly start: Seconds;
  readonly end: Seconds;
}

/** The share of the way that is done after a share of the time. */
export const minimumJerk = (share: number): number => {
  const x = clamp(share, 0, 1);
  return x * x * x * (10 + x * (6 * x - 15));
};

export const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** The four moments of a rep, seconds: out, out as far as it goes, turning back, back. */
export interface RepMoments {
  readonly start: Seconds;
  readonly peakStart: Seconds;
  readonly peakEnd: Seconds;
  readonly end: Seconds;
}

/** Way out and way back are extrapolated each for itself: where they overlap there was no pause, and one moment parts them. */
export function inOrder({ start, peakStart, peakEnd, end }: RepMoments): RepMoments {
  const turn = (peakStart + peakEnd) / 2;
  const [from, to] = peakStart <= peakEnd ? [peakStart, peakEnd] : [turn, turn];
  return { start: Math.min(start, from), peakStart: from, peakEnd: to, end: Math.max(end, to) };
}

/** Share of the duration at which a minimum-jerk move has gone `way` (0..1) of its way. By bisection, exact to 1e-6. */
export function shareAt(way: number): number {
  let low = 0;
  let high = 1;
  while (high - low > 1e-6) {
    const u = (low + high) / 2;
    if (u ** 3 * (10 - 15 * u + 6 * u * u) < way) low = u;
    else high = u;
  }
  return (low + high) / 2;
}

/** First time, by linear interpolation, at which the readings reach `level` going up; `undefined` if they never do. */
export function firstReach(readings: readonly Reading[], level: number): Seconds | undefined {
  for (let i = 0; i < readings.length; i += 1) {
    const now = readings[i]!;
    if (now.value < level) continue;
    const before = readings[i - 1];
    if (!before) return now.t;
    return before.t + ((level - before.value) / (now.value - before.value)) * (now.t - before.t);
  }
  return undefined;
}

/** The last time before `until`, when they are above it, at which the readings pass `level` going up. */
function lastReach(readings: readonly Reading[], level: number, until: Seconds): Seconds | undefined {
  const below = readings.findLastIndex(({ t, value }) => t < until && value < level);
  const [before, after] = [readings[below], readings[below + 1]];
  if (!before || !after) return undefined;
  return before.t + ((level - before.value) / (after.value - before.value)) * (after.t - before.t);
}

/**
 * The ends of the rise from `rest` to `peak` (same unit as the readings), extrapolated from when it passed `low` and
 * `high` of the way. `undefined` when the readings do not show both.
 */
export function riseEnds(
  readings: readonly Reading[],
  rest: number,
  peak: number,
  low = 0.2,
  high = 0.8,
): MoveEnds | undefined {
  const at = (way: number): number => rest + way * (peak - rest);
  const tHigh = firstReach(readings, at(high));
  if (tHigh === undefined) return undefined;
  // Without a passage it was that high from the first.
  const tLow = lastReach(readings, at(low), tHigh) ?? readings[0]!.t;
  if (tHigh <= tLow) return undefined;
  const duration = (tHigh - tLow) / (shareAt(high) - shareAt(low));
  const start = tLow - shareAt(low) * duration;
  return { start, end: start + duration };
}

/** The same for the way back: the fall is the rise seen in a mirror of time. */
export function fallEnds(
  readings: readonly Reading[],
  rest: number,
  peak: number,
  low = 0.2,
  high = 0.8,
): MoveEnds | undefined {
  const mirrored = readings.map(({ t, value }) => ({ t: -t, value })).reverse();
  const ends = riseEnds(mirrored, rest, peak, low, high);
  return ends && { start: -ends.end, end: -ends.start };
}
