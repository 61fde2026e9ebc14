/**
 * What the body is doing as a whole, from the picture alone: which way it faces and whether it stands, hinges, crouches or
 * lies.
 * Valid from side-on to about 50 degrees off; a body seen from the front has no facing.
 */
import type { LandmarkName, Pose } from "../landmark.ts";
import { type Degrees, degrees } from "../quantity.ts";
import { between, distance, type ImagePoint } from "../space.ts";
import { type Facing, inSight } from "./canonical.ts";
import { faceDownEvidence } from "./face-down.ts";
import { FLAT_POSTURES, liesFlat, onAllFours } from "./on-the-floor.ts";

export type Posture =
  | "upright"
  | "hinged"
  | "crouched"
  /** Face down, the arms ahead; bent, with the hands beside head or shoulders; along the body. */
  | "prone"
  | "prone-arms-bent"
  | "prone-arms-back"
  /** On hands and knees, one of each perhaps lifted. */
  | "all-fours"
  | "other";

/** Face down. */
export const isProne = (posture: Posture): boolean =>
  posture === "prone" || posture === "prone-arms-bent" || posture === "prone-arms-back";
/** The body is carried by more than the feet, and its place is where the hips are. */
export const isOnFloor = (posture: Posture): boolean => isProne(posture) || posture === "all-fours";

interface Axes {
  readonly shoulder: ImagePoint;
  readonly hip: ImagePoint;
  readonly knee: ImagePoint;
  readonly ankle: ImagePoint;
  readonly wrist: ImagePoint;
  readonly ear: ImagePoint;
  /** Pixels. */
  readonly trunk: number;
  readonly leg: number;
}

/** y DOWN, as in the picture: turning has not been decided yet. */
function axesOf(pose: Pose): Axes | undefined {
  const middle = (left: LandmarkName, right: LandmarkName): ImagePoint | undefined => {
    const a = pose.landmarks[left]?.image;
    const b = pose.landmarks[right]?.image;
    return a && b && inSight(a) && inSight(b) ? between(a, b) : undefined;
  };
  const shoulder = middle("leftShoulder", "rightShoulder");
  const hip = middle("leftHip", "rightHip");
  const knee = middle("leftKnee", "rightKnee");
  const ankle = middle("leftAnkle", "rightAnkle");
  const wrist = middle("leftWrist", "rightWrist");
  const ear = middle("leftEar", "rightEar");
  if (!shoulder || !hip || !knee || !ankle || !wrist || !ear) return undefined;
  const trunk = distance(shoulder, hip);
  const leg = distance(hip, knee) + distance(knee, ankle);
  return trunk > 4 && leg > 4 ? { shoulder, hip, knee, ankle, wrist, ear, trunk, leg } : undefined;
}

/** Unsigned degrees from vertical of the line a -> b, 0..180; 0 = b straight above a. */
const tilt = (a: ImagePoint, b: ImagePoint): Degrees => degrees(Math.atan2(Math.abs(b.x - a.x), a.y - b.y));

/** Entered at the first angle, left at the second (paired, so that a body at the border does not flicker). */
const UPRIGHT: readonly [Degrees, Degrees] = [22, 28];
const PRONE: readonly [Degrees, Degrees] = [58, 50];
const STANDING_LEG: Degrees = 38;
/**
 * Crouched: on the feet, as in the lower half of a squat. The hips are behind the ankles by a quarter of a leg in squats to
 * parallel and less below it, since the body has to stay over its feet; by more than half of it on a chair.
 */
const CROUCHED_BACK = 0.42;
const CROUCHED_SHANK: Degrees = 55;
const BENT_THIGH: Degrees = 35;
/** Lift of the arms: at rest about -13; -28 in a picture turned by 10 degrees, seen from 45 degrees off. */
const PROPPED: readonly [Degrees, Degrees] = [-33, -40];
/**
 * Shoulders and hips over the line from ankles to wrists, share of the trunk: who lies flat has them 0.2 and 0.12 over
 * it at most, in a tilted picture too; on forearms or hands 0.4 and more. Lifted limbs only lower them.
 */
const SHOULDERS_UP: readonly [number, number] = [0.3, 0.42];
const HIPS_UP: readonly [number, number] = [0.24, 0.34];
/** Evidence of lying face down, -1..1; supermans show 0.6 and more, on the back it is below 0. */
const FACE_DOWN: readonly [number, number] = [0.25, 0.1];

/** How far `a` is over the line from `b` to `c`; y down. */
const over = (a: ImagePoint, b: ImagePoint, c: ImagePoint): number =>
  b.y + ((c.y - b.y) * (a.x - b.x)) / (c.x - b.x || 1e-9) - a.y;

