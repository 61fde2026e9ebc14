/** The back in the deep part of a lift: which of its readings is told. */
import { describe, expect, it } from "vitest";
import { furthestBend } from "../../src/exercises/patterns/back.ts";

describe("the bend that is told of a back", () => {
  const of = (rounding: number, overall: number) =>
    furthestBend({
      rounding: { value: rounding, rounded: 0, arched: 0 },
      overall: { value: overall, rounded: 0, arched: 0 },
    });

  it("is what shows rounding, unless the back is arched on the whole", () => {
    expect([of(20, 12), of(20, -12), of(-5, -12), of(20, 0)]).toEqual([20, -12, -12, 20]);
  });
});
