/**
 * Start postures on the floor beside lying with the arms ahead: face down with the arms bent or along the body, and on hands
 * and knees. From the picture alone, in its own axes, y down; valid side-on and up to about 40 degrees off.
 *
 * Limits are between generated bodies (test/core/movements) and the tracks of fixtures/floor-tracks; lengths are shares of
 * the trunk, angles degrees. Each is entered at the first of a pair and left at the second.
 */
import { type LandmarkName, type PairedLandmark, type Pose, SIDES, type Side, sided } from "../landmark.ts";
import { type Degrees, degrees } from "../quantity.ts";
import { between, distance, type ImagePoint } from "../space.ts";
import { inSight } from "./canonical.ts";
import { faceDownEvidence } from "./face-down.ts";

const at = (pose: Pose, name: LandmarkName): ImagePoint | undefined => {
  const found = pose.landmarks[name]?.image;
  return found && inSight(found) ? found : undefined;
};

const middle = (pose: Pose, joint: PairedLandmark): ImagePoint | undefined => {
  const [a, b] = [at(pose, sided("left", joint)), at(pose, sided("right", joint))];
  return a && b ? between(a, b) : undefined;
};

type Pair = readonly [enter: number, leave: number];

export const FLAT_POSTURES = ["prone-arms-back", "prone-arms-bent"] as const;
type FlatPosture = (typeof FLAT_POSTURES)[number];

/**
 * Where the hands are, ahead of the shoulders: straight arms along the body reach -1.1, hands on the hips -0.8; a W's rest at
 * 0.1 to 0.3 and are read up to 0.6 while it is lifted (va02-w-arms), arms overhead rest at 0.75 and more.
 */
const HANDS: Readonly<Record<FlatPosture, Readonly<Record<"from" | "to", Pair>>>> = {
  "prone-arms-back": { from: [-1.5, -1.6], to: [-0.7, -0.6] },
  "prone-arms-bent": { from: [-0.3, -0.4], to: [0.45, 0.7] },
};
/**
 * How far the hips are off the line from shoulders to ankles, wherever the camera is: of who lies next to nothing, 0.4 with
 * chest and legs lifted high, 0.47 of who is pushed up by the arms.
 */
const STRAIGHT: Pair = [0.2, 0.44];
/** The legs are drawn out along the floor. */
const STRETCHED = 0.8;
/** Evidence of lying face down, -1..1 (posture.ts). */
const FACE_DOWN: Pair = [0.25, 0.1];

/** Face down and flat, or with chest and legs lifted a little, the arms elsewhere than ahead. */
export function liesFlat(pose: Pose, posture: FlatPosture, already: boolean): boolean {
  const limit = already ? 1 : 0;
  const [shoulder, hip] = [middle(pose, "Shoulder"), middle(pose, "Hip")];
  const [ankle, wrist] = [middle(pose, "Ankle"), middle(pose, "Wrist")];
  if (!shoulder || !hip || !ankle || !wrist) return false;
  const trunk = Math.max(1, distance(shoulder, hip));
  const head = Math.sign(shoulder.x - hip.x);
  const line = Math.max(1, distance(shoulder, ankle));
  const across =
    (ankle.x - shoulder.x) * (hip.y - shoulder.y) - (ankle.y - shoulder.y) * (hip.x - shoulder.x);
  const off = Math.abs(across) / line / trunk;
  const hands = (head * (wrist.x - shoulder.x)) / trunk;
  const { from, to } = HANDS[posture];
  return (
    off < STRAIGHT[limit]! &&
    head * (hip.x - ankle.x) > STRETCHED * trunk &&
    hands > from[limit]! &&
    hands < to[limit]! &&
    faceDownEvidence(pose, head > 0) > FACE_DOWN[limit]!
  );
}

/** The trunk's slope from level. */
const TRUNK: Pair = [28, 36];
/** The kneeling thigh from upright, and the shank from level. */
const THIGH: Pair = [32, 42];
const SHANK: Pair = [24, 32];
/** The arm that carries, from upright: shoulder to wrist. */
const ARM: Pair = [30, 40];
/** Hand and knee are on one floor: this far apart in height at most, seen across from a camera that looks down. */
const ONE_FLOOR: Pair = [0.55, 0.95];

/** Degrees from straight down, 0..180. */
const fromDown = (from: ImagePoint, to: ImagePoint): Degrees =>
  degrees(Math.atan2(Math.abs(to.x - from.x), to.y - from.y));
const fromLevel = (from: ImagePoint, to: ImagePoint): Degrees => Math.abs(90 - fromDown(from, to));

/** A knee that carries: under its hip, the shank lying behind it. */
function kneels(pose: Pose, side: Side, head: number, limit: 0 | 1): ImagePoint | undefined {
  const [hip, knee, ankle] = (["Hip", "Knee", "Ankle"] as const).map((joint) => at(pose, sided(side, joint)));
  if (!hip || !knee || !ankle) return undefined;
  const down = fromDown(hip, knee) < THIGH[limit]! && fromLevel(knee, ankle) < SHANK[limit]!;
  return down && head * (knee.x - ankle.x) > 0 ? knee : undefined;
}

/** A hand that carries: below its shoulder. */
function leans(pose: Pose, side: Side, limit: 0 | 1): ImagePoint | undefined {
  const [shoulder, wrist] = [at(pose, sided(side, "Shoulder")), at(pose, sided(side, "Wrist"))];
  return shoulder && wrist && fromDown(shoulder, wrist) < ARM[limit]! ? wrist : undefined;
}

/** On hands and knees, or on one of each with the others lifted. */
export function onAllFours(pose: Pose, already: boolean): boolean {
  const limit = already ? 1 : 0;
  const [shoulder, hip] = [middle(pose, "Shoulder"), middle(pose, "Hip")];
  if (!shoulder || !hip) return false;
  const trunk = distance(shoulder, hip);
  if (trunk < 4 || fromLevel(hip, shoulder) > TRUNK[limit]!) return false;
  const head = Math.sign(shoulder.x - hip.x);
  const knees = SIDES.flatMap((side) => kneels(pose, side, head, limit) ?? []);
  const hands = SIDES.flatMap((side) => leans(pose, side, limit) ?? []);
  return knees.some((knee) => hands.some((hand) => Math.abs(knee.y - hand.y) < ONE_FLOOR[limit]! * trunk));
}
