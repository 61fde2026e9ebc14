/**
 * The estimators' values as named signals, each kept within reach of the plain angle between landmarks, so that a
 * correction can never invent a posture that the picture does not show. Degrees throughout.
 */
import type { BodyPart } from "../events.ts";
import { clamp, type Degrees, type Signal } from "../quantity.ts";
import { TYPICAL } from "./estimators.ts";
import { PRONE, type Row, STANDING } from "./readings.ts";

/** The body parts without which a signal is not given. */
export const NEEDED_PARTS: Readonly<Record<Signal, readonly BodyPart[]>> = {
  trunkInclination: ["back", "hips"],
  hipFlexion: ["back", "hips", "knees"],
  kneeFlexion: ["hips", "knees", "feet"],
  spineFlexion: ["back", "hips"],
  neckFlexion: ["head", "back"],
  elbowFlexion: ["arms"],
  armLift: ["arms", "back"],
  chestLift: ["back", "hips"],
  legLift: ["hips", "feet"],
};

/** How far the estimate may be from the plain angle between landmarks, degrees. */
const REACH: Readonly<Partial<Record<Signal, Degrees>>> = {
  trunkInclination: 15,
  hipFlexion: 20,
  kneeFlexion: 16,
  armLift: 12,
  chestLift: 9,
  legLift: 7,
};

/** The training stills' mean neutral, degrees: what the readings' changes start from. */
const STANDING_NEUTRAL = { trunkInclination: 2.2, hipFlexion: 3.4, kneeFlexion: 5.6 } as const;
const PRONE_NEUTRAL = { armLift: -12.2, chestLift: 1.6, legLift: -2.8, kneeFlexion: 6 } as const;

/**
 * Around neutral a standing body sways by about 0.7 degrees and the estimate errs by as much (odd clips at rest): the
 * likeliest sway is then about half of what is read. Far from neutral nothing is taken off.
 */
function calmed(value: Degrees, neutral: Degrees): Degrees {
  const off = value - neutral;
  return neutral + off * (1 - 0.45 * Math.exp(-((off / 3) ** 2)));
}

export function standingSignals(
  row: Row,
  neutral: Row | undefined,
  values: readonly number[],
): Partial<Record<Signal, Degrees>> {
  const base = neutral ?? TYPICAL.standing;
  const moved = (i: number): Degrees => row[i]! - base[i]!;
  const trunk = moved(STANDING.trunkNear);
  const thigh = moved(STANDING.thighNear);
  const plain = {
    trunkInclination: trunk + STANDING_NEUTRAL.trunkInclination,
    hipFlexion: Math.abs(trunk - thigh + STANDING_NEUTRAL.hipFlexion),
    kneeFlexion: moved(STANDING.shankNear) - thigh + STANDING_NEUTRAL.kneeFlexion,
  };
  const within = (signal: keyof typeof plain, value: number): Degrees =>
    clamp(value, plain[signal] - REACH[signal]!, plain[signal] + REACH[signal]!);
  return {
    trunkInclination: calmed(within("trunkInclination", values[0]!), STANDING_NEUTRAL.trunkInclination),
    hipFlexion: Math.max(0, within("hipFlexion", values[1]!)),
    kneeFlexion: Math.max(0, within("kneeFlexion", values[2]!)),
    spineFlexion: clamp(values[3]!, -60, 80),
  };
}

export function proneSignals(
  row: Row,
  neutral: Row | undefined,
  values: readonly number[],
): Partial<Record<Signal, Degrees>> {
  const base = neutral ?? TYPICAL.prone;
  const moved = (i: number): Degrees => row[i]! - base[i]!;
  const plain = {
    armLift: moved(PRONE.armNear) + PRONE_NEUTRAL.armLift,
    chestLift: moved(PRONE.chestNear) + PRONE_NEUTRAL.chestLift,
    legLift: moved(PRONE.legNear) + PRONE_NEUTRAL.legLift,
  };
  const within = (signal: keyof typeof plain, value: number): Degrees =>
    clamp(value, plain[signal] - REACH[signal]!, plain[signal] + REACH[signal]!);
  return {
    armLift: within("armLift", values[0]!),
    chestLift: within("chestLift", values[1]!),
    legLift: within("legLift", values[2]!),
    kneeFlexion: Math.max(0, values[3]!),
    neckFlexion: values[4]!,
    elbowFlexion: Math.max(0, values[5]!),
  };
}
