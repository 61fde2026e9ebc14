/** A lift of chest and legs from lying face down as it should be, and with one fault. Angles in degrees. */
import type { IdealMovement, Posed } from "../../core/exercise.ts";
import { between } from "../../core/reps/minimum-jerk.ts";

const REST_LEGS = -3;
const BESIDE = -4;

export const flatIdeal = (arms: NonNullable<Posed["arms"]>): IdealMovement => ({
  tempo: { away: 1.2, hold: 2.3, back: 1.2, rest: 1.1 },
  usual: { chestLift: 11, legLift: 13 },
  safe: { chestLift: 14, legLift: 16 },
  angles: (depth, range, fault) => {
    const chest = fault === "legs-only" ? 0 : depth.arms;
    const legs = fault === "chest-only" ? 0 : depth.legs;
    return {
      arms,
      armLift: between(BESIDE, 2, chest),
      chestLift: between(1.5, range.chestLift!, chest),
      legLift: between(REST_LEGS, range.legLift!, legs),
      kneeFlexion: between(3, fault === "bent-knees" ? 55 : 5, legs),
      neckFlexion: between(0, -2, chest),
    };
  },
  timing: { "short-hold": { hold: 0.6 }, "not-together": { legsLate: 1.1 } },
});
