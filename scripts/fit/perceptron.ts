/** Trains core/kinematics/perceptron.ts: Adam with a cosine schedule, weight decay and noisy inputs, a fixed seed a net. */
import type { Perceptron } from "../../src/core/kinematics/perceptron.ts";
import { FURTHEST } from "../../src/core/kinematics/ridge.ts";

const HIDDEN = 14;
const EPOCHS = 70;
const BATCH = 64;
const RATE = 3e-3;
const DECAY = 0.05;
const NOISE = 0.2;
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

/** One flat parameter vector: per hidden unit its weights and bias, then the outputs, then the line. */
function trainNet(x: readonly Float64Array[], y: Float64Array, seed: number) {
  const n = x[0]!.length;
  const stride = n + 1;
  const outputs = HIDDEN * stride;
  const line = outputs + HIDDEN;
  const size = line + n;
  const random = normal(seed);
  const w = new Float64Array(size);
  for (let i = 0; i < outputs; i += 1) w[i] = i % stride === n ? 0 : random() / Math.sqrt(n);
  for (let h = 0; h < HIDDEN; h += 1) w[outputs + h] = (0.3 * random()) / Math.sqrt(HIDDEN);
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  const g = new Float64Array(size);
  const order = x.map((_, i) => i);
  const noisy = new Float64Array(n);
  const act = new Float64Array(HIDDEN);
  let updates = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE * 0.5 * (1 + Math.cos((Math.PI * epoch) / EPOCHS));
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(Math.abs(random() * 1e6)) % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      g.fill(0);
      for (const r of batch) {
        const row = x[r]!;
        for (let i = 0; i < n; i += 1) noisy[i] = row[i]! + NOISE * random();
        let predicted = 0;
        for (let i = 0; i < n; i += 1) predicted += w[line + i]! * noisy[i]!;
        for (let h = 0; h < HIDDEN; h += 1) {
          let drive = w[h * stride + n]!;
          for (let i = 0; i < n; i += 1) drive += w[h * stride + i]! * noisy[i]!;
          act[h] = Math.tanh(drive);
          predicted += w[outputs + h]! * (act[h]! - Math.tanh(w[h * stride + n]!));
        }
        const error = Math.max(-HUBER, Math.min(HUBER, predicted - y[r]!)) / batch.length;
        for (let i = 0; i < n; i += 1) g[line + i]! += error * noisy[i]!;
        for (let h = 0; h < HIDDEN; h += 1) {
          const rest = Math.tanh(w[h * stride + n]!);
          const back = error * w[outputs + h]!;
          const slope = back * (1 - act[h]! ** 2);
          g[outputs + h]! += error * (act[h]! - rest);
          for (let i = 0; i < n; i += 1) g[h * stride + i]! += slope * noisy[i]!;
          g[h * stride + n]! += slope - back * (1 - rest * rest);
        }
      }
      updates += 1;
      const c1 = 1 - 0.9 ** updates;
      const c2 = 1 - 0.999 ** updates;
      for (let i = 0; i < size; i += 1) {
        m[i] = 0.9 * m[i]! + 0.1 * g[i]!;
        v[i] = 0.999 * v[i]! + 0.001 * g[i]! ** 2;
        const bias = i < outputs && i % stride === n;
        w[i]! -= rate * (m[i]! / c1 / (Math.sqrt(v[i]! / c2) + 1e-8) + (bias ? 0 : DECAY * w[i]!));
      }
    }
  }
  return {
    hidden: Array.from({ length: HIDDEN }, (_, h) => Array.from(w.subarray(h * stride, (h + 1) * stride))),
    output: Array.from(w.subarray(outputs, line)),
    line: Array.from(w.subarray(line)),
  };
}

export function fitPerceptron(
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  nets: number,
): Perceptron {
  const rms = (values: readonly number[]): number =>
    Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);
  const deviation = inputs[0]!.map((_, i) => rms(inputs.map((row) => row[i]!)) + 1e-3);
  const unit = rms(targets);
  const x = inputs.map((row) =>
    Float64Array.from(row, (value, i) => Math.max(-FURTHEST, Math.min(FURTHEST, value / deviation[i]!))),
  );
  const y = Float64Array.from(targets, (t) => t / unit);
  return { deviation, unit, nets: Array.from({ length: nets }, (_, k) => trainNet(x, y, 11 + k)) };
}
