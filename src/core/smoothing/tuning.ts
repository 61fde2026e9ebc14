/** One Euro tunings, by signal (degrees): tuned on the odd-numbered benchmark clips, checked on the even ones. */
import type { Signal } from "../quantity.ts";
import type { OneEuroTuning } from "./one-euro.ts";

const LARGE: OneEuroTuning = { minCutoff: 0.9, beta: 0.09, speedCutoff: 2 };
const SMALL: OneEuroTuning = { minCutoff: 1.5, beta: 0.15, speedCutoff: 2 };
const SLOW: OneEuroTuning = { minCutoff: 1, beta: 0.04, speedCutoff: 2 };

export const SIGNAL_TUNING: Readonly<Record<Signal, OneEuroTuning>> = {
  trunkInclination: LARGE,
  hipFlexion: LARGE,
  kneeFlexion: LARGE,
  spineFlexion: SLOW,
  neckFlexion: SLOW,
  elbowFlexion: SLOW,
  armLift: SMALL,
  chestLift: SMALL,
  legLift: SMALL,
};
