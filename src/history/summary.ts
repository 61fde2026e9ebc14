/**
 * A set's reps as the history's pages need them, in one short text a set: pages of ten years open from these, while the
 * reps with all their angles stay where they are until one is asked for. Derived from the reps and never exported: a
 * summary that is missing or damaged is made again.
 */
import type { RepRecord } from "./records.ts";

type Stored = RepRecord["rep"];

/** Everything of a rep but its times and the peaks that no page shows; seconds and degrees are rounded. */
export type SummedRep = Omit<
  Stored,
  "number" | "set" | "start" | "peakStart" | "peakEnd" | "end" | "countedAt"
>;

export interface SummaryRecord {
  readonly session: string;
  readonly set: number;
  /** JSON of the set's SummedReps in the order in which they were made. */
  readonly reps: string;
}

/** Peaks that a page shows. */
const SHOWN = ["trunkInclination"] as const;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function summed(rep: Stored): SummedRep {
  const { number: _n, set: _s, start: _a, peakStart: _b, peakEnd: _c, end: _d, countedAt: _e, ...kept } = rep;
  const peak = Object.fromEntries(
    SHOWN.flatMap((signal) => {
      const value = rep.peak[signal];
      return value === undefined ? [] : [[signal, rounded(value)]];
    }),
  );
  const { holdSeconds, lowerSeconds, raiseSeconds } = rep;
  return {
    ...kept,
    ...(holdSeconds === undefined ? {} : { holdSeconds: rounded(holdSeconds) }),
    lowerSeconds: rounded(lowerSeconds),
    raiseSeconds: rounded(raiseSeconds),
    peak,
  };
}

/** `reps`: of this set, in any order. */
export function summarise(session: string, set: number, reps: readonly RepRecord[]): SummaryRecord {
  const inOrder = [...reps].sort((a, b) => a.ordinal - b.ordinal);
  return { session, set, reps: JSON.stringify(inOrder.map(({ rep }) => summed(rep))) };
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Written by hand: it runs over every rep of ten years while somebody waits. */
function isSummed(value: unknown): value is SummedRep {
  if (!isObject(value)) return false;
  const { exercise, counted, lowerSeconds, raiseSeconds, holdSeconds, peak, faults, notJudged } = value;
  return (
    typeof exercise === "string" &&
    typeof counted === "boolean" &&
    isNumber(lowerSeconds) &&
    isNumber(raiseSeconds) &&
    (holdSeconds === undefined || isNumber(holdSeconds)) &&
    isObject(peak) &&
    (peak.trunkInclination === undefined || isNumber(peak.trunkInclination)) &&
    Array.isArray(faults) &&
    faults.every((fault) => isObject(fault) && typeof fault.kind === "string") &&
    Array.isArray(notJudged)
  );
}

/** `undefined` where the summary is no summary any more. */
export function repsOf(summary: unknown): readonly SummedRep[] | undefined {
  if (!isObject(summary) || typeof summary.reps !== "string") return undefined;
  try {
    const reps: unknown = JSON.parse(summary.reps);
    return Array.isArray(reps) && reps.every(isSummed) ? reps : undefined;
  } catch {
    return undefined;
  }
}
