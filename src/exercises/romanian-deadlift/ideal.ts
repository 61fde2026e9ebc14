/** A Romanian deadlift as it should be, and with one fault. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import { between, minimumJerk } from "../../core/reps/minimum-jerk.ts";

export const ideal: IdealMovement = {
  tempo: { away: 2, hold: 0.3, back: 1.5, rest: 0.7 },
  usual: { trunkInclination: 72 },
  safe: { trunkInclination: 82 },
  angles: ({ arms: depth }, range, fault) => {
    const top = fault === "not-locked-out" ? 20 : 1;
    return {
      trunkInclination: between(top, fault === "shallow" ? 28 : range.trunkInclination!, depth),
      kneeFlexion: between(fault === "not-locked-out" ? 14 : 5, fault === "bent-knees" ? 58 : 18, depth),
      spineFlexion: between(0, fault === "rounded-back" ? 64 : 2, minimumJerk(depth * 1.4)),
      neckFlexion: between(0, -8, depth),
      ...(fault === "bar-drift" ? { drift: between(0, 0.22, depth) } : {}),
    };
  },
  atEnd: ["not-locked-out"],
};
