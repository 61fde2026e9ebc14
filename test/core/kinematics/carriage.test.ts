import { describe, expect, it } from "vitest";
import { carriageOf, overLine } from "../../../src/core/kinematics/carriage.ts";
import { canonicalPoint } from "../../../src/core/space.ts";
import { type At, canonical, type Places, pose, side } from "./bodies.ts";

/** A stander whose trunk is 50 pixels long. */
const UPRIGHT: Places = {
  Shoulder: [0, 100],
  Hip: [0, 50],
  Knee: [0, 25],
  Ankle: [0, 0],
  Ear: [2, 115],
  Wrist: [-5, 95],
};
const POSE = pose({});
const carriage = (near: Places, far: Places = near, nose: At = [8, 115]) =>
  carriageOf(POSE, canonical(side(near), side(far), nose));

describe("a hand", () => {
  it("on the bar is at its shoulder, a little behind it and behind the ears", () => {
    const { near } = carriage(UPRIGHT);
    expect(near.up).toBeCloseTo(-0.1, 9);
    expect(near.front).toBeCloseTo(-0.1, 9);
    expect(near.beforeEars).toBeCloseTo(-7 / 50, 9);
    expect(near.toFace).toBeCloseTo(Math.hypot(13, 20) / 50, 9);
  });

  it("is where it is on the body however the body leans", () => {
    // The same trunk at 3 : 4 : 5, leaning forward: up is (0.6, 0.8), out of the chest (0.8, -0.6).
    const Shoulder: At = [30, 90];
    const at = (up: number, front: number): At => [
      30 + 50 * (0.6 * up + 0.8 * front),
      90 + 50 * (0.8 * up - 0.6 * front),
    ];
    const { near } = carriage(
      { ...UPRIGHT, Shoulder, Ear: at(0.3, 0.1), Wrist: at(-0.4, 0.7) },
      UPRIGHT,
      at(0.3, 0.4),
    );
    expect(near.up).toBeCloseTo(-0.4, 9);
    expect(near.front).toBeCloseTo(0.7, 9);
    expect(near.beforeEars).toBeCloseTo(0.6, 9);
    expect(near.toFace).toBeCloseTo(Math.hypot(0.7, 0.3), 9);
  });

  it("of each side is measured on its own side, and as visible as the network says", () => {
    const far = { ...UPRIGHT, Wrist: [25, 50] as At };
    const seen = {
      ...POSE,
      landmarks: {
        ...POSE.landmarks,
        leftWrist: { ...POSE.landmarks.leftWrist!, visibility: 0.31 },
        rightWrist: { ...POSE.landmarks.rightWrist!, visibility: 0.87 },
      },
    };
    const of = (facing: 1 | -1) => carriageOf(seen, canonical(side(UPRIGHT), side(far), [8, 115], facing));
    expect(of(1).far.front).toBeCloseTo(0.5, 9);
    expect(of(1).far.up).toBeCloseTo(-1, 9);
    expect([of(1).near.visibility, of(1).far.visibility]).toEqual([0.87, 0.31]);
    expect([of(-1).near.visibility, of(-1).far.visibility]).toEqual([0.31, 0.87]);
    const { leftWrist: _, ...handless } = seen.landmarks;
    expect(carriageOf({ ...seen, landmarks: handless }, canonical(side(UPRIGHT))).far.visibility).toBe(0);
  });
});

describe("a carriage", () => {
  it("is the same wherever in the picture the body is", () => {
    const [near, far] = [
      { ...UPRIGHT, Knee: [4, 26] as At },
      { ...UPRIGHT, Wrist: [25, 50] as At },
    ];
    const moved = (places: Places): Places =>
      Object.fromEntries(Object.entries(places).map(([joint, [x, y]]) => [joint, [x + 310, y - 420]]));
    const { hips, shoulders, ...here } = carriage(near, far);
    const {
      hips: thereHips,
      shoulders: thereShoulders,
      ...there
    } = carriage(moved(near), moved(far), [318, -305]);
    expect(thereHips).toEqual({ x: hips.x + 310, y: hips.y - 420 });
    expect(thereShoulders).toEqual({ x: shoulders.x + 310, y: shoulders.y - 420 });
    for (const [part, value] of Object.entries(here)) {
      const other = there[part as keyof typeof there];
      if (typeof value !== "object") expect(other, part).toBeCloseTo(value!, 9);
      else
        for (const [name, number] of Object.entries(value))
          expect((other as unknown as Record<string, number>)[name], `${part} ${name}`).toBeCloseTo(
            number,
            9,
          );
    }
  });
});

