import { describe, expect, it } from "vitest";
import {
  coverage,
  levelBefore,
  meanConfidence,
  meanDeviation,
  seriesOf,
  sustained,
  timeDeviation,
} from "../../../src/core/reps/series.ts";
import { measurement } from "../measured.ts";

const knees = (values: readonly (number | undefined)[], still = false) =>
  values.map((kneeFlexion, i) =>
    measurement(i / 10, kneeFlexion === undefined ? {} : { kneeFlexion }, { still }),
  );

describe("what a signal did over a movement", () => {
  it("believes an extreme only when it lasts: one bad frame makes none", () => {
    const readings = seriesOf(knees([6, 8, 61, 9, 12, 14, 13, 11, 7]), "kneeFlexion");
    expect(sustained(readings, 0.2)!.value).toBeCloseTo(13.5, 9);
    expect(sustained(readings, 0)!.value).toBe(61);
    expect(sustained(readings, 0.2, -1)!.value).toBeCloseTo(8.5, 9);
  });

  it("says when it was there, not when the bad frame was", () => {
    const readings = seriesOf(knees([6, 8, 61, 9, 12, 14, 13, 11, 7]), "kneeFlexion");
    expect(sustained(readings, 0.2)!.t).toBeCloseTo(0.6, 9);
    expect(sustained(seriesOf(knees([70, 7, 9, 31, 30, 8]), "kneeFlexion"), 0.15)!.t).toBeGreaterThan(0.25);
  });

  it("is the same level at every frame rate, an even one or not", () => {
    const hump = (t: number): number => 70 * Math.sin((Math.PI * t) / 3);
    const read = (times: readonly number[]) =>
      sustained(
        times.map((t) => ({ t, value: hump(t) })),
        0.35,
      )!;
    const even = (fps: number): number[] => Array.from({ length: 3 * fps + 1 }, (_, i) => i / fps);
    const uneven = even(60).filter((_, i) => i % 7 !== 3 && i % 5 !== 1 && (i < 60 || i % 3 === 0));
    for (const times of [even(10), even(15), even(24), even(120), uneven])
      expect(Math.abs(read(times).value - hump(1.5 - 0.35 / 2))).toBeLessThan(0.4);
  });

  it("has no extreme of what was never seen", () => {
    expect(sustained([], 0.2)).toBeUndefined();
    expect(seriesOf(knees([undefined, undefined]), "kneeFlexion")).toEqual([]);
  });

  it("leaves unseen frames out, and says how many they were", () => {
    const frames = knees([6, undefined, 8, undefined, undefined]);
    expect(seriesOf(frames, "kneeFlexion").map(({ value }) => value)).toEqual([6, 8]);
    expect(coverage(frames, "kneeFlexion")).toBeCloseTo(0.4, 9);
    expect(coverage([], "kneeFlexion")).toBe(0);
    expect(meanConfidence(frames, "kneeFlexion")).toBeCloseTo(0.9, 9);
    expect(meanConfidence(knees([undefined]), "kneeFlexion")).toBe(0);
  });

  it("takes the level before a movement from the frames in which the body was still", () => {
    const frames = [...knees([5, 5.2, 4.9], true), ...knees([9, 17, 24])];
    expect(levelBefore(frames, "kneeFlexion")).toBe(5);
    expect(levelBefore(knees([9, 17, 24, 28]), "kneeFlexion")).toBeLessThan(20);
    expect(levelBefore([], "kneeFlexion")).toBeUndefined();
  });

  it("needs 0.15 s of stillness for a level; else the lower quartile is nearest to rest", () => {
    const moving = [30, 50, 40].map((kneeFlexion, i) => measurement(1 + i / 10, { kneeFlexion }));
    const still = (t: number, kneeFlexion: number) => measurement(t, { kneeFlexion }, { still: true });
    expect(levelBefore([still(0.5, 5), still(0.6, 9), still(0.7, 6), ...moving], "kneeFlexion")).toBe(6);
    const four = [still(0.5, 5), still(0.6, 9), still(0.7, 7), still(0.8, 8)];
    expect(levelBefore([...four, ...moving], "kneeFlexion")).toBe(7.5);
    expect(levelBefore([still(0.5, 5), still(0.6, 9), ...moving], "kneeFlexion")).toBe(9);
    expect(levelBefore([still(0, 5), still(0.15, 9), ...moving], "kneeFlexion")).toBe(7);
    expect(levelBefore([still(0, 9), still(0.14, 5), ...moving], "kneeFlexion")).toBe(9);
    expect(levelBefore([still(0, 5), ...moving], "kneeFlexion")).toBe(30);
  });

  it("is asked of anything that can be read off a frame", () => {
    const height = (m: { readonly t: number }) => (m.t < 0.15 ? 10 * m.t : undefined);
    expect(seriesOf(knees([6, 7, 8]), height)).toEqual([
      { t: 0, value: 0 },
      { t: 0.1, value: 1 },
    ]);
    expect(coverage(knees([6, 7, 8]), height)).toBeCloseTo(2 / 3, 9);
  });

  it("has the confidence and the error of those frames that show it", () => {
    const frames = [
      measurement(0, { kneeFlexion: 5 }, { confidence: { kneeFlexion: 0.4 }, deviation: { kneeFlexion: 2 } }),
      measurement(1, { kneeFlexion: 5 }, { confidence: {}, deviation: { kneeFlexion: 5 } }),
      measurement(2, {}, { confidence: { kneeFlexion: 0.9 } }),
    ];
    expect(meanConfidence(frames, "kneeFlexion")).toBeCloseTo(0.2, 9);
    expect(meanDeviation(frames, "kneeFlexion")).toBe(3.5);
    expect(meanDeviation(knees([undefined]), "kneeFlexion")).toBeUndefined();
  });

  it("has moments as exact as half of what lies between two pictures", () => {
    // A tenth of a second apart: hypot(0.12, 0.05).
    expect(timeDeviation(knees([5, 6, 7, 8]), 0.12)).toBeCloseTo(0.13, 9);
    const late = knees([5, 6, 7, 8]).map((m) => ({ ...m, t: m.t + 7 }));
    expect(timeDeviation(late, 0.12)).toBeCloseTo(0.13, 9);
    expect(timeDeviation(knees([5]), 0.12)).toBe(0.12);
    expect(timeDeviation([], 0.12)).toBe(0.12);
  });
});

