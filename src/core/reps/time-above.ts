/**
 * When readings are at a level or above: the spans of it, by linear interpolation, and what several have in common. A level
 * that trembles is not left: only a dip that goes clearly below it is one, and then counts from the level itself.
 */
import type { Seconds } from "../quantity.ts";
import type { Reading } from "./minimum-jerk.ts";

export interface Span {
  readonly start: Seconds;
  readonly end: Seconds;
}

const crossing = (level: number, a: Reading, b: Reading): Seconds =>
  a.t + ((level - a.value) / (b.value - a.value)) * (b.t - a.t);

/** In order; `trembles`: so far below the level is still at it where the readings come back to it, in their unit. */
export function spansAbove(readings: readonly Reading[], level: number, trembles: number): readonly Span[] {
  const spans: Span[] = [];
  let start: Seconds | undefined;
  let left: Seconds | undefined;
  for (const [i, now] of readings.entries()) {
    const before = readings[i - 1];
    if (now.value >= level) {
      start ??= before ? crossing(level, before, now) : now.t;
      left = undefined;
    } else if (start !== undefined) {
      left ??= crossing(level, before!, now);
      if (now.value >= level - trembles) continue;
      spans.push({ start, end: left });
      start = undefined;
      left = undefined;
    }
  }
  return start === undefined ? spans : [...spans, { start, end: left ?? readings.at(-1)!.t }];
}

/** Seconds that all of them have in common. */
export function secondsInCommon(all: readonly (readonly Span[])[]): Seconds {
  const [first, ...others] = all;
  const both = (a: readonly Span[], b: readonly Span[]): readonly Span[] =>
    a.flatMap((one) =>
      b
        .map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }))
        .filter(({ start, end }) => end > start),
    );
  return others.reduce(both, first ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
}
