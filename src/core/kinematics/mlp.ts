/**
 * An ensemble of small networks of one hidden layer beside a straight line, as `scripts/fit` writes it, for what a line
 * alone can't follow. No change in gives no change out, exactly: the hidden layer's own value at zero is taken off.
 */
import { FURTHEST } from "./ridge.ts";

export interface MlpEnsemble {
  /** Scale of each input; inputs beyond 4 of it count as 4, as in the ridge. */
  readonly deviation: readonly number[];
  /** Unit of each output. */
  readonly units: readonly number[];
  readonly nets: readonly {
    /** One row a hidden unit: a weight for each input, then its bias. */
    readonly hidden: readonly (readonly number[])[];
    /** One row an output: a weight for each hidden unit. */
    readonly output: readonly (readonly number[])[];
    /** One row an output: a weight for each input. */
    readonly line: readonly (readonly number[])[];
  }[];
}

export interface MlpEstimate {
  /** Means over the nets, one an output, in the outputs' units. */
  readonly values: readonly number[];
  /** Standard deviations between the nets: what they disagree on, they have seen little of. */
  readonly spread: readonly number[];
}

/** A loop, as most of the time of a frame is spent in here. */
function dot(weights: readonly number[], x: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) sum += weights[i]! * x[i]!;
  return sum;
}

/** Throws RangeError when the inputs are not the fitted ones. */
export function mlpEstimate({ deviation, units, nets }: MlpEnsemble, inputs: readonly number[]): MlpEstimate {
  const width = deviation.length;
  if (inputs.length !== width) throw new RangeError(`${inputs.length} inputs for a network of ${width}`);
  const x = inputs.map((value, i) => Math.max(-FURTHEST, Math.min(FURTHEST, value / deviation[i]!)));
  const each = nets.map(({ hidden, output, line }) => {
    const active = hidden.map(
      (weights) => Math.tanh(dot(weights, x) + weights[width]!) - Math.tanh(weights[width]!),
    );
    return units.map((unit, k) => unit * (dot(line[k]!, x) + dot(output[k]!, active)));
  });
  const values = units.map((_, k) => each.reduce((sum, net) => sum + net[k]!, 0) / nets.length);
  const spread = values.map((mean, k) =>
    Math.sqrt(each.reduce((sum, net) => sum + (net[k]! - mean) ** 2, 0) / nets.length),
  );
  return { values, spread };
}
