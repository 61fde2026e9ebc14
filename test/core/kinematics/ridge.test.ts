import { describe, expect, it } from "vitest";
import { FURTHEST, type RidgeModel, ridgeEstimate } from "../../../src/core/kinematics/ridge.ts";

const MODEL: RidgeModel = {
  mean: [10, -2],
  deviation: [4, 0.5],
  weights: [
    [3, -7, 21],
    [0.5, 2, -1],
  ],
};

describe("the fitted estimators", () => {
  it("weigh standardised inputs and add the intercept, one row an output", () => {
    // (12 - 10) / 4 = 0.5; (-1.25 + 2) / 0.5 = 1.5
    expect(ridgeEstimate(MODEL, [12, -1.25])).toEqual([3 * 0.5 - 7 * 1.5 + 21, 0.5 * 0.5 + 2 * 1.5 - 1]);
  });

  it("say their mean for a mean input", () => {
    expect(ridgeEstimate(MODEL, [10, -2])).toEqual([21, -1]);
  });

  it("stay bounded on bodies unlike any that they were fitted on", () => {
    expect(ridgeEstimate(MODEL, [1e9, -1e9])).toEqual(
      ridgeEstimate(MODEL, [10 + FURTHEST * 4, -2 - FURTHEST * 0.5]),
    );
  });

  it("refuse inputs of another kind", () => {
    expect(() => ridgeEstimate(MODEL, [12])).toThrow(RangeError);
    expect(() => ridgeEstimate(MODEL, [12])).toThrow("1 inputs for a model of 2");
  });
});
