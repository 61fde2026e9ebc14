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

/** The rows of one network that see the inputs, one after another: its hidden units, then its lines. */
interface Layer {
  readonly weights: Float64Array;
  /** Of each hidden unit: its bias, and its value where nothing changed. */
  readonly bias: Float64Array;
  readonly atZero: Float64Array;
}

/** Laid out once an ensemble: most of the time of a frame is spent in `products`, where nested lists cost twice as much. */
const laidOut = new WeakMap<MlpEnsemble, readonly Layer[]>();

function layersOf(ensemble: MlpEnsemble): readonly Layer[] {
  const before = laidOut.get(ensemble);
  if (before) return before;
  const width = ensemble.deviation.length;
  const layers = ensemble.nets.map(({ hidden, line }) => {
    const bias = Float64Array.from(hidden, (weights) => weights[width]!);
    return {
      weights: Float64Array.from([...hidden, ...line].flatMap((weights) => weights.slice(0, width))),
      bias,
      atZero: bias.map(Math.tanh),
    };
  });
  laidOut.set(ensemble, layers);
  return layers;
}

/** How many rows are summed side by side: a sum waits for itself, four don't wait for one another. */
const ABREAST = 4;

/** Each row of the weights times the inputs, summed from the first input to the last. */
function products(weights: Float64Array, x: Float64Array): Float64Array {
  const width = x.length;
  const rows = weights.length / width;
  const sums = new Float64Array(rows);
  const whole = rows - (rows % ABREAST);
  for (let row = 0; row < whole; row += ABREAST) {
    const [first, second, third, fourth] = [
      row * width,
      (row + 1) * width,
      (row + 2) * width,
      (row + 3) * width,
    ];
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < width; i += 1) {
      const input = x[i]!;
      a += weights[first + i]! * input;
      b += weights[second + i]! * input;
      c += weights[third + i]! * input;
      d += weights[fourth + i]! * input;
    }
    sums[row] = a;
    sums[row + 1] = b;
    sums[row + 2] = c;
    sums[row + 3] = d;
  }
  for (let row = whole; row < rows; row += 1) {
    let sum = 0;
    for (let i = 0; i < width; i += 1) sum += weights[row * width + i]! * x[i]!;
    sums[row] = sum;
  }
  return sums;
}

function dot(weights: readonly number[], active: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < active.length; i += 1) sum += weights[i]! * active[i]!;
  return sum;
}

/** Throws RangeError when the inputs are not the fitted ones. */
export function mlpEstimate(ensemble: MlpEnsemble, inputs: readonly number[]): MlpEstimate {
  const { deviation, units, nets } = ensemble;
  const width = deviation.length;
  if (inputs.length !== width) throw new RangeError(`${inputs.length} inputs for a network of ${width}`);
  const x = new Float64Array(width);
  for (let i = 0; i < width; i += 1)
    x[i] = Math.max(-FURTHEST, Math.min(FURTHEST, inputs[i]! / deviation[i]!));
  const each = layersOf(ensemble).map(({ weights, bias, atZero }, net) => {
    const sums = products(weights, x);
    const active = bias.map((value, unit) => Math.tanh(sums[unit]! + value) - atZero[unit]!);
    const { output } = nets[net]!;
    return units.map((unit, k) => unit * (sums[bias.length + k]! + dot(output[k]!, active)));
  });
  const values = units.map((_, k) => each.reduce((sum, net) => sum + net[k]!, 0) / nets.length);
  const spread = values.map((mean, k) =>
    Math.sqrt(each.reduce((sum, net) => sum + (net[k]! - mean) ** 2, 0) / nets.length),
  );
  return { values, spread };
}
