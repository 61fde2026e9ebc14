/**
 * One way of looking at every lifter: seen from the near side, facing right, y UP. Turning the picture's points into
 * this frame is the only place where left, right and mirroring are dealt with; all measuring happens after it.
 *
 * `facing` is +1 where the user faces (prone: the head points) to the picture's right, -1 to its left. Side-on the two
 * are one fact: who faces right shows the camera the right side.
 */
import { otherSide, type PairedLandmark, type Pose, SIDES, type Side, sided } from "../landmark.ts";
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

/** What is measured by: without one of these on either side, or the nose, nothing is. All others may be missing. */
export const READ_LANDMARKS = ["Ear", "Shoulder", "Elbow", "Wrist", "Hip", "Knee", "Ankle"] as const;
export type ReadLandmark = (typeof READ_LANDMARKS)[number] & PairedLandmark;

export interface CanonicalSide {
  readonly points: Readonly<Record<ReadLandmark, CanonicalPoint>>;
  readonly world: Readonly<Record<ReadLandmark, CanonicalWorldPoint>>;
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

type Points = CanonicalSide["points"];
type World = CanonicalSide["world"];

const each = <T>(of: (joint: ReadLandmark) => T | undefined): Record<ReadLandmark, T> | undefined => {
  const found: Partial<Record<ReadLandmark, T>> = {};
  for (const joint of READ_LANDMARKS) {
    const one = of(joint);
    if (one === undefined) return undefined;
    found[joint] = one;
  }
  return found as Record<ReadLandmark, T>;
};

function pointsOf(pose: Pose, side: Side, facing: Facing): Points | undefined {
  return each((joint) => {
    const image = pose.landmarks[sided(side, joint)]?.image;
    return image && inSight(image) ? canonicalPoint(facing * image.x, -image.y) : undefined;
  });
}

function worldOf(pose: Pose, side: Side, facing: Facing): World | undefined {
  return each((joint) => {
    const world = pose.landmarks[sided(side, joint)]?.world;
    return world && inReach(world) ? canonicalWorldPoint(facing * world.x, -world.y, world.z) : undefined;
  });
}

/** Between the near and the far joint of people seen from the side: what a network with world points gives on average. */
const BREADTH: Readonly<Record<ReadLandmark, Metres>> = {
  Ear: 0.14,
  Shoulder: 0.28,
  Elbow: 0.34,
  Wrist: 0.28,
  Hip: 0.19,
  Knee: 0.23,
  Ankle: 0.28,
};
/** Trunk and leg of an average person. */
const BODY: Metres = 1.36;

/** The picture's own plane as a world, for a network that places no world points: right side-on, the more wrong the more oblique. */
function flatWorld(points: Points, size: Pixels, away: 1 | -1): World {
  return each((joint) => {
    const { x, y } = points[joint];
    return canonicalWorldPoint((x * BODY) / size, (y * BODY) / size, (away * BREADTH[joint]) / 2);
  })!;
}

const hasWorld = (pose: Pose): boolean =>
  READ_LANDMARKS.some((joint) => SIDES.some((side) => pose.landmarks[sided(side, joint)]?.world));

/** `undefined` when the network did not place what is measured by, or placed it on one spot. */
export function canonicalPose(pose: Pose, facing: Facing): CanonicalPose | undefined {
  const side = nearSideOf(facing);
  const near = pointsOf(pose, side, facing);
  const far = pointsOf(pose, otherSide(side), facing);
  const nose = pose.landmarks.nose?.image;
  if (!near || !far || !nose || !inSight(nose)) return undefined;
  if (distance(near.Shoulder, near.Hip) <= SHORTEST || legOf(near) <= SHORTEST) return undefined;
  const real = hasWorld(pose);
  const size = distance(near.Shoulder, near.Hip) + legOf(near);
  const nearWorld = real ? worldOf(pose, side, facing) : flatWorld(near, size, -1);
  const farWorld = real ? worldOf(pose, otherSide(side), facing) : flatWorld(far, size, 1);
  if (!nearWorld || !farWorld) return undefined;
  return {
    facing,
    near: { points: near, world: nearWorld },
    far: { points: far, world: farWorld },
    nose: canonicalPoint(facing * nose.x, -nose.y),
  };
}

const legOf = ({ Hip, Knee, Ankle }: Points): Pixels => distance(Hip, Knee) + distance(Knee, Ankle);

/** Near thigh plus near shank, the length unit for everything standing (bending changes it least). */
export const legLength = ({ near }: CanonicalPose): Pixels => legOf(near.points);

/** Near trunk plus leg, the length unit for everything prone. */
export const bodyLength = (pose: CanonicalPose): Pixels =>
  distance(pose.near.points.Shoulder, pose.near.points.Hip) + legLength(pose);
