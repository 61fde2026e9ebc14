import { describe, expect, it } from "vitest";
import { proneRow } from "../../../src/core/kinematics/readings.ts";
import { type Rises, risesOf } from "../../../src/core/kinematics/rises.ts";
import { degrees } from "../../../src/core/quantity.ts";
import { canonical, type Places, side } from "./bodies.ts";

/** 200 pixels of body: trunk 80, thigh and shank 60 each; arms along the floor. */
const FLAT: Places = {
  Shoulder: [80, 0],
  Knee: [-60, 0],
  Ankle: [-120, 0],
  Elbow: [120, 0],
  Wrist: [160, 0],
  Ear: [100, 0],
};
const NEUTRAL = proneRow(canonical(side(FLAT)));
const rises = (near: Places, far: Places = {}): Rises =>
  risesOf(proneRow(canonical(side({ ...FLAT, ...near }), side({ ...FLAT, ...far }))), NEUTRAL);

describe("how high wrists and ankles are", () => {
  it("is nothing where they rest", () => {
    expect(rises({})).toEqual({ arm: 0, leg: 0, farArm: 0, farLeg: 0 });
  });

  it("is the arc of an arm of 0.4 and of a leg of 0.6 body lengths, for each limb on its own", () => {
    // 8 pixels are 4 percent of the body: a tenth of the arm, a fifteenth of the leg.
    const arm = rises({ Wrist: [160, 8] });
    expect(arm.arm).toBeCloseTo(degrees(0.1), 9);
    expect([arm.leg, arm.farArm, arm.farLeg]).toEqual([0, expect.closeTo(0, 9), 0]);
    const far = rises({}, { Wrist: [160, 8] });
    expect(far.farArm).toBeCloseTo(degrees(0.1), 9);
    expect(far.arm).toBe(0);
    // An ankle's height against a body whose leg is a little longer for it.
    const leg = rises({ Ankle: [-120, 8] });
    expect(leg.leg).toBeCloseTo(degrees(0.04 / 0.6), 1);
    expect(Math.abs(leg.farLeg)).toBeLessThan(0.05);
    const farLeg = rises({}, { Ankle: [-120, 8] });
    expect(farLeg.farLeg).toBeCloseTo(degrees(0.04 / 0.6), 9);
    expect(farLeg.leg).toBe(0);
  });

  it("is what a limb rose by since it rested, wherever it rested", () => {
    const low = { Wrist: [160, -6], Ankle: [-120, -3] } as const;
    const risen = risesOf(
      proneRow(canonical(side({ ...FLAT, Wrist: [160, 2] }))),
      proneRow(canonical(side({ ...FLAT, ...low }))),
    );
    // From -6 to 2 pixels of 200.
    expect(risen.arm).toBeCloseTo(degrees(0.1), 2);
    expect(risen.leg).toBeCloseTo(degrees(0.015 / 0.6), 2);
  });

  it("does not fall because the chest takes the shoulder along: the wrist counts, not the slope from the shoulder", () => {
    expect(rises({ Shoulder: [79.2, 12], Wrist: [160, 8] }).arm).toBeCloseTo(degrees(0.1), 1);
  });

  it("is negative below rest, and bounded by a radian and a half", () => {
    expect(rises({ Wrist: [160, -4] }).arm).toBeCloseTo(degrees(-0.05), 9);
    expect(rises({ Wrist: [160, 400] }).arm).toBeCloseTo(degrees(1.5), 9);
    expect(rises({ Wrist: [160, -400] }).arm).toBeCloseTo(degrees(-1.5), 9);
  });
});
