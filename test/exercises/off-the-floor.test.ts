/** Lifts off the floor, limit by limit: a trunk is 60 pixels; standing, the shoulders are at 500, 170 and the feet at 500, 10. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import {
  aheadOfStanding,
  crouchIn,
  handOverFloor,
  isGrip,
  isOffTheFloor,
  isStraightHang,
  lowered,
  offTheFloorRules,
  risen,
} from "../../src/exercises/patterns/off-the-floor.ts";
import { measurement, standingUp } from "../core/measured.ts";

const STANCE = {
  facing: 1,
  shoulders: canonicalPoint(500, 170),
  hips: canonicalPoint(500, 110),
  foot: canonicalPoint(500, 10),
  trunk: 60,
  armUp: false,
} as const;
const CONTEXT = { ...createCoach().context, stance: STANCE };

interface Seen {
  /** Of shoulders and hips, pixels; of the near hand over the hips, in trunks of this picture; along the trunk from its shoulder. */
  readonly shoulders?: number;
  readonly ahead?: number;
  readonly hips?: number;
  readonly hand?: number;
  readonly up?: number;
  readonly visibility?: number;
  readonly trunk?: number;
  readonly foot?: number;
  readonly over?: Partial<Measurement>;
}
function seen({
  shoulders = 170,
  ahead = 0,
  hips = 110,
  hand = -0.2,
  up = -1.2,
  visibility = 0.9,
  trunk = 60,
  foot = 0,
  over = {},
}: Seen = {}): Measurement {
  const m = measurement(0, standingUp, { azimuth: 0, foot: canonicalPoint(500 + foot, 10), ...over });
  const near = { ...m.carriage.near, up, visibility };
  return {
    ...m,
    carriage: {
      ...m.carriage,
      near: over.carriage?.near ?? near,
      nearHeights: { ...m.carriage.nearHeights, hand },
      shoulders: canonicalPoint(500 + ahead, shoulders),
      hips: canonicalPoint(500, hips),
      trunk,
    },
  };
}

describe("how far the shoulders are down", () => {
  it("is told in trunks of the body as it stood", () => {
    expect(lowered(seen(), STANCE)).toBe(0);
    expect(lowered(seen({ shoulders: 110, trunk: 40 }), STANCE)).toBe(1);
  });

  it("is followed in hundredths over a crouch at 0.9, of a body that faces as it stood", () => {
    const excursion = risen(CONTEXT);
    expect(excursion(seen({ shoulders: 116 }))).toBeCloseTo(0, 9);
    expect(excursion(seen())).toBeCloseTo(90, 9);
    expect(excursion(seen({ shoulders: 104 }))).toBeCloseTo(-20, 9);
    expect(excursion(seen({ over: { facing: -1 } }))).toBeUndefined();
    const { stance: _, ...unknown } = CONTEXT;
    expect(risen(unknown)(seen())).toBeUndefined();
    const [strand] = offTheFloorRules(CONTEXT).strands;
    expect(strand!.excursion(seen())).toBeCloseTo(90, 9);
    // Back again, wherever that is by the peak, is always below what counts as out.
    expect(strand).toMatchObject({ out: 32, back: 18, backMost: 28 });
  });
});

describe("the hand over the floor", () => {
  it("is told from where the feet stood, in trunks of the body as it stood", () => {
    // 80 less a trunk of 50, less 10.
    expect(handOverFloor([seen({ hips: 80, hand: -1, trunk: 50 })], STANCE)).toBeCloseTo(20 / 60, 9);
  });

  it("is the median where it is seen, and not known where that is in fewer than half", () => {
    const hand = (over: number, visibility = 0.9) => seen({ hips: 70, hand: over, visibility });
    expect(handOverFloor([hand(-0.5), hand(-0.6), hand(0, 0.49), hand(0, 0.4)], STANCE)).toBeCloseTo(0.45, 9);
    expect(handOverFloor([hand(-0.5, 0.5)], STANCE)).toBeCloseTo(0.5, 9);
    expect(handOverFloor([hand(-0.5), hand(0, 0.4), hand(0, 0.4)], STANCE)).toBeUndefined();
  });
});

describe("the crouch", () => {
  it("is what is within 0.08 of the deepest before it", () => {
    const before = [170, 140, 116, 114, 112, 110].map((shoulders) => seen({ shoulders }));
    expect(crouchIn(before, STANCE).map(({ carriage }) => carriage.shoulders.y)).toEqual([114, 112, 110]);
    expect(crouchIn([], STANCE)).toEqual([]);
  });
});

