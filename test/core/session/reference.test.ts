/** A reference is a rep to imitate, and what differs from it never asks for more than is safe. */
import { describe, expect, it } from "vitest";
import { differenceFrom, referenceFrom } from "../../../src/core/session/reference.ts";
import { fault, rep } from "../../review/reps.ts";

describe("a reference rep", () => {
  it("is one that counted and in which nothing was wrong", () => {
    expect(referenceFrom(rep(1), "coach.mp4")).toMatchObject({
      source: "coach.mp4",
      number: 1,
      depth: 71,
      back: 4,
    });
    expect(referenceFrom(rep(1, { counted: false, reason: "shallow" }), "x")).toBeUndefined();
    expect(referenceFrom(rep(1, { faults: [fault("rounded-back", 41, 30)] }), "x")).toBeUndefined();
  });

  it("differs in depth, tempo and back, with the sign of the rep", () => {
    const reference = referenceFrom(rep(1), "coach.mp4")!;
    const other = rep(2, {
      lowerSeconds: 1.4,
      raiseSeconds: 1.75,
      peak: { trunkInclination: 64, spineFlexion: 9 },
    });
    const by = differenceFrom(other, reference)!;
    expect(by.depth).toBe(-7);
    expect(by.back).toBe(5);
    expect(by.lower).toBeCloseTo(-0.7, 6);
    expect(by.raise).toBeCloseTo(0.25, 6);
    expect(by.hold).toBeUndefined();
  });

  it("says nothing of what was not seen, nor of another exercise", () => {
    const reference = referenceFrom(rep(1), "coach.mp4")!;
    expect(differenceFrom(rep(2, { peak: {} }), reference)).not.toHaveProperty("depth");
    expect(differenceFrom(rep(2, { exercise: "superman" }), reference)).toBeUndefined();
  });

  it("of lifts is never compared by height: higher is no better", () => {
    const lift = { exercise: "superman" as const, holdSeconds: 2.3, peak: { armLift: 9, legLift: 7 } };
    const reference = referenceFrom(rep(1, lift), "coach.mp4")!;
    expect(reference).not.toHaveProperty("depth");
    const by = differenceFrom(rep(2, { ...lift, holdSeconds: 1.9, peak: { armLift: 2 } }), reference)!;
    expect(by).not.toHaveProperty("depth");
    expect(by.hold).toBeCloseTo(-0.4, 6);
  });
});
