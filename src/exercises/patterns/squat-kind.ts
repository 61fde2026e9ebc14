/**
 * Whether somebody who lets the hips down does a squat, and not one of the many other ways down of daily life. What tells
 * them apart: the body stays over its feet (a chair carries who sits back), both knees bend alike (a lunge, kneeling, a
 * step do not), hands stay off the floor (picking up), and the hips go down with the knees, not back over straight legs (a
 * hinge). What is not seen is no evidence against a squat.
 *
 * Lengths are shares of the leg unless they are said to be trunks. Limits are between what fixtures/tracks show of squats
 * and the movements of test/core/movements.
 */
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { clamp, type Degrees, median, type Pixels, radians } from "../../core/quantity.ts";
import type { Movement } from "../../core/reps/cycle.ts";
import { kneesApart, standsOnBoth, staysInPlace } from "./stance.ts";

/** Degrees of the thigh from vertical, the hips behind the knees: 90 is level. */
export function thighLean({ signals }: Measurement): Degrees | undefined {
  const { hipFlexion, trunkInclination } = signals;
  return hipFlexion === undefined || trunkInclination === undefined
    ? undefined
    : hipFlexion - trunkInclination;
}

/** Shares of body mass and where the upper body's lies between hips and shoulders (Winter, table 4.1). */
const MASS = { upper: 0.678, thigh: 0.2, lower: 0.122 };
const UPPER_CENTRE = 0.66;
/** Nobody is measured from further off. */
const WIDEST: Degrees = 55;

/**
 * How far the body's mass is ahead of the ankles, in the picture: about 0.05 in a squat, -0.2 and less of who sits. `unit`: the leg as
 * it stood, pixels; from far off the side all that is ahead or behind looks nearer.
 */
export function massAhead({ hip, foot, carriage, azimuth }: Measurement, unit: Pixels): number {
  const { shoulders, hips, kneeAhead, trunk } = carriage;
  const seen = unit * Math.cos(radians(clamp(Math.abs(azimuth ?? 0), 0, WIDEST)));
  const back = (hip.x - foot.x) / seen;
  const knee = (kneeAhead * trunk) / seen;
  const lean = (UPPER_CENTRE * (shoulders.x - hips.x)) / seen;
  return (MASS.lower * knee) / 2 + (MASS.thigh * (knee + back)) / 2 + MASS.upper * (back + lean);
}

/** The hips' height over the feet. */
const hipHeight = ({ hip, foot }: Measurement): Pixels => hip.y - foot.y;

const level = (frames: readonly Measurement[], of: (m: Measurement) => number): number =>
  median(frames.map(of)) ?? 0;

const SITS = -0.13;
/** From further off the side who sits looks less far back, but by 0.11 at least beside how they stood; squats go back by 0.08 at most. */
const OBLIQUE: Degrees = 25;
const GOES_BACK = 0.1;
/** Hips let down by less is no squat: half of one, seen obliquely, lets them down by 0.16. */
const LEAST_DROP = 0.14;
/** Between the knees' heights, in trunks. */
const KNEES_APART = 0.28;
/** Hands over the feet, in trunks: on the shins of who stands bent. */
const AT_FLOOR = 0.32;
/** Who leans this far over hands so low lifts from the floor: deadlifts show 0.3 to 0.6, squats lean by 45 and less. */
const LEANING: Degrees = 45;
const AT_BAR = 0.7;
const HAND_SEEN = 0.5;
/** The knees bend at least by this share of the trunk's lean, else the body hinges. */
const KNEE_OVER_TRUNK = 0.95;
const LEAST_KNEE: Degrees = 50;

/** At the floor or near it, as far as the near hand is seen. */
function reachesFloor(deep: readonly Measurement[], trunk: Degrees): boolean {
  const seen = deep.filter(({ carriage }) => carriage.near.visibility >= HAND_SEEN);
  if (seen.length * 2 < deep.length) return false;
  return (
    level(seen, ({ carriage: { nearHeights: at } }) => at.hand - at.foot) <
    (trunk > LEANING ? AT_BAR : AT_FLOOR)
  );
}

/** Degrees. */
export interface Deepest {
  readonly knee: Degrees;
  readonly trunk: Degrees;
}

/** `deep`: the frames around the lowest point; one at least. */
export function isSquat(
  movement: Movement<Measurement>,
  deep: readonly Measurement[],
  { knee, trunk }: Deepest,
): boolean {
  const { before, during } = movement;
  const stood = before.length > 0 ? before : during.slice(0, 1);
  const unit = level(stood, ({ scale }) => scale);
  const mass = (frames: readonly Measurement[]) => level(frames, (m) => massAhead(m, unit));
  const oblique = level(stood, ({ azimuth }) => Math.abs(azimuth ?? 0)) > OBLIQUE;
  const sits = mass(deep) < (oblique ? Math.max(SITS, mass(stood) - GOES_BACK) : SITS);
  const drop = (level(stood, hipHeight) - level(deep, hipHeight)) / unit;
  return (
    knee > Math.max(LEAST_KNEE, KNEE_OVER_TRUNK * trunk) &&
    drop > LEAST_DROP &&
    !sits &&
    Math.abs(level(deep, kneesApart) - level(stood, kneesApart)) < KNEES_APART &&
    standsOnBoth(deep) &&
    !reachesFloor(deep, trunk) &&
    staysInPlace(movement, unit)
  );
}