describe("off the floor and up", () => {
  const BENT = { trunkInclination: 70, kneeFlexion: 75 };
  const CROUCHED: Seen = { shoulders: 110, hips: 60, hand: -0.5, over: { signals: BENT } };
  const lift = (crouch: Seen | readonly Seen[] = {}, top: Seen | readonly Seen[] = {}) => {
    const frames = (of: Seen | readonly Seen[], from: Seen) =>
      (Array.isArray(of) ? of : [of]).map((one: Seen) => seen({ ...from, ...one }));
    const before = frames(crouch, CROUCHED);
    const during = frames(top, {});
    const movement = { before, during, back: seen(CROUCHED), ended: "back", astray: 0 } as const;
    return isOffTheFloor(movement, during, STANCE);
  };

  it("is a lift from a crouch at the floor to standing with hanging arms", () => {
    expect(lift()).toBe(true);
    expect(lift([])).toBe(false);
  });

  it("begins at least half a trunk down and ends within a quarter of standing", () => {
    expect([lift({ shoulders: 139 }), lift({ shoulders: 141 })]).toEqual([true, false]);
    expect([lift({}, { shoulders: 156 }), lift({}, { shoulders: 154 })]).toEqual([true, false]);
  });

  it("leaves the floor with the weight only: who jumps is higher than standing by more than a fifth of a trunk", () => {
    expect([lift({}, { shoulders: 181 }), lift({}, { shoulders: 183 })]).toEqual([true, false]);
  });

  it("begins with the hands at most 0.65 over the floor, as far as they are seen", () => {
    // 60 and the hand's height, less 10.
    expect([lift({ hand: -0.19 }), lift({ hand: -0.17 })]).toEqual([true, false]);
    expect(lift({ hand: 0.5, visibility: 0.3 })).toBe(true);
  });

  it("begins on bent legs, as far as they are seen: who touches the toes keeps them straight", () => {
    const knees = (kneeFlexion: number) => lift({ over: { signals: { ...BENT, kneeFlexion } } });
    expect([knees(31), knees(29)]).toEqual([true, false]);
    expect(lift({ over: { signals: { trunkInclination: 70 } } })).toBe(true);
  });

  it("begins with both feet beside each other, as far as the knees are seen: who comes out of a lunge has one low, one high", () => {
    const apart = (knees: number, over: Partial<Measurement> = {}) => {
      const { carriage } = seen(CROUCHED);
      const heights = (at: Measurement["carriage"]["nearHeights"], knee: number) => ({ ...at, knee });
      return lift({
        over: {
          signals: BENT,
          carriage: {
            ...carriage,
            nearHeights: heights(carriage.nearHeights, knees),
            farHeights: heights(carriage.farHeights, 0),
          },
          ...over,
        },
      });
    };
    expect([0.54, -0.54, 0.56, -0.56].map((knees) => apart(knees))).toEqual([true, true, false, false]);
    expect(apart(0.9, { unseen: ["knees"] })).toBe(true);
  });

  it("begins with the hands under the shoulders or behind: who picks something up reaches ahead for it", () => {
    // The trunk hangs at 70 degrees: ahead of the shoulder by up * sin 70 + front * cos 70.
    const reach = (ahead: number, visibility = 0.9, signals: Signals = BENT) => {
      const crouch = seen({ ...CROUCHED, up: -1, visibility });
      const front = (ahead + Math.sin((70 * Math.PI) / 180)) / Math.cos((70 * Math.PI) / 180);
      const near = { ...crouch.carriage.near, front };
      return lift({ up: -1, visibility, over: { signals, carriage: { ...crouch.carriage, near } } });
    };
    const stiff = { ...BENT, kneeFlexion: 55 };
    const as = (signals: Signals) => (ahead: number) => reach(ahead, 0.9, signals);
    expect([-0.5, 0.09, 0.11].map(as(stiff))).toEqual([true, true, false]);
    expect(reach(0.5, 0.4, stiff)).toBe(true);
    // Crouched as over a bar: wrists behind plates are placed further ahead than they are.
    expect([-0.5, 0.16, 0.18].map(as(BENT))).toEqual([true, true, false]);
    expect(reach(0.11, 0.9, { trunkInclination: 70 })).toBe(false);
  });

  it("ends with the arms hanging, as far as they are seen", () => {
    expect([lift({}, { up: -0.61 }), lift({}, { up: -0.59 })]).toEqual([true, false]);
    expect(lift({}, { up: 0, visibility: 0.49 })).toBe(true);
    const some = (up: number): readonly Seen[] => [
      { up },
      { up: 0, visibility: 0.3 },
      { up: 0, visibility: 0.3 },
    ];
    expect([lift({}, some(-0.61)), lift({}, some(-0.59))]).toEqual([true, false]);
  });

  it("is nothing of who turns to the camera", () => {
    const spread = (of: number) => lift({}, { over: { spread: of } });
    expect([spread(0.1), spread(0.9)]).toEqual([true, false]);
  });

  it("is nothing of who walks off with it: feet stay within half a trunk, as far as they are seen", () => {
    for (const sign of [1, -1])
      expect([lift({}, { foot: 29 * sign }), lift({}, { foot: 31 * sign })]).toEqual([true, false]);
    const hidden: Seen = { foot: 90, over: { unseen: ["feet"] } };
    expect(lift({}, hidden)).toBe(true);
    expect(lift({}, [hidden, hidden, { foot: 29 }])).toBe(true);
    expect(lift({}, [hidden, hidden, { foot: 31 }])).toBe(false);
  });
});

