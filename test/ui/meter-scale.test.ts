import { describe, expect, it } from "vitest";
import { scaled } from "../../src/ui/live/meter-scale.ts";

const hinge = { signal: "trunkInclination", low: 0, high: 100, goal: 45, goalEnd: 80 } as const;
/** Ends at straight elbows, 0 degrees. */
const press = { signal: "elbowFlexion", low: 145, high: 0, goal: 25, goalEnd: 0 } as const;

describe("a range on its scale", () => {
  it("reaches the aim of a hinge by growing, that of a press by shrinking", () => {
    expect(scaled({ ...hinge, value: 30 }).reached).toBe(false);
    expect(scaled({ ...hinge, value: 46 }).reached).toBe(true);
    expect(scaled({ ...press, value: 140 }).reached).toBe(false);
    expect(scaled({ ...press, value: 20 }).reached).toBe(true);
  });

  it("goes from the scale's beginning to its end, and not beyond", () => {
    expect(scaled({ ...hinge, value: 25 }).at).toBeCloseTo(0.25, 9);
    expect(scaled({ ...press, value: 29 }).at).toBeCloseTo(0.8, 9);
    expect(scaled({ ...press, value: -6 })).toMatchObject({ at: 1, shown: 0, spoken: 0 });
    expect(scaled({ ...hinge, value: 131 })).toMatchObject({ at: 1, shown: 131, spoken: 100 });
  });

  it("tells assistive technology the smaller number first, in steps of five degrees", () => {
    expect(scaled({ ...press, value: 63 })).toMatchObject({ least: 0, most: 145, aim: [0, 25], spoken: 65 });
    expect(scaled({ ...hinge, value: 63 })).toMatchObject({ least: 0, most: 100, aim: [45, 80], shown: 63 });
  });
});
