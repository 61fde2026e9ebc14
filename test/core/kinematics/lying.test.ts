import { describe, expect, it } from "vitest";
import { armsNotAhead } from "../../../src/core/kinematics/lying.ts";
import type { LandmarkName } from "../../../src/core/landmark.ts";
import { type At, mirroredAt, type Places, PRONE, pose } from "./bodies.ts";

/** Hands beside the hips; the trunk is 100 pixels long. */
const BESIDE: Places & { nose: At } = { ...PRONE, Wrist: [210, 305], nose: PRONE.nose };
const told = (
  over: Partial<typeof BESIDE> = {},
  own: Partial<Record<LandmarkName, At | undefined>> = {},
): boolean => armsNotAhead(pose({ ...BESIDE, ...over }, own));
const mirrored = (places: typeof BESIDE) => mirroredAt(640, places);

describe("somebody who lies face down", () => {
  it("with the hands beside the body, at the head or under the shoulders has them in the wrong place", () => {
    for (const Wrist of [BESIDE.Wrist!, [285, 308], [310, 320]] as const) {
      expect(told({ Wrist })).toBe(true);
      expect(armsNotAhead(pose(mirrored({ ...BESIDE, Wrist })))).toBe(true);
    }
  });

  it("has them ahead from 0.15 of the trunk beyond the shoulders on", () => {
    expect([told({ Wrist: [314, 310] }), told({ Wrist: [315, 310] }), told(PRONE)]).toEqual([
      true,
      false,
      false,
    ]);
    const left = (x: number) => armsNotAhead(pose(mirrored({ ...BESIDE, Wrist: [x, 310] })));
    expect([left(314), left(316)]).toEqual([true, false]);
  });

  it("lies flat: shoulders, hips and ankles are level to 0.3 of the trunk", () => {
    // The trunk is a little longer when it slopes.
    expect(told({ Shoulder: [300, 275], Ear: [330, 273], nose: [340, 281] })).toBe(true);
    expect(told({ Shoulder: [300, 265], Ear: [330, 263], nose: [340, 271] })).toBe(false);
    expect(told({ Shoulder: [300, 335], Ear: [330, 333], nose: [340, 341] })).toBe(false);
    expect(told({ Ankle: [40, 271] })).toBe(true);
    expect(told({ Ankle: [40, 269] })).toBe(false);
    expect(told({ Ankle: [40, 330] })).toBe(false);
  });

  it("lies stretched: ankles 0.6 of the trunk away from the hips, on the other side than the head", () => {
    expect([told({ Ankle: [139, 300] }), told({ Ankle: [140, 300] })]).toEqual([true, false]);
    expect(told({ Ankle: [360, 300] })).toBe(false);
    // A trunk seen from the head's end is short for its depth only where it is steep, which is not level either.
    expect(told({ Shoulder: [200, 290], Ear: [205, 280], nose: [206, 290], Wrist: [150, 300] })).toBe(false);
  });

  it("shows its face to the floor", () => {
    expect(told({ nose: [340, 297] })).toBe(false);
    expect(told({ nose: [340, 298] })).toBe(false);
    expect(told({ nose: [340, 298.5] })).toBe(true);
  });

  it("is measured between left and right", () => {
    expect(told({}, { leftWrist: [330, 300], rightWrist: [296, 300] })).toBe(true);
    expect(told({}, { leftWrist: [340, 300], rightWrist: [296, 300] })).toBe(false);
    expect(told({}, { leftEar: [330, 320], rightEar: [330, 290] })).toBe(true);
    expect(told({}, { leftEar: [330, 320], rightEar: [330, 296] })).toBe(false);
  });

  it("is nobody to be told anything where a point is missing or a broken number", () => {
    for (const name of [
      "leftShoulder",
      "rightHip",
      "leftAnkle",
      "rightWrist",
      "leftEar",
      "rightShoulder",
      "leftHip",
      "rightAnkle",
      "leftWrist",
      "rightEar",
      "nose",
    ] as const) {
      expect(told({}, { [name]: undefined }), name).toBe(false);
      if (name !== "nose") expect(told({}, { [name]: [Number.NaN, 300] }), name).toBe(false);
    }
  });
});
