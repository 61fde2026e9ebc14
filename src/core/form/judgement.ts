/**
 * Turns what was measured, with its error, into faults or into "not judged". A fault is announced when it is likely enough,
 * a criterion passed when a fault is unlikely enough; between the two nothing is said. Precision before recall.
 */
import type { Fault } from "../events.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import { type FaultKind, median, type Seconds, type Signal } from "../quantity.ts";
import { coverage, meanDeviation, type Read, seriesOf } from "../reps/series.ts";
import { normalBelow } from "./probability.ts";

/** A fault is announced from this probability; the back and the neck, where a false alarm costs most, from the second. */
export const SURE = 0.9;
export const SURE_OF_BACK = 0.95;
/**
 * A rep that is judged a second time, when its set is over, may be accused wrongly twice: the second time half of the doubt
 * is enough.
 */
export const SURE_LOOKING_BACK = 1 - (1 - SURE_OF_BACK) / 2;
/** Below this probability of a fault the criterion was judged and is fulfilled. */
export const RULED_OUT = 0.1;
const LEAST_COVERAGE = 0.6;
/** Pictures a second below which a movement is seen too thinly to judge its form or its depth. */
const LEAST_RATE = 4;

/** Whether a movement was seen often enough to be judged. */
export function seenOften(frames: readonly Measurement[]): boolean {
  const first = frames[0];
  const last = frames.at(-1);
  return first !== undefined && last !== undefined && frames.length - 1 >= LEAST_RATE * (last.t - first.t);
}

/** Of the furthest that was read: what is missed further in, around the start posture, hides no extreme. */
const OUTER_SHARE = 0.5;
/** What lies between two pictures is no longer than this, or than so many times what usually does: else something was out of sight. */
const BETWEEN = { least: 0.2, spacings: 1.9 } as const;
/** Of the time out there: what was out of sight for more of it may have gone further, and come back. */
const MOST_UNSEEN = 0.25;

/** Whether a movement may have gone further than was read of it. Frames that show nothing of it may be left out. */
export function mayHaveGoneFurther(frames: readonly Measurement[], read: Signal | Read): boolean {
  const seen = seriesOf(frames, read);
  const outer = OUTER_SHARE * Math.max(...seen.map(({ value }) => value));
  const beyond = seen.map(({ value }) => value > outer);
  const [first, last] = [beyond.indexOf(true), beyond.lastIndexOf(true)];
  const gaps = seen.slice(1).map(({ t }, i) => t - seen[i]!.t);
  const usual = median(gaps) ?? 0;
  const unseen = gaps
    .slice(Math.max(0, first), last)
    .filter((gap) => gap > Math.max(BETWEEN.least, BETWEEN.spacings * usual))
    .reduce((sum, gap) => sum + gap - usual, 0);
  return unseen > MOST_UNSEEN * ((seen[last]?.t ?? 0) - (seen[first]?.t ?? 0));
}

/** Whether its furthest was seen: what was seen seldom, or not out there, is not said to be too short. */
export const seenToTheEnd = (frames: readonly Measurement[], read: Signal | Read): boolean =>
  seenOften(frames) && !mayHaveGoneFurther(frames, read);

/** Whether enough of it was seen for a verdict that rests on these signals. */
export const seenWell = (frames: readonly Measurement[], signals: readonly Signal[]): boolean =>
  signals.every((signal) => coverage(frames, signal) >= LEAST_COVERAGE) && seenOften(frames);

export interface Judgement {
  readonly faults: readonly Fault[];
  readonly notJudged: readonly FaultKind[];
}

export const nothingFound: Judgement = { faults: [], notJudged: [] };

export const combine = (...parts: readonly Judgement[]): Judgement => ({
  faults: parts.flatMap((part) => part.faults),
  notJudged: parts.flatMap((part) => part.notJudged),
});

export interface Claim {
  readonly kind: FaultKind;
  /** The signals that the claim rests on; all must be seen well over `frames`. */
  readonly signals: readonly Signal[];
  readonly frames: readonly Measurement[];
  readonly at: Seconds;
  /** `undefined`: could not be measured. */
  readonly value: number | undefined;
  readonly limit: number;
  /** Whether more or less than the limit is the fault. */
  readonly wrong: "above" | "below";
  /** Standard deviation of the value's error, in its own unit. Default: of the first signal's, over the frames. */
  readonly deviation?: number | undefined;
  /** The probability of a fault where more is known than value and error (rounding.ts). */
  readonly probability?: number | undefined;
  /** Least probability that is announced. Default `SURE`. */
  readonly sure?: number;
  /**
   * How often the fault is there in what the estimator was fitted on, and in what people do: an estimate that shrinks
   * towards the one is read for the other. Default: the same.
   */
  readonly rates?: { readonly fitted: number; readonly usual: number };
}

const odds = (probability: number): number => probability / (1 - probability);

/** Bayes' rule for another base rate; the evidence stays what it was. */
function shifted(probability: number, rates: Claim["rates"]): number {
  if (!rates || probability >= 1) return probability;
  const now = (odds(probability) * odds(rates.usual)) / odds(rates.fitted);
  return now / (1 + now);
}

/** The probability that the true value is past the limit. */
function probabilityOf({
  signals,
  frames,
  value,
  limit,
  wrong,
  deviation,
  probability,
  rates,
}: Claim): number | undefined {
  if (probability !== undefined) return probability;
  const error = deviation ?? (signals[0] && meanDeviation(frames, signals[0]));
  if (value === undefined || error === undefined) return undefined;
  const past = wrong === "above" ? value - limit : limit - value;
  return error > 0 ? shifted(normalBelow(past / error), rates) : past > 0 ? 1 : 0;
}

export function judge(claim: Claim): Judgement {
  const { kind, at, signals, frames, value, limit } = claim;
  const probability = probabilityOf(claim);
  if (value === undefined || probability === undefined || !seenWell(frames, signals))
    return { faults: [], notJudged: [kind] };
  const past = claim.wrong === "above" ? value > limit : value < limit;
  if (past && probability >= (claim.sure ?? SURE))
    return { faults: [{ kind, at, value, limit, confidence: probability }], notJudged: [] };
  return probability < RULED_OUT ? nothingFound : { faults: [], notJudged: [kind] };
}
