/**
 * Angles straight from the landmarks, for postures that the estimators were not fitted on: face down with the arms bent or
 * along the body, and on hands and knees. Less true than an estimate (`DEVIATION`), and better than none; who judges by them
 * compares with the user's own rest, where a body's own error cancels out.
 */
import { type Degrees, degrees, type Signal, type Signals } from "../quantity.ts";
import { between, type CanonicalPoint, distance } from "../space.ts";
import type { CanonicalPose, CanonicalSide } from "./canonical.ts";
import { aboveHorizontal, bend, fromVertical } from "./planar.ts";
import type { Posture } from "./posture.ts";
import type { Rises } from "./rises.ts";

const PLAIN: readonly Posture[] = ["prone-arms-bent", "prone-arms-back", "all-fours"];
export const isPlain = (posture: Posture): boolean => PLAIN.includes(posture);

/**
 * Standard deviation of a plain angle's error, degrees, side-on: what plain angles were off by on supermans with exact truth
 * (mean 1.5 of chest and leg, 4.6 of the knee), as a deviation and with room for bodies that were not measured.
 */
const DEVIATION: Signals = { chestLift: 3, legLift: 3, kneeFlexion: 7, armLift: 5, trunkInclination: 4 };

/** Of the near side, but the trunk's, which is of both. */
function onHandsAndKnees({ near, far }: CanonicalPose): Signals {
  const { Shoulder, Wrist, Hip, Knee, Ankle } = near.points;
  const [shoulders, hips] = [between(Shoulder, far.points.Shoulder), between(Hip, far.points.Hip)];
  return {
    trunkInclination: fromVertical(hips, shoulders),
    armLift: aboveHorizontal(Shoulder, Wrist),
    legLift: aboveHorizontal(Hip, Ankle),
    kneeFlexion: bend(Hip, Knee, Ankle),
  };
}

/** The legs' is both legs' together: the far one hides behind the near one. */
function lyingFlat({ near, far }: CanonicalPose): Signals {
  const middle = (joint: "Shoulder" | "Hip" | "Ankle"): CanonicalPoint =>
    between(near.points[joint], far.points[joint]);
  const { Hip, Knee, Ankle } = near.points;
  return {
    chestLift: aboveHorizontal(middle("Hip"), middle("Shoulder")),
    legLift: aboveHorizontal(middle("Hip"), middle("Ankle")),
    kneeFlexion: bend(Hip, Knee, Ankle),
  };
}

export const plainSignals = (posture: Posture, pose: CanonicalPose): Signals =>
  posture === "all-fours" ? onHandsAndKnees(pose) : lyingFlat(pose);

/** A deviation for each signal that is given. */
export const plainDeviation = (given: Signals): Signals =>
  Object.fromEntries(
    (Object.keys(given) as Signal[]).map((signal) => [signal, DEVIATION[signal]]),
  ) as Signals;

interface Direction {
  readonly x: number;
  readonly y: number;
}

/** From straight out of the chest (0) into the direction `along` the trunk (90). */
function towards(from: CanonicalPoint, to: CanonicalPoint, out: Direction, along: Direction): Degrees {
  const [x, y] = [to.x - from.x, to.y - from.y];
  return degrees(Math.atan2(x * along.x + y * along.y, x * out.x + y * out.y));
}

/**
 * On hands and knees: how far each arm, and each thigh, has come from where it carries (0, square to the trunk) into the trunk's
 * line (90). Whatever the camera's roll; the far limbs' where the camera sees them.
 */
export function reaches({ near, far }: CanonicalPose): Rises {
  const shoulders = between(near.points.Shoulder, far.points.Shoulder);
  const hips = between(near.points.Hip, far.points.Hip);
  const trunk = Math.max(1e-6, distance(shoulders, hips));
  const head: Direction = { x: (shoulders.x - hips.x) / trunk, y: (shoulders.y - hips.y) / trunk };
  const feet: Direction = { x: -head.x, y: -head.y };
  const out: Direction = { x: head.y, y: -head.x };
  const arm = ({ points }: CanonicalSide): Degrees => towards(points.Shoulder, points.Wrist, out, head);
  const leg = ({ points }: CanonicalSide): Degrees => towards(points.Hip, points.Knee, out, feet);
  return { arm: arm(near), leg: leg(near), farArm: arm(far), farLeg: leg(far) };
}
