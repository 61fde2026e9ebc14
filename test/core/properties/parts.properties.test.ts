/** Properties of the parts that the coach is built of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RidgeModel, ridgeEstimate } from "../../../src/core/kinematics/ridge.ts";
import { atRest, type CycleState, cycle } from "../../../src/core/reps/cycle.ts";
import { fallEnds, riseEnds } from "../../../src/core/reps/minimum-jerk.ts";
import { sustained } from "../../../src/core/reps/series.ts";
import { type OneEuroState, oneEuro } from "../../../src/core/smoothing/one-euro.ts";
import { holds, PATIENCE } from "../../properties.ts";
import { wayAt } from "../lifter/film.ts";

const from = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("the One Euro filter", () => {
  it("stays within what it was given, at any pace", PATIENCE, () => {
    const sample = fc.tuple(from(0, 0.6), from(-180, 180));
    const tuning = fc.record({ minCutoff: from(0.1, 5), beta: from(0, 2), speedCutoff: from(0.1, 5) });
    holds(600, [tuning, fc.array(sample, { minLength: 1, maxLength: 40 })], (rule, samples) => {
      let state: OneEuroState | undefined;
      let t = 0;
      for (const [dt, value] of samples) {
        t += dt;
        state = oneEuro(rule, state, t, value);
        const values = samples.map(([, v]) => v);
        expect(state.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(state.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }
    });
  });
});

describe("the ends of a move", () => {
  it("are those of the move, whatever its range, time and frame rate", PATIENCE, () => {
    const move = fc.record({
      rest: from(-20, 20),
      range: from(8, 100),
      start: from(0.3, 2),
      seconds: from(0.6, 4),
      fps: from(10, 60),
    });
    holds(600, [move], ({ rest, range, start, seconds, fps }) => {
      const readings = Array.from({ length: Math.ceil((start + seconds + 1) * fps) }, (_, i) => {
        const u = Math.min(1, Math.max(0, (i / fps - start) / seconds));
        return { t: i / fps, value: rest + range * wayAt(u) };
      });
      const fallen = readings.map(({ t, value }) => ({ t, value: 2 * rest + range - value }));
      for (const ends of [riseEnds(readings, rest, rest + range)!, fallEnds(fallen, rest, rest + range)!]) {
        expect(Math.abs(ends.start - start)).toBeLessThan(0.05 * seconds + 0.5 / fps);
        expect(Math.abs(ends.end - start - seconds)).toBeLessThan(0.05 * seconds + 0.5 / fps);
      }
    });
  });
});

describe("the cycle", () => {
  it("finds as many movements as there are ways out and back, and loses no sample of them", PATIENCE, () => {
    const strand = { excursion: (s: { a: number }) => s.a, out: 15, back: 11, backShare: 0, backMost: 11 };
    const rules = { strands: [{ ...strand, turnShare: 0, turnMost: -1, turnRise: 4 }], longest: 60 };
    holds(600, [fc.array(from(0, 80), { maxLength: 80 })], (angles) => {
      let out = false;
      let expected = 0;
      for (const a of angles) {
        if (out && a < 11) expected += 1;
        out = out ? a >= 11 : a > 15;
      }
      let state: CycleState<{ t: number; a: number }> = atRest();
      let found = 0;
      angles.forEach((a, i) => {
        const [next, movement] = cycle(rules, state, { t: i / 10, a });
        state = next;
        if (!movement) return;
        found += 1;
        expect(movement.during[0]!.a).toBeGreaterThan(15);
        expect(movement.during.at(-1)).toBe(movement.back);
        movement.during.slice(1).forEach((s, k) => {
          expect(s.t - movement.during[k]!.t).toBeCloseTo(0.1, 9);
        });
      });
      expect(found).toBe(expected);
    });
  });
});

describe("a sustained extreme", () => {
  it("is a level between readings, and no single frame moves it past its neighbours", PATIENCE, () => {
    holds(
      400,
      [fc.array(from(0, 90), { minLength: 8, maxLength: 60 }), from(100, 1e6), fc.nat()],
      (values, spike, where) => {
        const readings = values.map((value, i) => ({ t: i / 15, value }));
        const spiked = readings.map((r, i) => (i === where % values.length ? { ...r, value: spike } : r));
        const plain = sustained(readings, 0.2)!.value;
        expect(plain).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(plain).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(sustained(spiked, 0.2)!.value).toBeLessThanOrEqual(Math.max(...values));
      },
    );
  });
});

describe("a ridge estimate", () => {
  it("is finite for every finite body, and the same for the same", PATIENCE, () => {
    const model: RidgeModel = {
      mean: [4, -3, 0],
      deviation: [2, 0.1, 9],
      weights: [
        [1.5, -2, 0.25, 7],
        [0, 3, -1, 0],
      ],
    };
    const input = fc.double({ noNaN: true, noDefaultInfinity: true });
    holds(400, [fc.tuple(input, input, input)], (inputs) => {
      const estimate = ridgeEstimate(model, inputs);
      expect(estimate.every(Number.isFinite)).toBe(true);
      expect(Math.abs(estimate[0]! - 7)).toBeLessThanOrEqual(4 * (1.5 + 2 + 0.25) + 1e-9);
      expect(ridgeEstimate(model, inputs)).toEqual(estimate);
    });
  });
});
