/** Figures from the network's world landmarks: levelled, turned, on the floor, with fixed bones and a mirrored far side. */
import { describe, expect, it } from "vitest";
import type { LandmarkName } from "../../src/core/landmark.ts";
import { degrees, radians } from "../../src/core/quantity.ts";
import { length, subtract, type Vec3, vec3 } from "../../src/core/vec3.ts";
import { nearestIndex } from "../../src/replay3d/nearest.ts";
import { figureFromWorld, type ReplayTrack, stagingOf } from "../../src/replay3d/pose-from-world.ts";
import { averageProportions as body } from "../../src/replay3d/proportions.ts";

/** Someone who faces -x of the picture (left), hip-centred, y down, tilted by a camera that leans `tilt` degrees. */
function stander(inclination: number, tilt: number, farKneeX = 0): Partial<Record<LandmarkName, Vec3>> {
  const lean = radians(inclination);
  const trunk = vec3(-Math.sin(lean) * 0.5, -Math.cos(lean) * 0.5, 0);
  const points: Partial<Record<LandmarkName, Vec3>> = { nose: vec3(trunk.x * 1.3 - 0.1, trunk.y * 1.3, 0) };
  for (const [side, z] of [
    ["left", -1],
    ["right", 1],
  ] as const) {
    const far = side === "right";
    points[`${side}Hip`] = vec3(0, 0, 0.1 * z);
    points[`${side}Shoulder`] = vec3(trunk.x, trunk.y, 0.18 * z);
    points[`${side}Ear`] = vec3(trunk.x * 1.3, trunk.y * 1.3, 0.07 * z);
    points[`${side}Elbow`] = vec3(trunk.x, trunk.y + 0.25, 0.22 * z);
    points[`${side}Wrist`] = vec3(trunk.x - 0.1, trunk.y + 0.05, 0.2 * z);
    points[`${side}Index`] = vec3(trunk.x - 0.15, trunk.y, 0.2 * z);
    points[`${side}Knee`] = vec3(far ? farKneeX : 0, 0.42, 0.1 * z);
    points[`${side}Ankle`] = vec3(far ? farKneeX : 0, 0.84, 0.1 * z);
    points[`${side}Heel`] = vec3(0.05, 0.9, 0.1 * z);
    points[`${side}Toe`] = vec3(-0.15, 0.88, 0.1 * z);
  }
  const roll = radians(tilt);
  for (const [name, p] of Object.entries(points) as [LandmarkName, Vec3][])
    points[name] = vec3(
      p.x * Math.cos(roll) - p.y * Math.sin(roll),
      p.x * Math.sin(roll) + p.y * Math.cos(roll),
      p.z,
    );
  return points;
}

function track(inclinations: readonly number[], tilt = 0, farKneeX = 0): ReplayTrack {
  return {
    nearSide: "left",
    t: inclinations.map((_, i) => i),
    world: (i) => stander(inclinations[i]!, tilt, farKneeX),
    signals: (i) => ({ trunkInclination: inclinations[i]! }),
  };
}
const trunkLean = (chest: Vec3, pelvis: Vec3): number => {
  const v = subtract(chest, pelvis);
  return degrees(Math.atan2(Math.abs(v.x), v.y));
};

describe("the mannequin from world landmarks", () => {
  it("faces the way the user does and leans as far", () => {
    const seen = track([0, 0, 60]);
    const staging = stagingOf(seen, "good-morning");
    expect(staging.facing).toBe(-1);
    const figure = figureFromWorld(seen, 2, "good-morning", body, staging)!;
    expect(figure.joints.chest.x).toBeLessThan(figure.joints.pelvis.x);
    expect(trunkLean(figure.joints.chest, figure.joints.pelvis)).toBeCloseTo(60, 1);
  });

  it("stands upright although the camera was tilted by 12 degrees", () => {
    const seen = track([0, 1, 0], 12);
    const figure = figureFromWorld(seen, 0, "good-morning", body, stagingOf(seen, "good-morning"))!;
    expect(trunkLean(figure.joints.chest, figure.joints.pelvis)).toBeLessThan(1);
  });

  it("keeps its soles on the floor and its ankles at the origin", () => {
    const seen = track([0, 40, 75]);
    const staging = stagingOf(seen, "good-morning");
    for (const i of [0, 1, 2]) {
      const { joints } = figureFromWorld(seen, i, "good-morning", body, staging)!;
      expect((joints.leftAnkle.x + joints.rightAnkle.x) / 2).toBeCloseTo(0, 9);
      expect(joints.leftToe.y).toBeCloseTo(joints.leftHeel.y, 9);
      expect(Math.min(joints.leftToe.y, joints.rightToe.y)).toBeCloseTo(0.012, 6);
    }
  });

  it("has bones of the fitted lengths, whatever the network's depth says", () => {
    const seen = track([30]);
    const { joints } = figureFromWorld(seen, 0, "good-morning", body, stagingOf(seen, "good-morning"))!;
    for (const side of ["left", "right"] as const) {
      expect(length(subtract(joints[`${side}Knee`], joints[`${side}Hip`]))).toBeCloseTo(body.thigh, 6);
      expect(length(subtract(joints[`${side}Ankle`], joints[`${side}Knee`]))).toBeCloseTo(body.shank, 6);
      expect(length(subtract(joints[`${side}Elbow`], joints[`${side}Shoulder`]))).toBeCloseTo(
        body.upperArm,
        6,
      );
    }
  });

  it("lets the hidden far leg follow the near one", () => {
    const seen = track([0], 0, 0.4);
    const { joints } = figureFromWorld(seen, 0, "good-morning", body, stagingOf(seen, "good-morning"))!;
    expect(Math.abs(joints.rightKnee.x - joints.leftKnee.x)).toBeLessThan(0.1);
  });

  it("is absent where nobody was found", () => {
    const nobody: ReplayTrack = { t: [0, 1], world: () => undefined, signals: () => ({}) };
    expect(figureFromWorld(nobody, 0, "superman", body, stagingOf(nobody, "superman"))).toBeUndefined();
  });
});

describe("the frame nearest in time", () => {
  it("is found before, between and after", () => {
    const times = [0, 0.1, 0.4, 0.9];
    expect([-1, 0.06, 0.2, 0.7, 5].map((t) => nearestIndex(times, t))).toEqual([0, 1, 1, 3, 3]);
  });
});
