import { describe, expect, it } from "vitest";
import { faceDownEvidence } from "../../../src/core/kinematics/face-down.ts";
import {
  LANDMARK_NAMES,
  type LandmarkName,
  type PairedLandmark,
  type Pose,
} from "../../../src/core/landmark.ts";
import { radians } from "../../../src/core/quantity.ts";
import type { Vec3 } from "../../../src/core/vec3.ts";
import { type At, mirroredAt, type Places, PRONE, pose } from "./bodies.ts";

/** Neither toes nor nose nor depths say anything; the trunk is 100 pixels long. */
const FLAT = { ...PRONE, Heel: [30, 300], Toe: [20, 300], Ear: [330, 300], nose: [340, 300] } as const;
const deep = (metres: Partial<Record<PairedLandmark, number>>): Partial<Record<LandmarkName, Vec3>> =>
  Object.fromEntries(
    Object.entries(metres).flatMap(([joint, z]) => [
      [`left${joint}`, { x: 0, y: 0, z: z + 0.02 }],
      [`right${joint}`, { x: 0, y: 0, z: 0.02 }],
    ]),
  );
const evidence = (
  over: Partial<Record<PairedLandmark | "nose", At>>,
  world: Partial<Record<LandmarkName, Vec3>> = {},
  own: Partial<Record<LandmarkName, At | undefined>> = {},
): number => faceDownEvidence(pose({ ...FLAT, ...over }, own, world), true);

const ALL_DEEP = deep({ Shoulder: 0.25, Hip: 0.15, Knee: 0.15 });

