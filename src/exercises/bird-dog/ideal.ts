/** A bird dog as it should be, and with one fault: the right arm and the left leg. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import { between } from "../../core/reps/minimum-jerk.ts";

/** Of the trunk from upright on hands and knees; arms hang, thighs stand, shanks lie behind. */
const LEVEL = 87;
const HANGING = -90;

export const ideal: IdealMovement = {
  tempo: { away: 1.2, hold: 2.3, back: 1.2, rest: 1.1 },
  usual: { armLift: 2, legLift: 0 },
  safe: { armLift: 5, legLift: 4 },
  angles: (depth, range, fault) => {
    const arms = fault === "legs-only" ? 0 : depth.arms;
    const far = fault === "same-side" ? depth.legs : 0;
    const legs = fault === "arms-only" || fault === "same-side" ? 0 : depth.legs;
    const thigh = fault === "low-legs" ? -38 : fault === "tilted-trunk" ? 22 : range.legLift!;
    return {
      trunkInclination: LEVEL - (fault === "tilted-trunk" ? 16 * depth.arms : 0),
      armLift: between(HANGING, fault === "low-arms" ? -40 : range.armLift!, arms),
      legLift: between(HANGING, thigh, legs),
      kneeFlexion: between(90, fault === "bent-knees" ? 60 : 4, legs),
      others: {
        armLift: HANGING,
        legLift: between(HANGING, range.legLift!, far),
        kneeFlexion: between(90, 4, far),
      },
    };
  },
  timing: { "short-hold": { hold: 0.6 }, "not-together": { legsLate: 1.1 } },
};
