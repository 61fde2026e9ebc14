import { describe, expect, it } from "vitest";
import { emptySet, repCount, type SetState, usualPeaks } from "../../../src/core/session/set.ts";
import { rep } from "./reps.ts";

const hinges: SetState = {
  ...emptySet(3),
  exercise: "good-morning",
  reps: [
    { ...rep("good-morning", 5, ["too-fast"]), peak: { trunkInclination: 61 } },
    { ...rep("good-morning", 10, ["bent-knees", "too-fast"]), peak: { trunkInclination: 70 } },
    { ...rep("good-morning", 15), peak: { trunkInclination: 64 } },
  ],
  noReps: [rep("good-morning", 20, ["shallow", "bent-knees"])],
  carried: 4,
};

describe("a set's facts", () => {
  it("count the reps, and those that it went on from", () => {
    expect(repCount(hinges)).toBe(7);
    expect(repCount(emptySet(2))).toBe(0);
  });

  it("know the lifter's usual range by the median", () => {
    expect(usualPeaks(hinges)).toEqual({ trunkInclination: 64 });
    expect(usualPeaks(emptySet(1))).toEqual({});
  });
});