describe("a grip of a bar", () => {
  /** The arm along the trunk and out of the chest; the trunk leans by 60 degrees: 0.866 and 0.5 of these are ahead. */
  interface Grip extends Seen {
    readonly front?: number;
    readonly knees?: number;
    readonly lean?: number;
  }
  const grip = ({ front = 0.7, knees = 76, lean = 60, ...more }: Grip = {}): Measurement => {
    const m = seen({ shoulders: 110, hips: 60, hand: -0.5, up: -0.4, ...more });
    const near = { ...m.carriage.near, front };
    const signals = { ...m.signals, kneeFlexion: knees, trunkInclination: lean };
    return { ...m, signals, carriage: { ...m.carriage, near } };
  };
  const is = (...frames: readonly Grip[]): boolean => isGrip(frames.map(grip), STANCE);

  it("is one of a crouch over 1.3 trunks down, on bent knees, under a trunk that is not level", () => {
    expect(is({})).toBe(true);
    // 1.29 and 1.31 of 60 pixels; the hips stay.
    expect([is({ shoulders: 92.6 }), is({ shoulders: 91.4 })]).toEqual([true, false]);
    expect([is({ knees: 61 }), is({ knees: 59 })]).toEqual([true, false]);
    expect([is({ knees: 96 }), is({ knees: 98 })]).toEqual([true, false]);
    expect([is({ lean: 82, front: 2 }), is({ lean: 84, front: 2 })]).toEqual([true, false]);
  });

  it("has the hands a tenth of a trunk over the floor, and at most 0.12 ahead of the shoulders", () => {
    // 60 less 44 or 45 of the hand, less 10.
    expect([is({ hand: -0.725 }), is({ hand: -0.74 })]).toEqual([true, false]);
    expect([is({ front: 0.92 }), is({ front: 0.94 })]).toEqual([true, false]);
  });

  it("is told by the hands where they are seen", () => {
    const far: Grip = { front: 1.5 };
    const hidden: Grip = { ...far, visibility: 0.49 };
    expect(is({}, {}, far, hidden, hidden)).toBe(true);
    expect(is({}, {}, far, far, far)).toBe(false);
  });
});

describe("a weight that hangs", () => {
  const hangs = (...frames: readonly Seen[]): boolean => isStraightHang(frames.map(seen));

  it("hangs on arms 0.75 of a trunk long at least, seen in half of the pictures", () => {
    expect([hangs({ up: -0.76 }), hangs({ up: -0.74 })]).toEqual([true, false]);
    const hidden: Seen = { up: 0, visibility: 0.49 };
    expect(hangs({ up: -0.9 }, hidden)).toBe(true);
    expect(hangs({ up: -0.9 }, hidden, hidden)).toBe(false);
  });
});

describe("how far ahead of standing the shoulders are", () => {
  it("is told from where they stood, without half of a step since that was seen in half of the pictures", () => {
    const hidden: Seen = { ahead: 12, foot: 12, over: { unseen: ["feet"] } };
    const stepped: Seen = { ahead: 12, foot: 12 };
    const ahead = (...frames: readonly Seen[]) => aheadOfStanding(frames.map(seen), STANCE);
    expect(ahead({ ahead: -12 })).toBeCloseTo(-0.2, 9);
    expect(ahead(stepped)).toBeCloseTo(0.1, 9);
    expect(ahead(stepped, hidden)).toBeCloseTo(0.1, 9);
    expect(ahead(stepped, hidden, hidden)).toBeCloseTo(0.2, 9);
    expect(ahead({ ahead: 12, over: { azimuth: undefined } })).toBeCloseTo(0.2, 9);
  });
});
