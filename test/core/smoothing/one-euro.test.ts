import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SIGNAL_ROWS } from "../../../src/core/signals.ts";
import { type OneEuroState, type OneEuroTuning, oneEuro } from "../../../src/core/smoothing/one-euro.ts";
import { chance } from "../lifter/edits.ts";
import { wayAt } from "../lifter/film.ts";

const TUNING: OneEuroTuning = { minCutoff: 1.3, beta: 0.07, speedCutoff: 0.9 };

function filtered(values: readonly number[], fps: number, tuning = TUNING): number[] {
  let state: OneEuroState | undefined;
  return values.map((value, i) => {
    state = oneEuro(tuning, state, i / fps, value);
    return state.value;
  });
}

/** Of the authors' own series: seconds, what comes in, what their filter makes of it. Printed with six digits. */
const truth = readFileSync(join(import.meta.dirname, "../../../fixtures/one-euro/ground-truth.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").map(Number))
  .map(([t, , noisy, value]) => ({ t: t!, noisy: noisy!, value: value! }));
const AUTHORS: OneEuroTuning = { minCutoff: 1, beta: 0.1, speedCutoff: 1 };

describe("the One Euro filter", () => {
  it("gives its authors' own result on every sample of their series", () => {
    expect(truth).toHaveLength(1200);
    // The file's times are rounded, its clock was not: 120 samples a second.
    const values = filtered(
      truth.map(({ noisy }) => noisy),
      120,
      AUTHORS,
    );
    const off = values.map((value, i) => Math.abs(value - truth[i]!.value));
    // What six digits of the input and of the result leave open.
    expect(Math.max(...off)).toBeLessThan(4e-6);
  });

  it("gives it from the times as written too, which tremble as a camera's do", () => {
    let state: OneEuroState | undefined;
    for (const { t, noisy, value } of truth) {
      state = oneEuro(AUTHORS, state, t, noisy);
      // The authors allow 0.0001.
      expect(Math.abs(state.value - value)).toBeLessThan(5e-5);
    }
  });

  it("answers a step as a first-order low-pass does when speed does not open it", () => {
    const tuning = { minCutoff: 0.8, beta: 0, speedCutoff: 1 };
    const fps = 50;
    const values = filtered([0, ...Array.from({ length: 60 }, () => 10)], fps, tuning);
    const kept = 1 / (1 + (2 * Math.PI * 0.8) / fps);
    values.forEach((value, i) => {
      expect(value).toBeCloseTo(10 * (1 - kept ** i), 9);
    });
  });

  it("follows a fast movement more closely than a slow one", () => {
    const lag = (speed: number): number => {
      const ramp = Array.from({ length: 300 }, (_, i) => (speed * i) / 30);
      return (ramp.at(-1)! - filtered(ramp, 30).at(-1)!) / speed;
    };
    expect(lag(3)).toBeGreaterThan(lag(31));
    // Never later than the low-pass at rest.
    expect(lag(0.01)).toBeCloseTo(1 / (2 * Math.PI * 1.3), 2);
  });

  it("says what comes in when nothing changes, and keeps a level whatever the frame rate", () => {
    for (const fps of [1, 7, 30, 240]) expect(filtered(Array(50).fill(-12.4), fps).at(-1)).toBe(-12.4);
  });

  it("starts anew after a gap, when time stands still and when it runs backwards", () => {
    const before: OneEuroState = { t: 5, value: 70, speed: 12 };
    for (const t of [5.51, 5, 4.2]) expect(oneEuro(TUNING, before, t, 3)).toEqual({ t, value: 3, speed: 0 });
    for (const t of [5.49, 5.5]) expect(oneEuro(TUNING, before, t, 3).value).toBeGreaterThan(3);
  });
});

describe("the signals' tunings", () => {
  const fps = 15;

  it("run at most 120 ms behind a rep of ordinary tempo", () => {
    for (const [signal, range] of [
      ["trunkInclination", 74],
      ["kneeFlexion", 14],
      ["armLift", 32],
      ["legLift", 17],
    ] as const) {
      const move = Array.from({ length: 3 * fps }, (_, i) => range * wayAt(Math.min(1, i / (2 * fps))));
      const out = filtered(move, fps, SIGNAL_ROWS[signal].tuning);
      const half = (series: readonly number[]): number => {
        const i = series.findIndex((value) => value >= range / 2);
        return (i - 1 + (range / 2 - series[i - 1]!) / (series[i]! - series[i - 1]!)) / fps;
      };
      expect(half(out) - half(move), signal).toBeLessThan(0.12);
    }
  });

  it("calm the network's noise at rest", () => {
    const random = chance(5);
    const noise = Array.from({ length: 900 }, () => 2 * (random() - 0.5));
    const spread = (series: readonly number[]): number =>
      Math.sqrt(series.reduce((s, v) => s + v * v, 0) / series.length);
    for (const signal of ["trunkInclination", "spineFlexion", "legLift"] as const)
      expect(spread(filtered(noise, fps, SIGNAL_ROWS[signal].tuning)), signal).toBeLessThan(
        0.7 * spread(noise),
      );
  });
});
