/**
 * The anatomical points that Backline knows, and the pose that a frame source and the pose estimator deliver.
 *
 * Their points are in the picture's space and, as far as the network guesses it, in the world's (space.ts). Left and right are the lifter's own. What the network did not place is `undefined`, never 0.
 */
import type { Pixels, Seconds } from "./quantity.ts";
import type { ImagePoint, WorldPoint } from "./space.ts";

export const PAIRED_LANDMARKS = [
  "Eye",
  "Ear",
  "Shoulder",
  "Elbow",
  "Wrist",
  "Index",
  "Hip",
  "Knee",
  "Ankle",
  "Heel",
  "Toe",
] as const;
export type PairedLandmark = (typeof PAIRED_LANDMARKS)[number];
export type Side = "left" | "right";
export type LandmarkName = "nose" | `${Side}${PairedLandmark}`;

export const SIDES: readonly Side[] = ["left", "right"];
export const otherSide = (side: Side): Side => (side === "left" ? "right" : "left");

/** A table: putting a name together anew costs more than all that is then read off the landmark. */
const SIDED = Object.fromEntries(
  SIDES.map((side) => [
    side,
    Object.fromEntries(PAIRED_LANDMARKS.map((point) => [point, `${side}${point}`])),
  ]),
) as unknown as Readonly<Record<Side, Readonly<Record<PairedLandmark, LandmarkName>>>>;
export const sided = (side: Side, point: PairedLandmark): LandmarkName => SIDED[side][point];
export const LANDMARK_NAMES: readonly LandmarkName[] = [
  "nose",
  ...PAIRED_LANDMARKS.flatMap((point) => SIDES.map((side) => sided(side, point))),
];

export interface Landmark {
  readonly image: ImagePoint;
  readonly world?: WorldPoint;
  /** The network's belief that the point can be seen, 0..1. Poor evidence: a hidden far leg often scores 0.9. */
  readonly visibility: number;
}

/**
 * Distances from a chord between two landmarks to the edge of the person mask, along normals of the chord.
 * Ray `i` of `n` starts at `start + (from + (to - from) * i / (n - 1)) * (end - start)`.
 * `left[i]` is measured towards the left of the walking direction start -> end AS SEEN IN THE PICTURE (with y down that
 * is the direction (dy, -dx)), `right[i]` to the other side; in pixels of the picture; `null` where the ray met no edge
 * inside the crop.
 */
export interface OutlineProfile {
  readonly start: ImagePoint;
  readonly end: ImagePoint;
  readonly from: number;
  readonly to: number;
  readonly left: readonly (number | null)[];
  readonly right: readonly (number | null)[];
}

export const OUTLINE_CHORDS = ["trunk", "thigh", "shank", "arm"] as const;
export type OutlineChord = (typeof OUTLINE_CHORDS)[number];

/** What was measured on the person mask. The mask itself never leaves the worker. */
export interface Silhouette {
  /** Chords: trunk hip->shoulder, thigh hip->knee, shank knee->ankle, arm shoulder->wrist. */
  readonly left: Readonly<Partial<Record<OutlineChord, OutlineProfile>>>;
  readonly right: Readonly<Partial<Record<OutlineChord, OutlineProfile>>>;
  /** Share of mask pixels that are neither clearly person nor clearly background, 0..1: the mask's own doubt. */
  readonly doubt: number;
}

/**
 * What the landmark network's own layers show along the trunk, of the nearer side, or of both where that is not clear, as numbers
 * that mean nothing by themselves: beside those of the same body's neutral they tell how its spine is bent (kinematics/trunk-network.ts).
 * The last of 25 tells how much it looks like plates on a bar; tracks from before there was one have 24.
 */
export type TrunkFeatures = Readonly<Partial<Record<Side, readonly number[]>>>;

/** One person's landmarks at one instant. */
export interface Pose {
  readonly landmarks: Readonly<Partial<Record<LandmarkName, Landmark>>>;
  /** The network's belief that a person is in the crop, 0..1. */
  readonly presence: number;
  /** Absent where the mask was not read for this frame. */
  readonly silhouette?: Silhouette;
  /** Where the mask was read, and the network is one whose layers are known. */
  readonly trunk?: TrunkFeatures;
}

/** What `step` takes: one frame of the picture, with or without a person. */
export interface PoseFrame {
  /** Seconds of the source's clock; the core reads no other clock. */
  readonly t: Seconds;
  readonly width: Pixels;
  readonly height: Pixels;
  /** Mean luminance of the picture, 0 (black) .. 1 (white), where it was measured. */
  readonly luminance?: number;
  /** `undefined`: nobody found. */
  readonly pose?: Pose;
  /** How many people a recording shows, where the person was found in it: at the start, and after each loss. */
  readonly people?: number;
}
