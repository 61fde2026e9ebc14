/**
 * One row a signal: where it is measured on the body, what must be seen for it, how far it can go and how it is smoothed.
 * Measuring, the drawing over the picture live and in the review, and the marks in the 3D view read this table; its name is in
 * quantity.ts. Degrees.
 */
import type { BodyPart } from "./events.ts";
import type { PairedLandmark } from "./landmark.ts";
import type { Degrees, Signal } from "./quantity.ts";
import type { OneEuroTuning } from "./smoothing/one-euro.ts";

/** From a joint along two rays; the angle is 0 where they are one. */
export interface SignalPlace {
  readonly joint: PairedLandmark;
  /** The first ray: upwards, level towards the other one, or on beyond the joint from another point. */
  readonly from: "up" | "level" | PairedLandmark;
  readonly to: PairedLandmark;
  /** What encloses it, from end to end. */
  readonly limbs: readonly PairedLandmark[];
}

export interface SignalRow {
  readonly place: SignalPlace;
  /** The body parts without which it is not given. */
  readonly needs: readonly BodyPart[];
  /** What a person can do: the estimate never leaves it. */
  readonly possible: readonly [Degrees, Degrees];
  /** How far the estimate may be from the plain angle between landmarks, by stance; absent: no two landmarks show it. */
  readonly reach: { readonly standing?: Degrees; readonly prone?: Degrees };
  readonly tuning: OneEuroTuning;
}

/** Tuned on the odd-numbered benchmark clips, checked on the even ones. */
const LARGE: OneEuroTuning = { minCutoff: 0.9, beta: 0.09, speedCutoff: 2 };
const SMALL: OneEuroTuning = { minCutoff: 1.5, beta: 0.15, speedCutoff: 2 };
const SLOW: OneEuroTuning = { minCutoff: 1, beta: 0.04, speedCutoff: 2 };

export const SIGNAL_ROWS: Readonly<Record<Signal, SignalRow>> = {
  trunkInclination: {
    place: { joint: "Hip", from: "up", to: "Shoulder", limbs: ["Hip", "Shoulder"] },
    needs: ["back", "hips"],
    possible: [-40, 150],
    reach: { standing: 15 },
    tuning: LARGE,
  },
  hipFlexion: {
    place: { joint: "Hip", from: "Knee", to: "Shoulder", limbs: ["Knee", "Hip", "Shoulder"] },
    needs: ["back", "hips", "knees"],
    possible: [0, 150],
    reach: { standing: 20 },
    tuning: LARGE,
  },
  kneeFlexion: {
    place: { joint: "Knee", from: "Hip", to: "Ankle", limbs: ["Hip", "Knee", "Ankle"] },
    needs: ["hips", "knees", "feet"],
    possible: [0, 160],
    reach: { standing: 16 },
    tuning: LARGE,
  },
  // All joints of the spine together.
  spineFlexion: {
    place: { joint: "Shoulder", from: "Hip", to: "Ear", limbs: ["Hip", "Shoulder"] },
    needs: ["back", "hips"],
    possible: [-45, 80],
    reach: {},
    tuning: SLOW,
  },
  neckFlexion: {
    place: { joint: "Shoulder", from: "Hip", to: "Ear", limbs: ["Shoulder", "Ear"] },
    needs: ["head", "back"],
    possible: [-80, 70],
    reach: {},
    tuning: SLOW,
  },
  elbowFlexion: {
    place: { joint: "Elbow", from: "Shoulder", to: "Wrist", limbs: ["Shoulder", "Elbow", "Wrist"] },
    needs: ["arms"],
    possible: [0, 160],
    reach: {},
    tuning: SLOW,
  },
  armLift: {
    place: { joint: "Shoulder", from: "level", to: "Wrist", limbs: ["Shoulder", "Wrist"] },
    needs: ["arms", "back"],
    possible: [-90, 90],
    reach: { prone: 12 },
    tuning: SMALL,
  },
  chestLift: {
    place: { joint: "Hip", from: "level", to: "Shoulder", limbs: ["Hip", "Shoulder"] },
    needs: ["back", "hips"],
    possible: [-60, 80],
    reach: { prone: 9 },
    tuning: SMALL,
  },
  legLift: {
    place: { joint: "Hip", from: "level", to: "Ankle", limbs: ["Hip", "Ankle"] },
    needs: ["hips", "feet"],
    possible: [-60, 60],
    reach: { prone: 7 },
    tuning: SMALL,
  },
};
