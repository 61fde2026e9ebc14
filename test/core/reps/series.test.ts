import { describe, expect, it } from "vitest";
import { coverage, levelBefore, meanConfidence, seriesOf, sustained } from "../../../src/core/reps/series.ts";
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
});
