/**
 * Feet that something hides. What lies in front of both (a bar's plates) makes the network place both ankles higher up the leg, with
 * confidence, and the knees that are measured by them bend by 7 to 35 degrees too much (clips with exact truth). Whoever stands on the floor has the feet
 * where they stood: where both ankles are seen to float over that place at once, and the body has not gone elsewhere, they are put
 * back for measuring the legs. Thighs and shanks of known length would tell a knee without any ankle too, but near straight legs
 * that asks more of hips and ankles than is known: it was off by 20 degrees and more.
 *
 * Lengths are shares of the leg as it stood, in the picture.
 */
import { clamp, type Pixels } from "../quantity.ts";
import { type CanonicalPoint, canonicalPoint, canonicalWorldPoint, distance } from "../space.ts";
import { length, subtract } from "../vec3.ts";
import { type CanonicalPose, type CanonicalSide, type Facing, legLength } from "./canonical.ts";

export interface StoodFeet {
  readonly facing: Facing;
  readonly near: CanonicalPoint;
  readonly far: CanonicalPoint;
  readonly leg: Pixels;
  readonly trunk: Pixels;
}

/**
 * How high over where they stood ankles are believed to be, and from where on they are not at all; between the two partly, so that
 * nothing jumps. Squats, hinges and presses, heels up, show 0.05 at most; behind plates it is 0.1 to 0.3.
 */
const BELIEVED = 0.05;
const FLOATING = 0.15;
/** Along the picture: who is further off has gone there. */
const ELSEWHERE = 0.25;
/** Of the trunk's length, upright: who looks smaller or bigger by more has stepped back or nearer. */
const OTHER_SIZE = 0.06;
/** What is known of one frame moves by this share with the next. */
const SHARE = 0.2;

const over = (now: CanonicalPoint, stood: CanonicalPoint, leg: Pixels): number => (now.y - stood.y) / leg;
const beside = (now: CanonicalPoint, stood: CanonicalPoint, leg: Pixels): boolean =>
  Math.abs(now.x - stood.x) < ELSEWHERE * leg;

const trunkOf = ({ near }: CanonicalPose): Pixels => distance(near.points.Shoulder, near.points.Hip);

/** How little both ankles are believed that are read over where they stood, and may still be there: 0 to 1. */
function floating(stood: StoodFeet, { facing, near, far }: CanonicalPose): number {
  const [one, other] = [near.points.Ankle, far.points.Ankle];
  const { leg } = stood;
  if (stood.facing !== facing || !beside(one, stood.near, leg) || !beside(other, stood.far, leg)) return 0;
  const least = Math.min(over(one, stood.near, leg), over(other, stood.far, leg));
  return clamp((least - BELIEVED) / (FLOATING - BELIEVED), 0, 1);
}

/** Of a body that stands upright and still. */
export function stoodAfter(before: StoodFeet | undefined, pose: CanonicalPose): StoodFeet {
  const now: StoodFeet = {
    facing: pose.facing,
    near: pose.near.points.Ankle,
    far: pose.far.points.Ankle,
    leg: legLength(pose),
    trunk: trunkOf(pose),
  };
  if (!before || before.facing !== now.facing) return now;
  const { leg } = before;
  const resized = Math.abs(now.trunk / before.trunk - 1) > OTHER_SIZE;
  if (resized || !beside(now.near, before.near, leg) || !beside(now.far, before.far, leg)) return now;
  if (floating(before, pose) > 0) return before;
  const nearer = (from: number, to: number): number => from + SHARE * (to - from);
  const point = (a: CanonicalPoint, b: CanonicalPoint) => canonicalPoint(nearer(a.x, b.x), nearer(a.y, b.y));
  return {
    facing: now.facing,
    near: point(before.near, now.near),
    far: point(before.far, now.far),
    leg: nearer(leg, now.leg),
    trunk: nearer(before.trunk, now.trunk),
  };
}

/** The ankle that much nearer to another place, in the world by as much. */
function placed({ points, world }: CanonicalSide, at: CanonicalPoint, share: number): CanonicalSide {
  const [x, y] = [share * (at.x - points.Ankle.x), share * (at.y - points.Ankle.y)];
  const thigh = distance(points.Hip, points.Knee);
  const metres = thigh > 0 ? length(subtract(world.Hip, world.Knee)) / thigh : 0;
  return {
    points: { ...points, Ankle: canonicalPoint(points.Ankle.x + x, points.Ankle.y + y) },
    world: {
      ...world,
      Ankle: canonicalWorldPoint(world.Ankle.x + metres * x, world.Ankle.y + metres * y, world.Ankle.z),
    },
  };
}

/** The pose with its feet on the floor. */
export function onTheFeet(stood: StoodFeet | undefined, pose: CanonicalPose): CanonicalPose {
  const share = stood ? floating(stood, pose) : 0;
  if (!stood || share === 0) return pose;
  return { ...pose, near: placed(pose.near, stood.near, share), far: placed(pose.far, stood.far, share) };
}
