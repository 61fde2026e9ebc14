/** What is a squat and what is another way down, one limit at a time. */
import { describe, expect, it } from "vitest";
import type { Carriage } from "../../src/core/kinematics/carriage.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Movement } from "../../src/core/reps/cycle.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { isSquat, massAhead, thighLean } from "../../src/exercises/patterns/squat-kind.ts";
import { measurement } from "../core/measured.ts";
import { squatting } from "./squatting.ts";

const STANDS = { trunkInclination: 3, hipFlexion: 5, kneeFlexion: 6 };
const LOW = { trunkInclination: 40, hipFlexion: 129, kneeFlexion: 118 };
type Change = Partial<Omit<Measurement, "carriage">> & { readonly carriage?: Partial<Carriage> };

function frame(t: number, low: boolean, { carriage, ...over }: Change = {}): Measurement {
  const m = measurement(t, low ? LOW : STANDS);
  const body = { ...m, ...squatting(m) };
  return { ...body, ...over, carriage: { ...body.carriage, ...carriage } };
}

/** Five pictures of standing, five at the bottom, and one of standing again. */
function found(
  deep: Change | readonly Change[] = {},
  stood: Change | readonly Change[] = {},
  deepest = { knee: 118, trunk: 40 },
) {
  const each = (change: Change | readonly Change[], i: number): Change =>
    "length" in change ? (change[i] ?? {}) : change;
  const before = [0, 1, 2, 3, 4].map((i) => frame(i / 10, false, each(stood, i)));
  const bottom = [0, 1, 2, 3, 4].map((i) => frame(2 + i / 10, true, each(deep, i)));
  const during = [frame(0.5, false), ...bottom, ...[4, 4.1, 4.2, 4.3, 4.4].map((t) => frame(t, false))];
  const movement: Movement<Measurement> = {
    before,
    during,
    back: during.at(-1)!,
    ended: "back",
    astray: 0,
  };
  return { movement, is: isSquat(movement, bottom, deepest), bottom };
}
const is = (...args: Parameters<typeof found>): boolean => found(...args).is;

describe("the thighs", () => {
  it("lean by what the hips bend more than the trunk", () => {
    expect(thighLean(measurement(0, { hipFlexion: 120, trunkInclination: 41 }))).toBe(79);
    expect(thighLean(measurement(0, { hipFlexion: 120 }))).toBeUndefined();
    expect(thighLean(measurement(0, { trunkInclination: 41 }))).toBeUndefined();
  });
});

describe("the body's mass", () => {
  const hip = canonicalPoint(10, 110);
  const foot = canonicalPoint(-5, 10);
  /** Shoulders `ahead` of the hips. */
  const at = (ahead: number, unit = 100, over: Change = {}) =>
    massAhead(
      frame(0, false, {
        hip,
        foot,
        azimuth: 0,
        carriage: {
          kneeAhead: 0.2,
          trunk: 60,
          hips: canonicalPoint(12, 0),
          shoulders: canonicalPoint(12 + ahead, 50),
        },
        ...over,
      }),
      unit,
    );

  it("is the legs', the thighs' and the rest's, each by its own place over the feet", () => {
    // Thighs 0.15 back to 0.12: 0.122 * 0.06 + 0.2 * 0.135 + 0.678 * (0.15 + 0.66 * 0.3).
    expect(at(30)).toBeCloseTo(0.270264, 6);
    expect(at(0)).toBeCloseTo(0.13602, 6);
    expect(at(30, 200)).toBeCloseTo(0.135132, 6);
  });

  it("looks nearer to the feet from off the side, which is made up for as far as anybody is measured", () => {
    expect(at(30, 100, { azimuth: 45 })).toBeCloseTo(0.270264 * Math.SQRT2, 6);
    expect(at(30, 100, { azimuth: -45 })).toBeCloseTo(0.270264 * Math.SQRT2, 6);
    expect(at(30, 100, { azimuth: 90 })).toBeCloseTo(0.270264 / Math.cos((55 / 180) * Math.PI), 6);
    expect(at(30, 100, { azimuth: undefined })).toBeCloseTo(0.270264, 6);
  });
});

