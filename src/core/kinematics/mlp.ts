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

/** An ensemble, laid out once: most of the time of a frame is spent in `products`, where nested lists cost twice as much. */
interface Layout {
  readonly rows: number;
  /** The rows that see the inputs, net after net: the hidden units, then the lines. */
  readonly weights: Float64Array;
  /** Of each hidden unit, net after net: its bias, and its value where nothing changed. */
  readonly bias: Float64Array;
  readonly atZero: Float64Array;
  /** Net after net, a row an output: a weight for each of the net's hidden units. */
  readonly output: Float64Array;
}

const laidOut = new WeakMap<MlpEnsemble, Layout>();

function layoutOf(ensemble: MlpEnsemble): Layout {
  const before = laidOut.get(ensemble);
  if (before) return before;
  const { deviation, nets } = ensemble;
  const width = deviation.length;
  const bias = Float64Array.from(nets.flatMap(({ hidden }) => hidden.map((weights) => weights[width]!)));
  const layout = {
    rows: nets.reduce((sum, { hidden, line }) => sum + hidden.length + line.length, 0),
    weights: Float64Array.from(
      nets.flatMap(({ hidden, line }) => [...hidden, ...line].flatMap((weights) => weights.slice(0, width))),
    ),
    bias,
    atZero: bias.map(Math.tanh),
    output: Float64Array.from(nets.flatMap(({ output }) => output.flat())),
  };
  laidOut.set(ensemble, layout);
  return layout;
}

/** How many rows are summed side by side: a sum waits for itself, four don't wait for one another. */
const ABREAST = 4;

/** Each row of the weights times the inputs, summed from the first input to the last. */
function products({ rows, weights }: Layout, x: Float64Array): Float64Array {
  const width = x.length;
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

/** Throws RangeError when the inputs are not the fitted ones. */
export function mlpEstimate(ensemble: MlpEnsemble, inputs: readonly number[]): MlpEstimate {
  const { deviation, units, nets } = ensemble;
  const width = deviation.length;
  if (inputs.length !== width) throw new RangeError(`${inputs.length} inputs for a network of ${width}`);
  const x = new Float64Array(width);
  for (let i = 0; i < width; i += 1)
    x[i] = Math.max(-FURTHEST, Math.min(FURTHEST, inputs[i]! / deviation[i]!));
  const outputs = outputsOf(ensemble, x);
  const values: number[] = [];
  const spread: number[] = [];
  for (let k = 0; k < units.length; k += 1) {
    let sum = 0;
    for (let at = k; at < outputs.length; at += units.length) sum += outputs[at]!;
    const mean = sum / nets.length;
    let squares = 0;
    for (let at = k; at < outputs.length; at += units.length) squares += (outputs[at]! - mean) ** 2;
    values.push(mean);
    spread.push(Math.sqrt(squares / nets.length));
  }
  return { values, spread };
}

/** Of each net one after another, in the outputs' units. */
function outputsOf(ensemble: MlpEnsemble, x: Float64Array): Float64Array {
  const { units, nets } = ensemble;
  const layout = layoutOf(ensemble);
  const { bias, atZero, output } = layout;
  const sums = products(layout, x);
  const outputs = new Float64Array(nets.length * units.length);
  let row = 0;
  let unit = 0;
  let weight = 0;
  for (let net = 0; net < nets.length; net += 1) {
    const hidden = nets[net]!.hidden.length;
    // In place: what a hidden unit says beyond its value where nothing changed.
    for (let i = 0; i < hidden; i += 1)
      sums[row + i] = Math.tanh(sums[row + i]! + bias[unit + i]!) - atZero[unit + i]!;
    for (let k = 0; k < units.length; k += 1) {
      let sum = 0;
      for (let i = 0; i < hidden; i += 1) sum += output[weight + i]! * sums[row + i]!;
      outputs[net * units.length + k] = units[k]! * (sums[row + hidden + k]! + sum);
      weight += hidden;
    }
    row += hidden + units.length;
    unit += hidden;
  }
  return outputs;
}
