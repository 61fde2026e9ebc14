/**
 * Somebody who stands behind something that hides the feet, as the plates of a bar on the floor do. The network says so of ankles: it
 * believes in them by 0.3 to 0.6 then, and by 0.9 and more where they show (clips with exact truth). What is learnt of such a
 * body while it stands still with hanging arms are its bones (chain.ts), until it goes elsewhere.
 */
import { type Pixels, type Radians, radians } from "../quantity.ts";
import { type CanonicalPoint, canonicalPoint, distance } from "../space.ts";
import { handsHang } from "./arms.ts";
import type { CanonicalPose, Facing } from "./canonical.ts";
import { type Bones, weightAhead } from "./chain.ts";
import { fromVertical } from "./planar.ts";

/** As the body stands, smoothed. */
export interface HiddenFeet {
  readonly facing: Facing;
  readonly belief: number;
  readonly hidden: boolean;
  readonly shoulder: CanonicalPoint;
  readonly hip: CanonicalPoint;
  readonly knee: CanonicalPoint;
  readonly ankle: CanonicalPoint;
  readonly wrist: CanonicalPoint;
}

const HIDDEN = 0.6;
/** Not in the picture at all, or behind all kinds of things, where nothing tells how a body stands. */
const NOWHERE = 0.2;
/** What is known moves by this share with the next frame. */
const SHARE = 0.2;
/** Of the leg, along the picture, and of the trunk: further off, or by more longer or shorter, is elsewhere. */
const ELSEWHERE = 0.25;
const OTHER_SIZE = 0.1;
/** Thigh over shank as the network places them where both show (35 clips: 0.94 +- 0.06). */
const THIGH_BY_SHANK = 0.94;
/** Ahead of the ankles, shares of the leg: where the weight of somebody is who stands with empty hands. */
const STANDS = 0.03;

const trunkOf = ({ shoulder, hip }: Pick<HiddenFeet, "shoulder" | "hip">): Pixels => distance(shoulder, hip);
const legOf = ({ hip, knee, ankle }: HiddenFeet): Pixels => distance(hip, knee) + distance(knee, ankle);

function seenAt({ facing, near: { points } }: CanonicalPose, belief: number): HiddenFeet {
  const { Shoulder, Hip, Knee, Ankle, Wrist } = points;
  const places = { shoulder: Shoulder, hip: Hip, knee: Knee, ankle: Ankle, wrist: Wrist };
  return { facing, belief, hidden: belief < HIDDEN, ...places };
}

function hasGone(before: HiddenFeet, now: HiddenFeet): boolean {
  const resized = Math.abs(trunkOf(now) / trunkOf(before) - 1) > OTHER_SIZE;
  const shifted = Math.abs(now.shoulder.x - before.shoulder.x) > ELSEWHERE * legOf(before);
  return before.facing !== now.facing || resized || shifted;
}

/** Of a body that stands upright and still; `belief`: the network's, in the near ankle. */
export function hiddenFeetAfter(
  before: HiddenFeet | undefined,
  pose: CanonicalPose,
  belief: number,
): HiddenFeet | undefined {
  if (!handsHang(pose.near) || belief < NOWHERE) return before;
  const now = seenAt(pose, belief);
  if (!before || hasGone(before, now)) return now;
  // What was lifted hides other parts than what lies on the floor: where feet show again, the rest may not.
  if (before.hidden && !now.hidden) return before;
  const nearer = (from: number, to: number): number => from + SHARE * (to - from);
  const point = (name: "shoulder" | "hip" | "knee" | "ankle" | "wrist"): CanonicalPoint =>
    canonicalPoint(nearer(before[name].x, now[name].x), nearer(before[name].y, now[name].y));
  const seen = nearer(before.belief, belief);
  return {
    facing: now.facing,
    belief: seen,
    hidden: before.hidden || seen < HIDDEN,
    shoulder: point("shoulder"),
    hip: point("hip"),
    knee: point("knee"),
    ankle: point("ankle"),
    wrist: point("wrist"),
  };
}

/**
 * The bones of a body whose feet are hidden: what is seen of its knees, hips and shoulders, and feet as far below the knees as its
 * thighs are long, under its weight. `undefined` where the feet show.
 */
export function bonesOf(feet: HiddenFeet | undefined, facing: Facing): Bones | undefined {
  if (!feet?.hidden || feet.facing !== facing) return undefined;
  const { shoulder, hip, knee, ankle, wrist } = feet;
  const thigh = distance(hip, knee);
  const shank = Math.max(distance(knee, ankle), thigh / THIGH_BY_SHANK);
  const x = ankle.x + weightAhead({ shoulder, hip, knee }, ankle, wrist, 0) - STANDS * (thigh + shank);
  const down = Math.sqrt(Math.max(0, shank ** 2 - (x - knee.x) ** 2));
  const lean: Radians = radians(fromVertical(hip, shoulder));
  return { ankle: canonicalPoint(x, knee.y - down), shank, thigh, trunk: distance(shoulder, hip), lean };
}
