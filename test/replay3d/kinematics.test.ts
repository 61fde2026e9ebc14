/** Figures from angles say the angles back, stand in balance on the floor, and keep their bones' lengths. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { degrees, type Signals } from "../../src/core/quantity.ts";
import { length, midpoint, subtract, type Vec3, vec3 } from "../../src/core/vec3.ts";
import { type Figure, liftToFloor, rotateTowards, turn } from "../../src/replay3d/figure.ts";
import {
  balancingShankLean,
  bentElbow,
  lyingFigure,
  standingFigure,
} from "../../src/replay3d/pose-from-angles.ts";
import {
  averageProportions as body,
  fitProportions,
  type Proportions,
} from "../../src/replay3d/proportions.ts";
import { holds } from "../properties.ts";

const standing = (angles: Signals, proportions: Proportions): Figure =>
  standingFigure(angles, proportions, "barbell");
const angleBetween = (a: Vec3, b: Vec3): number =>
  degrees(Math.acos((a.x * b.x + a.y * b.y + a.z * b.z) / (length(a) * length(b))));
const trunkOf = ({ joints }: Figure): Vec3 => subtract(joints.chest, joints.pelvis);
/** Degrees above the floor. */
const riseOf = (v: Vec3): number => degrees(Math.asin(v.y / length(v)));
const hinge: Signals = { trunkInclination: 71, kneeFlexion: 12, spineFlexion: 3, neckFlexion: -6 };

describe("a good morning from its angles", () => {
  it("inclines the trunk by exactly what was asked", () => {
    holds(100, [fc.double({ min: 0, max: 90, noNaN: true })], (trunkInclination) => {
      const figure = standing({ ...hinge, trunkInclination }, body);
      expect(angleBetween(trunkOf(figure), vec3(0, 1, 0))).toBeCloseTo(trunkInclination, 4);
    });
  });

  it("bends the knee by what was asked, on both sides alike", () => {
    const { joints } = standing({ ...hinge, kneeFlexion: 43 }, { ...body, hipWidth: 0, shoulderWidth: 0 });
    for (const side of ["left", "right"] as const) {
      const thigh = subtract(joints[`${side}Hip`], joints[`${side}Knee`]);
      const shank = subtract(joints[`${side}Ankle`], joints[`${side}Knee`]);
      expect(180 - angleBetween(thigh, shank)).toBeCloseTo(43, 4);
    }
  });

  it("sends the hips back as the trunk goes down, and stands on its feet", () => {
    const upright = standing({ ...hinge, trunkInclination: 2 }, body);
    const deep = standing({ ...hinge, trunkInclination: 78 }, body);
    expect(deep.joints.pelvis.x).toBeLessThan(upright.joints.pelvis.x - 0.1);
    expect(liftToFloor(deep)).toBeCloseTo(0, 9);
    expect(deep.joints.leftToe.y).toBeLessThan(0.03);
  });

  it("keeps the centre of mass over the foot: a deeper hinge needs a shank that leans further back", () => {
    expect(balancingShankLean({ ...hinge, trunkInclination: 80 }, body)).toBeLessThan(
      balancingShankLean({ ...hinge, trunkInclination: 20 }, body),
    );
  });

  it("keeps every bone's length while it moves", () => {
    for (const trunkInclination of [0, 33, 77]) {
      const { joints } = standing({ ...hinge, trunkInclination }, body);
      expect(length(trunkOf({ joints, spineBend: 0, gaze: vec3(1, 0, 0) }))).toBeCloseTo(body.trunk, 6);
      expect(length(subtract(joints.rightElbow, joints.rightShoulder))).toBeCloseTo(body.upperArm, 6);
      expect(length(subtract(joints.rightWrist, joints.rightElbow))).toBeCloseTo(body.forearm, 6);
    }
  });
});