describe("the evidence of lying face down", () => {
  it("is nothing where nothing tells, everything where all three do, and its opposite on the back", () => {
    expect(evidence({})).toBe(0);
    const down = { Toe: [20, 312], nose: [340, 308] } as const;
    expect(evidence(down, ALL_DEEP)).toBeCloseTo(1, 9);
    const up = { Toe: [20, 288], nose: [340, 292] } as const;
    expect(evidence(up, deep({ Shoulder: -0.25, Hip: -0.15, Knee: -0.15 }))).toBeCloseTo(-1, 9);
  });

  it("is half the depths': the far shoulder, hip and knee 0.55 m in all behind the near ones", () => {
    expect(evidence({}, ALL_DEEP)).toBeCloseTo(0.5, 9);
    expect(evidence({}, deep({ Shoulder: 0.11 }))).toBeCloseTo(0.1, 9);
    expect(evidence({}, deep({ Hip: -0.22 }))).toBeCloseTo(-0.2, 9);
    expect(evidence({}, deep({ Knee: 0.055 }))).toBeCloseTo(0.05, 9);
    expect(evidence({}, deep({ Shoulder: 3 }))).toBeCloseTo(0.5, 9);
    // Ankles, wrists and ears say nothing.
    expect(evidence({}, deep({ Ankle: 1, Wrist: 1, Ear: 1, Elbow: 1 }))).toBe(0);
  });

  it("is three tenths the toes': 0.12 of the trunk below the heels", () => {
    expect(evidence({ Toe: [20, 312] })).toBeCloseTo(0.3, 9);
    expect(evidence({ Toe: [20, 304] })).toBeCloseTo(0.1, 9);
    expect(evidence({ Toe: [20, 340] })).toBeCloseTo(0.3, 9);
    expect(evidence({ Heel: [30, 306] })).toBeCloseTo(-0.15, 9);
    // Each foot is half of it.
    expect(evidence({}, {}, { leftToe: [20, 306] })).toBeCloseTo(0.075, 9);
    expect(evidence({ Toe: [20, 312] }, {}, { rightHeel: undefined })).toBeCloseTo(0.15, 9);
  });

  it("is a fifth the nose's: 0.08 of the trunk below the ears", () => {
    expect(evidence({ nose: [340, 308] })).toBeCloseTo(0.2, 9);
    expect(evidence({ nose: [340, 296] })).toBeCloseTo(-0.1, 9);
    expect(evidence({}, {}, { leftEar: [330, 292] })).toBeCloseTo(0.1, 9);
  });

  it("is measured across the trunk, so that a camera that is turned changes nothing", () => {
    const turned = (of: Pose, by: number): Pose => ({
      ...of,
      landmarks: Object.fromEntries(
        LANDMARK_NAMES.map((name) => {
          const landmark = of.landmarks[name]!;
          const { x, y } = landmark.image;
          const [c, s] = [Math.cos(radians(by)), Math.sin(radians(by))];
          return [name, { ...landmark, image: { x: c * x - s * y, y: s * x + c * y } }];
        }),
      ),
    });
    const straight = pose({ ...FLAT, Toe: [25, 307], nose: [340, 303] });
    for (const by of [-20, 8, 31])
      expect(faceDownEvidence(turned(straight, by), true)).toBeCloseTo(faceDownEvidence(straight, true), 9);
  });

  it("has the left side near where the head points left", () => {
    const left = mirroredAt<Places & { readonly nose: At }>(600, FLAT);
    const depths = Object.fromEntries(
      (["Shoulder", "Hip", "Knee"] as const).map((joint) => [`right${joint}`, { x: 0, y: 0, z: 0.11 }]),
    );
    expect(faceDownEvidence(pose(left, {}, depths), false)).toBeCloseTo(0.3, 9);
    expect(faceDownEvidence(pose({ ...left, Toe: [580, 312] }), false)).toBeCloseTo(0.3, 9);
    expect(faceDownEvidence(pose({ ...left, nose: [260, 296] }), false)).toBeCloseTo(-0.1, 9);
  });

  it("is nothing without a trunk, and of what was not placed nothing is said", () => {
    const down = { Toe: [20, 312] } as const;
    expect(evidence(down, ALL_DEEP, { rightShoulder: undefined })).toBe(0);
    expect(evidence(down, ALL_DEEP, { rightHip: undefined })).toBe(0);
    expect(evidence(down, ALL_DEEP, { rightHip: [Number.NaN, 0] })).toBe(0);
    expect(evidence(down, ALL_DEEP, { leftShoulder: undefined })).toBeCloseTo(0.3 + (0.5 * 0.3) / 0.55, 9);
    expect(evidence({ Toe: [20, 312] }, {}, { leftToe: [1e7, 0] })).toBeCloseTo(0.15, 9);
    const { rightKnee, ...others } = pose(FLAT, {}, ALL_DEEP).landmarks;
    const { world: _, ...flat } = rightKnee!;
    expect(faceDownEvidence({ landmarks: { ...others, rightKnee: flat }, presence: 1 }, true)).toBeCloseTo(
      (0.5 * 0.4) / 0.55,
      9,
    );
  });

  it("is weighed among those witnesses that are there", () => {
    const only = (
      over: Partial<Record<PairedLandmark | "nose", At>>,
      ...missing: readonly LandmarkName[]
    ) => {
      const { landmarks } = pose({ ...FLAT, ...over });
      const left = Object.entries(landmarks)
        .filter(([name]) => !missing.includes(name as LandmarkName))
        .map(([name, { world: _, ...landmark }]) => [name, landmark]);
      return faceDownEvidence({ landmarks: Object.fromEntries(left), presence: 1 }, true);
    };
    // Half of what toes usually show, and no word of the nose's: without depths three of five, alone all of it.
    const toes = { Toe: [20, 306] } as const;
    expect(only(toes)).toBeCloseTo(0.3, 9);
    expect(only(toes, "nose")).toBeCloseTo(0.5, 9);
    expect(only(toes, "nose", "leftToe", "rightHeel")).toBe(0);
  });

  it("does not explode where shoulder and hip fall on one spot", () => {
    expect(evidence({ Shoulder: [200, 300], Toe: [20, 312] }, {})).toBe(0);
  });
});
