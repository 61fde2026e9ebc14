/** A shoulder press as it should be, and with one fault. Angles in degrees. */
import type { IdealMovement } from "../../core/exercise.ts";
import { between } from "../../core/reps/minimum-jerk.ts";

/** Where the hands hold the bar, from the shoulders, shares of the arm: before the collarbones, over the crown. */
const START = { ahead: 0.27, up: 0.1 };
/** Around the face on the way. */
const AROUND_FACE = 0.12;
const OVERHEAD = { ahead: -0.02, up: 0.985 };
const PARTIAL = { ahead: 0.06, up: 0.86 };

export const ideal: IdealMovement = {
  tempo: { away: 1.2, hold: 0.5, back: 1.3, rest: 0.7 },
  usual: { elbowFlexion: 8 },
  safe: { elbowFlexion: 8 },
  fromFront: ["uneven"],
  angles: ({ arms: depth }, _range, fault) => {
    const top = fault === "partial" ? PARTIAL : OVERHEAD;
    const around = AROUND_FACE * Math.sin(Math.PI * Math.min(1, 1.25 * depth));
    const arched = fault === "overextended-back" ? depth : 0;
    return {
      trunkInclination: between(1, -14, arched),
      spineFlexion: between(0, -38, arched),
      kneeFlexion: fault === "knee-dip" ? between(46, 34, depth) : 4,
      neckFlexion: between(-4, -2, depth) + 30 * arched,
      hands: {
        ahead: between(START.ahead, top.ahead, depth) + around,
        up: between(START.up, top.up, depth),
        ...(fault === "uneven" ? { apart: 0.26 * depth } : {}),
      },
    };
  },
};
