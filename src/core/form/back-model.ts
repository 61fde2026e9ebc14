/**
 * What is known before a back is looked at: what lifters do, and what the measurement of it is off by. Degrees of spine
 * flexion beyond the user's own neutral; what rounding.ts infers from.
 */
import type { Degrees } from "../quantity.ts";
import { type Habits, type Lifter, type Measure, ordinaryLevels, type Part, part } from "./set-model.ts";

/** Beyond these a back is rounded, or arched. */
export const ROUNDED_LIMIT: Degrees = 30;
export const ARCHED_LIMIT: Degrees = -20;

/**
 * What lifters do. Ordinary, well-instructed good mornings flex the spine by some 10 degrees, at most 25 (Schellenberg et
 * al. 2013, PMC3878967), and one lifter's ordinary reps differ by less than 8 from each other (Aasa et al. 2019: what is
 * under that is noise). A rounded hinge takes half of one's range and more (Williams et al. 2024). A spine that bends
 * forward arches in few: in none of the real people of fixtures/real.
 */
export const BACKS: Habits = {
  ordinary: { levels: ordinaryLevels({ mean: 8, deviation: 7 }), withinSet: 3.5 },
  high: { limit: ROUNDED_LIMIT, reps: { mean: 43, deviation: 6 } },
  low: { limit: ARCHED_LIMIT, reps: { mean: -31, deviation: 6 } },
  lifters: [
    { share: 0.85, ordinary: 0.83, high: 0.16, low: 0.01 },
    { share: 0.12, ordinary: 0.12, high: 0.87, low: 0.01 },
    { share: 0.03, ordinary: 0.12, high: 0.01, low: 0.87 },
  ],
  triedFrom: 14,
};

/**
 * Where a whole set is looked back on, half of it against the other, what arches now and then is weighed too: flat reps among
 * arched ones read as rounded ones among flat do. Live, where few reps are known, the one who rounds outweighs him.
 */
const ARCHES_AT_TIMES: Lifter = { share: 0.02, ordinary: 0.6, high: 0.01, low: 0.39 };
const [ordinaryLifter, ...others] = BACKS.lifters as readonly [Lifter, ...Lifter[]];
export const BACKS_LOOKED_BACK_ON: Habits = {
  ...BACKS,
  lifters: [
    { ...ordinaryLifter, share: ordinaryLifter.share - ARCHES_AT_TIMES.share },
    ARCHES_AT_TIMES,
    ...others,
  ],
};

/**
 * Loose clothes put some far off in all of their reps: a clean lifter by 20 to 29 degrees, a man in a hoodie by -23. With
 * it no constant offset below 48 degrees accuses anybody.
 */
const LOOSE = { share: 0.1, deviation: 22 } as const;

/**
 * At its most, sustained. On clips of bodies that were not fitted on it shows 0.30 to 0.80 of what is there, a set is off by
 * 6 to 7 degrees and at most 24, a rep by 2.8.
 */
const AT_MOST: Measure = {
  slope: { mean: 0.58, deviation: 0.13 },
  shared: { share: 0.6, least: 7, most: 20 },
  own: { share: 0.2, least: 2.5, most: 6 },
  loose: LOOSE,
};
/**
 * Over the deeper half, each lean alike: what is wrong in one pose alone hardly counts. On the same clips it shows 0.31 to
 * 0.56 of the most that the spine was bent, a set is off by 5.3 and at most 15, a rep by 1.5, or 0.11 of the estimate's deviation
 * (106 flat reps of 28 clips, within one and 1.96 of these 72 and 97 %; real people's are off by 0.5 to 2.7).
 */
const OVERALL: Measure = {
  slope: { mean: 0.48, deviation: 0.08 },
  shared: { share: 0.5, least: 6, most: 20 },
  own: { share: 0.11, least: 1.5, most: 5 },
  loose: LOOSE,
};
/**
 * By the trunk's features. On 80 reps of 18 clips of bodies that were not fitted on it shows 0.9 of the most and 0.71 over the
 * deeper half; a set is off by 4.5 and at most 10, a rep by 2.4 and 0.9. Real lifters' reps differ by more at their most: in four public
 * sets of deadlifts from the side by 4.9 to 6.1, in one of good mornings by 1.5, of which 3.5 are theirs (`BACKS`); in one whose back is flat
 * to the eye by 13. So a rep's own error here is 3.6. On stills of 56 people in all kinds of clothes, each read by what was fitted without
 * them, a set is off by 6.4, none by more than 16 above, as a normal distribution is: the wide part is for what nobody rendered (ours).
 */
const NOT_RENDERED = { share: 0.03, deviation: 15 } as const;
const BY_TRUNK_AT_MOST: Measure = {
  slope: { mean: 0.9, deviation: 0.1 },
  shared: { share: 0.5, least: 5, most: 15 },
  own: { share: 0.35, least: 3.6, most: 7 },
  loose: NOT_RENDERED,
};
const BY_TRUNK_OVERALL: Measure = {
  slope: { mean: 0.71, deviation: 0.08 },
  shared: { share: 0.5, least: 5, most: 15 },
  own: { share: 0.18, least: 2.2, most: 6 },
  loose: NOT_RENDERED,
};
/**
 * The same between bent legs. Of what the features were fitted on few stills bend the knees by more than 105 degrees, none by 125; on
 * clips with truth a set of squats is off by little (1 to 3 between flat reps), on eleven public recordings of squats whose backs are
 * flat to the eye by 11 (mean 9), and a rep by 4.8 beside its like. One fit woman in tight clothes reads 35 in all of hers.
 */
const CROUCHED_AT_MOST: Measure = {
  ...BY_TRUNK_AT_MOST,
  own: { share: 0.35, least: 4, most: 8 },
  shared: { share: 0.6, least: 7, most: 20 },
  loose: LOOSE,
};
const CROUCHED_OVERALL: Measure = {
  ...BY_TRUNK_OVERALL,
  own: { share: 0.3, least: 3.5, most: 8 },
  shared: { share: 0.6, least: 7, most: 20 },
  loose: LOOSE,
};
/** By what a back was read, and in what. */
export const measuresOf = ({ by, of }: { readonly by?: "trunk"; readonly of?: "crouch" }) => {
  if (by !== "trunk") return { atMost: AT_MOST, overall: OVERALL };
  return of === "crouch"
    ? { atMost: CROUCHED_AT_MOST, overall: CROUCHED_OVERALL }
    : { atMost: BY_TRUNK_AT_MOST, overall: BY_TRUNK_OVERALL };
};

/** Of a full bend that was asked for once, by one reading: with the wide part in it, since nothing else bounds it. */
const BEND: Part = { share: 0.75, least: 9, most: 20 };
export const bendError = (deviation: Degrees): Degrees => part(BEND, deviation);
