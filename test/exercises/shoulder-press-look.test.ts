/** How far the hands of a press are on their way, which part of it that is, and what is shown of it. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { RepContext } from "../../src/core/exercise.ts";
import { shoulderPress } from "../../src/exercises/shoulder-press/rules.ts";
import { measurement, standingUp } from "../core/measured.ts";
import { carrying } from "./pressing.ts";

const CONTEXT: RepContext = { ...createCoach().context, rest: {}, usual: {} };

describe("the hands' way", () => {
  it("is out above 0.42 of the reach, and back below 0.3, or 0.36 of its peak up to 0.38", () => {
    const rules = shoulderPress.cycleRules(CONTEXT);
    expect(rules).toMatchObject({
      strands: [
        {
          out: 42,
          back: 30,
          backShare: 0.36,
          backMost: 38,
          turnShare: 0.6,
          turnMost: 60,
          turnRise: 12,
        },
      ],
      longest: 60,
    });
    expect(rules.strands[0]!.excursion(carrying(0, { up: 0.37 }))).toBeCloseTo(37, 9);
    expect(rules.strands[0]!.excursion(measurement(0, standingUp))).toBeUndefined();
  });
});

describe("the parts of a press", () => {
  const at = (t: number, up: number) => carrying(t, { up });
  const part = (now: number, ...out: readonly number[]) =>
    shoulderPress.phase(
      at(out.length / 5, now),
      out.map((up, i) => at(i / 5, up)),
      CONTEXT,
    );

  it("are rest, and the way up until 0.15 s are known of it", () => {
    expect(shoulderPress.phase(at(0, 0.1), undefined, CONTEXT)).toBe("rest");
    expect(shoulderPress.phase(at(0.14, 0.3), [at(0, 0.9)], CONTEXT)).toBe("raising");
    expect(shoulderPress.phase(at(0.15, 0.3), [at(0, 0.9)], CONTEXT)).toBe("lowering");
  });

  it("are a hold near the top while less than 0.03 change", () => {
    expect(part(0.97, 0.5, 0.95)).toBe("hold");
    expect(part(0.95, 0.97, 0.97)).toBe("hold");
    expect(part(0.985, 0.5, 0.95)).toBe("raising");
    expect(part(0.93, 0.5, 0.99)).toBe("lowering");
    expect(part(0.9, 0.97, 0.9)).toBe("raising");
  });

  it("are the way down below 85 % of the highest, or while it falls", () => {
    expect(part(0.8, 0.97, 0.79)).toBe("lowering");
    expect(part(0.84, 0.97, 0.82)).toBe("raising");
    expect(part(0.9, 0.97, 0.96)).toBe("lowering");
    expect(part(0.7, 0.3, 0.5)).toBe("raising");
  });

  it("take what is not seen for no height, and no change", () => {
    const hidden = measurement(0.6, standingUp);
    expect(shoulderPress.phase(hidden, [at(0, 0.5), at(0.2, 0.9)], CONTEXT)).toBe("lowering");
    expect(shoulderPress.phase(at(0.6, 0.9), [at(0, 0.5), { ...hidden, t: 0.3 }], CONTEXT)).toBe("hold");
  });
});

describe("what a press is measured by", () => {
  it("is the elbow, towards straight", () => {
    expect(shoulderPress.meter(carrying(0, { elbow: 77 }), CONTEXT)).toEqual({
      signal: "elbowFlexion",
      value: 77,
      low: 145,
      high: 0,
      goal: 25,
      goalEnd: 0,
    });
    expect(shoulderPress.meter(measurement(0, standingUp), CONTEXT)).toBeUndefined();
  });

  it("rests at the user's own bend", () => {
    expect(shoulderPress.restLevels.elbowFlexion!(carrying(0, { elbow: 101 }))).toBe(101);
  });
});
