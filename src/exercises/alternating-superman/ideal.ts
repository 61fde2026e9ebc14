/** An alternating superman as it should be, and with one fault: the right arm and the left leg. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import { ideal as both } from "../superman/ideal.ts";

export const ideal: IdealMovement = {
  ...both,
  angles: (depth, range, fault) => {
    const [far, legs] = fault === "same-side" ? [depth.legs, 0] : [0, depth.legs];
    const {
      neckFlexion: _,
      chestLift: __,
      ...others
    } = both.angles({ arms: 0, legs: far }, range, undefined);
    return { ...both.angles({ ...depth, legs }, range, fault), others };
  },
};
