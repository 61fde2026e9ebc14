import { describe, expect, it } from "vitest";
import { analysedRate, beforeWidestGap, lastBeforeMissing } from "../../src/review/analysed-rate.ts";

const steady = (rate: number, seconds: number, from = 0): number[] =>
  Array.from({ length: rate * seconds }, (_, i) => from + i / rate);

describe("how many frames a second were analysed", () => {
  it("is one number where it hardly varies", () => {
    expect(analysedRate(steady(15, 8))).toEqual({ least: 15, most: 15 });
    const thirteen = Array.from({ length: 150 }, (_, i) => Math.round((i * 60) / 13) / 60);
    expect(analysedRate(thirteen)).toEqual({ least: 13, most: 13 });
  });

  it("is said from sparse to dense where it varies", () => {
    expect(analysedRate([...steady(15, 6), ...steady(5, 6, 6)])).toEqual({ least: 5, most: 15 });
  });

  it("is not known of a single frame", () => {
    expect(analysedRate([])).toBeUndefined();
    expect(analysedRate([0])).toBeUndefined();
  });
});

describe("where most of a recording is missing", () => {
  it("is after the frame that the longest time without one follows", () => {
    expect(beforeWidestGap([0, 0.1, 0.4, 0.5, 1.7, 1.8])).toBe(0.5);
    expect(beforeWidestGap([2, 3, 3.5])).toBe(2);
    expect(beforeWidestGap([2, 2.5, 3.5])).toBe(2.5);
    expect(beforeWidestGap([4])).toBeUndefined();
    expect(beforeWidestGap([])).toBeUndefined();
  });
});

describe("what no line may cross", () => {
  it("is a time in which a picture would have come again and again", () => {
    expect(lastBeforeMissing([...steady(15, 2), ...steady(15, 2, 4)])).toEqual([29]);
    expect(lastBeforeMissing([...steady(1, 4), 7])).toEqual([]);
    expect(lastBeforeMissing([...steady(1, 4), 8])).toEqual([3]);
  });

  it("is not a picture or two that were skipped, nor anything of less than two", () => {
    expect(lastBeforeMissing([...steady(30, 1), ...steady(30, 1, 1.2)])).toEqual([]);
    expect(lastBeforeMissing([])).toEqual([]);
    expect(lastBeforeMissing([3])).toEqual([]);
  });
});
