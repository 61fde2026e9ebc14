import { describe, expect, it } from "vitest";
import {
  coverage,
  levelBefore,
  levelByLean,
  meanConfidence,
  meanDeviation,
  readByTrunk,
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
    // The furthest that another reading agrees to, for as long as it was passed.
    expect(sustained(readings, 0.2)!.value).toBeCloseTo(14, 9);
    expect(sustained(readings, 0.3)!.value).toBeLessThan(13.6);
    expect(sustained(readings, 0)!.value).toBe(61);
    const low = sustained(seriesOf(knees([6, 8, 7, -90, 9, 8, 7, 8]), "kneeFlexion"), 0.2, -1)!;
    expect(low.value).toBeGreaterThanOrEqual(6);
    expect(low.value).toBeLessThan(7);
  });

  it("says when it was there, not when the bad frame was", () => {
    const readings = seriesOf(knees([6, 8, 61, 9, 12, 14, 13, 11, 7]), "kneeFlexion");
    expect(sustained(readings, 0.2)!.t).toBeCloseTo(0.5, 9);
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
      expect(Math.abs(read(times).value - hump(1.5 - 0.35 / 2))).toBeLessThan(0.1);
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

  it("is the one above which a straight way out and back was for so long", () => {
    // A tent, 100 degrees a second up and down: for h seconds it is above its peak less 50 h.
    const tent = Array.from({ length: 41 }, (_, i) => ({ t: i / 50, value: 40 - Math.abs(2 * (i - 20)) }));
    expect(sustained(tent, 0)).toEqual({ t: 0.4, value: 40 });
    for (const hold of [0.1, 0.2, 0.3]) expect(sustained(tent, hold)!.value).toBeCloseTo(40 - 50 * hold, 0);
    expect(sustained(tent, 0.2)!.t).toBeCloseTo(0.3, 9);
  });

  it("is no higher than a second reading says, and as high as one at once", () => {
    const readings = at(0.1, 10, 50, 40, 30, 20);
    expect(sustained(readings, 0)).toEqual({ t: 0.1, value: 50 });
    expect(sustained(readings, 0.001)).toEqual({ t: 0.2, value: 40 });
    expect(sustained(readings, 0.2)!.value).toBeLessThan(36);
  });

  it("lies between two pictures as often as in one", () => {
    // A parabola with its top at 0.45 s: 30 - 200 (t - 0.45)^2, above 28 for 0.2 s.
    const bend = (t: number): number => 30 - 200 * (t - 0.45) ** 2;
    for (const from of [0, 0.02, 0.05, 0.08]) {
      const readings = Array.from({ length: 9 }, (_, i) => ({
        t: from + i / 10,
        value: bend(from + i / 10),
      }));
      expect(sustained(readings, 0.2)!.value).toBeCloseTo(28, 0);
      const upside = readings.map(({ t, value }) => ({ t, value: -value }));
      expect(sustained(upside, 0.2, -1)!.value).toBeCloseTo(-sustained(readings, 0.2)!.value, 9);
    }
  });

  it("is the end of what was seen where nothing lasted so long", () => {
    expect(sustained(at(0.1, 10, 50, 40), 5)).toEqual({ t: 0, value: 10 });
    expect(sustained(at(0.1, 10, 50), 0.3)).toEqual({ t: 0, value: 10 });
    expect(sustained(at(0.1, 10), 0.3)).toEqual({ t: 0, value: 10 });
  });

  it("gives no reading more than half a second, however far apart they are", () => {
    // Beyond a quarter of a second the way between is straight: above 50 for a second on the way down from 60.
    const readings = [
      { t: 0, value: 0 },
      { t: 1, value: 60 },
      { t: 2, value: 60 },
      { t: 3, value: 0 },
    ];
    expect(sustained(readings, 1.5)!.value).toBeCloseTo(45, 0);
    expect(sustained(at(4, 60), 0.7)).toEqual({ t: 0, value: 60 });
  });
});

describe("a level over a lean", () => {
  const at = (lean: number | undefined, spine: number | undefined) =>
    measurement(0, {
      ...(lean === undefined ? {} : { trunkInclination: lean }),
      ...(spine === undefined ? {} : { spineFlexion: spine }),
    });

  it("counts each five degrees of lean alike, however long they were kept", () => {
    const kept = [at(41, 4), at(46, 8), ...Array.from({ length: 30 }, () => at(52, 24))];
    expect(levelByLean(kept, "spineFlexion")).toBeCloseTo(12, 9);
  });

  it("counts leans within five degrees as one", () => {
    // 15 on average between 10 and 15 degrees, and 30 further down.
    expect(levelByLean([at(11, 10), at(13, 20), at(22, 30)], "spineFlexion")).toBeCloseTo(22.5, 9);
    expect(levelByLean([at(14, 10), at(16, 20), at(17, 30)], "spineFlexion")).toBeCloseTo(17.5, 9);
  });

  it("takes the way down and the way up together: a filter's lag cancels", () => {
    const lagging = [at(41, 2), at(47, 7), at(47, 13), at(41, 8)];
    expect(levelByLean(lagging, "spineFlexion")).toBeCloseTo(7.5, 9);
  });

  it("is made of what was seen together with the trunk, and is nothing without", () => {
    expect(levelByLean([at(41, 4), at(undefined, 60), at(43, undefined), at(-3, 8)], "spineFlexion")).toBe(6);
    expect(levelByLean([at(undefined, 60), at(43, undefined)], "spineFlexion")).toBeUndefined();
    expect(levelByLean([], "spineFlexion")).toBeUndefined();
  });
});

describe("what a spine was read by", () => {
  const frames = (...all: readonly (readonly [spine: number | undefined, byTrunk: boolean])[]) =>
    all.map(([spineFlexion, byTrunk], i) => ({
      ...measurement(i / 10, spineFlexion === undefined ? {} : { spineFlexion }),
      byTrunk,
    }));

  it("is what most of the frames were that show one", () => {
    expect(readByTrunk(frames([8, true], [9, true], [7, false]))).toBe(true);
    expect(readByTrunk(frames([8, true], [9, false]))).toBe(false);
    expect(readByTrunk(frames([8, false], [9, true], [7, false]))).toBe(false);
    expect(readByTrunk(frames([8, false], [undefined, true], [undefined, true]))).toBe(false);
    expect(readByTrunk(frames([undefined, false], [undefined, false], [4, true]))).toBe(true);
    expect(readByTrunk([])).toBe(false);
  });
});
