/** Whether a movement is under way: not while the body rests, nor where it was out from the first. */
import { describe, expect, it } from "vitest";
import { atRest, isUnderWay } from "../../../src/core/reps/cycle.ts";
import { eighths } from "./cycles.ts";

const underWay = (angles: readonly number[]): boolean => isUnderWay(eighths(angles).state);

describe("a movement", () => {
  it("is under way from when it leaves rest until it is back", () => {
    expect(isUnderWay(atRest())).toBe(false);
    expect(underWay([0, 2, 8])).toBe(false);
    expect(underWay([0, 2, 20])).toBe(true);
    expect(underWay([0, 2, 20, 60, 30])).toBe(true);
    expect(underWay([0, 2, 20, 60, 30, 5])).toBe(false);
  });

  it("that nothing came before is none yet, however long it goes on", () => {
    expect(underWay([60])).toBe(false);
    expect(underWay([60, 61, 60, 62])).toBe(false);
    expect(eighths([60, 61]).state).toMatchObject({ unbegun: true, before: [] });
    // It has been at rest by then.
    expect(underWay([60, 61, 5, 4, 20])).toBe(true);
    expect(eighths([0, 2, 20]).state).not.toHaveProperty("unbegun");
  });
});
