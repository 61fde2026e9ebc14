import { describe, expect, it } from "vitest";
import { throughReadings } from "../../../src/core/reps/curve.ts";

const read = (times: readonly number[], of: (t: number) => number) => times.map((t) => ({ t, value: of(t) }));

describe("the curve through readings", () => {
  it("goes through each of them, in order, with no more than a fiftieth of a second between its points", () => {
    const readings = read([0, 0.1, 0.13, 0.9, 0.91], (t) => 40 * Math.sin(9 * t));
    const curve = throughReadings(readings);
    for (const reading of readings) expect(curve).toContainEqual(reading);
    for (const [i, { t }] of curve.slice(1).entries()) {
      expect(t - curve[i]!.t).toBeGreaterThan(0);
      expect(t - curve[i]!.t).toBeLessThan(0.02 + 1e-9);
    }
  });

  it("is exact for what moves evenly faster or slower, whatever lies between the pictures", () => {
    const fall = (t: number): number => 70 - 12 * t - 45 * t * t;
    const times = [0, 0.1, 0.17, 0.35, 0.45, 0.6];
    const inner = throughReadings(read(times, fall)).filter(({ t }) => t >= 0.1 && t <= 0.45);
    for (const { t, value } of inner) expect(value).toBeCloseTo(fall(t), 9);
  });

  it("bends across a quarter of a second, and no more", () => {
    const fall = (t: number): number => 70 - 12 * t - 45 * t * t;
    const off = (times: readonly number[]): number =>
      Math.max(
        ...throughReadings(read(times, fall))
          .filter(({ t }) => t > times[1]! && t < times[2]!)
          .map(({ t, value }) => Math.abs(value - fall(t))),
      );
    expect(off([0, 0.25, 0.5, 0.75])).toBeLessThan(1e-9);
    expect(off([0, 0.26, 0.52, 0.78])).toBeGreaterThan(0.5);
  });

  it("bends at its ends no more than the line through the last two", () => {
    expect(throughReadings(read([0, 0.04], (t) => 25 * t))).toEqual([
      { t: 0, value: 0 },
      { t: 0.02, value: expect.closeTo(0.5, 9) },
      { t: 0.04, value: 1 },
    ]);
    expect(throughReadings([{ t: 3, value: 8 }])).toEqual([{ t: 3, value: 8 }]);
    expect(throughReadings([])).toEqual([]);
  });

  it("is straight across a gap in which anything may have happened", () => {
    const readings = [
      { t: 0, value: 0 },
      { t: 0.1, value: 20 },
      { t: 0.5, value: 20 },
      { t: 0.6, value: 0 },
    ];
    const across = throughReadings(readings).filter(({ t }) => t > 0.1 && t < 0.5);
    expect(across.length).toBeGreaterThan(10);
    for (const { value } of across) expect(value).toBeCloseTo(20, 9);
    // A gap of a quarter is bent.
    const near = throughReadings(readings.map(({ t, value }) => ({ t: t > 0.3 ? t - 0.15 : t, value })));
    expect(Math.max(...near.map(({ value }) => value))).toBeGreaterThan(22);
  });

  it("adds nothing where pictures are close", () => {
    const readings = read([0, 0.01, 0.02, 0.03], (t) => t);
    expect(throughReadings(readings)).toEqual(readings);
  });
});
