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
import type { Metres, Pixels } from "../quantity.ts";
import {
  type CanonicalPoint,
  type CanonicalWorldPoint,
  canonicalPoint,
  canonicalWorldPoint,
  distance,
  type ImagePoint,
} from "../space.ts";
import type { Vec3 } from "../vec3.ts";

export type Facing = 1 | -1;
export const nearSideOf = (facing: Facing): Side => (facing === 1 ? "right" : "left");

export interface CanonicalSide {
  readonly points: Readonly<Record<PairedLandmark, CanonicalPoint>>;
  readonly world: Readonly<Record<PairedLandmark, CanonicalWorldPoint>>;
}

export interface CanonicalPose {
  readonly facing: Facing;
  readonly near: CanonicalSide;
  readonly far: CanonicalSide;
  readonly nose: CanonicalPoint;
}

/** What lies further off was not placed but is a broken number. */
export const FURTHEST_PIXEL: Pixels = 1e5;
const FURTHEST_METRE: Metres = 100;
/** A leg or trunk shorter than this is no body that could be measured. */
const SHORTEST: Pixels = 2;

export const inSight = ({ x, y }: ImagePoint): boolean =>
  Math.abs(x) < FURTHEST_PIXEL && Math.abs(y) < FURTHEST_PIXEL;
const inReach = ({ x, y, z }: Vec3): boolean =>
  [x, y, z].every((metres) => Math.abs(metres) < FURTHEST_METRE);

function canonicalSide(pose: Pose, side: Side, facing: Facing): CanonicalSide | undefined {
  const points: Partial<Record<PairedLandmark, CanonicalPoint>> = {};
  const world: Partial<Record<PairedLandmark, CanonicalWorldPoint>> = {};
  for (const name of PAIRED_LANDMARKS) {
    const landmark = pose.landmarks[sided(side, name)];
    if (!landmark?.world) return undefined;
    const { image, world: w } = landmark;
    if (!inSight(image) || !inReach(w)) return undefined;
    points[name] = canonicalPoint(facing * image.x, -image.y);
    world[name] = canonicalWorldPoint(facing * w.x, -w.y, w.z);
  }
  return {
    points: points as Record<PairedLandmark, CanonicalPoint>,
    world: world as Record<PairedLandmark, CanonicalWorldPoint>,
  };
}

/** `undefined` when the network did not place the whole body, or placed it on one spot. */
export function canonicalPose(pose: Pose, facing: Facing): CanonicalPose | undefined {
  const side = nearSideOf(facing);
  const nearSide = canonicalSide(pose, side, facing);
  const far = canonicalSide(pose, otherSide(side), facing);
  const nose = pose.landmarks.nose?.image;
  if (!nearSide || !far || !nose || !inSight(nose)) return undefined;
  const canonical = { facing, near: nearSide, far, nose: canonicalPoint(facing * nose.x, -nose.y) };
  const { Shoulder, Hip } = nearSide.points;
  return distance(Shoulder, Hip) > SHORTEST && legLength(canonical) > SHORTEST ? canonical : undefined;
}

/** Near thigh plus near shank, the length unit for everything standing (bending changes it least). */
export const legLength = ({ near: { points } }: CanonicalPose): Pixels =>
  distance(points.Hip, points.Knee) + distance(points.Knee, points.Ankle);

/** Near trunk plus leg, the length unit for everything prone. */
export const bodyLength = (pose: CanonicalPose): Pixels =>
  distance(pose.near.points.Shoulder, pose.near.points.Hip) + legLength(pose);
