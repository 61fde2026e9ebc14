import { describe, expect, it } from "vitest";
import type { BodyPart } from "../../../src/core/events.ts";
import { seenParts } from "../../../src/core/kinematics/visibility.ts";
import {
  PAIRED_LANDMARKS,
  type PairedLandmark,
  type Pose,
  SIDES,
  sided,
} from "../../../src/core/landmark.ts";

const PICTURE = { width: 300, height: 200 };

/** Every point in the middle of the picture and sure, but for what is said of the right side's. */
function pose(
  right: Partial<Record<PairedLandmark, { x?: number; y?: number; visibility?: number } | "unplaced">>,
): Pose {
  const landmarks: Record<string, unknown> = {};
  for (const side of SIDES)
    for (const joint of PAIRED_LANDMARKS) {
      const said = side === "right" ? right[joint] : undefined;
      if (said === "unplaced") continue;
      const { x = 150, y = 100, visibility = 0.99 } = said ?? {};
      landmarks[sided(side, joint)] = { image: { x, y }, visibility };
    }
  return { landmarks, presence: 1 } as Pose;
}
const EVERYTHING = { head: 1, back: 1, arms: 1, hips: 1, knees: 1, feet: 1 };

describe("what a picture shows of the body", () => {
  it("is all of it where every joint is placed and sure", () => {
    expect(seenParts(pose({}), "right", PICTURE)).toEqual(EVERYTHING);
  });

  it.each<[PairedLandmark, BodyPart]>([
    ["Ear", "head"],
    ["Shoulder", "back"],
    ["Elbow", "arms"],
    ["Wrist", "arms"],
    ["Hip", "hips"],
    ["Knee", "knees"],
    ["Ankle", "feet"],
  ])("lacks, with the %s, the %s and nothing else, on the near side only", (joint, part) => {
    expect(seenParts(pose({ [joint]: { visibility: 0 } }), "right", PICTURE)).toEqual({
      ...EVERYTHING,
      [part]: 0,
    });
    expect(seenParts(pose({ [joint]: "unplaced" }), "right", PICTURE)).toEqual({ ...EVERYTHING, [part]: 0 });
    expect(seenParts(pose({ [joint]: { visibility: 0 } }), "left", PICTURE)).toEqual(EVERYTHING);
  });

  it("needs neither eyes, fingers, heels nor toes", () => {
    const hidden = { Eye: "unplaced", Index: "unplaced", Heel: "unplaced", Toe: "unplaced" } as const;
    expect(seenParts(pose(hidden), "right", PICTURE)).toEqual(EVERYTHING);
  });

  it("is sure from a visibility of a half on, and half as sure at a quarter", () => {
    const of = (visibility: number) => seenParts(pose({ Knee: { visibility } }), "right", PICTURE).knees;
    expect([of(0.5), of(0.25), of(0.1)]).toEqual([1, 0.5, 0.2]);
  });

  it("counts the least certain joint of a part", () => {
    const arms = { Elbow: { visibility: 0.3 }, Wrist: { visibility: 0.15 } };
    expect(seenParts(pose(arms), "right", PICTURE).arms).toBe(0.3);
  });

  it("ends a hundredth of the shorter side, here two pixels, outside the picture, whatever the network believes", () => {
    const of = (at: { x?: number; y?: number }) => seenParts(pose({ Ankle: at }), "right", PICTURE).feet;
    for (const inside of [{ x: -2 }, { x: 302 }, { y: -2 }, { y: 202 }]) expect(of(inside)).toBe(1);
    for (const outside of [{ x: -2.1 }, { x: 302.1 }, { y: -2.1 }, { y: 202.1 }]) expect(of(outside)).toBe(0);
    expect(of({ y: Number.NaN })).toBe(0);
  });
});
