/**
 * How likely a neck is cranked in a lift from lying face down, from this rep and the set's earlier ones: as rounding.ts
 * does of a back. Ears that hair or a hood hides put all of one body's readings off alike, one rep's hardly.
 *
 * Degrees of neck flexion; extension is negative, as everywhere.
 */
import type { Degrees, Seconds } from "../quantity.ts";
import { verdictOn } from "./set-inference.ts";
import { type Habits, type Measure, ordinaryLevels } from "./set-model.ts";

/** Further back than this a neck is cranked (design.md). */
export const NECK_LIMIT: Degrees = -30;

/** A head that looks at the floor ahead of the hands, and what is read of it (19 clips with exact truth: -14.7, the odd ones -13.9). */
const USUAL: Degrees = -12;
const USUALLY_READ: Degrees = -14;

/**
 * What people do, in degrees further back than usual. Heads are cranked seldom: in 45 supermans of real people in public videos
 * none was. A chin that is tucked in some reps makes the others look cranked.
 */
const NECKS: Habits = {
  ordinary: { levels: ordinaryLevels({ mean: 0, deviation: 6 }), withinSet: 4 },
  high: { limit: USUAL - NECK_LIMIT, reps: { mean: 33, deviation: 8 } },
  low: { limit: Number.NEGATIVE_INFINITY, reps: { mean: -20, deviation: 8 } },
  lifters: [
    { share: 0.93, ordinary: 0.94, high: 0.03, low: 0.03 },
    { share: 0.05, ordinary: 0.25, high: 0.73, low: 0.02 },
    { share: 0.02, ordinary: 0.4, high: 0.02, low: 0.58 },
  ],
  triedFrom: 10,
};

/**
 * Over the hold. Side-on it shows 0.4 of what a neck does (stills, subjects left out). On clips of bodies that were not fitted on a
 * set is off by 4 (odd ones; 6 all, at most 13), but real people read -10 to -48: half of the estimate's deviation. A rep is off
 * by 2.7, or 0.17 of it (real ones by 1 to 3, once by 8).
 */
const OVER_THE_HOLD: Measure = {
  slope: { mean: 0.45, deviation: 0.12 },
  shared: { share: 0.5, least: 5, most: 14 },
  own: { share: 0.2, least: 2.5, most: 6 },
  loose: { share: 0.1, deviation: 15 },
};

/** The neck as measured over the hold of one rep. */
export interface NeckReading {
  readonly level: Degrees;
  /** Standard deviation of the estimate's error, degrees. */
  readonly deviation: Degrees;
  /** The middle of the hold; absent where the neck was seen too little for a verdict, which the set's end can't give then. */
  readonly at?: Seconds;
}

export interface NeckVerdict {
  /** The likeliest neck flexion, degrees. */
  readonly value: Degrees;
  /** The probability that it is past the limit. */
  readonly cranked: number;
}

/** The verdict on the neck in this rep, beside the set's others: those before it, or all where the set is over. */
export function judgeNeck(others: readonly NeckReading[], now: NeckReading): NeckVerdict {
  const read = ({ level, deviation }: NeckReading) => ({ measured: USUALLY_READ - level, deviation });
  const { value, high } = verdictOn(NECKS, OVER_THE_HOLD, others.map(read), read(now));
  return { value: USUAL - value, cranked: high };
}