describe("heights", () => {
  /** Face down, head ahead; the trunk is 80 pixels long. */
  const LYING: Places = { Shoulder: [80, 0], Hip: [0, 0], Knee: [-50, 0], Ankle: [-100, 0], Wrist: [150, 0] };

  it("are over the middle of the hips, in trunks", () => {
    const { nearHeights, farHeights, trunk, hips } = carriage(
      { ...LYING, Hip: [0, 4], Wrist: [150, 18], Knee: [-50, 6], Ankle: [-100, 10] },
      { ...LYING, Hip: [0, -4], Wrist: [150, -8] },
    );
    expect([trunk, hips]).toEqual([80, { x: 0, y: 0 }]);
    expect(nearHeights).toEqual({ hand: 18 / 80, knee: 6 / 80, foot: 10 / 80 });
    expect(farHeights).toEqual({ hand: -0.1, knee: 0, foot: 0 });
  });

  it("tell a foot off the floor and a knee ahead of its ankle", () => {
    const { farFootUp, kneeAhead } = carriage(
      { ...UPRIGHT, Knee: [10, 25], Ankle: [-5, 2] },
      { ...UPRIGHT, Ankle: [0, 12] },
    );
    expect(farFootUp).toBeCloseTo(0.2, 9);
    expect(kneeAhead).toBeCloseTo(0.3, 9);
  });

  it("tell where the near heel is, if it is seen", () => {
    const heel = (visibility: number) => {
      const { rightHeel } = POSE.landmarks;
      const landmarks = { ...POSE.landmarks, rightHeel: { ...rightHeel!, visibility } };
      return carriageOf({ ...POSE, landmarks }, canonical(side(UPRIGHT))).heel;
    };
    expect(heel(0.9)).toBe(-POSE.landmarks.rightHeel!.image.y);
    expect(heel(0.5)).toBe(heel(0.9));
    expect(heel(0.4)).toBeUndefined();
  });

  it("tell how far the hips hang below the line from shoulders to ankles", () => {
    // The line is at 8 + 10 * (100 / 180) over the hips' middle... from the ankles at 0 to the shoulders at 18.
    const { sag } = carriage({ ...LYING, Shoulder: [80, 18] });
    expect(sag).toBeCloseTo((18 * 100) / 180 / Math.hypot(80, 18), 9);
    expect(carriage({ ...LYING, Hip: [0, 9] }).sag).toBeCloseTo(-9 / Math.hypot(80, 9), 9);
    expect(carriage(LYING).sag).toBeCloseTo(0, 9);
  });

  it("are measured between both sides' joints", () => {
    const near = { ...LYING, Shoulder: [80, 30] as At, Ankle: [-100, 20] as At };
    const far = { ...LYING, Shoulder: [80, 6] as At, Ankle: [-100, -20] as At };
    expect(carriage(near, far).sag).toBeCloseTo((18 * 100) / 180 / Math.hypot(80, 18), 9);
  });

  it("stay numbers for a body of no length", () => {
    const { trunk, nearHeights } = carriage({});
    expect(trunk).toBe(1e-6);
    expect(nearHeights.hand).toBe(0);
  });
});

describe("a point over a line", () => {
  const at = canonicalPoint;
  it("is measured straight up, whichever end the line is named from", () => {
    // The line through (0, 1) and (4, 3) is at 2.5 above x = 3.
    expect(overLine(at(3, 7), at(0, 1), at(4, 3))).toBeCloseTo(4.5, 9);
    expect(overLine(at(3, 7), at(4, 3), at(0, 1))).toBeCloseTo(4.5, 9);
    // Beyond its ends too.
    expect(overLine(at(-2, 0), at(0, 1), at(4, 3))).toBeCloseTo(0, 9);
  });

  it("of one spot is the height over that spot", () => {
    expect(overLine(at(2, 5), at(2, 3), at(2, 3))).toBeCloseTo(2, 9);
  });
});
