/**
 * Whether a body held still from one pose to the next: the joints moved by no more than the network's own trembling, which
 * is larger at one or two that it guesses, on the far side mostly.
 */
import type { LandmarkName, Pose } from "../../core/landmark.ts";
import type { Region } from "./region.ts";

const JOINTS: readonly LandmarkName[] = [
  "nose",
  "leftShoulder",
  "rightShoulder",
  "leftElbow",
  "rightElbow",
  "leftWrist",
  "rightWrist",
  "leftHip",
  "rightHip",
  "leftKnee",
  "rightKnee",
  "leftAnkle",
  "rightAnkle",
];
/** Of the crop's size: two pixels of the network's input. */
const TREMBLING = 0.008;
const GUESSED = 2;
const TREMBLING_GUESSED = 0.02;
/** Crops that differ by less than this share of their size show the same. */
const SAME_CROP = 0.01;

export function heldStill(before: Pose, now: Pose, { size }: Region): boolean {
  let guessed = 0;
  return JOINTS.every((name) => {
    const a = before.landmarks[name]?.image;
    const b = now.landmarks[name]?.image;
    if (a === undefined || b === undefined) return false;
    const moved = Math.hypot(a.x - b.x, a.y - b.y) / size;
    if (moved >= TREMBLING) guessed += 1;
    return moved < TREMBLING_GUESSED && guessed <= GUESSED;
  });
}

export const sameCrop = (a: Region, b: Region): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < SAME_CROP * a.size &&
  Math.abs(a.size / b.size - 1) < SAME_CROP &&
  Math.abs(a.rotation - b.rotation) < SAME_CROP;
