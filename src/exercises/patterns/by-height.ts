/**
 * Trunk, thighs and shanks by how high shoulders, hips, knees and ankles are in the picture, against how they stood.
 * A height is the same from wherever it is looked at, while an angle is not: from 45 degrees off the estimators,
 * which were fitted nearer to the side, read level thighs as 8 to 44 degrees high, their heights as 0 to 8; from the
 * side these are off by half as much as well (clips with exact truth). Valid for a camera that looks about level and
 * a body that stays where it stood.
 */
import type { Heights } from "../../core/kinematics/carriage.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { clamp, type Degrees, degrees } from "../../core/quantity.ts";
import { levelBefore } from "../../core/reps/series.ts";

type Side = "nearHeights" | "farHeights";
const SIDES: readonly Side[] = ["nearHeights", "farHeights"];

/** Pixels, of one leg's part upright. */
type Part = (heights: Heights) => number;
const thigh: Part = ({ knee }) => -knee;
const shank: Part = ({ knee, foot }) => knee - foot;

type Told = (m: Measurement) => number;

const tallness =
  (side: Side, part: Part): Told =>
  (m) =>
    part(m.carriage[side]) * m.carriage.trunk;

/**
 * Of one part of both legs: its height as a share of its own as it stood in `before`, where that was seen. Where
 * nobody stood still, the tallest quarter tells.
 */
function shareOf(before: readonly Measurement[], part: Part): Told | undefined {
  const [near, far] = SIDES.map((side) => ofStood(before, tallness(side, part)));
  return near && far && ((m) => (near(m) + far(m)) / 2);
}

/** A height as a share of what it was as they stood, -1 to 1. */
function ofStood(before: readonly Measurement[], of: Told): Told | undefined {
  const stood = -(levelBefore(before, (m) => -of(m)) ?? 0);
  return stood > 0 ? (m) => clamp(of(m) / stood, -1, 1) : undefined;
}

/**
 * By so much level thighs look higher than they are: hips are placed over their joint (odd-numbered clips 4.9, even 4.3,
 * and 2 between reps).
 */
const PLACED_HIGH: Degrees = 4.5;

/**
 * Degrees of the thighs from vertical, 90 is level; for what is far from standing. `undefined`: not known how they
 * stood.
 */
export function thighByHeight(before: readonly Measurement[]): Told | undefined {
  const share = shareOf(before, thigh);
  return share && ((m) => 90 + PLACED_HIGH - degrees(Math.asin(share(m))));
}

/** Degrees that the knees are bent, for what is far from straight. */
export function kneeByHeight(before: readonly Measurement[]): Told | undefined {
  const [upper, lower] = [thighByHeight(before), shareOf(before, shank)];
  return upper && lower && ((m) => upper(m) + degrees(Math.acos(lower(m))));
}

/**
 * Degrees of the trunk from vertical, for what is far from standing: from far off the side its angle shows late that
 * it leans.
 */
export function trunkByHeight(before: readonly Measurement[]): Told | undefined {
  const share = ofStood(before, ({ carriage: { shoulders, hips } }) => shoulders.y - hips.y);
  return share && ((m) => degrees(Math.acos(share(m))));
}
