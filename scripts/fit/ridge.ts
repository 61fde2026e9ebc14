/** Robust ridge regression: iteratively reweighted least squares with Huber weights, solved by Cholesky. */
import { FURTHEST, type RidgeModel } from "../../src/core/kinematics/ridge.ts";

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Solves `a x = b` for a symmetric positive definite `a`. Overwrites `a`. */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  for (let j = 0; j < n; j += 1) {
    for (let k = 0; k < j; k += 1) a[j]![j]! -= a[j]![k]! ** 2;
    const pivot = Math.sqrt(a[j]![j]!);
    a[j]![j] = pivot;
    for (let i = j + 1; i < n; i += 1) {
      for (let k = 0; k < j; k += 1) a[i]![j]! -= a[i]![k]! * a[j]![k]!;
      a[i]![j]! /= pivot;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= a[i]![k]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= a[k]![i]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  return x;
}

function weightedFit(
  rows: readonly Float64Array[],
  target: readonly number[],
  weights: Float64Array,
  penalty: number,
) {
  const n = rows[0]!.length;
  const a = Array.from({ length: n }, () => new Float64Array(n));
  const b = new Float64Array(n);
  rows.forEach((row, r) => {
    const w = weights[r]!;
    for (let i = 0; i < n; i += 1) {
      const wi = w * row[i]!;
      if (wi === 0) continue;
      b[i]! += wi * target[r]!;
      const ai = a[i]!;
      for (let j = 0; j <= i; j += 1) ai[j]! += wi * row[j]!;
    }
  });
  for (let i = 0; i < n; i += 1) a[i]![i]! += i === n - 1 ? 1e-6 : penalty * rows.length;
  return solve(a, b);
}

/**
 * `penalty`, one an output: share of the samples by which each standardised input's variance is raised. `throughZero`: no change in,
 * no change out: neither centred nor with an intercept.
 */
export function fitRidge(
  inputs: readonly (readonly number[])[],
  targets: readonly (readonly number[])[],
  penalty: readonly number[],
  throughZero: boolean,
  weightOf: readonly number[] = inputs.map(() => 1),
): RidgeModel {
  const width = inputs[0]!.length;
  const column = (i: number): number[] => inputs.map((row) => row[i]!);
  const mean = Array.from({ length: width }, (_, i) =>
    throughZero ? 0 : column(i).reduce((a, b) => a + b, 0) / inputs.length,
  );
  const deviation = mean.map(
    (m, i) => Math.sqrt(column(i).reduce((a, b) => a + (b - m) ** 2, 0) / inputs.length) + 1e-3,
  );
  const rows = inputs.map((row) =>
    Float64Array.from([
      ...row.map((x, i) => Math.max(-FURTHEST, Math.min(FURTHEST, (x - mean[i]!) / deviation[i]!))),
      throughZero ? 0 : 1,
    ]),
  );
  const weights = targets[0]!.map((_, output) => {
    const target = targets.map((t) => t[output]!);
    const huber = Float64Array.from(weightOf);
    let solution = weightedFit(rows, target, huber, penalty[output]!);
    for (let pass = 0; pass < 4; pass += 1) {
      const errors = rows.map((row, r) =>
        Math.abs(row.reduce((sum, x, i) => sum + x * solution[i]!, 0) - target[r]!),
      );
      const knee = 2.5 * median(errors) + 0.1;
      errors.forEach((e, r) => {
        huber[r] = weightOf[r]! / Math.max(1, e / knee);
      });
      solution = weightedFit(rows, target, huber, penalty[output]!);
    }
    return Array.from(solution);
  });
  return { mean, deviation, weights };
}
