import { describe, expect, it } from "vitest";
import { normalBelow, normalDensity, within } from "../../../src/core/form/probability.ts";

describe("the normal distribution", () => {
  // Abramowitz and Stegun, table 26.1.
  it.each([
    [0, 0.5],
    [0.5, 0.69146],
    [1, 0.84134],
    [-1.65, 0.04947],
    [2.33, 0.9901],
    [-3, 0.00135],
  ])("lies below %s in %s of all cases", (x, share) => {
    expect(normalBelow(x)).toBeCloseTo(share, 5);
  });

  it("has its density, scaled with its deviation", () => {
    expect(normalDensity(7, 7, 2)).toBeCloseTo(0.19947, 5);
    expect(normalDensity(11, 7, 2)).toBeCloseTo(0.026995, 6);
  });

  it("is within one deviation in 68 and within 1.96 in 95 of 100 cases", () => {
    expect(within(3, 3)).toBeCloseTo(0.6827, 4);
    expect(within(1.96 * 4, 4)).toBeCloseTo(0.95, 4);
    expect(within(10, 0)).toBe(1);
  });
});
