import { describe, expect, it } from "vitest";
import { confidencesOf } from "../../../src/core/kinematics/confidence.ts";

describe("confidence", () => {
  it("is how many of a hundred readings are within ten degrees of the truth, by the tables of the normal distribution", () => {
    // Ten degrees are 1, 2, 3 and a half standard deviations.
    const { trunkInclination, hipFlexion, kneeFlexion, spineFlexion } = confidencesOf({
      trunkInclination: 10,
      hipFlexion: 5,
      kneeFlexion: 10 / 3,
      spineFlexion: 20,
    });
    expect(trunkInclination).toBeCloseTo(0.6827, 4);
    expect(hipFlexion).toBeCloseTo(0.9545, 4);
    expect(kneeFlexion).toBeCloseTo(0.9973, 4);
    expect(spineFlexion).toBeCloseTo(0.3829, 4);
  });

  it("is certainty where there is no error, and next to nothing where the error is everything", () => {
    expect(confidencesOf({ armLift: 0 })).toEqual({ armLift: 1 });
    expect(confidencesOf({ armLift: 1000 }).armLift).toBeLessThan(0.01);
  });

  it("is given for what was seen, and for nothing else", () => {
    expect(Object.keys(confidencesOf({ legLift: 2, armLift: 3 }))).toEqual(["legLift", "armLift"]);
    expect(confidencesOf({})).toEqual({});
  });
});
