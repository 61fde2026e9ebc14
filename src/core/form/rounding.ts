/**
 * How likely a back is rounded (or arched) at the bottom of a hinge, from this rep and the set's earlier ones. One body in
 * one outfit under one camera shares an error from rep to rep, so a set tells more than a rep: a change within it is seen
 * early, a constant offset accuses nobody, and who rounds in every rep is found when that explains more than an offset would.
 *
 * Degrees of spine flexion beyond the user's own neutral. What is measured is a share of what is there, the same in the
 * whole set, plus the shared error, plus the rep's own (back-model.ts). The rest is Bayes' rule, by summing over a grid.
 */
import type { BackRange } from "../events.ts";
import { SAME_STANCE } from "../kinematics/neutral.ts";
import { type Degrees, median, type Seconds } from "../quantity.ts";
import { BACKS, bendError, measuresOf } from "./back-model.ts";
import { normalBelow } from "./probability.ts";
import { verdictOn } from "./set-inference.ts";
import { type Habits, type Measure, ownError } from "./set-model.ts";

/** The spine as measured in the deep part of one rep. */
export interface BackReading {
  /** Sustained most flexion, and flexion over the whole of the part (`levelByLean`), degrees. */
  readonly most: Degrees;
  readonly level: Degrees;
  /** Standard deviation of the estimate's error, degrees. */
  readonly deviation: Degrees;
  /** The trunk's furthest inclination, degrees; where it is known, a set's readings compare with those of like leans only. */
  readonly lean?: Degrees;
  /**
   * In what else than a hinge it was read: deep knees hide the belly and fold the outline, so that the two tell nothing about
   * each other's spine.
   */
  readonly of?: "crouch";
  /** It was read off the trunk's features, not off the outline: another measure (back-model.ts). */
  readonly by?: "trunk";
  /** How far the neutral it was read beside is from the ideal stance, degrees. */
  readonly neutralSlack?: Degrees;
  /** When it was bent most; absent where the back was seen too little for a verdict, which the set's end can't give then. */
  readonly at?: Seconds;
}

export interface BackVerdict {
  /** The likeliest spine flexion, degrees beyond neutral. */
  readonly value: Degrees;
  /** Probabilities that it is past the limits of rounding and of arching. */
  readonly rounded: number;
  readonly arched: number;
}

/**
 * Leans further apart than this tell nothing about one another: of one clean lifter the estimate read 4 to 10 degrees in deep
 * hinges (64 to 76) and 15 to 40 in shallow ones (22 to 33).
 */
const LIKE_LEANS: Degrees = 30;
const within = (limit: Degrees, one: Degrees | undefined, other: Degrees | undefined): boolean =>
  one === undefined || other === undefined || Math.abs(one - other) <= limit;

/**
 * Nor do readings beside one neutral and another tell anything of each other: who never stands still is first known in soft knees, and
 * a straighter stance takes its place later (a public recording of flat squats read 14, 23 and 22 beside the first, 32 to 36 from then on).
 */
const alike = (one: BackReading, other: BackReading): boolean =>
  one.of === other.of &&
  one.by === other.by &&
  within(LIKE_LEANS, one.lean, other.lean) &&
  within(SAME_STANCE, one.neutralSlack, other.neutralSlack);

/** Of the user's own full bend, more is rounded (design.md). */
export const ROUNDED_SHARE = 0.75;

/**
 * The probability that a reading is past the share of the user's own full bend. Readings of one body shrink alike, so the
 * share needs no slope; what its offset adds to a bend that is not full is part of the error.
 */
export function shareRounded(
  now: BackReading,
  range: { readonly bend: Degrees; readonly deviation: Degrees },
) {
  const own = ownError(measuresOf(now).atMost, now.deviation);
  const share = now.most / range.bend;
  const offset = (1 - Math.min(1, Math.max(0, share))) * bendError(range.deviation);
  const deviation = Math.hypot(own, own * share, offset) / range.bend;
  return {
    value: now.most,
    limit: ROUNDED_SHARE * range.bend,
    probability: normalBelow((share - ROUNDED_SHARE) / deviation),
  };
}

/**
 * How much of the user's own full bend a back took at its most, 0 .. 1. `undefined` where there is none to compare with: one that was
 * read otherwise (with the other model, from another side) is no measure, and an arched back is no share of a bend.
 */
export function shareOfBend({ most, at, by }: BackReading, range: BackRange | undefined): number | undefined {
  if (!range || at === undefined || range.by !== by || most <= 0) return undefined;
  return Math.min(1, most / range.bend);
}

/** Where the whole of the back makes rounding less likely than this, its most was one pose misread, or a few pictures. */
const RULED_OUT = 0.1;

export interface BackVerdicts {
  /** Whichever shows rounding more surely: who rounds at the very bottom shows it at their most, and by little overall. */
  readonly rounding: BackVerdict;
  readonly overall: BackVerdict;
}

/**
 * By so much a reading has to lie below the median of the set's others to be looked at for itself too: where others round, the
 * flat one reads low, but so does one that arches among flat ones. Neither is then passed as fine.
 */
const FAR_BELOW: Degrees = 8;

function verdictBy(
  habits: Habits,
  measured: (r: BackReading) => Degrees,
  measure: Measure,
  others: readonly BackReading[],
  now: BackReading,
): BackVerdict {
  const read = (r: BackReading) => ({ measured: measured(r), deviation: r.deviation });
  const { value, high, low } = verdictOn(habits, measure, others.map(read), read(now));
  return { value, rounded: high, arched: low };
}

/** The verdicts on how the back was in this rep, beside the set's others: those before it, or all where the set is over. */
export function judgeBack(
  others: readonly BackReading[],
  now: BackReading,
  habits: Habits = BACKS,
): BackVerdicts {
  const like = others.filter((one) => alike(one, now));
  const measures = measuresOf(now);
  const verdict = (reps: readonly BackReading[]) =>
    verdictBy(habits, (r) => r.level, measures.overall, reps, now);
  const atMost = verdictBy(habits, (r) => r.most, measures.atMost, like, now);
  const inSet = verdict(like);
  const usual = median(like.map(({ level }) => level));
  const below = usual !== undefined && usual - now.level > FAR_BELOW;
  const overall = below ? { ...inSet, arched: Math.max(inSet.arched, verdict([]).arched) } : inSet;
  const surer = atMost.rounded > overall.rounded ? atMost : overall;
  return { rounding: overall.rounded < RULED_OUT ? overall : surer, overall };
}
