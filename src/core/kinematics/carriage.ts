/**
 * How the body carries itself, beside its joint angles: where the hands are, where each foot and knee is, what is lifted
 * off the floor. It tells a rep from the many other things that bend a trunk or lift a leg.
 *
 * Lengths are shares of the trunk as seen (shoulder to hip); directions are the canonical frame's (x forward, lying
 * towards the head; y up). Valid from side-on to about 40 degrees off.
 */
import { type LandmarkName, type Pose, sided } from "../landmark.ts";
import { between, type CanonicalPoint, distance } from "../space.ts";
import { type CanonicalPose, type CanonicalSide, nearSideOf } from "./canonical.ts";

/** A hand, from its own shoulder: `up` along the trunk to the head, `front` out of the chest. */
export interface HandPlace {
  readonly up: number;
  readonly front: number;
  /** Distance to the nose. */
  readonly toFace: number;
  /** Out of the face from the ears; negative behind them. */
  readonly beforeEars: number;
  /** The network's belief, 0..1. */
  readonly visibility: number;
}

/** Heights over the hips. */
export interface Heights {
  readonly hand: number;
  readonly knee: number;
  readonly foot: number;
}

export interface Carriage {
  readonly near: HandPlace;
  readonly far: HandPlace;
  readonly nearHeights: Heights;
  readonly farHeights: Heights;
  /** Of the far ankle over the near one, and of the near knee ahead of its ankle. */
  readonly farFootUp: number;
  readonly kneeAhead: number;
  /** The near heel's height in the picture, canonical pixels; `undefined` where it is hardly seen. */
  readonly heel: number | undefined;
  /** How far the hips hang below the line from shoulders to ankles; negative above it. */
  readonly sag: number;
  /** From the far wrist to the near one: along the picture, and up; canonical pixels. */
  readonly wristsApart: { readonly along: number; readonly up: number };
  /** Of the shoulders' and the hips' middle, canonical pixels, and the trunk's length in them. */
  readonly shoulders: CanonicalPoint;
  readonly hips: CanonicalPoint;
  readonly trunk: number;
}

function handPlace({ points }: CanonicalSide, nose: CanonicalPoint, visibility: number): HandPlace {
  const { Shoulder, Hip, Wrist, Ear } = points;
  const trunk = distance(Shoulder, Hip);
  const up = { x: (Shoulder.x - Hip.x) / trunk, y: (Shoulder.y - Hip.y) / trunk };
  const front = { x: up.y, y: -up.x };
  const along = (from: CanonicalPoint, axis: { readonly x: number; readonly y: number }): number =>
    ((Wrist.x - from.x) * axis.x + (Wrist.y - from.y) * axis.y) / trunk;
  return {
    up: along(Shoulder, up),
    front: along(Shoulder, front),
    toFace: distance(Wrist, nose) / trunk,
    beforeEars: along(Ear, front),
    visibility,
  };
}

/** The network's belief in a heel from which it is measured. */
const HEEL_SEEN = 0.5;

/** `a` over the line through `b` and `c`. */
export const overLine = (a: CanonicalPoint, b: CanonicalPoint, c: CanonicalPoint): number =>
  a.y - (b.y + ((c.y - b.y) * (a.x - b.x)) / (c.x - b.x || 1e-9));

/** Turned y up, as canonical pixels are. */
function heelHeight({ landmarks }: Pose, name: LandmarkName): number | undefined {
  const heel = landmarks[name];
  return heel && heel.visibility >= HEEL_SEEN ? -heel.image.y : undefined;
}

export function carriageOf(pose: Pose, { facing, near, far, nose }: CanonicalPose): Carriage {
  const side = nearSideOf(facing);
  const seen = (name: LandmarkName): number => pose.landmarks[name]?.visibility ?? 0;
  const middle = (joint: "Shoulder" | "Hip" | "Ankle"): CanonicalPoint =>
    between(near.points[joint], far.points[joint]);
  const [shoulders, hips, ankles] = [middle("Shoulder"), middle("Hip"), middle("Ankle")];
  const trunk = Math.max(1e-6, distance(shoulders, hips));
  const heights = ({ points }: CanonicalSide): Heights => ({
    hand: (points.Wrist.y - hips.y) / trunk,
    knee: (points.Knee.y - hips.y) / trunk,
    foot: (points.Ankle.y - hips.y) / trunk,
  });
  return {
    near: handPlace(near, nose, seen(sided(side, "Wrist"))),
    far: handPlace(far, nose, seen(sided(side === "left" ? "right" : "left", "Wrist"))),
    nearHeights: heights(near),
    farHeights: heights(far),
    farFootUp: (far.points.Ankle.y - near.points.Ankle.y) / trunk,
    kneeAhead: (near.points.Knee.x - near.points.Ankle.x) / trunk,
    heel: heelHeight(pose, sided(side, "Heel")),
    sag: -overLine(hips, shoulders, ankles) / trunk,
    wristsApart: {
      along: near.points.Wrist.x - far.points.Wrist.x,
      up: near.points.Wrist.y - far.points.Wrist.y,
    },
    shoulders,
    hips,
    trunk,
  };
}
