/** What people do before, between and after reps, as scripts for the film: nothing in here is a rep. */

import { LYING, STANDING } from "./figure.ts";
import type { Move } from "./film.ts";

const stand: Move = { seconds: 0.7, to: { ...STANDING } };

/** Walks from `from` to `to` metres with soft knees. */
export function walk(from: number, to: number, seconds = 2.4): Move[] {
  const steps = 4;
  return Array.from({ length: 2 * steps }, (_, i) => {
    const at = from + ((to - from) * (i + 1)) / (2 * steps);
    const flexed = i % 2 === 0;
    return { seconds: seconds / (2 * steps), to: { at, knee: flexed ? 27 : 8, thigh: flexed ? -16 : 2 } };
  });
}

export const squats: readonly Move[] = [1, 2].flatMap(() => [
  { seconds: 1.4, to: { trunk: 41, thigh: -63, knee: 92 } },
  { seconds: 1.2, to: { ...STANDING } },
  { seconds: 0.8 },
]);

export const sitDown: readonly Move[] = [
  { seconds: 1.3, to: { trunk: 44, thigh: -72, knee: 88 } },
  { seconds: 0.6, to: { trunk: 9, thigh: -84, knee: 89 } },
  { seconds: 1.5 },
  { seconds: 0.7, to: { trunk: 46, thigh: -70, knee: 87 } },
  { seconds: 1, to: { ...STANDING } },
  { seconds: 0.8 },
];

export const pickUp: readonly Move[] = [
  { seconds: 0.3, to: { hands: "hanging" } },
  { seconds: 1.5, to: { trunk: 76, thigh: -24, knee: 31 } },
  { seconds: 0.5 },
  { seconds: 1.4, to: { trunk: STANDING.trunk, thigh: STANDING.thigh, knee: STANDING.knee } },
  { seconds: 0.8, to: { hands: "bar" } },
];

export const swaying: readonly Move[] = [1, 2, 3].flatMap(() => [
  { seconds: 0.9, to: { trunk: 11, thigh: 1 } },
  { seconds: 0.8, to: { trunk: -3, thigh: 4 } },
]);

export const lieDown: readonly Move[] = [
  { seconds: 0.2, to: { hands: "hanging" } },
  { seconds: 1.1, to: { trunk: 68, thigh: -52, knee: 97 } },
  { seconds: 0.4, to: { ...LYING, chest: 24, arms: -48, legs: 3, knee: 38 } },
  { seconds: 0.9, to: { ...LYING, arms: -25, chest: 9 } },
  { seconds: 0.6, to: { ...LYING } },
];

export const getUp: readonly Move[] = [
  { seconds: 0.8, to: { arms: -52, chest: 26, legs: 2, knee: 33 } },
  { seconds: 0.2, to: { ...STANDING, hands: "hanging", trunk: 66, thigh: -50, knee: 95 } },
  { seconds: 1.2, to: { ...STANDING } },
  stand,
];
