/** Frames of a figure through `measure`, one after the other, and what may be taken away from them. */
import { type KinematicState, noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import {
  type LandmarkName,
  type PairedLandmark,
  type Pose,
  type PoseFrame,
  SIDES,
  sided,
} from "../../../src/core/landmark.ts";
import type { Signal } from "../../../src/core/quantity.ts";
import { frameOf, LYING, type Shape, SIDE_ON, STANDING } from "../lifter/figure.ts";
import { film, still } from "../lifter/film.ts";

export function run(frames: readonly PoseFrame[], from: KinematicState = noKinematics) {
  let state = from;
  const measured = frames.map((frame) => {
    const [next, m] = measure(state, frame);
    state = next;
    return m;
  });
  return { state, measured, last: measured.at(-1) };
}
export const standing = (seconds: number, over: Partial<Shape> = {}, azimuthDeg = 0) =>
  film([still(seconds)], { outlined: true, from: { ...STANDING, ...over }, camera: { azimuthDeg } });
export const lying = (seconds: number, over: Partial<Shape> = {}) =>
  film([still(seconds)], { outlined: true, from: { ...LYING, ...over } });
/** A frame of this shape at this time. */
export const at = (t: number, over: Partial<Shape> = {}, from: Shape = STANDING, azimuthDeg = 0): PoseFrame =>
  frameOf({ ...from, ...over }, t, { ...SIDE_ON, azimuthDeg }, true);
export const withPose = (frame: PoseFrame, edit: (pose: Pose) => Pose): PoseFrame => ({
  ...frame,
  pose: edit(frame.pose!),
});
export const without = (frame: PoseFrame, name: LandmarkName): PoseFrame =>
  withPose(frame, (pose) => {
    const { [name]: _, ...landmarks } = pose.landmarks;
    return { ...pose, landmarks };
  });
export const unlined = (frame: PoseFrame): PoseFrame => withPose(frame, ({ silhouette: _, ...pose }) => pose);
export const hiding = (frame: PoseFrame, joints: readonly PairedLandmark[], visibility = 0): PoseFrame =>
  withPose(frame, (pose) => {
    const landmarks = { ...pose.landmarks };
    for (const joint of joints)
      for (const side of SIDES)
        landmarks[sided(side, joint)] = { ...landmarks[sided(side, joint)]!, visibility };
    return { ...pose, landmarks };
  });
export const names = (m: Measurement | undefined): Signal[] =>
  Object.keys(m?.signals ?? {}).sort() as Signal[];

export const STANDING_NAMES = ["hipFlexion", "kneeFlexion", "spineFlexion", "trunkInclination"];
export const PRONE_NAMES = ["armLift", "chestLift", "elbowFlexion", "kneeFlexion", "legLift", "neckFlexion"];
