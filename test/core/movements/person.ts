/**
 * A person to move: segment lengths drawn around the means of an anthropometric table, so that no recogniser is tuned to
 * one body.
 *
 * Means are shares of stature: Drillis and Contini, Body Segment Parameters, 1966, as Winter prints them (Biomechanics
 * and Motor Control of Human Movement, 4th ed. 2009, fig. 4.1). Between people of one stature single segments differ by
 * about 4 % (ANSUR II, 2012: standard deviations of stature-scaled lengths are 3 to 5 %).
 */
import { chance } from "../lifter/edits.ts";

/** Uniform in [low, high], and standard normal. */
export interface Draw {
  readonly between: (low: number, high: number) => number;
  readonly gauss: () => number;
  readonly maybe: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** `stream`: another run of chance of the same seed. */
export function drawFrom(seed: number, stream = 0): Draw {
  const random = chance(seed * 7919 + stream * 104_729 + 13);
  const between = (low: number, high: number): number => low + (high - low) * random();
  return {
    between,
    gauss: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    maybe: (share) => random() < share,
    pick: (from) => from[Math.floor(random() * from.length)]!,
  };
}

/** Metres; widths are from the middle to one side. */
export interface Person {
  readonly stature: number;
  readonly shank: number;
  readonly thigh: number;
  readonly trunk: number;
  readonly neck: number;
  readonly head: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly hand: number;
  readonly foot: number;
  readonly ankleHeight: number;
  readonly hipHalf: number;
  readonly shoulderHalf: number;
  readonly earHalf: number;
  /** Flesh between the hip's joint and what it lies on. */
  readonly girth: number;
}

/**
 * Shares of stature. The trunk is what the network's points span (shoulder joint to hip joint); the table's shoulder
 * stands 0.818 of stature high, its hip 0.53.
 */
const SHARES = {
  shank: 0.246,
  thigh: 0.245,
  trunk: 0.288,
  neck: 0.095,
  head: 0.07,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.06,
  foot: 0.152,
  ankleHeight: 0.039,
  hipHalf: 0.055,
  shoulderHalf: 0.105,
  earHalf: 0.042,
  girth: 0.058,
} as const satisfies Readonly<Record<Exclude<keyof Person, "stature">, number>>;

const SPREAD = 0.04;

export function drawPerson(draw: Draw): Person {
  // The 2nd percentile of women to the 98th of men.
  const stature = draw.between(1.52, 1.92);
  const lengths = Object.fromEntries(
    Object.entries(SHARES).map(([segment, share]) => [
      segment,
      share * stature * (1 + SPREAD * Math.max(-2.2, Math.min(2.2, draw.gauss()))),
    ]),
  );
  return { stature, ...lengths } as unknown as Person;
}
