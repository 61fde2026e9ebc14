/** Chance with a seed: the same seed, the same shake. */

import { chance } from "../../../test/core/lifter/edits.ts";

export interface Draw {
  readonly between: (low: number, high: number) => number;
  readonly gauss: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly maybe: (share: number) => boolean;
}

export function drawFrom(seed: number): Draw {
  const random = chance(seed);
  return {
    between: (low, high) => low + (high - low) * random(),
    gauss: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    pick: (from) => from[Math.floor(random() * from.length)]!,
    maybe: (share) => random() < share,
  };
}

/** A seed for one clip in one round. */
export function seedOf(text: string): number {
  let seed = 2166136261;
  for (const letter of text) seed = Math.imul(seed ^ letter.charCodeAt(0), 16777619);
  return seed >>> 0;
}
