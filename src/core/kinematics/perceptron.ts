/**
 * A small network of one hidden layer beside a straight line, as `scripts/fit` writes it, for what a line alone can't
 * follow. No change in gives no change out, exactly: the hidden layer's own value at zero is taken off.
 */
import { FURTHEST } from "./ridge.ts";

export interface Perceptron {
  /** Scale of each input; inputs beyond 4 of it count as 4, as in the ridge. */
  readonly deviation: readonly number[];
  /** Unit of the output. */
  readonly unit: number;
  readonly nets: readonly {
    /** One row a hidden unit: a weight for each input, then its bias. */
    readonly hidden: readonly (readonly number[])[];
    readonly output: readonly number[];
    readonly line: readonly number[];
  }[];
}

/** The mean over the nets, in the output's unit. Throws RangeError when the inputs are not the fitted ones. */
export function perceptronEstimate({ deviation, unit, nets }: Perceptron, inputs: readonly number[]): number {
  const width = deviation.length;
  if (inputs.length !== width) throw new RangeError(`${inputs.length} inputs for a network of ${width}`);
  const x = inputs.map((value, i) => Math.max(-FURTHEST, Math.min(FURTHEST, value / deviation[i]!)));
  let sum = 0;
  for (const { hidden, output, line } of nets) {
    for (let i = 0; i < width; i += 1) sum += line[i]! * x[i]!;
    hidden.forEach((weights, h) => {
      const bias = weights[width]!;
      let drive = bias;
      for (let i = 0; i < width; i += 1) drive += weights[i]! * x[i]!;
      sum += output[h]! * (Math.tanh(drive) - Math.tanh(bias));
    });
  }
  return (sum / nets.length) * unit;
}
