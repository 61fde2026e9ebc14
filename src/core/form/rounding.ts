/**
 * How likely a back is rounded (or arched) at the bottom of a hinge, from this rep and the set's earlier ones. One body in
 * one outfit under one camera shares an error from rep to rep, so a set tells more than a rep: a change within it is seen
 * early, a constant offset accuses nobody, and who rounds in every rep is found when that explains more than an offset would.
 *
 * Degrees of spine flexion beyond the user's own neutral. What is measured is a share of what is there, the same in the
 * whole set, plus the shared error, plus the rep's own (back-model.ts). The rest is Bayes' rule, by summing over a grid.
 */
import { type Degrees, median } from "../quantity.ts";
import {
  ARCHED,
  AT_MOST,
  type BackMeasure,
  bendError,
  LEVELS,
  LIFTERS,
  type Normal,
  ORDINARY_REPS,
  OVERALL,
  ownError,
  ROUNDED,
  sharedErrors,
  slopes,
} from "./back-model.ts";
import { normalBelow, normalDensity } from "./probability.ts";

export const ROUNDED_LIMIT: Degrees = 30;
export const ARCHED_LIMIT: Degrees = -20;

/** The spine as measured in the deep part of one rep. */
export interface BackReading {
  /** Sustained most flexion, and flexion over the whole of the part (`levelByLean`), degrees. */
  readonly most: Degrees;
  readonly level: Degrees;
  /** Standard deviation of the estimate's error, degrees. */
  readonly deviation: Degrees;
  /** The trunk's furthest inclination, degrees; where it is known, a set's readings compare with those of like leans only. */
  readonly lean?: Degrees;
}

/**
 * Leans further apart than this tell nothing about one another: of one clean lifter the estimate read 4 to 10 degrees in deep
 * hinges (64 to 76) and 15 to 40 in shallow ones (22 to 33).
 */
const LIKE_LEANS: Degrees = 30;
const alike = (one: BackReading, other: BackReading): boolean =>
  one.lean === undefined || other.lean === undefined || Math.abs(one.lean - other.lean) <= LIKE_LEANS;

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
  const own = ownError(AT_MOST, now.deviation);
  const share = now.most / range.bend;
  const offset = (1 - Math.min(1, Math.max(0, share))) * bendError(range.deviation);
  const deviation = Math.hypot(own, own * share, offset) / range.bend;
  return {
    value: now.most,
    limit: ROUNDED_SHARE * range.bend,
    probability: normalBelow((share - ROUNDED_SHARE) / deviation),
  };
}

export interface Verdict {
  /** The likeliest spine flexion, degrees beyond neutral. */
  readonly value: Degrees;
  /** Probabilities that it is past the limits of rounding and of arching. */
  readonly rounded: number;
  readonly arched: number;
}

/** One reading and its own error. */
interface Read {
  readonly measured: Degrees;
  readonly own: Degrees;
}

/** What a whole set shares. */
interface Common {
  readonly slope: number;
  readonly shared: Degrees;
}

/** The likelihood of one reading, and the truth behind it, if the rep was of a kind. */
function explained({ measured, own }: Read, { slope, shared }: Common, { mean, deviation }: Normal) {
  const expected = slope * mean + shared;
  const spread = Math.hypot(slope * deviation, own);
  const gain = (slope * deviation ** 2) / spread ** 2;
  return {
    likelihood: normalDensity(measured, expected, spread),
    mean: mean + gain * (measured - expected),
    deviation: Math.sqrt(Math.max(0.01, deviation ** 2 * (1 - gain * slope))),
  };
}

type Explained = ReturnType<typeof explained>;
/** Before the lifter's ordinary level is known: of a rep that rounds or arches it says nothing. */
const bentRep = (read: Read, common: Common) => ({
  read,
  rounded: explained(read, common, ROUNDED),
  arched: explained(read, common, ARCHED),
});
type BentRep = ReturnType<typeof bentRep>;

