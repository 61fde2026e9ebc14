/**
 * A figure on hands and knees from joint angles (degrees), facing +x: trunk from upright, arm and thigh above horizontal
 * (-90: carrying), knees by their flexion. Both sides may differ: the left arm and the right leg go by `others`.
 */
import type { Posed } from "../core/exercise.ts";
import type { Side } from "../core/landmark.ts";
import { type Degrees, radians } from "../core/quantity.ts";
import { add, scale, type Vec3, vec3 } from "../core/vec3.ts";
import { type Figure, type Joint, liftToFloor, translate } from "./figure.ts";
import type { Proportions } from "./proportions.ts";

/** `angle` degrees above the floor, towards +x (1) or -x (-1). */
const rise = (angle: Degrees, way: 1 | -1): Vec3 =>
  vec3(way * Math.cos(radians(angle)), Math.sin(radians(angle)), 0);
const outwards = (side: Side, distance: number): Vec3 => vec3(0, 0, side === "right" ? distance : -distance);
/** A knee's skin over the floor. */
const KNEELING = 0.055;

export function kneelingFigure(angles: Posed, body: Proportions): Figure {
  const { trunkInclination = 87, others } = angles;
  const joints = {} as Record<Joint, Vec3>;
  const pelvis = vec3(0, body.thigh + KNEELING, 0);
  const slope = 90 - trunkInclination;
  const chest = add(pelvis, scale(rise(slope, 1), body.trunk));
  joints.pelvis = pelvis;
  joints.chest = chest;
  joints.head = add(chest, scale(rise(slope + 4, 1), body.neck));
  for (const side of ["left", "right"] as const) {
    const leg = side === "right" ? { ...angles, ...others } : angles;
    const arm = side === "left" ? { ...angles, ...others } : angles;
    const { legLift = -90, kneeFlexion = 90 } = leg;
    const hip = add(pelvis, outwards(side, body.hipWidth / 2));
    const knee = add(hip, scale(rise(legLift, -1), body.thigh));
    // A knee bends the shank towards the back of the thigh: up and forward of who kneels.
    const shank = rise(legLift + kneeFlexion, -1);
    const ankle = add(knee, scale(shank, body.shank));
    joints[`${side}Hip`] = hip;
    joints[`${side}Knee`] = knee;
    joints[`${side}Ankle`] = ankle;
    const foot = rise(legLift + kneeFlexion - 25, -1);
    joints[`${side}Toe`] = add(ankle, scale(foot, 0.72 * body.foot));
    joints[`${side}Heel`] = add(ankle, add(scale(foot, -0.2 * body.foot), vec3(0, 0.06, 0)));
    const shoulder = add(chest, outwards(side, body.shoulderWidth / 2));
    const way = rise(arm.armLift ?? -90, 1);
    joints[`${side}Shoulder`] = shoulder;
    joints[`${side}Elbow`] = add(shoulder, scale(way, body.upperArm));
    joints[`${side}Wrist`] = add(joints[`${side}Elbow`], scale(way, body.forearm));
    const hand = (arm.armLift ?? -90) < -60 ? vec3(1, 0, 0) : way;
    joints[`${side}Fingers`] = add(joints[`${side}Wrist`], scale(hand, body.hand));
  }
  const figure: Figure = { joints, spineBend: 0, gaze: rise(slope - 86, 1) };
  return translate(figure, vec3(0, liftToFloor(figure), 0));
}
