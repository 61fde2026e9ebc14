/** Where hands are in a bend, one limit at a time. */
import { describe, expect, it } from "vitest";
import type { HandPlace } from "../../src/core/kinematics/carriage.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import {
  aheadOfShoulder,
  handsAhead,
  hangsIn,
  hungBefore,
  overAnkle,
  overKnee,
} from "../../src/exercises/patterns/hands.ts";
import { measurement } from "../core/measured.ts";

type Place = Partial<HandPlace>;

/** Bent by so much, hands in the trunk's own axes. */
function bent(trunkInclination: number | undefined, near: Place, far: Place = near): Measurement {
  const m = measurement(0, trunkInclination === undefined ? {} : { trunkInclination });
  const { carriage } = m;
  return {
    ...m,
    carriage: { ...carriage, near: { ...carriage.near, ...near }, far: { ...carriage.far, ...far } },
  };
}

describe("the hand of somebody who stands", () => {
  const hung = (...ups: readonly number[]) => hungBefore(ups.map((up) => bent(3, { up })));

  it("hung along the body if it was 0.85 of a trunk below the shoulder, by the median", () => {
    expect(hung(-0.86)).toBe(true);
    expect(hung(-0.84)).toBe(false);
    expect(hung(-0.9, 0.2, -1)).toBe(true);
    expect(hung(-0.9, 0.2, 0.1)).toBe(false);
  });

  it("is not asked for where fewer than half of the pictures show it, and what they hide does not count", () => {
    const on = bent(3, { up: 0 });
    const hidden = bent(3, { up: 0, visibility: 0.49 });
    expect(hungBefore([on, hidden])).toBe(false);
    expect(hungBefore([on, hidden, hidden])).toBe(true);
    expect(hungBefore([bent(3, { up: 0, visibility: 0.5 })])).toBe(false);
    const hanging = bent(3, { up: -0.95 });
    expect(hungBefore([hanging, hanging, hidden, hidden])).toBe(true);
  });
});

describe("the hand of somebody bent", () => {
  it("hangs if it is 0.8 of a trunk straight below its shoulder, whatever the trunk does", () => {
    // 60 degrees: half of what is along the trunk, 0.866 of what is out of the chest.
    expect(hangsIn([bent(60, { up: -0.6, front: 0.6 })])).toBe(true);
    expect(hangsIn([bent(60, { up: -0.6, front: 0.55 })])).toBe(false);
    expect(hangsIn([bent(60, { up: -0.1, front: 0.9 })])).toBe(true);
    expect(hangsIn([bent(60, { up: 0.1, front: 0.9 })])).toBe(false);
    expect(hangsIn([bent(undefined, { up: -0.81, front: 0.6 })])).toBe(true);
    expect(hangsIn([bent(undefined, { up: -0.79, front: 0.6 })])).toBe(false);
  });

  it("that is not seen is no evidence", () => {
    expect(hangsIn([bent(60, { up: 0, front: 0, visibility: 0.2 })])).toBe(true);
    expect(hangsIn([bent(60, { up: 0, front: 0 })])).toBe(false);
  });

  it("is the near one", () => {
    const [away, down] = [
      { up: 0, front: 0 },
      { up: -0.5, front: 0.9 },
    ];
    expect(hangsIn([bent(60, down, away)])).toBe(true);
    expect(hangsIn([bent(60, away, down)])).toBe(false);
  });
});

describe("the hand over its ankle and its knee", () => {
  const over = (visibility: number) => {
    const m = bent(60, { visibility });
    const nearHeights = { hand: -0.3, knee: -0.8, foot: -1.4 };
    const frames = [{ ...m, carriage: { ...m.carriage, nearHeights } }];
    return [overAnkle(frames), overKnee(frames)];
  };

  it("is in trunks, as far as it is seen", () => {
    expect(over(0.9)).toEqual([expect.closeTo(1.1, 9), expect.closeTo(0.5, 9)]);
    expect(over(0.3)).toEqual([undefined, undefined]);
  });
});

describe("the hand ahead of its shoulder", () => {
  it("is so in the room, whatever the trunk does", () => {
    // 30 degrees: half of what is along the trunk, 0.866 of what is out of the chest.
    expect(aheadOfShoulder([bent(30, { up: -0.8, front: 0.7 })])).toBeCloseTo(-0.4 + 0.60622, 5);
    expect(aheadOfShoulder([bent(90, { up: 0.2, front: 0.7 })])).toBeCloseTo(0.2, 9);
  });

  it("is the middle of the pictures that show hand and trunk", () => {
    const out = [0.3, 0.1, 0.5].map((front) => bent(0, { front }));
    const noTrunk = bent(undefined, { front: 9 });
    expect(aheadOfShoulder([noTrunk, ...out, noTrunk, noTrunk, noTrunk])).toBeCloseTo(0.3, 9);
    expect(aheadOfShoulder([noTrunk])).toBeUndefined();
    const noHand = bent(0, { front: 0.3, visibility: 0.2 });
    expect(aheadOfShoulder([out[0]!, noHand])).toBeCloseTo(0.3, 9);
    expect(aheadOfShoulder([out[0]!, noHand, noHand])).toBeUndefined();
  });
});

describe("hands ahead of the feet", () => {
  it("are the middle of both, from the hips and the trunk's lean, in legs", () => {
    const m = bent(30, { up: -1, front: 0.2 }, { up: -0.8, front: 0.3 });
    const placed = { ...m, hip: canonicalPoint(-12, 90), foot: canonicalPoint(-20, 10) };
    // 8 of the hips; 60 * 0.866 * 0.2 and 60 * (0.5 * 0.2 + 0.866 * 0.3) of the hands.
    expect(handsAhead(placed)).toBeCloseTo((8 + (10.3923 + 21.5885) / 2) / 100, 5);
    expect(handsAhead({ ...placed, scale: 200 })).toBeCloseTo((8 + 15.9904) / 200, 5);
    // Of an upright trunk: what is out of the chest alone.
    expect(handsAhead({ ...placed, signals: {} })).toBeCloseTo((8 + 15) / 100, 9);
  });

  it("are not known where the near one is not seen", () => {
    expect(handsAhead(bent(30, { visibility: 0.49 }))).toBeUndefined();
    expect(handsAhead(bent(30, { visibility: 0.5 }, { visibility: 0.1 }))).toBeDefined();
  });
});
