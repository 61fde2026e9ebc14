/** Two reps are laid over one another by phase, not by the clock. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alignedCurve,
  differences,
  faultsApart,
  positionAt,
  timeAt,
  valueAt,
} from "../../src/review/alignment.ts";
import { holds } from "../properties.ts";
import { analysis, fault, rep } from "./reps.ts";

const slow = rep(1, { start: 4, peakStart: 8, peakEnd: 9, end: 11 });
const fast = rep(2, { start: 20, peakStart: 20.5, peakEnd: 20.6, end: 21 });

describe("phase", () => {
  it("meets at start, peak and end however fast a rep was", () => {
    expect([0, 1, 2, 3].map((at) => timeAt(slow, at))).toEqual([4, 8, 9, 11]);
    expect([0, 1, 2, 3].map((at) => timeAt(fast, at))).toEqual([20, 20.5, 20.6, 21]);
    expect(timeAt(slow, 0.25)).toBe(5);
  });

  it("is the inverse of time", () => {
    holds(100, [fc.double({ min: 0, max: 3, noNaN: true })], (at) => {
      expect(positionAt(slow, timeAt(slow, at))).toBeCloseTo(at, 6);
    });
  });

  it("stays within the rep for times outside it", () => {
    expect(positionAt(slow, 1)).toBe(0);
    expect(positionAt(slow, 99)).toBe(3);
    expect(timeAt(slow, -2)).toBe(4);
    expect(timeAt(slow, 7)).toBe(11);
  });

  it("copes with a rep without a hold", () => {
    const touch = rep(3, { start: 1, peakStart: 2, peakEnd: 2, end: 3 });
    expect(timeAt(touch, 1.5)).toBe(2);
    expect(positionAt(touch, 2)).toBe(2);
  });
});

describe("curves by phase", () => {
  it("interpolate between analysed frames and keep gaps", () => {
    const seen = analysis(12);
    expect(valueAt(seen, "trunkInclination", 4.1)).toBeCloseTo(41, 6);
    expect(valueAt(seen, "kneeFlexion", 4.1)).toBeUndefined();
    const curve = alignedCurve(seen, slow, "trunkInclination", 4);
    expect(curve.map((value) => Math.round(value ?? -1))).toEqual([40, 80, 90, 110]);
  });
});

describe("the table of differences", () => {
  it("says how much more the second rep has", () => {
    const second = { ...fast, peak: { trunkInclination: 58, kneeFlexion: 31 }, lowerSeconds: 0.5 };
    const lines = differences(slow, second, ["trunkInclination", "kneeFlexion", "armLift"]);
    expect(
      lines.find(({ quantity }) => quantity.kind === "peak" && quantity.signal === "kneeFlexion")?.change,
    ).toBe(19);
    expect(
      lines.find(({ quantity }) => quantity.kind === "time" && quantity.part === "lower")?.change,
    ).toBeCloseTo(-1.6, 9);
    expect(lines.some(({ quantity }) => quantity.kind === "peak" && quantity.signal === "armLift")).toBe(
      false,
    );
  });

  it("tells which faults are gone and which are fresh", () => {
    const before = rep(1, { faults: [fault("bent-knees", 38, 25), fault("too-fast", 0.7, 1)] });
    const after = rep(2, { faults: [fault("too-fast", 0.8, 1), fault("rounded-back", 27, 20)] });
    expect(faultsApart(before, after)).toEqual({ gone: ["bent-knees"], fresh: ["rounded-back"] });
  });
});

describe("a difference", () => {
  it("is that of the figures as they are shown", () => {
    const first = rep(1, { peak: { trunkInclination: 66.4, kneeFlexion: 4.4 }, lowerSeconds: 1.44 });
    const second = rep(2, { peak: { trunkInclination: 66.6, kneeFlexion: 5.3 }, lowerSeconds: 1.46 });
    const lines = differences(first, second, ["trunkInclination", "kneeFlexion"]);
    expect(lines.slice(0, 3).map(({ first: a, second: b, change }) => [a, b, change])).toEqual([
      [66, 67, 1],
      [4, 5, 1],
      [1.4, 1.5, 0.1],
    ]);
  });
});
