/**
 * How likely a back is rounded (or arched) at the bottom of a hinge, from this rep and the set's earlier ones. One body in
 * one outfit under one camera shares an error from rep to rep, so a set tells more than a rep: a change within it is seen
 * early, a constant offset accuses nobody, and who rounds in every rep is found when that explains more than an offset would.
 *
 * Degrees of spine flexion beyond the user's own neutral. What is measured is `SLOPE` of what is there (estimates shrink
 * towards the usual), plus the shared error, plus the rep's own. Everything else is Bayes' rule, by summing over a grid.
 */
import { clamp, type Degrees } from "../quantity.ts";
import { normalBelow, normalDensity } from "./probability.ts";

export const ROUNDED_LIMIT: Degrees = 30;
export const ARCHED_LIMIT: Degrees = -20;

/** The spine as measured at the bottom of one rep. */
export interface BackReading {
  /** Sustained most and least flexion, degrees. */
  readonly most: Degrees;
  readonly least: Degrees;
  /** Standard deviation of the estimate's error, degrees. */
  readonly deviation: Degrees;
}

interface Normal {
  readonly mean: Degrees;
  readonly deviation: Degrees;
}

/**
 * What lifters do. Ordinary, well-instructed good mornings flex the spine by some 10 degrees, at most 25 (Schellenberg et
 * al. 2013, PMC3878967), and one lifter's ordinary reps differ by less than 8 from each other (Aasa et al. 2019: what is
 * under that is noise). A rounded hinge takes half of one's range and more (Williams et al. 2024).
 */
const ORDINARY: Normal = { mean: 8, deviation: 7 };
const ORDINARY_REPS: Degrees = 3.5;
const ROUNDED: Normal = { mean: 43, deviation: 6 };
const ARCHED: Normal = { mean: -31, deviation: 6 };

type Kind = "ordinary" | "rounded" | "arched";
/** Kinds of lifters: how common each is, and how often their reps are of each kind. */
const LIFTERS: readonly (Readonly<Record<Kind, number>> & { readonly share: number })[] = [
  { share: 0.84, ordinary: 0.8, rounded: 0.16, arched: 0.04 },
  { share: 0.12, ordinary: 0.12, rounded: 0.87, arched: 0.01 },
  { share: 0.04, ordinary: 0.12, rounded: 0.01, arched: 0.87 },
];

/** Of the estimate over the truth: estimates shrink towards the usual (subjects left out, fixtures/README.md). */
const SLOPE = 0.62;
/**
 * Of the estimate's deviation what one body, outfit and camera keep from rep to rep, and what is a rep's own, with the
 * least and most of both, degrees (odd-numbered clips; real people in a hoodie were off by 20 in all of their reps).
 */
const SHARED = { share: 0.75, least: 9, most: 20 } as const;
const OWN = { share: 0.2, least: 2.5, most: 6 } as const;
const part = ({ share, least, most }: typeof SHARED | typeof OWN, deviation: Degrees): Degrees =>
  clamp(share * deviation, least, most);

const STEPS = 25;
const REACH = 2.6;
/** Values of a normal distribution, evenly spaced over `REACH` deviations, with weights like their probabilities. */
function grid({ mean, deviation }: Normal): readonly { readonly value: Degrees; readonly weight: number }[] {
  return Array.from({ length: STEPS }, (_, i) => {
    const z = REACH * ((2 * i) / (STEPS - 1) - 1);
    return { value: mean + z * deviation, weight: Math.exp(-0.5 * z * z) };
  });
}

interface Errors {
  readonly shared: Degrees;
  readonly own: Degrees;
}

/** The likelihood of one reading, and the truth behind it, if the rep was of a kind. */
function explained(measured: Degrees, { shared, own }: Errors, { mean, deviation }: Normal) {
  const expected = SLOPE * mean + shared;
  const spread = Math.hypot(SLOPE * deviation, own);
  const gain = (SLOPE * deviation ** 2) / spread ** 2;
  return {
    likelihood: normalDensity(measured, expected, spread),
    mean: mean + gain * (measured - expected),
    deviation: Math.sqrt(Math.max(0.01, deviation ** 2 * (1 - gain * SLOPE))),
  };
}

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
  const own = part(OWN, now.deviation);
  const share = now.most / range.bend;
  const offset = (1 - Math.min(1, Math.max(0, share))) * part(SHARED, range.deviation);
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

function verdictOn(
  measured: (r: BackReading) => Degrees,
  earlier: readonly BackReading[],
  now: BackReading,
): Verdict {
  const common = part(SHARED, now.deviation);
  let total = 0;
  const sum = { value: 0, rounded: 0, arched: 0 };
  for (const { value: shared, weight: w1 } of grid({ mean: 0, deviation: common }))
    for (const { value: level, weight: w2 } of grid(ORDINARY)) {
      const kinds = {
        ordinary: { mean: level, deviation: ORDINARY_REPS },
        rounded: ROUNDED,
        arched: ARCHED,
      } as const;
      const errorsOf = (r: BackReading): Errors => ({ shared, own: part(OWN, r.deviation) });
      const past = earlier.map((r) => ({
        ordinary: explained(measured(r), errorsOf(r), kinds.ordinary).likelihood,
        rounded: explained(measured(r), errorsOf(r), kinds.rounded).likelihood,
        arched: explained(measured(r), errorsOf(r), kinds.arched).likelihood,
      }));
      for (const lifter of LIFTERS) {
        const before = past.reduce(
          (product, l) =>
            product * (lifter.ordinary * l.ordinary + lifter.rounded * l.rounded + lifter.arched * l.arched),
          w1 * w2 * lifter.share,
        );
        for (const kind of ["ordinary", "rounded", "arched"] as const) {
          const { likelihood, mean, deviation } = explained(measured(now), errorsOf(now), kinds[kind]);
          const weight = before * lifter[kind] * likelihood;
          total += weight;
          sum.value += weight * mean;
          sum.rounded += weight * normalBelow((mean - ROUNDED_LIMIT) / deviation);
          sum.arched += weight * normalBelow((ARCHED_LIMIT - mean) / deviation);
        }
      }
    }
  if (!(total > 0)) return { value: measured(now), rounded: 0, arched: 0 };
  return { value: sum.value / total, rounded: sum.rounded / total, arched: sum.arched / total };
}

export interface BackVerdicts {
  readonly most: Verdict;
  readonly least: Verdict;
}

/** The verdicts on the most rounded and on the most arched that the back was in this rep. */
export function judgeBack(earlier: readonly BackReading[], now: BackReading): BackVerdicts {
  return {
    most: verdictOn((r) => r.most, earlier, now),
    least: verdictOn((r) => r.least, earlier, now),
  };
}
