/**
 * How far an angle may be off: the standard deviation of its error, degrees, from what the frame itself shows of its own
 * difficulty. The weights are fitted by `scripts/fit` on the errors made on subjects left out, so that an interval of one
 * (two) deviations holds the truth in about 68 (95) of 100 cases; coverage by view, clothes and mask is in fixtures/README.md.
 */
import { clamp, type Degrees } from "../quantity.ts";

export interface ErrorEvidence {
  /** Degrees off side-on, signed. */
  readonly azimuth: Degrees;
  /** Of the mask, 0..1 (core/landmark.ts). */
  readonly doubt: number;
  /** Of the trunk's rays that met an edge, 0..1; 1 where the outline was not used. */
  readonly share: number;
  /** What is seen of the signal's least visible part, 0..1. */
  readonly seen: number;
  /** Standard deviation between the networks of the ensemble, degrees. */
  readonly spread: Degrees;
  /** Between the line and the networks, degrees. */
  readonly apart: Degrees;
  /** The largest change from the neutral among the plain angles, degrees. */
  readonly moved: Degrees;
  /** The estimate less the neutral's, degrees. */
  readonly change: Degrees;
}

/** Terms of the logarithm of the deviation, each bounded to what was fitted on. */
export function errorTerms(e: ErrorEvidence): number[] {
  const off = clamp(Math.abs(e.azimuth) / 30, 0, 1.8);
  return [
    1,
    off,
    off * off,
    clamp(4 * e.doubt, 0, 1.6),
    1 - clamp(e.share, 0, 1),
    1 - clamp(e.seen, 0, 1),
    clamp(Math.log1p(e.spread), 0, 3),
    clamp(Math.log1p(Math.abs(e.apart)), 0, 3.5),
    clamp(Math.abs(e.moved) / 60, 0, 2),
    clamp(Math.abs(e.change) / 30, 0, 2),
  ];
}

const LEAST: Degrees = 0.4;
const MOST: Degrees = 60;

/** Degrees. Throws RangeError when the weights are not of these terms. */
export function deviationOf(weights: readonly number[], evidence: ErrorEvidence): Degrees {
  const terms = errorTerms(evidence);
  if (weights.length !== terms.length)
    throw new RangeError(`${weights.length} weights for ${terms.length} terms`);
  return clamp(Math.exp(terms.reduce((sum, term, i) => sum + term * weights[i]!, 0)), LEAST, MOST);
}
