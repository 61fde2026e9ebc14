/**
 * One way of looking at every lifter: seen from the near side, facing right, y UP. Turning the picture's points into
 * this frame is the only place where left, right and mirroring are dealt with; all measuring happens after it.
 *
 * `facing` is +1 where the user faces (prone: the head points) to the picture's right, -1 to its left. Side-on the two
 * are one fact: who faces right shows the camera the right side.
 */
import {
  otherSide,
  PAIRED_LANDMARKS,
  type PairedLandmark,
  type Pose,
  type Side,
  sided,
} from "../landmark.ts";
import type { Vec3 } from "../vec3.ts";

export type Facing = 1 | -1;
export const nearSideOf = (facing: Facing): Side => (facing === 1 ? "right" : "left");

/** x forward, y up; pixels. */
export interface Point2 {
  readonly x: number;
  readonly y: number;
}

export interface CanonicalSide {
  readonly points: Readonly<Record<PairedLandmark, Point2>>;
  /** Metres, x forward, y up, z away from the camera. */
  readonly world: Readonly<Record<PairedLandmark, Vec3>>;
}

export interface CanonicalPose {
  readonly facing: Facing;
  readonly near: CanonicalSide;
  readonly far: CanonicalSide;
  readonly nose: Point2;
}

/** What lies further off was not placed but is a broken number. */
export const FURTHEST_PIXEL = 1e5;
const FURTHEST_METRE = 100;
/** A leg or trunk shorter than this is no body that could be measured, pixels. */
const SHORTEST_PIXELS = 2;

export const inSight = ({ x, y }: Point2): boolean =>
  Math.abs(x) < FURTHEST_PIXEL && Math.abs(y) < FURTHEST_PIXEL;
const inReach = ({ x, y, z }: Vec3): boolean =>
  [x, y, z].every((metres) => Math.abs(metres) < FURTHEST_METRE);

function canonicalSide(pose: Pose, side: Side, facing: Facing): CanonicalSide | undefined {
  const points: Partial<Record<PairedLandmark, Point2>> = {};
  const world: Partial<Record<PairedLandmark, Vec3>> = {};
  for (const name of PAIRED_LANDMARKS) {
    const landmark = pose.landmarks[sided(side, name)];
    if (!landmark?.world) return undefined;
    const { image, world: w } = landmark;
    if (!inSight(image) || !inReach(w)) return undefined;
    points[name] = { x: facing * image.x, y: -image.y };
    world[name] = { x: facing * w.x, y: -w.y, z: w.z };
  }
  return { points: points as Record<PairedLandmark, Point2>, world: world as Record<PairedLandmark, Vec3> };
}

/** `undefined` when the network did not place the whole body, or placed it on one spot. */
export function canonicalPose(pose: Pose, facing: Facing): CanonicalPose | undefined {
  const side = nearSideOf(facing);
  const nearSide = canonicalSide(pose, side, facing);
  const far = canonicalSide(pose, otherSide(side), facing);
  const nose = pose.landmarks.nose?.image;
  if (!nearSide || !far || !nose || !inSight(nose)) return undefined;
  const canonical = { facing, near: nearSide, far, nose: { x: facing * nose.x, y: -nose.y } };
  const { Shoulder, Hip } = nearSide.points;
  return distance(Shoulder, Hip) > SHORTEST_PIXELS && legLength(canonical) > SHORTEST_PIXELS
    ? canonical
    : undefined;
}

export const between = (a: Point2, b: Point2): Point2 => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
export const distance = (a: Point2, b: Point2): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Pixels: near thigh plus near shank, the length unit for everything standing (bending changes it least). */
export const legLength = ({ near: { points } }: CanonicalPose): number =>
  distance(points.Hip, points.Knee) + distance(points.Knee, points.Ankle);

/** Pixels: near trunk plus leg, the length unit for everything prone. */
export const bodyLength = (pose: CanonicalPose): number =>
  distance(pose.near.points.Shoulder, pose.near.points.Hip) + legLength(pose);
