/** How far each signal can be trusted, 0..1: how likely its true value is within ten degrees of what is given. */
import { within } from "../form/probability.ts";
import type { Confidences, Degrees, Signal, Signals } from "../quantity.ts";

/** What a practised eye is off by when it judges a joint's angle is about 14 degrees, an inclinometer 6: ten is useful. */
const USEFUL: Degrees = 10;

export function confidencesOf(deviation: Signals): Confidences {
  const result: Partial<Record<Signal, number>> = {};
  for (const signal of Object.keys(deviation) as Signal[])
    result[signal] = within(USEFUL, deviation[signal]!);
  return result;
}