/** Belly and face down, flat on the floor or with only arms, chest and legs lifted off it. */
function liesProne(pose: Pose, axes: Axes, already: boolean): boolean {
  const { shoulder, hip, ankle, wrist, trunk } = axes;
  const limit = already ? 1 : 0;
  // Arms overhead: the hands lie beyond the shoulders, seen from the hips, and not below them as on propped elbows.
  const headRight = shoulder.x > hip.x;
  const ahead = (wrist.x - shoulder.x) * (headRight ? 1 : -1);
  const lift = degrees(Math.atan2(shoulder.y - wrist.y, ahead));
  return (
    ahead > 0.15 * trunk &&
    lift > PROPPED[limit]! &&
    over(shoulder, ankle, wrist) < SHOULDERS_UP[limit]! * trunk &&
    over(hip, ankle, wrist) < HIPS_UP[limit]! * trunk &&
    faceDownEvidence(pose, headRight) > FACE_DOWN[limit]!
  );
}

/** Stretched out along the floor, whichever way up. */
function lies({ shoulder, hip, knee, ankle }: Axes, previous: Posture | undefined): boolean {
  const flat = PRONE[previous !== undefined && isProne(previous) ? 1 : 0];
  const trunk = tilt(hip, shoulder);
  return (
    trunk > flat &&
    trunk < 180 - flat &&
    tilt(ankle, hip) > flat &&
    tilt(knee, hip) > 40 &&
    Math.sign(shoulder.x - hip.x) === Math.sign(hip.x - ankle.x)
  );
}

/** `awaited`: start postures of what may come. Where none is known to begin with bent arms, hands ahead are arms ahead. */
export function postureOf(
  pose: Pose,
  previous: Posture | undefined,
  awaited: readonly Posture[] = [],
): Posture {
  const axes = axesOf(pose);
  if (!axes) return "other";
  const found = lies(axes, previous)
    ? lyingPosture(pose, axes, previous, awaited.includes("prone-arms-bent"))
    : postureOnFeet(axes, previous);
  // With a leg and an arm stretched out, the middle of both sides looks like somebody who lies.
  const carried = found === "other" || (isProne(found) && found !== "prone");
  return carried && onAllFours(pose, previous === "all-fours") ? "all-fours" : found;
}

function lyingPosture(pose: Pose, axes: Axes, previous: Posture | undefined, mayBend: boolean): Posture {
  // Lifted, bent arms point ahead, and even at rest hands beside the head are ahead of the shoulders.
  if (mayBend && liesFlat(pose, "prone-arms-bent", previous === "prone-arms-bent")) return "prone-arms-bent";
  if (liesProne(pose, axes, previous === "prone")) return "prone";
  return FLAT_POSTURES.find((posture) => liesFlat(pose, posture, previous === posture)) ?? "other";
}

function postureOnFeet(axes: Axes, previous: Posture | undefined): Posture {
  const { shoulder, hip, knee, ankle } = axes;
  const trunk = tilt(hip, shoulder);
  const leg = tilt(ankle, hip);
  const thigh = tilt(knee, hip);
  const shank = tilt(ankle, knee);
  if (leg < STANDING_LEG && shank < 45) {
    if (trunk >= UPRIGHT[previous === "upright" ? 1 : 0]) return "hinged";
    return thigh < BENT_THIGH ? "upright" : "crouched";
  }
  const overFeet = hip.y < ankle.y && Math.abs(hip.x - ankle.x) < CROUCHED_BACK * axes.leg;
  return overFeet && shank < CROUCHED_SHANK && thigh >= BENT_THIGH ? "crouched" : "other";
}

/**
 * Evidence for facing the picture's right (positive) or left (negative), about -1..1. Standing: toes ahead of heels and
 * nose ahead of ears; hinged: the trunk's own lean as well; prone: the head's end.
 */
export function facingEvidence(pose: Pose, posture: Posture): number {
  const axes = axesOf(pose);
  if (!axes) return 0;
  const x = (name: LandmarkName): number | undefined => {
    const at = pose.landmarks[name]?.image;
    return at && inSight(at) ? at.x : undefined;
  };
  const difference = (a: LandmarkName, b: LandmarkName): number => {
    const from = x(b);
    const to = x(a);
    return from === undefined || to === undefined ? 0 : to - from;
  };
  const trunk = (axes.shoulder.x - axes.hip.x) / axes.trunk;
  if (isOnFloor(posture)) return trunk;
  const feet = (difference("leftToe", "leftHeel") + difference("rightToe", "rightHeel")) / (0.3 * axes.leg);
  const nose = x("nose");
  const face = nose === undefined ? 0 : (nose - axes.ear.x) / (0.12 * axes.leg);
  const bounded = (v: number): number => Math.max(-1, Math.min(1, v));
  return (
    (bounded(feet) + bounded(face) + (posture === "hinged" ? 2 * trunk : 0)) / (posture === "hinged" ? 4 : 2)
  );
}

/** Shoulder width in the picture over trunk length: near 0 side-on, about 0.8 from the front. */
export function shoulderSpread(pose: Pose): number | undefined {
  const axes = axesOf(pose);
  const left = pose.landmarks.leftShoulder?.image;
  const right = pose.landmarks.rightShoulder?.image;
  return axes && left && right ? distance(left, right) / axes.trunk : undefined;
}

export const FACINGS: readonly Facing[] = [1, -1];
