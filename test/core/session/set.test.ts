import { describe, expect, it } from "vitest";
import {
  emptySet,
  factsOf,
  faultCounts,
  repCount,
  type SetState,
  usualPeaks,
} from "../../../src/core/session/set.ts";
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

  it("name the most frequent fault of the counted reps", () => {
    expect(faultCounts(hinges.reps)).toEqual({ "too-fast": 2, "bent-knees": 1 });
    expect(factsOf(hinges, "good-morning")).toMatchObject({
      reps: 7,
      noReps: 1,
      worst: { fault: "too-fast", reps: 2 },
      depth: 65,
    });
  });

  it("have a hold for supermans only and a depth for good mornings only", () => {
    const lifts: SetState = {
      ...emptySet(1),
      reps: [
        { ...rep("superman", 5), holdSeconds: 2.1 },
        { ...rep("superman", 9), holdSeconds: 2.9 },
      ],
    };
    const facts = factsOf(lifts, "superman");
    expect(facts.holdSeconds).toBeCloseTo(2.5, 9);
    expect(facts).not.toHaveProperty("depth");
    expect(facts).not.toHaveProperty("worst");
    expect(factsOf(hinges, "good-morning")).not.toHaveProperty("holdSeconds");
  });

  it("know the lifter's usual range by the median", () => {
    expect(usualPeaks(hinges)).toEqual({ trunkInclination: 64 });
    expect(usualPeaks(emptySet(1))).toEqual({});
  });
});
