/** What the rest of the body does while the trunk bends, limit by limit: lengths are shares of the trunk. */

import { describe, expect, it } from "vitest";
import type { Carriage, HandPlace } from "../../src/core/kinematics/carriage.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { carriedAsHinge, meantAsHinge } from "../../src/exercises/patterns/hinge-kind.ts";
import { measurement } from "../core/measured.ts";

interface Part {
  readonly near?: Partial<HandPlace>;
  readonly far?: Partial<HandPlace>;
  readonly body?: Partial<Pick<Carriage, "farFootUp" | "kneeAhead">>;
  readonly knee?: number;
  /** Of the hips over the feet, in hundredths of a leg. */
  readonly hips?: number;
  readonly facing?: 1 | -1;
}

/** A hand before the chest, far from the face. */
const CHEST: HandPlace = { up: 0.1, front: 0.3, toFace: 0.6, beforeEars: -0.4, visibility: 0.9 };

function frame(
  i: number,
  trunkInclination: number,
  { near, far, body, knee = 6, hips = 100, facing = 1 }: Part,
): Measurement {
  const plain = measurement(i / 8, { trunkInclination, kneeFlexion: knee });
  const carriage = { ...plain.carriage, near: { ...CHEST, ...near }, far: { ...CHEST, ...far }, ...body };
  return { ...plain, carriage, facing, hip: canonicalPoint(0, plain.foot.y + hips) };
}

interface Bend {
  /** Nine pictures upright, in order: three long before, two before, and four within 0.6 s of the bend. */
  readonly early?: Part;
  readonly before?: Part;
  readonly just?: Part;
  /** Four pictures at the deepest, and two at the end. */
  readonly deep?: Part | readonly Part[];
  readonly last?: Part;
  readonly peak?: number;
}
function bend({
  early,
  before = {},
  just = before,
  deep = {},
  last = before,
  peak = 70,
}: Bend): Movement<Measurement> {
  const parts = Array.isArray(deep) ? deep : Array(4).fill(deep);
  return {
    before: [early ?? before, early ?? before, early ?? before, before, before, just, just, just, just].map(
      (part, i) => frame(i, 3, part),
    ),
    during: [
      frame(9, 20, { ...just, facing: 1 }),
      ...parts.map((part: Part, i) => frame(10 + i, peak, part)),
      frame(10 + parts.length, 20, last),
      frame(11 + parts.length, 12, last),
    ],
    back: frame(12 + parts.length, 5, last),
    ended: "back",
    astray: 0,
  };
}
const isHinge = (how: Bend): boolean => carriedAsHinge(bend(how), how.peak ?? 70);

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
