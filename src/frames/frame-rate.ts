/**
 * How often a recording has a picture, and which of them are taken. Phones vary with the light, screen recorders leave out
 * what did not change, and repaired files have two pictures in one instant: so the rate is that of the usual interval,
 * and what is taken is chosen by time, not by number.
 */
import type { Seconds } from "../core/quantity.ts";

/** Two pictures closer than this are of one instant: no camera here takes more than 960 a second. */
export const ONE_INSTANT: Seconds = 0.0005;
/** Intervals within this share of the median are the usual one: containers that count milliseconds round by up to an eighth. */
const USUAL = 0.3;
/** A rate this close to a whole number is one that was rounded on its way. 29.97 is ten times as far from 30. */
const WHOLE = 0.0002;

/** Pictures a second by the usual interval; `undefined` for fewer than two instants. `times` in any order. */
export function usualRate(times: readonly Seconds[]): number | undefined {
  const sorted = [...times].sort((a, b) => a - b);
  const intervals: Seconds[] = [];
  let last = sorted[0];
  for (const t of sorted) {
    if (t - last! < ONE_INSTANT) continue;
    intervals.push(t - last!);
    last = t;
  }
  const median = intervals.toSorted((a, b) => a - b)[intervals.length >> 1];
  if (median === undefined) return undefined;
  const usual = intervals.filter((interval) => Math.abs(interval - median) <= USUAL * median);
  const rate = usual.length / usual.reduce((sum, interval) => sum + interval, 0);
  const whole = Math.round(rate);
  return whole > 0 && Math.abs(rate - whole) <= WHOLE * whole ? whole : Math.round(rate * 1000) / 1000;
}

/** Says of each frame, in order, whether it is taken. */
export class TimeSampler {
  private readonly step: Seconds;

  /**
   * Takes what is at least `every` usual intervals after the last one taken, half an interval forgiven; with `every` 1, or
   * where the rate is not known, all but what shares an instant.
   * @param last when the last one was taken before
   */
  constructor(
    every: number,
    rate: number | undefined,
    private last: Seconds = Number.NEGATIVE_INFINITY,
  ) {
    this.step = every > 1 && rate ? (every - 0.5) / rate : ONE_INSTANT;
  }

  takes(t: Seconds): boolean {
    if (t < 0 || t - this.last < this.step) return false;
    this.last = t;
    return true;
  }
}

/** As many frames as may be stored after one that is shown later. */
const STORED_LATE = 16;

/** About how many frames of a whole recording will be taken, judged by the times of its first frames. */
export function framesTaken(times: readonly Seconds[], duration: Seconds, every: number): number {
  const rate = usualRate(times);
  if (rate === undefined) return times.length;
  // Frames are stored out of order by a few: among the last ones some are missing.
  const sorted = [...times].sort((a, b) => a - b);
  const last = sorted.length > 4 * STORED_LATE ? sorted.length - 1 - STORED_LATE : sorted.length - 1;
  const all = Math.round((duration * last) / (sorted[last]! - sorted[0]!));
  // Where pictures are missing, the sampler has fewer to leave out.
  return every === 1 ? all : Math.min(all, Math.ceil(Math.round(duration * rate) / every));
}
