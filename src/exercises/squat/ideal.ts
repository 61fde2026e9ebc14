/** A squat as it should be, and with one fault. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import { between, minimumJerk } from "../../core/reps/minimum-jerk.ts";

/** The trunk leans and the knees bend together: lean by degree of knee flexion. */
const LEAN = 0.36;

export const ideal: IdealMovement = {
  tempo: { away: 1.7, hold: 0.3, back: 1.4, rest: 0.7 },
  usual: { kneeFlexion: 116 },
  safe: { kneeFlexion: 125 },
  angles: ({ arms: depth }, range, fault) => {
    const knee = fault === "shallow" ? 78 : range.kneeFlexion!;
    return {
      trunkInclination: between(1, fault === "forward-lean" ? 68 : LEAN * knee, depth),
      kneeFlexion: between(5, knee, depth),
      spineFlexion: between(0, fault === "rounded-back" ? 60 : 4, minimumJerk(depth * 1.4)),
      neckFlexion: between(0, -10, depth),
      ...(fault === "heels-up" ? { heelRise: between(0, 24, depth) } : {}),
    };
  },
  timing: { "too-fast": { away: 0.45 } },
};
