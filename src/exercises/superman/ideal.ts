/** A superman as it should be, and with one fault. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import { between } from "../../core/reps/minimum-jerk.ts";

const REST_ARMS = -9;
const REST_LEGS = -3;

export const ideal: IdealMovement = {
  tempo: { away: 1.2, hold: 2.3, back: 1.2, rest: 1.1 },
  usual: { armLift: 16, legLift: 13 },
  safe: { armLift: 20, legLift: 16 },
  angles: (depth, range, fault) => {
    const arms = fault === "legs-only" ? 0 : depth.arms;
    const legs = fault === "arms-only" ? 0 : depth.legs;
    return {
      armLift: between(REST_ARMS, fault === "low-arms" ? 2 : range.armLift!, arms),
      chestLift: between(1.5, fault === "legs-only" ? 2 : 11, arms),
      legLift: between(REST_LEGS, fault === "low-legs" ? 1 : range.legLift!, legs),
      kneeFlexion: between(3, fault === "bent-knees" ? 55 : 5, legs),
      elbowFlexion: between(6, fault === "bent-arms" ? 75 : 8, arms),
      neckFlexion: between(0, fault === "neck-cranked" ? -44 : -2, arms),
    };
  },
  timing: { "short-hold": { hold: 0.6 }, "not-together": { legsLate: 1.1 } },
};
