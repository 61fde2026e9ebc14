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
    expect(sustained(readings, 0.2)!.value).toBe(13);
    expect(sustained(readings, 0)!.value).toBe(61);
    expect(sustained(readings, 0.2, -1)!.value).toBe(8);
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
