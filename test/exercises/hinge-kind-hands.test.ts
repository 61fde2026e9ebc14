/** What the hands do while the trunk bends, limit by limit: lengths are shares of the trunk. */
import { describe, expect, it } from "vitest";
import type { HandPlace } from "../../src/core/kinematics/carriage.ts";
import { type Bend, CHEST, isHinge, type Part } from "./hinging.ts";

describe("the hands of a hinge", () => {
  it("stay where they are", () => {
    expect(isHinge({})).toBe(true);
  });

  it("neither hang nor reach, wherever they were before", () => {
    const always = (near: Partial<HandPlace>) => isHinge({ before: { near }, deep: { near } });
    expect(always({ up: -0.9 })).toBe(true);
    expect(always({ up: -0.91 })).toBe(false);
    expect(always({ front: 0.62 })).toBe(true);
    expect(always({ front: 0.63 })).toBe(false);
  });

  it("move by 0.43 of the trunk at most, in any direction, from before to after", () => {
    const by = (up: number, front: number): Bend => ({
      deep: { near: { up: 0.1 + up, front: 0.3 + front } },
    });
    expect(isHinge(by(-0.42, 0))).toBe(true);
    expect(isHinge(by(-0.44, 0))).toBe(false);
    expect(isHinge(by(0.44, 0))).toBe(false);
    expect(isHinge(by(-0.3, -0.3))).toBe(true);
    expect(isHinge(by(-0.33, -0.3))).toBe(false);
    expect(isHinge(by(-0.3, 0.3))).toBe(true);
    expect(isHinge(by(-0.32, 0.31))).toBe(false);
    // At the chest's own line still.
    expect(isHinge({ before: { near: { front: 0 } }, deep: { near: { front: 0, up: -0.4 } } })).toBe(false);
    // One of the two, before and after, is enough.
    const away = { near: { up: -0.4 } };
    expect(isHinge({ just: away })).toBe(false);
    expect(isHinge({ last: away })).toBe(false);
  });

  it("behind the back slip by 0.85", () => {
    const behind = (up: number) =>
      isHinge({ before: { near: { front: -0.2 } }, deep: { near: { front: -0.2, up } } });
    expect(behind(-0.74)).toBe(true);
    expect(behind(-0.76)).toBe(false);
  });

  it("on the far side are believed less: 0.9", () => {
    const far = (up: number, visibility = 0.9) => isHinge({ deep: { far: { up, visibility } } });
    expect(far(-0.79)).toBe(true);
    expect(far(-0.81)).toBe(false);
    expect(far(-0.81, 0.49)).toBe(true);
    expect(isHinge({ before: { far: { visibility: 0.2 } }, deep: { far: { up: -0.81 } } })).toBe(true);
    // Nothing falls or reaches to behind a bent trunk: it is misplaced there.
    expect(isHinge({ deep: { far: { up: -0.81, front: 0.01 } } })).toBe(false);
    expect(isHinge({ deep: { far: { up: -0.81, front: -0.01 } } })).toBe(true);
  });

  it("that are not seen say nothing; half of the pictures are enough", () => {
    const hanging = (visibility: number): Part => ({ near: { up: -1.1, visibility } });
    expect(isHinge({ deep: hanging(0.49) })).toBe(true);
    expect(isHinge({ deep: hanging(0.5) })).toBe(false);
    expect(isHinge({ deep: [hanging(0.9), hanging(0.9), hanging(0.1), hanging(0.1)] })).toBe(false);
    expect(isHinge({ deep: [hanging(0.9), hanging(0.1), hanging(0.1), hanging(0.1)] })).toBe(true);
  });

  it("that are hardly seen may have let go, but have not moved", () => {
    const moved = (visibility: number) => isHinge({ deep: { near: { up: -0.4, visibility } } });
    expect(moved(0.64)).toBe(true);
    expect(moved(0.65)).toBe(false);
    expect(isHinge({ deep: { near: { front: 0.7, visibility: 0.64 } } })).toBe(false);
  });

  it("count from 0.6 s before the bend, not from earlier", () => {
    const away = { near: { up: -0.4 } };
    expect(isHinge({ before: away, just: {}, last: {} })).toBe(true);
    expect(isHinge({ before: {}, just: away, last: {} })).toBe(false);
  });

  it("are not compared with those of a body that was read the other way round", () => {
    const turned = { near: { up: -0.4 }, facing: -1 } as const;
    expect(isHinge({ before: turned, just: turned, last: {}, deep: {} })).toBe(false);
    expect(isHinge({ before: turned, just: { ...turned, near: {} }, last: {} })).toBe(true);
  });
});

