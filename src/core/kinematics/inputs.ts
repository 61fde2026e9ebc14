/**
 * The inputs of the fitted estimators: a reading less the user's own neutral, bends of it that a straight line can't
 * follow, and its interplay with the camera's azimuth. All are 0 in the neutral. Shared with `scripts/fit`, which must
 * see what the app sees.
 */
import { type Degrees, radians } from "../quantity.ts";
import { PRONE, type Row, STANDING } from "./readings.ts";

/** Readings of the user standing or lying still, averaged. */
export interface NeutralRows {
  readonly row: Row;
  readonly outline?: Row;
  /** Of the near side's trunk (trunk-network.ts). */
  readonly features?: Row;
}

/** Angles come first in both rows; the rest are lengths, which do not wrap. */
const STANDING_ANGLES = 15;
const PRONE_ANGLES = 21;
/** Of the angles, those that foreshortening bends most. */
const STANDING_FORESHORTENED = 8;
const PRONE_FORESHORTENED = 13;
/** Beyond this an outline's shift is an edge of something else, percent of leg or body. */
const OUTLINE_LIMIT = 25;
/** Keeps inputs of different kinds on a like scale; the model standardises them anyway. */
const AZIMUTH_UNIT: Degrees = 30;

const wrapped = (angle: Degrees): Degrees => angle - 360 * Math.floor((angle + 180) / 360);

const movedIn =
  (row: Row, neutral: Row) =>
  (i: number): Degrees =>
    wrapped(row[i]! - neutral[i]!);

const change = (row: Row, neutral: Row, angles: number): number[] =>
  row.map((value, i) => (i < angles ? wrapped(value - neutral[i]!) : value - neutral[i]!));

function azimuthTerms(azimuth: Degrees, changes: readonly number[], foreshortened: number): number[] {
  const a = azimuth / AZIMUTH_UNIT;
  const bent = changes.slice(0, foreshortened);
  return [...bent.map((d) => a * d), ...bent.map((d) => a * a * d)];
}

export function standingInputs(row: Row, neutral: Row, azimuth: Degrees): number[] {
  const changes = change(row, neutral, STANDING_ANGLES);
  const trunk = radians(changes[STANDING.trunkNear]!);
  const thigh = radians(changes[STANDING.thighNear]!);
  return [
    ...changes,
    Math.sin(trunk),
    Math.cos(trunk) - 1,
    Math.sin(2 * trunk),
    Math.cos(2 * trunk) - 1,
    Math.sin(thigh),
    Math.cos(thigh) - 1,
    ...azimuthTerms(azimuth, changes, STANDING_FORESHORTENED),
  ];
}

export function proneInputs(row: Row, neutral: Row, azimuth: Degrees): number[] {
  const changes = change(row, neutral, PRONE_ANGLES);
  return [...changes, ...azimuthTerms(azimuth, changes, PRONE_FORESHORTENED)];
}

export const outlineInputs = (outline: Row, neutral: Row): number[] =>
  outline.map((value, i) => Math.max(-OUTLINE_LIMIT, Math.min(OUTLINE_LIMIT, value - neutral[i]!)));

/**
 * What the plain angles between landmarks changed by, in the order of the model's signals: the estimators correct
 * these. 0 where no plain angle stands for the signal.
 */
export function plainStandingChange(row: Row, neutral: Row): Degrees[] {
  const moved = movedIn(row, neutral);
  const trunk = moved(STANDING.trunkNear);
  const thigh = moved(STANDING.thighNear);
  return [trunk, trunk - thigh, moved(STANDING.shankNear) - thigh, 0];
}

/**
 * How much further the hips are bent than in the neutral, by what the trunk leans in the picture and what they bend
 * in the network's own space: from 45 degrees off each shows about a third of it, and both together are steady where
 * the estimators, which were fitted nearer to the side, show nothing (hips bent by 25 degrees as by 7).
 */
export function plainHipChange(row: Row, neutral: Row): Degrees {
  const moved = movedIn(row, neutral);
  return moved(STANDING.trunkMid) + moved(STANDING.hipBend);
}

export function plainProneChange(row: Row, neutral: Row): Degrees[] {
  const moved = movedIn(row, neutral);
  return [moved(PRONE.armNear), moved(PRONE.chestNear), moved(PRONE.legNear), moved(PRONE.kneeBend), 0, 0];
}
