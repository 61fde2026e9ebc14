/** Plain angles of bodies on paper: what they are is drawn, not worked out. */
import { describe, expect, it } from "vitest";
import { isPlain, plainDeviation, plainSignals, reaches } from "../../../src/core/kinematics/plain.ts";
import type { Posture } from "../../../src/core/kinematics/posture.ts";
import { radians } from "../../../src/core/quantity.ts";
import { type At, canonical, type Places, side } from "./bodies.ts";

/** On hands and knees, x ahead and y up: arms and thighs of 60 pixels stand, shanks of 80 lie. */
const CARRIED: Places = {
  Shoulder: [100, 60],
  Wrist: [100, 0],
  Hip: [0, 60],
  Knee: [0, 0],
  Ankle: [-80, 0],
};
const body = (near: Places = {}, far: Places = near) =>
  canonical(side({ ...CARRIED, ...near }), side({ ...CARRIED, ...far }));
const close = (angles: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(angles).map(([name, angle]) => [name, expect.closeTo(angle, 1)]));

describe("postures without an estimator", () => {
  it("are those that arms lie otherwise in, and hands and knees", () => {
    const plain: readonly Posture[] = ["prone-arms-bent", "prone-arms-back", "all-fours"];
    expect(plain.map(isPlain)).toEqual([true, true, true]);
    const others: readonly Posture[] = ["prone", "upright", "hinged", "crouched", "other"];
    expect(others.filter(isPlain)).toEqual([]);
  });

  it("have angles that are less sure, each by its own error", () => {
    expect(plainDeviation({ chestLift: 10, kneeFlexion: 90 })).toEqual({ chestLift: 3, kneeFlexion: 7 });
    expect(plainDeviation({ trunkInclination: 80, armLift: -90, legLift: 0 })).toEqual({
      trunkInclination: 4,
      armLift: 5,
      legLift: 3,
    });
    expect(plainDeviation({})).toEqual({});
  });
});

describe("angles on hands and knees", () => {
  it("are of the near side", () => {
    expect(plainSignals("all-fours", body())).toEqual(
      close({ trunkInclination: 90, armLift: -90, legLift: -36.9, kneeFlexion: 90 }),
    );
    // The near arm and leg level, the far ones carry.
    const lifted = body({ Wrist: [160, 60], Knee: [-60, 60], Ankle: [-140, 60] }, {});
    expect(plainSignals("all-fours", lifted)).toEqual(
      close({ trunkInclination: 90, armLift: 0, legLift: 0, kneeFlexion: 0 }),
    );
  });

  it("have the trunk between both sides", () => {
    // Shoulders at 60 and 80, hips at 60 and 50: 15 up over 100.
    const { trunkInclination } = plainSignals("all-fours", body({}, { Shoulder: [100, 80], Hip: [0, 50] }));
    expect(trunkInclination).toBeCloseTo(81.5, 1);
  });
});

describe("angles of who lies flat", () => {
  const FLAT: Places = { Shoulder: [100, 0], Hip: [0, 0], Knee: [-80, 0], Ankle: [-160, 0] };
  const flat = (near: Places = {}, far: Places = near) =>
    plainSignals("prone-arms-back", canonical(side({ ...FLAT, ...near }), side({ ...FLAT, ...far })));

  it("are slopes of chest and legs, and the near knee's bend", () => {
    expect(flat()).toEqual(close({ chestLift: 0, legLift: 0, kneeFlexion: 0 }));
    expect(flat({ Shoulder: [100, 20], Ankle: [-160, 40] })).toMatchObject(
      close({ chestLift: 11.3, legLift: 14 }),
    );
    expect(flat({ Ankle: [-80, 80] }, {}).kneeFlexion).toBeCloseTo(90, 6);
    expect(flat({}, { Ankle: [-80, 80] }).kneeFlexion).toBeCloseTo(0, 6);
  });

  it("are between both sides: an ankle that is up alone counts by half", () => {
    for (const [near, far] of [
      [{}, { Shoulder: [100, 20], Ankle: [-160, 40] }],
      [{ Shoulder: [100, 20], Ankle: [-160, 40] }, {}],
    ] as const)
      expect(flat(near, far)).toMatchObject(close({ chestLift: 5.7, legLift: 7.1 }));
    expect(flat({}, { Hip: [0, -10] })).toMatchObject(close({ chestLift: 2.9, legLift: 1.8 }));
  });
});

describe("how far limbs on hands and knees have come into the trunk's line", () => {
  it("is nothing where they carry, and 90 degrees where they are level", () => {
    expect(reaches(body())).toEqual(close({ arm: 0, leg: 0, farArm: 0, farLeg: 0 }));
    const level: Places = { Wrist: [160, 60], Knee: [-60, 60] };
    expect(reaches(body(level, {}))).toEqual(close({ arm: 90, leg: 90, farArm: 0, farLeg: 0 }));
    expect(reaches(body({}, level))).toEqual(close({ arm: 0, leg: 0, farArm: 90, farLeg: 90 }));
    // Half-way, and the other way: a hand towards the knees, a knee towards the hands.
    expect(reaches(body({ Wrist: [140, 20], Knee: [-40, 20] }, { Wrist: [60, 20], Knee: [40, 20] }))).toEqual(
      close({ arm: 45, leg: 45, farArm: -45, farLeg: -45 }),
    );
  });

  it("is the same however the camera is rolled, and whatever size the body has", () => {
    const turned = (degrees: number, by: number, places: Places): Places =>
      Object.fromEntries(
        Object.entries(places).map(([joint, [x, y]]): [string, At] => {
          const [sin, cos] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
          return [joint, [by * (x * cos - y * sin), by * (x * sin + y * cos)]];
        }),
      );
    const lifted: Places = { ...CARRIED, Wrist: [140, 20], Knee: [-60, 60] };
    for (const [roll, size] of [
      [20, 1],
      [-20, 3],
      [90, 0.1],
    ] as const)
      expect(reaches(canonical(side(turned(roll, size, lifted))))).toMatchObject(close({ arm: 45, leg: 90 }));
  });

  it("is measured in a trunk between both sides", () => {
    // Hips at 0 and 20, shoulders at 60: the trunk slopes up by 5.7 degrees, and the arms stand upright.
    const { arm } = reaches(body({ Hip: [0, 60] }, { Hip: [0, 40] }));
    expect(arm).toBeCloseTo(-5.7, 1);
    const { farArm } = reaches(body({}, { Shoulder: [100, 80], Wrist: [100, 0] }));
    expect(farArm).toBeCloseTo(-5.7, 1);
  });

  it("stays a number for a body of no length", () => {
    const point = Object.fromEntries(Object.keys(CARRIED).map((joint) => [joint, [0, 0] as const]));
    expect(Object.values(reaches(canonical(side(point)))).every(Number.isFinite)).toBe(true);
  });
});