describe("a level that was held", () => {
  const at = (step: number, ...values: readonly number[]) =>
    values.map((value, i) => ({ t: i * step, value }));

  it("is passed on the way down from the peak, each reading in the middle of its stay", () => {
    // Stays of a tenth, half of it at the ends. 50 is reached after 0.05 s, 40 after 0.15, 30 after 0.25.
    const readings = at(0.1, 10, 50, 40, 30, 20);
    expect(sustained(readings, 0)).toEqual({ t: 0.1, value: 50 });
    expect(sustained(readings, 0.01)).toEqual({ t: 0.2, value: 40 });
    expect(sustained(readings, 0.14)).toEqual({ t: 0.2, value: 40 });
    // Stays of a quarter: 40 is reached after 0.375 s, and that is enough.
    expect(sustained(at(0.25, 10, 50, 40, 30, 20), 0.375)).toEqual({ t: 0.5, value: 40 });
    expect(sustained(readings, 0.2)).toEqual({ t: expect.closeTo(0.3, 9), value: expect.closeTo(35, 9) });
  });

  it("lowest is the same upside down", () => {
    expect(sustained(at(0.1, -10, -50, -40, -30, -20), 0.2, -1)!.value).toBeCloseTo(-35, 9);
  });

  it("is the end of what was seen where nothing lasted so long", () => {
    expect(sustained(at(0.1, 10, 50, 40), 5)).toEqual({ t: 0, value: 10 });
    expect(sustained(at(0.1, 10, 50), 0.3)).toEqual({ t: 0, value: 10 });
    expect(sustained(at(0.1, 10), 0.3)).toEqual({ t: 0, value: 10 });
  });

  it("gives no reading more than half a second, however far apart they are", () => {
    // 60 is reached after 0.25 s, 50 after 0.75, 20 after 1.25.
    expect(sustained(at(4, 60, 50, 20), 1)!.value).toBeCloseTo(35, 9);
  });
});
