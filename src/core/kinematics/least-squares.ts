/**
 * Nonlinear least squares for a handful of unknowns: Gauss-Newton steps, damped (Levenberg-Marquardt) so that none makes
 * the sum larger. Derivatives are differences, which is exact enough where the unknowns are of the order of one.
 */

export interface Fit {
  readonly values: readonly number[];
  /** Half of the sum of the squared residuals. */
  readonly cost: number;
}

type Residuals = (values: readonly number[]) => readonly number[];

const STEP = 1e-5;
const LEAST_GAIN = 1e-7;
const [FIRST_DAMPING, EASED, HARDENED] = [1e-3, 0.3, 5];

const costOf = (residuals: readonly number[]): number => residuals.reduce((sum, r) => sum + r * r, 0) / 2;

/** Solves `matrix` x = `right`, which is symmetric and positive; both are used up. */
function solved(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  for (let i = 0; i < n; i += 1)
    for (let row = i + 1; row < n; row += 1) {
      const share = matrix[row]![i]! / matrix[i]![i]!;
      for (let column = i; column < n; column += 1) matrix[row]![column]! -= share * matrix[i]![column]!;
      right[row]! -= share * right[i]!;
    }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let column = i + 1; column < n; column += 1) right[i]! -= matrix[i]![column]! * right[column]!;
    right[i]! /= matrix[i]![i]!;
  }
  return right;
}

function derivatives(of: Residuals, at: readonly number[], here: readonly number[]): number[][] {
  return at.map((_, i) => {
    const there = of(at.map((value, k) => (k === i ? value + STEP : value)));
    return there.map((value, row) => (value - here[row]!) / STEP);
  });
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** From `start` downhill, for so many steps at most. */
export function leastSquares(of: Residuals, start: readonly number[], steps: number): Fit {
  let values = start;
  let here = of(values);
  let cost = costOf(here);
  let damping = FIRST_DAMPING;
  for (let step = 0; step < steps; step += 1) {
    const slopes = derivatives(of, values, here);
    const matrix = slopes.map((one, i) =>
      slopes.map((other, k) => dot(one, other) * (i === k ? 1 + damping : 1)),
    );
    const change = solved(
      matrix,
      slopes.map((one) => -dot(one, here)),
    );
    const next = values.map((value, i) => value + change[i]!);
    const there = of(next);
    const lower = cost - costOf(there);
    // A step too far, or nowhere (NaN).
    if (!(lower >= 0)) {
      damping *= HARDENED;
      continue;
    }
    [values, here, cost] = [next, there, cost - lower];
    if (lower < LEAST_GAIN) break;
    damping *= EASED;
  }
  return { values, cost };
}
