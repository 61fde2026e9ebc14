/** Fits core/kinematics/deviation.ts on errors made on subjects left out, and tells how well its intervals cover. */
import { type ErrorEvidence, errorTerms } from "../../src/core/kinematics/deviation.ts";
import { quantile } from "./bands.ts";

export interface Made {
  readonly evidence: ErrorEvidence;
  /** Estimate less truth, degrees. */
  readonly error: number;
  /** Whether it is of a still that is its own neutral: a spine or an elbow is then off by little, whatever else is to be seen. */
  readonly atRest: boolean;
}

/** Mean of ln|e| of a normal distribution, in its standard deviations. */
const MEAN_LOG = -0.635;
/** Errors smaller than this say no more about their spread than this does, degrees. */
const FLOOR = 0.15;
const PENALTY = 0.002;
/** What a still at rest counts for: with more, backs that bend are promised too much, with none, who lies still too little. */
const AT_REST = 0.3;

function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const m = a.map((row, i) => [...row, b[i]!]);
  for (let j = 0; j < n; j += 1) {
    let pivot = j;
    for (let i = j + 1; i < n; i += 1) if (Math.abs(m[i]![j]!) > Math.abs(m[pivot]![j]!)) pivot = i;
    [m[j], m[pivot]] = [m[pivot]!, m[j]!];
    for (let i = 0; i < n; i += 1) {
      if (i === j) continue;
      const factor = m[i]![j]! / m[j]![j]!;
      for (let k = j; k <= n; k += 1) m[i]![k]! -= factor * m[j]![k]!;
    }
  }
  return m.map((row, i) => row[n]! / row[i]!);
}

/**
 * Weights of the log deviation: least squares on ln|error|, which a few gross errors can't bend, then one factor so that
 * about 68 of 100 errors are within one deviation and 95 within two.
 */
export function fitErrors(made: readonly Made[]): number[] {
  const terms = made.map(({ evidence }) => errorTerms(evidence));
  const logs = made.map(({ error }) => Math.log(Math.max(FLOOR, Math.abs(error))) - MEAN_LOG);
  const counts = made.map(({ atRest }) => (atRest ? AT_REST : 1));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const n = terms[0]!.length;
  const a = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const b = new Array<number>(n).fill(0);
  terms.forEach((row, r) => {
    for (let i = 0; i < n; i += 1) {
      b[i]! += counts[r]! * row[i]! * logs[r]!;
      for (let j = 0; j < n; j += 1) a[i]![j]! += counts[r]! * row[i]! * row[j]!;
    }
  });
  for (let i = 1; i < n; i += 1) a[i]![i]! += PENALTY * all;
  const weights = solve(a, b);
  const ratios = made.map(({ error }, r) => [
    Math.abs(error) / Math.exp(terms[r]!.reduce((sum, t, i) => sum + t * weights[i]!, 0)),
  ]);
  // Tails are heavier than a normal distribution's: the factor that serves both intervals is between theirs.
  const factor = Math.sqrt(quantile(ratios, 0.683, counts) * (quantile(ratios, 0.95, counts) / 1.96));
  weights[0]! += Math.log(factor);
  return weights;
}

export function coverage(
  made: readonly (Made & { readonly deviation: number })[],
  deviations: number,
): number {
  return (
    made.filter(({ error, deviation }) => Math.abs(error) <= deviations * deviation).length / made.length
  );
}