describe("a way down that is a squat", () => {
  it("is one with hips let down, knees bent, feet where they were", () => {
    expect(is()).toBe(true);
  });

  it("bends the knees by 50 degrees, and by nearly as much as the trunk leans", () => {
    const by = (knee: number, trunk: number) => is({}, {}, { knee, trunk });
    expect(by(51, 40)).toBe(true);
    expect(by(49, 40)).toBe(false);
    expect(by(77, 80)).toBe(true);
    expect(by(75, 80)).toBe(false);
  });

  it("lets the hips down by 0.14 of a leg, over the feet", () => {
    const hip = ({ hip: at }: Measurement, y: number) => canonicalPoint(at.x, y);
    const low = found().bottom[0]!;
    const top = found().movement.before[0]!;
    expect(is({ hip: hip(low, top.hip.y - 14.5) })).toBe(true);
    expect(is({ hip: hip(low, top.hip.y - 13.5) })).toBe(false);
    // The camera moved, and the hips with the feet.
    expect(is({ hip: hip(low, low.hip.y - 50), foot: canonicalPoint(0, -40) })).toBe(true);
    expect(is({ hip: hip(low, top.hip.y - 50), foot: canonicalPoint(0, -40) })).toBe(false);
    // Of a leg twice as long.
    expect(is({ hip: hip(low, top.hip.y - 20), scale: 200 }, { scale: 200 })).toBe(false);
  });

  it("keeps the body over its feet: who sits is carried by a chair", () => {
    const low = found().bottom[0]!;
    const back = (by: number) => is({ hip: canonicalPoint(low.hip.x - by, low.hip.y) });
    expect(back(15)).toBe(true);
    expect(back(16.5)).toBe(false);
  });

  it("goes back by a tenth of a leg at most beside how it stood, where sitting looks nearer from off the side", () => {
    const low = found().bottom[0]!;
    const top = found().movement.before[0]!;
    const seen = (azimuth: number) => {
      const mass = (m: Measurement) => massAhead({ ...m, azimuth }, 100);
      // Hips that go back take four fifths of the mass with them, half of the thighs' and what is over them.
      const most = 100 * Math.cos((azimuth / 180) * Math.PI) * (0.1 + mass(low) - mass(top));
      const back = (by: number) =>
        is({ azimuth, hip: canonicalPoint(low.hip.x - by / (0.1 + 0.678), low.hip.y) }, { azimuth });
      return [back(most - 0.5), back(most + 0.5)];
    };
    expect(seen(26)).toEqual([true, false]);
    expect(seen(-45)).toEqual([true, false]);
    expect(seen(24)).toEqual([true, true]);
  });

  it("bends both knees alike, as they were when standing", () => {
    const knees = (apart: number) => ({
      carriage: {
        farHeights: { hand: 0.7, knee: 0, foot: -0.7 },
        nearHeights: { hand: 0.7, knee: apart, foot: -0.7 },
      },
    });
    expect(is(knees(0.27), knees(0))).toBe(true);
    expect(is(knees(0.29), knees(0))).toBe(false);
    expect(is(knees(-0.29), knees(0))).toBe(false);
    expect(is(knees(0.29), knees(0.1))).toBe(true);
    expect(is(knees(0.1), knees(-0.2))).toBe(false);
  });

  it("stands on both feet", () => {
    expect(is({ carriage: { farFootUp: 0.49 } })).toBe(true);
    expect(is({ carriage: { farFootUp: 0.51 } })).toBe(false);
    expect(is({ carriage: { farFootUp: -0.51 } })).toBe(false);
  });

  it("has no hand at the floor, as far as it is seen in half of the pictures", () => {
    const hand = (over: number, visibility = 0.9): Change => {
      const { near, nearHeights } = found().bottom[0]!.carriage;
      return {
        carriage: {
          near: { ...near, visibility },
          nearHeights: { ...nearHeights, hand: nearHeights.foot + over },
        },
      };
    };
    expect(is(hand(0.33))).toBe(true);
    expect(is(hand(0.31))).toBe(false);
    expect(is(hand(0.31, 0.5))).toBe(false);
    expect(is(hand(0.31, 0.49))).toBe(true);
    const [down, hidden] = [hand(0.1), hand(0.1, 0.2)];
    expect(is([down, down, down, hidden, hidden])).toBe(false);
    expect(is([down, down, hidden, hidden, hidden])).toBe(true);
    // By what is seen: the hidden hand is guessed anywhere.
    expect(is([down, down, down, hand(2, 0.2), hand(2, 0.2)])).toBe(false);
  });

  it("has no hand as low as a bar on the floor, where the trunk leans by more than 45 degrees", () => {
    const over = (height: number, trunk: number) => {
      const { nearHeights } = found().bottom[0]!.carriage;
      const hand = { ...nearHeights, hand: nearHeights.foot + height };
      return is({ carriage: { nearHeights: hand } }, {}, { knee: 118, trunk });
    };
    expect([over(0.69, 46), over(0.71, 46)]).toEqual([false, true]);
    expect(over(0.69, 44)).toBe(true);
  });

  it("keeps the feet within a quarter of a leg, as long as that was before it", () => {
    const walked = (by: number, scale = 100) => {
      const { movement, bottom } = found({}, { scale });
      const during = movement.during.map((m) => (m.t > 3 ? { ...m, foot: canonicalPoint(by, 10) } : m));
      return isSquat({ ...movement, during }, bottom, { knee: 118, trunk: 40 });
    };
    expect(walked(24)).toBe(true);
    expect(walked(26)).toBe(false);
    expect(walked(26, 110)).toBe(true);
  });

  it("is compared with its own first picture where nothing is known from just before", () => {
    const { movement, bottom } = found();
    const deepest = { knee: 118, trunk: 40 };
    expect(isSquat({ ...movement, before: [] }, bottom, deepest)).toBe(true);
    // Low from the first: nothing was let down.
    expect(isSquat({ ...movement, before: [], during: movement.during.slice(1) }, bottom, deepest)).toBe(
      false,
    );
    // What is known from before counts, not the first picture.
    expect(isSquat({ ...movement, during: movement.during.slice(1) }, bottom, deepest)).toBe(true);
  });
});
