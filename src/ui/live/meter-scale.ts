/** Where a range stands on its scale. A scale may run backwards: a press ends with straight elbows, at 0 degrees. */
import type { RangeMeter } from "../../core/view.ts";

export interface Scaled {
  /** Shares of the way from the scale's beginning to its end, 0..1. */
  readonly at: number;
  readonly goal: number;
  readonly goalEnd: number;
  readonly reference?: number;
  readonly reached: boolean;
  /** Degrees as they are told: whole ones to read, steps of five for assistive technology, which would be flooded. */
  readonly shown: number;
  readonly spoken: number;
  readonly least: number;
  readonly most: number;
  readonly aim: readonly [least: number, most: number];
}

const SPOKEN_STEP = 5;

export function scaled(range: RangeMeter): Scaled {
  const { value, low, high, goal, goalEnd, reference } = range;
  const share = (degrees: number): number => Math.min(1, Math.max(0, (degrees - low) / (high - low || 1)));
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  const whole = [Math.round(goal), Math.round(goalEnd)] as const;
  return {
    at: share(value),
    goal: share(goal),
    goalEnd: share(goalEnd),
    ...(reference === undefined ? {} : { reference: share(reference) }),
    reached: share(value) >= share(goal),
    shown: Math.round(Math.max(value, Math.min(0, least))),
    spoken: Math.min(most, Math.max(least, Math.round(value / SPOKEN_STEP) * SPOKEN_STEP)),
    least,
    most,
    aim: [Math.min(...whole), Math.max(...whole)],
  };
}
