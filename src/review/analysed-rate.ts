/** How many frames a second an analysis really had: recordings vary, and what was asked for is not always there. */
import { median, type Seconds } from "../core/quantity.ts";

export interface AnalysedRate {
  /** Frames a second in the sparser and in the denser stretches; equal where it hardly varies. */
  readonly least: number;
  readonly most: number;
}

/** A tenth of the time may be sparser or denser than said. */
const LEFT_OUT = 0.1;
/** Less of a difference is said as one number. */
const HARDLY = 1.3;

/** `undefined` for fewer than two frames. `times` in order. */
export function analysedRate(times: readonly Seconds[]): AnalysedRate | undefined {
  const span = times.at(-1)! - times[0]!;
  if (times.length < 2 || !(span > 0)) return undefined;
  const intervals = times
    .slice(1)
    .map((t, i) => t - times[i]!)
    .sort((a, b) => a - b);
  const least = 1 / withinShare(intervals, span, 1 - LEFT_OUT);
  const most = 1 / withinShare(intervals, span, LEFT_OUT);
  const average = (times.length - 1) / span;
  const varies = most / least > HARDLY;
  return { least: tenths(varies ? least : average), most: tenths(varies ? most : average) };
}

/** The interval below which this share of the whole time lies: weighed by time, since that is what the user sees. */
function withinShare(sorted: readonly Seconds[], span: Seconds, share: number): Seconds {
  let passed = 0;
  for (const interval of sorted) {
    passed += interval;
    if (passed >= share * span) return interval;
  }
  return sorted.at(-1)!;
}

/** When the longest time without a frame begins; `undefined` for fewer than two frames. `times` in order. */
export function beforeWidestGap(times: readonly Seconds[]): Seconds | undefined {
  if (times.length < 2) return undefined;
  const gaps = times.slice(1).map((t, i) => t - times[i]!);
  return times[gaps.reduce((widest, gap, i) => (gap > gaps[widest]! ? i : widest), 0)];
}

/** So many usual intervals without a frame, and seconds, are a stretch of which nothing is known. */
const MISSING_INTERVALS = 4;
const MISSING: Seconds = 0.4;

/** Of which frames the next is so late that no line should join the two: their places in `times`, which is in order. */
export function lastBeforeMissing(times: readonly Seconds[]): readonly number[] {
  const intervals = times.slice(1).map((t, i) => t - times[i]!);
  const most = Math.max(MISSING, MISSING_INTERVALS * (median(intervals) ?? 0));
  return intervals.flatMap((interval, i) => (interval > most ? [i] : []));
}

const tenths = (rate: number): number => Math.round(rate * 10) / 10;