class Tally {
  private total = 0;
  private value = 0;
  private rounded = 0;
  private arched = 0;

  add(weight: number, { likelihood, mean, deviation }: Explained): void {
    const share = weight * likelihood;
    this.total += share;
    this.value += share * mean;
    this.rounded += share * normalBelow((mean - ROUNDED_LIMIT) / deviation);
    this.arched += share * normalBelow((ARCHED_LIMIT - mean) / deviation);
  }

  verdict(measured: Degrees): Verdict {
    const { total, value, rounded, arched } = this;
    if (!(total > 0)) return { value: measured, rounded: 0, arched: 0 };
    return { value: value / total, rounded: rounded / total, arched: arched / total };
  }
}

/**
 * Adds what the last rep may have been under one shared error and slope: each kind of lifter and ordinary level, weighted by
 * how well they go with the reps before.
 */
function weigh(tally: Tally, weight: number, common: Common, past: readonly BentRep[], now: BentRep): void {
  let [rounded, arched] = [0, 0];
  for (const { value: level, weight: likely } of LEVELS) {
    const usual = { mean: level, deviation: ORDINARY_REPS };
    const ordinary = past.map(({ read }) => explained(read, common, usual).likelihood);
    let ordinaryNow = 0;
    for (const lifter of LIFTERS) {
      let before = weight * likely * lifter.share;
      for (let i = 0; i < past.length; i += 1)
        before *=
          lifter.ordinary * ordinary[i]! +
          lifter.rounded * past[i]!.rounded.likelihood +
          lifter.arched * past[i]!.arched.likelihood;
      ordinaryNow += before * lifter.ordinary;
      rounded += before * lifter.rounded;
      arched += before * lifter.arched;
    }
    tally.add(ordinaryNow, explained(now.read, common, usual));
  }
  tally.add(rounded, now.rounded);
  tally.add(arched, now.arched);
}

function verdictOn(
  measured: (r: BackReading) => Degrees,
  measure: BackMeasure,
  earlier: readonly BackReading[],
  now: BackReading,
): Verdict {
  const read = (r: BackReading): Read => ({ measured: measured(r), own: ownError(measure, r.deviation) });
  const [past, present] = [earlier.map(read), read(now)];
  const tally = new Tally();
  for (const { value: shared, weight: w1 } of sharedErrors(measure, now.deviation))
    for (const { value: slope, weight: w2 } of slopes(measure)) {
      const common = { slope, shared };
      const others = past.map((r) => bentRep(r, common));
      weigh(tally, w1 * w2, common, others, bentRep(present, common));
    }
  return tally.verdict(present.measured);
}

/** Where the whole of the back makes rounding less likely than this, its most was one pose misread, or a few pictures. */
const RULED_OUT = 0.1;

export interface BackVerdicts {
  /** Whichever shows rounding more surely: who rounds at the very bottom shows it at their most, and by little overall. */
  readonly rounding: Verdict;
  readonly overall: Verdict;
}

/**
 * By so much a reading has to lie below the median of the set's others to be looked at for itself too: where others round, the
 * flat one reads low, but so does one that arches among flat ones. Neither is then passed as fine.
 */
const FAR_BELOW: Degrees = 8;

/** The verdicts on how the back was in this rep. */
export function judgeBack(before: readonly BackReading[], now: BackReading): BackVerdicts {
  const earlier = before.filter((one) => alike(one, now));
  const verdict = (reps: readonly BackReading[]) => verdictOn((r) => r.level, OVERALL, reps, now);
  const atMost = verdictOn((r) => r.most, AT_MOST, earlier, now);
  const inSet = verdict(earlier);
  const usual = median(earlier.map(({ level }) => level));
  const below = usual !== undefined && usual - now.level > FAR_BELOW;
  const overall = below ? { ...inSet, arched: Math.max(inSet.arched, verdict([]).arched) } : inSet;
  const surer = atMost.rounded > overall.rounded ? atMost : overall;
  return { rounding: overall.rounded < RULED_OUT ? overall : surer, overall };
}
