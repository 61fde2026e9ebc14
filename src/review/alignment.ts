/**
 * Two reps side by side: aligned by phase, so that starts, peaks and ends meet although one was slower. Positions run
 * from 0 (start) over 1 (peak reached) and 2 (peak left) to 3 (end); between those, time is stretched evenly.
 */
import type { Rep } from "../core/events.ts";
import { clamp, type FaultKind, type Seconds, type Signal } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";

export const LAST_POSITION = 3;

const knots = (rep: Rep): readonly [Seconds, Seconds, Seconds, Seconds] => [
  rep.start,
  rep.peakStart,
  rep.peakEnd,
  rep.end,
];

/** The recording's time at a position of the rep. */
export function timeAt(rep: Rep, position: number): Seconds {
  const at = clamp(position, 0, LAST_POSITION);
  const part = Math.min(2, Math.floor(at)) as 0 | 1 | 2;
  const times = knots(rep);
  const from = times[part];
  const to = times[part + 1] ?? rep.end;
  return from + (to - from) * (at - part);
}

/** The position of a time within the rep; before it 0, after it 3. */
export function positionAt(rep: Rep, t: Seconds): number {
  const times = knots(rep);
  for (const part of [0, 1, 2] as const) {
    const from = times[part];
    const to = times[part + 1] ?? rep.end;
    if (t < to) return part + clamp(to > from ? (t - from) / (to - from) : 0, 0, 1);
  }
  return LAST_POSITION;
}

/** The signal at a time, interpolated between analysed frames; `undefined` next to a gap. */
export function valueAt(analysis: Analysis, signal: Signal, t: Seconds): number | undefined {
  const times = analysis.frames.t;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  const series = analysis.frames[signal];
  const before = series[Math.max(0, low - 1)] ?? undefined;
  const after = series[Math.min(times.length - 1, low)] ?? undefined;
  if (before === undefined || after === undefined) return undefined;
  const from = times[Math.max(0, low - 1)]!;
  const to = times[Math.min(times.length - 1, low)]!;
  return to > from ? before + (after - before) * clamp((t - from) / (to - from), 0, 1) : before;
}

/** The signal over one rep at `samples` even positions. */
export function alignedCurve(
  analysis: Analysis,
  rep: Rep,
  signal: Signal,
  samples: number,
): (number | null)[] {
  return Array.from(
    { length: samples },
    (_, i) => valueAt(analysis, signal, timeAt(rep, (LAST_POSITION * i) / (samples - 1))) ?? null,
  );
}

/** As it is shown: whole degrees, tenths of a second. */
const shownAs = {
  peak: (value: number) => Math.round(value),
  time: (value: number) => Math.round(value * 10) / 10,
} as const;

/**
 * A line of the comparison: what was measured in both, and how much more in the second. All as shown, so that a reader
 * who subtracts gets the same.
 */
export interface Difference {
  readonly quantity:
    | { readonly kind: "peak"; readonly signal: Signal }
    | { readonly kind: "time"; readonly part: TimedPart };
  readonly first: number | undefined;
  readonly second: number | undefined;
  readonly change: number | undefined;
}
export const TIMED_PARTS = ["lower", "raise", "hold", "whole"] as const;
export type TimedPart = (typeof TIMED_PARTS)[number];

const seconds: Readonly<Record<TimedPart, (rep: Rep) => number | undefined>> = {
  lower: (rep) => rep.lowerSeconds,
  raise: (rep) => rep.raiseSeconds,
  hold: (rep) => rep.holdSeconds,
  whole: (rep) => rep.end - rep.start,
};

export function differences(first: Rep, second: Rep, signals: readonly Signal[]): Difference[] {
  const line = (
    quantity: Difference["quantity"],
    measuredFirst: number | undefined,
    measuredSecond: number | undefined,
  ): Difference => {
    const shown = shownAs[quantity.kind];
    const a = measuredFirst === undefined ? undefined : shown(measuredFirst);
    const b = measuredSecond === undefined ? undefined : shown(measuredSecond);
    const change = a !== undefined && b !== undefined ? shown(b - a) : undefined;
    return { quantity, first: a, second: b, change };
  };
  return [
    ...signals.map((signal) => line({ kind: "peak", signal }, first.peak[signal], second.peak[signal])),
    ...TIMED_PARTS.map((part) => line({ kind: "time", part }, seconds[part](first), seconds[part](second))),
  ].filter(({ first: a, second: b }) => a !== undefined || b !== undefined);
}

/** Faults that only one of the two has. */
export function faultsApart(
  first: Rep,
  second: Rep,
): { readonly gone: FaultKind[]; readonly fresh: FaultKind[] } {
  const kinds = (rep: Rep): Set<FaultKind> => new Set(rep.faults.map((fault) => fault.kind));
  const [a, b] = [kinds(first), kinds(second)];
  return { gone: [...a].filter((kind) => !b.has(kind)), fresh: [...b].filter((kind) => !a.has(kind)) };
}
