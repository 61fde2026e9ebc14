/**
 * A stick figure with known angles, seen through a pinhole camera: pose frames whose truth is exact. It stands in for
 * the pose network in tests of the core; its proportions and the camera's place are those of the recorded clips.
 *
 * The lifter's own axes are metres: `forward` (prone: towards the head), `up` from the floor, `left`.
 */

import {
  type Landmark,
  type LandmarkName,
  type OutlineProfile,
  type PairedLandmark,
  type Pose,
  type PoseFrame,
  SIDES,
  type Side,
  type Silhouette,
  sided,
} from "../../../src/core/landmark.ts";
import { radians } from "../../../src/core/quantity.ts";
import { type ImagePoint, imagePoint, worldPoint } from "../../../src/core/space.ts";
import { mirrored } from "./edits.ts";

/** Degrees, with the signs of src/core/quantity.ts. */
export interface Shape {
  readonly stance: "standing" | "prone";
  /** Standing: of the trunk, from vertical. */
  readonly trunk: number;
  /** Standing: of the thighs from vertical, positive with the hips ahead of the knees. */
  readonly thigh: number;
  readonly knee: number;
  /** Flexion of the back between hip and shoulder: it bulges the outline, and moves no landmark. */
  readonly spine: number;
  readonly hands: "bar" | "hanging";
  /** Prone: degrees above horizontal. */
  readonly arms: number;
  readonly chest: number;
  readonly legs: number;
  readonly elbow: number;
  /** Prone: the head's angle to the trunk, negative looking up. */
  readonly neck: number;
  /** Metres that the feet (prone: the hips) stand ahead of the picture's middle. */
  readonly at: number;
}

export const STANDING: Shape = {
  stance: "standing",
  trunk: 2,
  thigh: 3,
  knee: 5,
  spine: 0,
  hands: "bar",
  arms: -12,
  chest: 2,
  legs: -3,
  elbow: 8,
  neck: -4,
  at: 0,
};
export const LYING: Shape = { ...STANDING, stance: "prone" };

export interface Camera {
  /** Degrees off the side view, + = towards the lifter's front. */
  readonly azimuthDeg: number;
  readonly nearSide: Side;
  readonly width: number;
  readonly height: number;
}
export const SIDE_ON: Camera = { azimuthDeg: 0, nearSide: "right", width: 640, height: 480 };

interface Point {
  readonly forward: number;
  readonly up: number;
}
const METRES = {
  shank: 0.39,
  thigh: 0.42,
  trunk: 0.51,
  neck: 0.17,
  upperArm: 0.29,
  forearm: 0.27,
  hand: 0.09,
};
/** Half the distance between left and right, metres. */
const HALF: Readonly<Record<PairedLandmark, number>> = {
  Eye: 0.03,
  Ear: 0.065,
  Shoulder: 0.19,
  Elbow: 0.2,
  Wrist: 0.19,
  Index: 0.18,
  Hip: 0.09,
  Knee: 0.1,
  Ankle: 0.11,
  Heel: 0.11,
  Toe: 0.13,
};

/** `angle` from vertical, positive forward. */
const raised = (from: Point, angle: number, length: number): Point => ({
  forward: from.forward + length * Math.sin(radians(angle)),
  up: from.up + length * Math.cos(radians(angle)),
});
/** `angle` above the horizontal that points forward (`direction` 1) or backward (-1). */
const reached = (from: Point, angle: number, length: number, direction: 1 | -1): Point => ({
  forward: from.forward + direction * length * Math.cos(radians(angle)),
  up: from.up + length * Math.sin(radians(angle)),
});

type Joints = Readonly<Record<PairedLandmark | "nose", Point>>;

function head(shoulder: Point, angle: number): Pick<Joints, "Ear" | "Eye" | "nose"> {
  const ear = raised(shoulder, angle, METRES.neck);
  return { Ear: ear, Eye: raised(ear, angle + 80, 0.08), nose: raised(ear, angle + 95, 0.12) };
}

function standing(shape: Shape): Joints {
  const ankle = { forward: shape.at, up: 0.08 };
  const knee = raised(ankle, shape.thigh + shape.knee, METRES.shank);
  const hip = raised(knee, shape.thigh, METRES.thigh);
  const shoulder = raised(hip, shape.trunk, METRES.trunk);
  const down = shape.hands === "hanging" ? 180 : shape.trunk + 200;
  const elbow = raised(shoulder, down, METRES.upperArm);
  const wrist =
    shape.hands === "hanging" ? raised(elbow, 180, METRES.forearm) : raised(shoulder, shape.trunk - 80, 0.1);
  return {
    ...head(shoulder, shape.trunk + 12),
    Shoulder: shoulder,
    Elbow: elbow,
    Wrist: wrist,
    Index: raised(wrist, shape.hands === "hanging" ? 180 : shape.trunk, METRES.hand),
    Hip: hip,
    Knee: knee,
    Ankle: ankle,
    Heel: { forward: shape.at - 0.05, up: 0.02 },
    Toe: { forward: shape.at + 0.16, up: 0.02 },
  };
}

/** A bent limb whose ends are at the angle of the whole: the second part is turned back by `bent` against the first. */
function limb(
  from: Point,
  angle: number,
  parts: readonly [number, number],
  bent: number,
  direction: 1 | -1,
): [Point, Point] {
  const [first, second] = parts;
  const atRoot = Math.atan2(second * Math.sin(radians(bent)), first + second * Math.cos(radians(bent)));
  const start = angle - (atRoot * 180) / Math.PI;
  const middle = reached(from, start, first, direction);
  return [middle, reached(middle, start + bent, second, direction)];
}

