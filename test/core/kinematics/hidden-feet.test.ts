/** Feet behind plates, and the bones of who stands there. */
import { describe, expect, it } from "vitest";
import { type CanonicalPose, canonicalPose } from "../../../src/core/kinematics/canonical.ts";
import { weightAhead } from "../../../src/core/kinematics/chain.ts";
import { bonesOf, type HiddenFeet, hiddenFeetAfter } from "../../../src/core/kinematics/hidden-feet.ts";
import { canonicalPoint, distance } from "../../../src/core/space.ts";
import type { Shape } from "../lifter/figure.ts";
import { at } from "./measuring.ts";

const HANGING: Partial<Shape> = { hands: "hanging" };
const poseOf = (over: Partial<Shape> = HANGING): CanonicalPose => canonicalPose(at(0, over).pose!, 1)!;
const learnt = (beliefs: readonly number[], pose = poseOf()): HiddenFeet | undefined =>
  beliefs.reduce<HiddenFeet | undefined>((known, belief) => hiddenFeetAfter(known, pose, belief), undefined);
const hidden = (beliefs: readonly number[]) => learnt(beliefs)?.hidden;

describe("feet that the network hardly believes in", () => {
  it("are hidden below a belief of 0.6, over several pictures", () => {
    expect(hidden([0.59])).toBe(true);
    expect(hidden([0.61])).toBe(false);
    // A picture or two of a lower one are a flicker.
    expect(hidden([0.95, 0.4])).toBe(false);
    expect(hidden([0.95, 0.4, 0.4, 0.4, 0.4, 0.4])).toBe(true);
  });

  it("stay hidden while the body stays, however well they are seen once the weight is up", () => {
    expect(hidden([0.5, 0.5, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9])).toBe(true);
    const before = learnt([0.5])!;
    expect(hiddenFeetAfter(before, poseOf(), 0.9)).toBe(before);
  });

  it("are learnt of hanging hands, and of ankles that are somewhere in the picture", () => {
    expect(learnt([0.5], poseOf({ hands: "bar" }))).toBeUndefined();
    expect(learnt([0.19])).toBeUndefined();
    expect(learnt([0.21])?.hidden).toBe(true);
    const before = learnt([0.5])!;
    expect(hiddenFeetAfter(before, poseOf({ hands: "bar" }), 0.5)).toBe(before);
  });

  it("are forgotten of who goes elsewhere, turns round or is another", () => {
    const before = learnt([0.5])!;
    const leg = distance(before.hip, before.knee) + distance(before.knee, before.ankle);
    const metres = 0.81 / leg;
    const later = (pose: CanonicalPose) => hiddenFeetAfter(before, pose, 0.9)!.hidden;
    expect(later(poseOf({ ...HANGING, at: 0.24 * leg * metres }))).toBe(true);
    expect(later(poseOf({ ...HANGING, at: 0.27 * leg * metres }))).toBe(false);
    expect(later(poseOf({ ...HANGING, at: -0.27 * leg * metres }))).toBe(false);
    expect(later({ ...poseOf(), facing: -1 })).toBe(false);
    const taller = (by: number): CanonicalPose => {
      const pose = poseOf();
      const { Hip, Shoulder } = pose.near.points;
      const up = canonicalPoint(Shoulder.x, Hip.y + by * (Shoulder.y - Hip.y));
      return { ...pose, near: { ...pose.near, points: { ...pose.near.points, Shoulder: up } } };
    };
    for (const same of [1.09, 0.91]) expect(later(taller(same))).toBe(true);
    for (const other of [1.12, 0.88]) expect(later(taller(other))).toBe(false);
  });

  it("move with what is seen, a fifth of the way with each picture", () => {
    const before = learnt([0.5])!;
    const pose = poseOf({ ...HANGING, at: 0.02 });
    const now = hiddenFeetAfter(before, pose, 0.4)!;
    expect(now.belief).toBeCloseTo(0.48, 6);
    const { points } = pose.near;
    const joints = {
      shoulder: "Shoulder",
      hip: "Hip",
      knee: "Knee",
      ankle: "Ankle",
      wrist: "Wrist",
    } as const;
    for (const [name, joint] of Object.entries(joints) as [keyof typeof joints, "Hip"][]) {
      expect(now[name].x).toBeCloseTo(before[name].x + 0.2 * (points[joint].x - before[name].x), 6);
      expect(now[name].y).toBeCloseTo(before[name].y + 0.2 * (points[joint].y - before[name].y), 6);
    }
    expect(now.ankle.x).not.toBeCloseTo(before.ankle.x, 1);
  });
});

describe("bones of who stands behind plates", () => {
  const short = (share: number): HiddenFeet => {
    const feet = learnt([0.5])!;
    const { knee, ankle } = feet;
    return { ...feet, ankle: canonicalPoint(ankle.x, knee.y + share * (ankle.y - knee.y)) };
  };

  it("have a shank that fits the thigh, where less of it shows", () => {
    for (const share of [0.6, 0.8]) {
      const feet = short(share);
      const bones = bonesOf(feet, 1)!;
      expect(bones.thigh).toBeCloseTo(distance(feet.hip, feet.knee), 6);
      expect(bones.shank).toBeCloseTo(bones.thigh / 0.94, 6);
      expect(distance(bones.ankle, feet.knee)).toBeCloseTo(bones.shank, 6);
      expect(bones.ankle.y).toBeLessThan(feet.ankle.y);
      expect(bones.trunk).toBeCloseTo(distance(feet.hip, feet.shoulder), 6);
    }
    const whole = short(1.4);
    expect(bonesOf(whole, 1)!.shank).toBeCloseTo(distance(whole.knee, whole.ankle), 6);
  });

  it("stand under their weight", () => {
    const feet = short(0.8);
    const shifted = { ...feet, ankle: canonicalPoint(feet.ankle.x + 12, feet.ankle.y) };
    // Of an ankle that is seen further ahead hardly anything is left.
    expect(Math.abs(bonesOf(shifted, 1)!.ankle.x - bonesOf(feet, 1)!.ankle.x)).toBeLessThan(2);
    expect(Math.abs(bonesOf(feet, 1)!.ankle.x - feet.ankle.x)).toBeLessThan(
      0.12 * 2 * bonesOf(feet, 1)!.thigh,
    );
  });

  it("have the weight of empty hands 0.03 of the leg ahead of the ankles", () => {
    const feet = short(0.8);
    const { ankle, shank, thigh } = bonesOf(feet, 1)!;
    // A fifteenth of it hangs on where the shank was seen.
    expect(weightAhead(feet, ankle, feet.wrist, 0) / (shank + thigh)).toBeCloseTo(0.03, 2);
  });

  it("are those of hidden feet, seen the same way round", () => {
    expect(bonesOf(undefined, 1)).toBeUndefined();
    expect(bonesOf(learnt([0.9]), 1)).toBeUndefined();
    expect(bonesOf(learnt([0.5]), -1)).toBeUndefined();
    expect(bonesOf(learnt([0.5]), 1)).toBeDefined();
  });
});
