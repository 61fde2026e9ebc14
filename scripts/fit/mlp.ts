/** Trains core/kinematics/mlp.ts: Adam with a cosine schedule, weight decay and noisy inputs, a fixed seed a net. */
import type { MlpEnsemble } from "../../src/core/kinematics/mlp.ts";
import { FURTHEST } from "../../src/core/kinematics/ridge.ts";

export interface MlpPlan {
  readonly hidden: number;
  readonly epochs: number;
  /** Standard deviations of noise on each input: landmarks tremble and stills do not. */
  readonly noise: number;
}
const BATCH = 64;
const RATE = 3e-3;
const DECAY = 0.05;
/** Errors beyond this (in output deviations) pull no harder: a landmark gone astray must not bend the fit. */
const HUBER = 0.5;

export function normal(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform());
}

/** Where each part of a net lies in its one flat vector of parameters. */
function layout(inputs: number, hidden: number, outputs: number) {
  const stride = inputs + 1;
  const output = hidden * stride;
  const line = output + outputs * hidden;
  return { stride, output, line, size: line + outputs * inputs };
}

/** Adds the gradient of one sample's robust error to `g`. */
function backward(
  w: Float64Array,
  g: Float64Array,
  x: Float64Array,
  y: Float64Array,
  act: Float64Array,
  back: Float64Array,
  share: number,
): void {
  const n = x.length;
  const hidden = act.length;
  const outputs = y.length;
  const { stride, output, line } = layout(n, hidden, outputs);
  for (let h = 0; h < hidden; h += 1) {
    let drive = w[h * stride + n]!;
    for (let i = 0; i < n; i += 1) drive += w[h * stride + i]! * x[i]!;
    act[h] = Math.tanh(drive);
    back[h] = 0;
  }
  for (let k = 0; k < outputs; k += 1) {
    let predicted = 0;
    for (let i = 0; i < n; i += 1) predicted += w[line + k * n + i]! * x[i]!;
    for (let h = 0; h < hidden; h += 1)
      predicted += w[output + k * hidden + h]! * (act[h]! - Math.tanh(w[h * stride + n]!));
    const error = Math.max(-HUBER, Math.min(HUBER, predicted - y[k]!)) * share;
    for (let i = 0; i < n; i += 1) g[line + k * n + i]! += error * x[i]!;
    for (let h = 0; h < hidden; h += 1) {
      g[output + k * hidden + h]! += error * (act[h]! - Math.tanh(w[h * stride + n]!));
      back[h]! += error * w[output + k * hidden + h]!;
    }
  }
  for (let h = 0; h < hidden; h += 1) {
    const rest = Math.tanh(w[h * stride + n]!);
    const slope = back[h]! * (1 - act[h]! ** 2);
    for (let i = 0; i < n; i += 1) g[h * stride + i]! += slope * x[i]!;
    g[h * stride + n]! += slope - back[h]! * (1 - rest * rest);
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.abs(random() * 1e6)) % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

function trainNet(
  x: readonly Float64Array[],
  y: readonly Float64Array[],
  weights: readonly number[],
  plan: MlpPlan,
  seed: number,
) {
  const n = x[0]!.length;
  const outputs = y[0]!.length;
  const { hidden } = plan;
  const { stride, output, line, size } = layout(n, hidden, outputs);
  const random = normal(seed);
  const w = new Float64Array(size);
  const isBias = (i: number): boolean => i < output && i % stride === n;
  for (let i = 0; i < output; i += 1) w[i] = isBias(i) ? 0 : random() / Math.sqrt(n);
  for (let i = output; i < line; i += 1) w[i] = (0.3 * random()) / Math.sqrt(hidden);
  const decay = Float64Array.from(w, (_, i) => (isBias(i) ? 0 : DECAY));
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  const g = new Float64Array(size);
  const noisy = new Float64Array(n);
  const act = new Float64Array(hidden);
  const back = new Float64Array(hidden);
  const order = x.map((_, i) => i);
  let updates = 0;
  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    const rate = RATE * 0.5 * (1 + Math.cos((Math.PI * epoch) / plan.epochs));
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      g.fill(0);
      for (const r of batch) {
        x[r]!.forEach((value, i) => {
          noisy[i] = value + plan.noise * random();
        });
        backward(w, g, noisy, y[r]!, act, back, weights[r]! / batch.length);
      }
      updates += 1;
      const c1 = 1 - 0.9 ** updates;
      const c2 = 1 - 0.999 ** updates;
      for (let i = 0; i < size; i += 1) {
        m[i] = 0.9 * m[i]! + 0.1 * g[i]!;
        v[i] = 0.999 * v[i]! + 0.001 * g[i]! ** 2;
        w[i]! -= rate * (m[i]! / c1 / (Math.sqrt(v[i]! / c2) + 1e-8) + decay[i]! * w[i]!);
      }
    }
  }
  const rows = (from: number, count: number, width: number): number[][] =>
    Array.from({ length: count }, (_, k) => Array.from(w.subarray(from + k * width, from + (k + 1) * width)));
  return {
    hidden: rows(0, hidden, stride),
    output: rows(output, outputs, hidden),
    line: rows(line, outputs, n),
  };
}

export function fitMlp(
  inputs: readonly (readonly number[])[],
  targets: readonly (readonly number[])[],
  /** One list of the samples' weights a net: nets that saw other things err differently. */
  weights: readonly (readonly number[])[],
  plan: MlpPlan,
): MlpEnsemble {
  const rms = (values: readonly number[]): number =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  const deviation = inputs[0]!.map((_, i) => rms(inputs.map((row) => row[i]!)) + 1e-3);
  const units = targets[0]!.map((_, k) => rms(targets.map((row) => row[k]!)));
  const x = inputs.map((row) =>
    Float64Array.from(row, (value, i) => Math.max(-FURTHEST, Math.min(FURTHEST, value / deviation[i]!))),
  );
  const y = targets.map((row) => Float64Array.from(row, (t, k) => t / units[k]!));
  return {
    deviation,
    units,
    nets: weights.map((mine, k) => {
      const used = mine.flatMap((weight, i) => (weight > 0 ? [i] : []));
      const pick = <T>(all: readonly T[]): T[] => used.map((i) => all[i]!);
      return trainNet(pick(x), pick(y), pick(mine), plan, 11 + k);
    }),
  };
}
