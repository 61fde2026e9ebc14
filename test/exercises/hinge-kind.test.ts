/** What the legs do while the trunk bends, and how much of a bend must be seen, limit by limit: lengths are shares of the trunk. */
import { describe, expect, it } from "vitest";
import type { HandPlace } from "../../src/core/kinematics/carriage.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { carriedAsHinge, meantAsHinge } from "../../src/exercises/patterns/hinge-kind.ts";
import { bend, frame, isHinge, type Part } from "./hinging.ts";

describe("a bend that was meant as a hinge, though it is short", () => {
  const meant = ({
    early = {},
    knee = 6,
    kneeAhead = 0,
  }: {
    early?: Part;
    knee?: number;
    kneeAhead?: number;
  }) => meantAsHinge(bend({ early, deep: { knee, body: { kneeAhead } }, peak: 38 }), 38);

  it("keeps the knees from going forward, and from bending as the trunk does", () => {
    expect(meant({})).toBe(true);
    expect(meant({ kneeAhead: 0.04 })).toBe(true);
    expect(meant({ kneeAhead: 0.06 })).toBe(false);
    // 38 - 3 degrees: 31.5.
    expect(meant({ knee: 37 })).toBe(true);
    expect(meant({ knee: 38 })).toBe(false);
  });

  it("has its hands in place before it begins", () => {
    expect(meant({ early: { near: { up: 0.5 } } })).toBe(true);
    expect(meant({ early: { near: { up: 0.55 } } })).toBe(false);
    expect(meant({ early: { near: { up: -1 } } })).toBe(false);
    // Wherever they are in it.
    const always = (near: Partial<HandPlace>) =>
      meantAsHinge(bend({ before: { near }, deep: { near }, peak: 38 }), 38);
    expect(always({})).toBe(true);
    expect(always({ up: -0.95 })).toBe(false);
    expect(always({ up: -0.85 })).toBe(true);
    expect(always({ front: 0.65 })).toBe(false);
    expect(always({ front: 0.6 })).toBe(true);
  });

  it("has them where they were at first in the third of the time right before it, whatever was between", () => {
    const moved = (from: number, to: number) => {
      const whole = bend({ peak: 38 });
      const before = whole.before.map((m, i) =>
        i >= from && i < to ? frame(i, 3, { near: { up: 0.6 } }) : m,
      );
      return meantAsHinge({ ...whole, before }, 38);
    };
    expect(moved(6, 9)).toBe(false);
    expect(moved(3, 6)).toBe(true);
    expect(moved(0, 3)).toBe(false);
  });

  it("is none where the trunk was not seen to bend", () => {
    const { during, ...rest } = bend({ peak: 38 });
    const hidden = during.map((m) => ({ ...m, signals: {} }));
    expect(meantAsHinge({ ...rest, during: hidden }, 38)).toBe(false);
  });
});

describe("the feet of a hinge", () => {
  const feet = (then: number, now: number) =>
    isHinge({ before: { body: { farFootUp: then } }, deep: { body: { farFootUp: now } } });

  it("stand level, within 0.65, oblique views included", () => {
    expect(feet(0.3, 0.64)).toBe(true);
    expect(feet(0.3, 0.65)).toBe(false);
    expect(feet(-0.3, -0.64)).toBe(true);
    expect(feet(-0.3, -0.65)).toBe(false);
  });

  it("are not raised by 0.42", () => {
    expect(feet(0, 0.41)).toBe(true);
    expect(feet(0, 0.43)).toBe(false);
    expect(feet(0.2, -0.21)).toBe(true);
    expect(feet(0.2, -0.23)).toBe(false);
  });

  it("are compared with those of before the trunk began to go down", () => {
    const raised = { body: { farFootUp: 0.2 } };
    expect(isHinge({ early: raised, deep: { body: { farFootUp: 0.5 } } })).toBe(true);
    expect(isHinge({ before: raised, early: {}, deep: { body: { farFootUp: 0.5 } } })).toBe(false);
  });
});

