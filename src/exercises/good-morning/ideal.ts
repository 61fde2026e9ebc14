/** A good morning as it should be, and with one fault. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import type { FaultKind } from "../../core/quantity.ts";
import { between, minimumJerk } from "../../core/reps/minimum-jerk.ts";

const spineOf = (fault: FaultKind | undefined): number =>
  fault === "rounded-back" ? 64 : fault === "overextended-back" ? -46 : 2;

export const ideal: IdealMovement = {
  tempo: { away: 2.2, hold: 0.3, back: 1.6, rest: 0.7 },
  usual: { trunkInclination: 70 },
  safe: { trunkInclination: 85 },
  angles: ({ arms: depth }, range, fault) => ({
    trunkInclination: between(1, fault === "shallow" ? 28 : range.trunkInclination!, depth),
    kneeFlexion: between(5, fault === "bent-knees" ? 48 : 13, depth),
    spineFlexion: between(0, spineOf(fault), minimumJerk(depth * 1.4)),
    neckFlexion: between(0, -8, depth),
  }),
  timing: { "too-fast": { away: 0.55 } },
};