describe("a hand at the face", () => {
  /** At nose height, and 0.22 from where it was. */
  const face = { up: 0.3, front: 0.39, toFace: 0.14, beforeEars: 0.1 };
  const there = (near: Partial<HandPlace>) => isHinge({ deep: { near: { ...face, ...near } } });

  it("that went there is no hinge", () => {
    expect(there({})).toBe(false);
    expect(there({ toFace: 0.24 })).toBe(false);
    expect(there({ toFace: 0.26 })).toBe(true);
  });

  it("between nose and shoulder is crossed arms, unless it touches the face", () => {
    const low = { up: 0, front: 0.5 };
    expect(there({ ...low, toFace: 0.16 })).toBe(true);
    expect(there({ ...low, toFace: 0.14 })).toBe(false);
  });

  it("behind the ears holds a bar", () => {
    expect(there({ beforeEars: 0.02 })).toBe(true);
    expect(there({ beforeEars: 0.03 })).toBe(false);
  });

  it("that hardly moved came near because the head bent", () => {
    expect(there({ up: 0.2, front: 0.35 })).toBe(true);
    // Both of it together, though.
    expect(there({ up: 0.25, front: 0.45 })).toBe(false);
  });

  it("is before the chest", () => {
    const near = { front: 0.14, up: 0.32 };
    expect(isHinge({ before: { near: { front: 0.14 } }, deep: { near: { ...face, ...near } } })).toBe(true);
    expect(
      isHinge({ before: { near: { front: 0.15 } }, deep: { near: { ...face, ...near, front: 0.15 } } }),
    ).toBe(false);
  });

  it("that was there before stays one when the head bends", () => {
    const was = { near: { ...face, toFace: 0.1 } };
    expect(isHinge({ before: was, deep: { near: { ...face, toFace: 0.24, beforeEars: -0.3 } } })).toBe(false);
    expect(isHinge({ before: was, deep: { near: { ...face, toFace: 0.25, beforeEars: -0.3 } } })).toBe(true);
    expect(isHinge({ deep: { near: { ...CHEST, toFace: 0.24 } } })).toBe(true);
    // Before or after it is enough.
    const near = { near: { ...face, toFace: 0.24, beforeEars: -0.3 } };
    expect(isHinge({ before: was, last: {}, deep: near })).toBe(false);
  });
});

describe("a hand that lets go", () => {
  const hanging = { up: -1, front: 0.05 };

  it("hangs before and after, wherever it was in between", () => {
    expect(isHinge({ before: { near: hanging }, deep: { near: { up: -0.7, front: 0.1 } } })).toBe(false);
    expect(
      isHinge({
        before: { near: hanging },
        deep: { near: { up: -0.7, front: 0.1 } },
        last: { near: { up: -0.7, front: 0.1 } },
      }),
    ).toBe(true);
    expect(isHinge({ before: { far: hanging }, deep: { far: { up: -0.7, front: 0.7 } } })).toBe(false);
    expect(
      isHinge({ before: { far: { ...hanging, visibility: 0.4 } }, deep: { far: { up: -0.7, front: 0.7 } } }),
    ).toBe(true);
  });

  it("in all that is seen of a bend has let go, however briefly; for a quarter of a second of it is misread", () => {
    const out: Part = { near: { front: 0.66 } };
    const held: Part = { near: { front: 0.5 } };
    expect(isHinge({ before: held, deep: [out, out] })).toBe(false);
    expect(isHinge({ before: held, deep: [held, held] })).toBe(true);
    expect(isHinge({ before: held, deep: [held, out, out, held, held] })).toBe(true);
  });

  it("lets go for longer in a slow bend: for 15 % of it", () => {
    const slow = (away: number): Part[] =>
      Array.from({ length: 33 }, (_, i) => (i > 5 && i <= 5 + away ? { near: { front: 0.7 } } : {}));
    // Four seconds: 0.6 s.
    expect(isHinge({ deep: slow(4) })).toBe(true);
    expect(isHinge({ deep: slow(5) })).toBe(false);
  });

  it("is believed to where it is surely seen", () => {
    const guessed: Part = { near: { front: 0.7, visibility: 0.49 } };
    const sure: Part = { near: { front: 0.7, visibility: 0.5 } };
    expect(isHinge({ deep: [{}, guessed, guessed, guessed, {}, {}, {}, {}] })).toBe(true);
    expect(isHinge({ deep: [{}, sure, sure, sure, {}, {}, {}, {}] })).toBe(false);
  });

  it("on the far side must swing free of the bent trunk: one clasped behind the back does not", () => {
    const deep = { far: { up: -0.3, front: 0.2 } };
    expect(isHinge({ before: { far: hanging }, deep })).toBe(true);
    expect(isHinge({ before: { far: hanging }, deep: { far: { up: -0.3, front: 0.63 } } })).toBe(false);
  });

  it("goes to and fro, though it is in place on the whole", () => {
    const out: Part = { near: { front: 0.7 } };
    expect(isHinge({ deep: [{}, out, out, out, {}, {}, {}, {}] })).toBe(false);
    expect(isHinge({ deep: [{}, out, {}, {}, {}, {}, {}, {}] })).toBe(true);
  });
});