describe("a superman from its angles", () => {
  const angles = {
    armLift: 17,
    chestLift: 10,
    legLift: 12,
    kneeFlexion: 4,
    elbowFlexion: 9,
    neckFlexion: -2,
  };

  it("lifts arms and legs by what was asked", () => {
    const { joints } = lyingFigure(angles, body);
    const legs = subtract(
      midpoint(joints.leftAnkle, joints.rightAnkle),
      midpoint(joints.leftHip, joints.rightHip),
    );
    const arms = subtract(joints.leftWrist, joints.leftShoulder);
    expect(riseOf(vec3(legs.x, legs.y, 0))).toBeCloseTo(12, 1);
    expect(riseOf(vec3(arms.x, arms.y, 0))).toBeCloseTo(17, 1);
  });

  it("bends knees without changing how high the feet are", () => {
    const { joints } = lyingFigure({ ...angles, kneeFlexion: 22 }, body);
    const leg = subtract(joints.rightAnkle, joints.rightHip);
    expect(riseOf(vec3(leg.x, leg.y, 0))).toBeCloseTo(12, 1);
    const thigh = subtract(joints.rightHip, joints.rightKnee);
    const shank = subtract(joints.rightAnkle, joints.rightKnee);
    expect(180 - angleBetween({ ...thigh, z: 0 }, { ...shank, z: 0 })).toBeCloseTo(22, 1);
  });

  it("lies on the floor: nothing is below it", () => {
    const resting = { ...angles, armLift: -13, legLift: -3, chestLift: 0 };
    for (const figure of [lyingFigure(angles, body), lyingFigure(resting, body)])
      expect(liftToFloor(figure)).toBeLessThan(1e-9);
  });
});

describe("parts of the kinematics", () => {
  it("solves an elbow between shoulder and wrist with the arm's own lengths", () => {
    const shoulder = vec3(0.1, 1.4, 0.2);
    const wrist = vec3(0.35, 1.2, 0.25);
    const elbow = bentElbow(shoulder, wrist, body, vec3(0, -1, 0));
    expect(length(subtract(elbow, shoulder))).toBeCloseTo(body.upperArm, 6);
    expect(length(subtract(wrist, elbow))).toBeCloseTo(body.forearm, 6);
  });

  it("carries one direction to another and keeps lengths", () => {
    const unit = fc
      .tuple(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.constant(0.3),
      )
      .map(([x, y, z]) => {
        const size = Math.hypot(x, y, z);
        return vec3(x / size, y / size, z / size);
      });
    holds(100, [unit, unit], (from, to) => {
      const carried = rotateTowards(from, from, to);
      expect(length(subtract(carried, to))).toBeLessThan(1e-6);
      expect(length(rotateTowards(vec3(0.2, -0.7, 1.3), from, to))).toBeCloseTo(Math.hypot(0.2, 0.7, 1.3), 6);
    });
  });

  it("turns +x to -z by a quarter turn", () => {
    const turned = turn(vec3(1, 5, 0), Math.PI / 2);
    expect(turned.x).toBeCloseTo(0, 9);
    expect(turned.y).toBe(5);
    expect(turned.z).toBeCloseTo(-1, 9);
  });

  it("fits proportions to the user, but never past 15 % of a body of that size", () => {
    const points = {
      leftShoulder: vec3(0, -0.55, 0.18),
      rightShoulder: vec3(0, -0.55, -0.18),
      leftHip: vec3(0, 0, 0.1),
      rightHip: vec3(0, 0, -0.1),
      leftKnee: vec3(0, 0.45, 0.1),
      rightKnee: vec3(0, 0.45, -0.1),
      leftAnkle: vec3(0, 1.9, 0.1),
      rightAnkle: vec3(0, 0.88, -0.1),
    };
    const fitted = fitProportions([points, points, points]);
    expect(fitted.trunk).toBeCloseTo(0.55, 6);
    expect(fitted.shank).toBeLessThan(body.shank * 1.3);
    expect(fitProportions([])).toEqual(body);
  });
});
