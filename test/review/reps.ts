/** Analyses and reps for the review's tests, with lopsided numbers. */
import type { Fault, Rep } from "../../src/core/events.ts";
import { SIGNALS, type Signal } from "../../src/core/quantity.ts";
import { ANALYSIS_SCHEMA, type Analysis, type AnalysisFrames } from "../../src/core/session/analysis.ts";

export const fault = (kind: Fault["kind"], value: number, limit: number, at = 3): Fault => ({
  kind,
  at,
  value,
  limit,
  confidence: 0.83,
});

export function rep(number: number, change: Partial<Rep> = {}): Rep {
  const start = number * 5;
  return {
    number,
    set: 1,
    exercise: "good-morning",
    start,
    peakStart: start + 2.1,
    peakEnd: start + 2.5,
    end: start + 4,
    countedAt: start + 4.2,
    counted: true,
    lowerSeconds: 2.1,
    raiseSeconds: 1.5,
    peak: { trunkInclination: 71, kneeFlexion: 12, spineFlexion: 4 },
    faults: [],
    notJudged: [],
    ...change,
  };
}

/** `seconds` of frames, four a second; the trunk's inclination is ten times the time. */
export function analysis(
  seconds: number,
  reps: readonly Rep[] = [],
  change: Partial<Analysis> = {},
): Analysis {
  const t = Array.from({ length: seconds * 4 }, (_, i) => i / 4);
  const none = t.map(() => null);
  const series = Object.fromEntries(SIGNALS.map((signal) => [signal, none])) as unknown as Record<
    Signal,
    (number | null)[]
  >;
  const frames: AnalysisFrames = {
    t,
    phase: none,
    ...series,
    trunkInclination: t.map((time) => time * 10),
    confidence: { ...series, trunkInclination: t.map(() => 0.9) },
  };
  return {
    schema: ANALYSIS_SCHEMA,
    source: { name: "set, one.mp4", width: 640, height: 480, duration: seconds, frameRate: 8, every: 2 },
    model: { name: "blazepose-full", backend: "wasm" },
    exercise: "good-morning",
    view: { azimuthDeg: 3, nearSide: "left" },
    frames,
    reps: reps.filter((one) => one.counted) as Analysis["reps"],
    noReps: reps.filter((one) => !one.counted) as Analysis["noReps"],
    sets: [],
    baseline: {},
    ...change,
  };
}
