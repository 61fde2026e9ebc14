/** The back in the deep part of a lift: which of its two extremes is told. */
import { describe, expect, it } from "vitest";
import type { BackVerdicts } from "../../src/core/form/rounding.ts";
import { furthestBend } from "../../src/exercises/patterns/back.ts";

describe("the furthest bend of a back", () => {
  const of = (most: number, least: number) =>
    furthestBend({
      most: { value: most, rounded: 0, arched: 0 },
      least: { value: least, rounded: 0, arched: 0 },
    } as BackVerdicts);

  it("is the larger one of the two ways", () => {
    expect([of(20, -12), of(12, -20)]).toEqual([20, -20]);
    expect([of(20, 5), of(-5, -20)]).toEqual([20, -20]);
    expect(of(15, -15)).toBe(15);
  });
});