function prone(shape: Shape): Joints {
  const hip = { forward: shape.at, up: 0.11 };
  const shoulder = reached(hip, shape.chest, METRES.trunk, 1);
  const [elbow, wrist] = limb(shoulder, shape.arms, [METRES.upperArm, METRES.forearm], shape.elbow, 1);
  const [knee, ankle] = limb(hip, shape.legs, [METRES.thigh, METRES.shank], shape.knee, -1);
  return {
    ...head(shoulder, 90 - shape.chest + 4 + shape.neck),
    Shoulder: shoulder,
    Elbow: elbow,
    Wrist: wrist,
    Index: reached(wrist, shape.arms, METRES.hand, 1),
    Hip: hip,
    Knee: knee,
    Ankle: ankle,
    Heel: { forward: ankle.forward - 0.05, up: ankle.up + 0.03 },
    Toe: { forward: ankle.forward - 0.13, up: ankle.up - 0.06 },
  };
}

interface Eye {
  readonly camera: Camera;
  readonly focal: number;
  readonly distance: number;
  readonly aim: number;
}

/** Picture right, up and away from the camera, metres from the middle of the picture at the lifter. */
function turned(point: Point, left: number, { camera, aim }: Eye) {
  const a = radians(camera.azimuthDeg);
  return {
    x: point.forward * Math.cos(a) + left * Math.sin(a),
    y: point.up - aim,
    z: left * Math.cos(a) - point.forward * Math.sin(a),
  };
}

function landmarkOf(point: Point, left: number, hip: Point, eye: Eye): Landmark {
  const { camera, focal, distance } = eye;
  const seen = turned(point, left, eye);
  const centre = turned(hip, 0, eye);
  const scale = focal / (distance + seen.z);
  return {
    image: imagePoint(camera.width / 2 + scale * seen.x, camera.height / 2 - scale * seen.y),
    world: worldPoint(seen.x - centre.x, centre.y - seen.y, seen.z - centre.z),
    visibility: left > 0 ? 0.83 : 0.97,
  };
}

/** Half-widths of the body, metres: what the mask's edge shows beside each chord. */
const WIDTH = { dorsal: 0.12, ventral: 0.11, thigh: 0.08, shank: 0.055, arm: 0.045 };

function profile(
  start: ImagePoint,
  end: ImagePoint,
  ends: readonly [number, number],
  rays: number,
  left: (share: number) => number,
  right: (share: number) => number,
): OutlineProfile {
  const [from, to] = ends;
  const shares = Array.from({ length: rays }, (_, i) => from + ((to - from) * i) / (rays - 1));
  return { start, end, from, to, left: shares.map(left), right: shares.map(right) };
}

function outline(landmarks: Pose["landmarks"], side: Side, shape: Shape, pixels: number): Silhouette["left"] {
  const at = (point: PairedLandmark): ImagePoint => landmarks[sided(side, point)]!.image;
  const even = (width: number) => () => width * pixels;
  // An arc that turns by `spine` between hip and shoulder stands off its chord by this much.
  const bulge = (share: number): number =>
    share > 0 && share < 1 ? METRES.trunk * (radians(shape.spine) / 2) * share * (1 - share) : 0;
  const dorsal = (share: number): number => (WIDTH.dorsal + bulge(share)) * pixels;
  const ventral = (share: number): number => (WIDTH.ventral - 0.5 * bulge(share)) * pixels;
  return {
    trunk: profile(at("Hip"), at("Shoulder"), [-0.3, 1.3], 33, dorsal, ventral),
    thigh: profile(at("Hip"), at("Knee"), [0, 1], 9, even(WIDTH.thigh), even(WIDTH.thigh)),
    shank: profile(at("Knee"), at("Ankle"), [0, 1], 9, even(WIDTH.shank), even(WIDTH.shank)),
    arm: profile(at("Shoulder"), at("Wrist"), [0, 1], 9, even(WIDTH.arm), even(WIDTH.arm)),
  };
}

/** The figure as the network would deliver it, seen from its right. `outlined`: with the mask's outline. */
function fromTheRight(shape: Shape, camera: Camera, outlined: boolean): Pose {
  const prostrate = shape.stance === "prone";
  const eye: Eye = { camera, focal: 1.2 * camera.height, distance: 2.9, aim: prostrate ? 0.25 : 0.85 };
  const joints = prostrate ? prone(shape) : standing(shape);
  const landmarks: Partial<Record<LandmarkName, Landmark>> = {};
  for (const [name, point] of Object.entries(joints) as [PairedLandmark | "nose", Point][])
    if (name === "nose") landmarks.nose = landmarkOf(point, 0, joints.Hip, eye);
    else
      for (const side of SIDES)
        landmarks[sided(side, name)] = landmarkOf(
          point,
          side === "left" ? HALF[name] : -HALF[name],
          joints.Hip,
          eye,
        );
  const pixels = eye.focal / eye.distance;
  const silhouette = {
    left: outline(landmarks, "left", shape, pixels),
    right: outline(landmarks, "right", shape, pixels),
    doubt: 0.04,
  };
  return { landmarks, presence: 0.98, ...(outlined ? { silhouette } : {}) };
}

export function frameOf(shape: Shape, t: number, camera: Camera = SIDE_ON, outlined = false): PoseFrame {
  const { width, height } = camera;
  const frame = { t, width, height, luminance: 0.55, pose: fromTheRight(shape, camera, outlined) };
  return camera.nearSide === "right" ? frame : mirrored(frame);
}
