/** A deadlift as it should be, and with one fault. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import { between, minimumJerk } from "../../core/reps/minimum-jerk.ts";

/** With the bar on plates of the usual size the hands reach it with the knees bent by this, whatever the trunk's lean. */
const KNEE = 76;
/** The knees straighten first, and the trunk follows: shares of the way. */
const straightened = (depth: number): number => 1 - (1 - depth) ** 2;
/** Hips that rise alone tip the trunk to about level while the bar still lies there. */
const TIPPED = { lean: 92, until: 0.3 };

export const ideal: IdealMovement = {
  tempo: { away: 1.4, hold: 0.6, back: 1.4, rest: 0.8 },
  usual: { trunkInclination: 68 },
  safe: { trunkInclination: 75 },
  angles: ({ arms: depth }, range, fault) => {
    const start = range.trunkInclination!;
    const unfinished = fault === "not-locked-out";
    const arched = fault === "overextended-back" ? minimumJerk((depth - 0.6) / 0.4) : 0;
    const top = between(unfinished ? 18 : 1, -14, arched);
    const tipped = fault === "hips-first";
    const lean =
      tipped && depth < TIPPED.until
        ? between(start, TIPPED.lean, minimumJerk(depth / TIPPED.until))
        : between(
            tipped ? TIPPED.lean : start,
            top,
            tipped ? (depth - TIPPED.until) / (1 - TIPPED.until) : depth,
          );
    const knees = tipped ? minimumJerk(depth / (1.4 * TIPPED.until)) : straightened(depth);
    return {
      trunkInclination: lean,
      kneeFlexion: between(KNEE, unfinished ? 13 : 4, knees),
      spineFlexion:
        fault === "rounded-back" ? between(58, 0, minimumJerk(depth)) : between(3, -38 * arched, depth),
      neckFlexion: between(-14, 20 * arched, depth),
    };
  },
  early: ["rounded-back", "hips-first"],
};
