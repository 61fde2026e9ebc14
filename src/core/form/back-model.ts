/**
 * What is known before a back is looked at: what lifters do, and what the measurement of it is off by. Degrees of spine
 * flexion beyond the user's own neutral; what rounding.ts infers from.
 */
import { clamp, type Degrees } from "../quantity.ts";
import { normalDensity } from "./probability.ts";

/** Beyond these a back is rounded, or arched. */
export const ROUNDED_LIMIT: Degrees = 30;
export const ARCHED_LIMIT: Degrees = -20;

export interface Normal {
  readonly mean: Degrees;
  readonly deviation: Degrees;
}

type Kind = "ordinary" | "rounded" | "arched";

/**
 * What lifters do. Ordinary, well-instructed good mornings flex the spine by some 10 degrees, at most 25 (Schellenberg et
 * al. 2013, PMC3878967), and one lifter's ordinary reps differ by less than 8 from each other (Aasa et al. 2019: what is
 * under that is noise). A rounded hinge takes half of one's range and more (Williams et al. 2024). A spine that bends
 * forward arches in few: in none of the real people of fixtures/real.
 */
export const ORDINARY: Normal = { mean: 8, deviation: 7 };
export const ORDINARY_REPS: Degrees = 3.5;
export const ROUNDED: Normal = { mean: 43, deviation: 6 };
export const ARCHED: Normal = { mean: -31, deviation: 6 };

/** Kinds of lifters: how common each is, and how often their reps are of each kind. */
export const LIFTERS: readonly (Readonly<Record<Kind, number>> & { readonly share: number })[] = [
  { share: 0.85, ordinary: 0.83, rounded: 0.16, arched: 0.01 },
  { share: 0.12, ordinary: 0.12, rounded: 0.87, arched: 0.01 },
  { share: 0.03, ordinary: 0.12, rounded: 0.01, arched: 0.87 },
];

/** What is kept of an estimate's deviation, with the least and most of it, degrees. */
interface Part {
  readonly share: number;
  readonly least: Degrees;
  readonly most: Degrees;
}

/** One way to read a back off a rep, and what that is off by. */
export interface BackMeasure {
  /**
   * Of the reading over the most that the spine was bent. Estimates shrink towards the usual, and one body, outfit and
   * camera more than another.
   */
  readonly slope: Normal;
  /** What one body, outfit and camera keep from rep to rep, and what is a rep's own. */
  readonly shared: Part;
  readonly own: Part;
}

/**
 * At its most, sustained. On clips of bodies that were not fitted on it shows 0.30 to 0.80 of what is there, a set is off by
 * 6 to 7 degrees and at most 24, a rep by 2.8.
 */
export const AT_MOST: BackMeasure = {
  slope: { mean: 0.58, deviation: 0.13 },
  shared: { share: 0.6, least: 7, most: 20 },
  own: { share: 0.2, least: 2.5, most: 6 },
};
/**
 * Over the deeper half, each lean alike: what is wrong in one pose alone hardly counts. On the same clips it shows 0.31 to
 * 0.56 of the most that the spine was bent, a set is off by 5.3 and at most 15, a rep by 1.5, or 0.11 of the estimate's deviation
 * (106 flat reps of 28 clips, within one and 1.96 of these 72 and 97 %; real people's are off by 0.5 to 2.7).
 */
export const OVERALL: BackMeasure = {
  slope: { mean: 0.48, deviation: 0.08 },
  shared: { share: 0.5, least: 6, most: 20 },
  own: { share: 0.11, least: 1.5, most: 5 },
};
/**
 * Loose clothes put some far off in all of their reps: a clean lifter by 20 to 29 degrees, a man in a hoodie by -23. The
 * wide part of the shared error: with it no constant offset below 48 degrees accuses anybody.
 */
const LOOSE = { share: 0.1, deviation: 22 } as const;

/** Of a full bend that was asked for once, by one reading: with the wide part in it, since nothing else bounds it. */
const BEND: Part = { share: 0.75, least: 9, most: 20 };

const part = ({ share, least, most }: Part, deviation: Degrees): Degrees =>
  clamp(share * deviation, least, most);
export const ownError = ({ own }: BackMeasure, deviation: Degrees): Degrees => part(own, deviation);
export const bendError = (deviation: Degrees): Degrees => part(BEND, deviation);

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** `steps` values of a normal distribution, evenly spaced over `reach` deviations either way, weighted by their density. */
function grid({ mean, deviation }: Normal, steps: number, reach: number): readonly Weighted[] {
  return Array.from({ length: steps }, (_, i) => {
    const z = reach * ((2 * i) / (steps - 1) - 1);
    return { value: mean + z * deviation, weight: Math.exp(-0.5 * z * z) };
  });
}

export const slopes = ({ slope }: BackMeasure): readonly Weighted[] => grid(slope, 5, 1.5);
export const LEVELS = grid(ORDINARY, 11, 2.4);

const SHARED_STEP: Degrees = 2.5;
const SHARED_REACH = 2.5;
/** The shared errors that are possible where the estimate's deviation is this, both parts on the same values. */
export function sharedErrors({ shared }: BackMeasure, deviation: Degrees): readonly Weighted[] {
  const narrow = part(shared, deviation);
  const half = Math.ceil((SHARED_REACH * LOOSE.deviation) / SHARED_STEP);
  return Array.from({ length: 2 * half + 1 }, (_, i) => {
    const value = SHARED_STEP * (i - half);
    const weight =
      (1 - LOOSE.share) * normalDensity(value, 0, narrow) +
      LOOSE.share * normalDensity(value, 0, LOOSE.deviation);
    return { value, weight };
  });
}