describe("knees that make it a squat", () => {
  /** From 6 degrees at a trunk of 3. */
  const squat = (peak: number, knee: number, kneeAhead: number, hips = 100) =>
    !isHinge({ peak, deep: { knee: 6 + knee, body: { kneeAhead }, hips } });

  it("go ahead by 0.09 and bend by more than 55 % of what the trunk does", () => {
    // 50 - 3 degrees: 25.85.
    expect(squat(50, 26, 0.1)).toBe(true);
    expect(squat(50, 25, 0.1)).toBe(false);
    expect(squat(50, 26, 0.09)).toBe(false);
    expect(squat(50, 26, -0.1)).toBe(false);
    expect(
      !isHinge({
        peak: 50,
        before: { body: { kneeAhead: 0.1 } },
        deep: { knee: 32, body: { kneeAhead: 0.15 } },
      }),
    ).toBe(false);
  });

  it("bend by more than three quarters of what the trunk does, in a bend that is not deep, with lowered hips", () => {
    // 47 - 3 degrees: 33.
    expect(squat(47, 34, 0, 92)).toBe(true);
    expect(squat(47, 33, 0, 92)).toBe(false);
    expect(squat(48, 40, 0, 92)).toBe(false);
    expect(squat(47, 34, 0, 93)).toBe(false);
    expect(squat(47, 34, 0, 108)).toBe(false);
    // The camera sank, and the hips with the feet.
    const { during, ...rest } = bend({ peak: 47, deep: { knee: 40 } });
    const sunk = during.map((m) => ({
      ...m,
      hip: canonicalPoint(m.hip.x, m.hip.y - 30),
      foot: canonicalPoint(m.foot.x, m.foot.y - 30),
    }));
    expect(carriedAsHinge({ ...rest, during: sunk }, 47)).toBe(true);
  });

  it("count for nothing in a deep hinge", () => {
    expect(squat(59, 40, 0.2)).toBe(true);
    expect(squat(60, 40, 0.2)).toBe(false);
  });

  it("are measured by what they bent since standing", () => {
    expect(!isHinge({ peak: 47, before: { knee: 12 }, deep: { knee: 44, hips: 90 } })).toBe(false);
    expect(!isHinge({ peak: 47, before: { knee: 8 }, deep: { knee: 44, hips: 90 } })).toBe(true);
  });
});

describe("a bend of which little is seen", () => {
  const isCarried = (before: readonly Measurement[], during: readonly Measurement[], peak = 70) =>
    carriedAsHinge({ before, during, back: during.at(-1)!, ended: "back", astray: 0 }, peak);
  const hidden = (i: number) => ({ ...frame(i, 70, {}), signals: {} });

  it("is none where the trunk was never near its deepest", () => {
    expect(isCarried([frame(0, 3, {})], [frame(1, 52, {}), frame(2, 52, {})])).toBe(false);
    expect(isCarried([frame(0, 3, {})], [frame(1, 53, {}), frame(2, 53, {})])).toBe(true);
    expect(isCarried([frame(0, 3, {})], [hidden(1), hidden(2)])).toBe(false);
  });

  it("is compared with its own first picture where nothing is known from just before", () => {
    const away = { near: { up: -0.4 } };
    expect(isCarried([frame(0, 3, away)], [frame(9, 20, {}), frame(10, 70, {}), frame(11, 70, {})])).toBe(
      true,
    );
    expect(isCarried([frame(0, 3, {})], [frame(9, 20, away), frame(10, 70, {}), frame(11, 70, {})])).toBe(
      false,
    );
    expect(isCarried([], [frame(9, 20, away), frame(10, 70, {}), frame(11, 70, {})])).toBe(false);
  });

  it("is compared with the 0.6 s before it, read the same way round", () => {
    const deep = [frame(9, 20, {}), frame(10, 70, {}), frame(11, 70, {})];
    const away = { near: { up: -0.4 } };
    expect(isCarried([frame(8, 3, away)], deep)).toBe(false);
    expect(isCarried([frame(8, 3, { ...away, facing: -1 })], deep)).toBe(true);
    expect(isCarried([frame(4, 3, away)], deep)).toBe(true);
    expect(isCarried([frame(5, 3, away)], deep)).toBe(false);
    // The last picture tells which way round.
    const turning = [frame(9, 20, { facing: -1 }), frame(10, 70, { facing: -1 }), frame(11, 70, {})];
    expect(isCarried([frame(8, 3, { ...away, facing: -1 })], turning)).toBe(true);
  });

  it("is compared with just before where it was seen standing for two pictures only", () => {
    const raised = { body: { farFootUp: 0.3 } };
    const deep = [
      frame(9, 20, {}),
      frame(10, 70, { body: { farFootUp: 0.5 } }),
      frame(11, 70, { body: { farFootUp: 0.5 } }),
    ];
    expect(isCarried([frame(0, 3, raised), frame(8, 3, {})], deep)).toBe(false);
    expect(isCarried([frame(6, 3, raised), frame(7, 3, {}), frame(8, 3, {})], deep)).toBe(true);
  });
});
