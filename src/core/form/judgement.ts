/** Turns measured extremes into faults, or into "not judged" where the evidence is thin. Precision before recall. */
import type { Fault } from "../events.ts";
import type { Measurement } from "../kinematics/measure.ts";
import type { FaultKind, Seconds, Signal } from "../quantity.ts";
import { coverage, meanConfidence } from "../reps/series.ts";

/** Less confidence than this, or fewer frames, is no evidence. */
const LEAST_CONFIDENCE = 0.45;
const LEAST_COVERAGE = 0.6;
/** Pictures a second below which a movement is seen too thinly to judge its form or its depth. */
const LEAST_RATE = 4;

/** Whether a movement was seen often enough to be judged. */
export function seenOften(frames: readonly Measurement[]): boolean {
  const first = frames[0];
  const last = frames.at(-1);
  return first !== undefined && last !== undefined && frames.length - 1 >= LEAST_RATE * (last.t - first.t);
}

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
  /** Short of the limit by less than this is too close to call: neither a fault nor a clean rep. Default 0. */
  readonly band?: number;
  /** Past the limit by less than this is too close to call, too: the signal's own error. Default 0. */
  readonly error?: number;
  /** What else is known against the evidence, 0..1. Default 1. */
  readonly trust?: number;
}

export function judge(claim: Claim): Judgement {
  const { kind, signals, frames, value, limit } = claim;
  const confidence =
    (claim.trust ?? 1) * Math.min(...signals.map((signal) => meanConfidence(frames, signal)));
  const seen = signals.every((signal) => coverage(frames, signal) >= LEAST_COVERAGE);
  if (value === undefined || !seen || !seenOften(frames) || confidence < LEAST_CONFIDENCE)
    return { faults: [], notJudged: [kind] };
  const wrong = claim.wrong === "above" ? value > limit : value < limit;
  const short = claim.wrong === "above" ? limit - value : value - limit;
  const near = wrong ? -short < (claim.error ?? 0) : short < (claim.band ?? 0);
  if (near) return { faults: [], notJudged: [kind] };
  return wrong ? { faults: [{ kind, at: claim.at, value, limit, confidence }], notJudged: [] } : nothingFound;
}
