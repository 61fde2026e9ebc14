/**
 * What is known of a part of the body before a set of readings of it is looked at: what lifters do with it, and what a way
 * to read it is off by. What set-inference.ts infers from; back-model.ts has the numbers. Degrees.
 */
import { clamp, type Degrees } from "../quantity.ts";
import { normalDensity } from "./probability.ts";

export interface Normal {
  readonly mean: Degrees;
  readonly deviation: Degrees;
}

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** How often a kind of lifter's reps are ordinary, or too far above or below; of 1. */
export interface Lifter {
  /** How common this kind of lifter is, of 1. */
  readonly share: number;
  readonly ordinary: number;
  readonly high: number;
  readonly low: number;
}

/** Past `limit` a rep is wrong; what reps are that were meant so. */
interface TooFar {
  readonly limit: Degrees;
  readonly reps: Normal;
}

/** What lifters do. */
export interface Habits {
  /** What is ordinary for one lifter or another (`ordinaryLevels`), and how much one's reps differ in a set (standard deviation). */
  readonly ordinary: { readonly levels: readonly Weighted[]; readonly withinSet: Degrees };
  readonly high: TooFar;
  readonly low: TooFar;
  readonly lifters: readonly Lifter[];
  /** Where readings are so small that nothing is too far yet. */
  readonly triedFrom: Degrees;
}

/** What is kept of an estimate's deviation, with the least and most of it, degrees. */
export interface Part {
  readonly share: number;
  readonly least: Degrees;
  readonly most: Degrees;
}

/** One way to read a part off a rep, and what that is off by. */
export interface Measure {
  /**
   * Of the reading over what was there. Estimates shrink towards the usual, and one body, outfit and camera more than
   * another.
   */
  readonly slope: Normal;
  /** What one body, outfit and camera keep from rep to rep, and what is a rep's own. */
  readonly shared: Part;
  readonly own: Part;
  /** The wide part of the shared error: how many (of 1) are so far off in all of their reps. */
  readonly loose: { readonly share: number; readonly deviation: Degrees };
}

export const part = ({ share, least, most }: Part, deviation: Degrees): Degrees =>
  clamp(share * deviation, least, most);
export const ownError = ({ own }: Measure, deviation: Degrees): Degrees => part(own, deviation);

/** `steps` values of a normal distribution, evenly spaced over `reach` deviations either way, weighted by their density. */
function grid({ mean, deviation }: Normal, steps: number, reach: number): readonly Weighted[] {
  return Array.from({ length: steps }, (_, i) => {
    const z = reach * ((2 * i) / (steps - 1) - 1);
    return { value: mean + z * deviation, weight: Math.exp(-0.5 * z * z) };
  });
}

export const slopes = ({ slope }: Measure): readonly Weighted[] => grid(slope, 5, 1.5);
export const ordinaryLevels = (lifters: Normal): readonly Weighted[] => grid(lifters, 11, 2.4);

const SHARED_STEP: Degrees = 2.5;
const SHARED_REACH = 2.5;
/** The shared errors that are possible where the estimate's deviation is this, both parts on the same values. */
export function sharedErrors({ shared, loose }: Measure, deviation: Degrees): readonly Weighted[] {
  const narrow = part(shared, deviation);
  const half = Math.ceil((SHARED_REACH * loose.deviation) / SHARED_STEP);
  return Array.from({ length: 2 * half + 1 }, (_, i) => {
    const value = SHARED_STEP * (i - half);
    const weight =
      (1 - loose.share) * normalDensity(value, 0, narrow) +
      loose.share * normalDensity(value, 0, loose.deviation);
    return { value, weight };
  });
}
