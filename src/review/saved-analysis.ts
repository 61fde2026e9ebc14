/**
 * Reading a saved analysis: anything may stand in the file, so all of it is checked before it is shown. The schema
 * follows core/session/analysis.ts; what a later version may add is let through unread.
 */
import * as v from "valibot";
import { findExercise, findFault, knownExercises } from "../core/catalogue.ts";
import { isReason } from "../core/coaching/criteria.ts";
import type { NoRepReason } from "../core/events.ts";
import { LANDMARK_NAMES } from "../core/landmark.ts";
import { type ExerciseName, type FaultKind, type Phase, SIGNALS } from "../core/quantity.ts";
import { ANALYSIS_SCHEMA, type Analysis } from "../core/session/analysis.ts";
import { HARDEST, PAINS } from "../core/session/feeling.ts";

/** Half an hour of every frame with landmarks is about 100 MB; more is no analysis. */
export const LARGEST_ANALYSIS_BYTES = 256 * 1024 * 1024;

export type SavedProblem =
  /** No JSON, or cut off. */
  | { readonly kind: "damaged" }
  /** JSON, but not an analysis of Backline. */
  | { readonly kind: "foreign" }
  /** Written by a later Backline. */
  | { readonly kind: "newer"; readonly schema: string }
  /** An analysis with a value that can't be; `where` names it. */
  | { readonly kind: "invalid"; readonly where: string }
  | { readonly kind: "too-large" };

export type SavedResult =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly problem: SavedProblem };

const finite = v.pipe(v.number(), v.finite());
const seconds = finite;
const series = v.array(v.nullable(finite));
const side = v.picklist(["left", "right"]);
const named = <T extends string>(known: (name: string) => boolean) =>
  v.custom<T>((name) => typeof name === "string" && known(name));
const exercise = named<ExerciseName>((name) => findExercise(name) !== undefined);
const fault = named<FaultKind>((kind) => findFault(kind) !== undefined);
const phase = named<Phase>((name) =>
  knownExercises().some(({ words }) => Object.hasOwn(words.en.phase, name)),
);
const perSignal = Object.fromEntries(SIGNALS.map((signal) => [signal, series])) as Record<
  (typeof SIGNALS)[number],
  typeof series
>;

const rep = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(0)),
  set: v.pipe(v.number(), v.integer(), v.minValue(0)),
  exercise,
  start: seconds,
  peakStart: seconds,
  peakEnd: seconds,
  end: seconds,
  countedAt: seconds,
  reason: v.exactOptional(named<NoRepReason>(isReason)),
  holdSeconds: v.exactOptional(seconds),
  holdPartial: v.exactOptional(v.boolean()),
  lowerSeconds: seconds,
  raiseSeconds: seconds,
  peak: v.record(v.string(), finite),
  faults: v.array(v.object({ kind: fault, at: seconds, value: finite, limit: finite, confidence: finite })),
  notJudged: v.array(fault),
  sight: v.exactOptional(
    v.object({
      trouble: v.exactOptional(v.picklist(["slow", "dark", "turned", "hidden"])),
      lostSeconds: v.exactOptional(finite),
    }),
  ),
});

const row = v.nullable(v.array(v.nullable(finite)));

/** What a file may hold; `test/review/analysis-schema.test.ts` holds it, the types and the published JSON Schema together. */
export const analysisFileSchema = v.object({
  schema: v.literal(ANALYSIS_SCHEMA),
  source: v.object({
    name: v.string(),
    width: finite,
    height: finite,
    duration: v.nullable(finite),
    frameRate: v.nullable(finite),
    every: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  model: v.object({ name: v.string(), backend: v.string() }),
  exercise: v.nullable(exercise),
  view: v.object({ azimuthDeg: v.nullable(finite), nearSide: v.nullable(side) }),
  frames: v.pipe(
    v.object({
      t: v.array(finite),
      phase: v.array(v.nullable(phase)),
      ...perSignal,
      confidence: v.object(perSignal),
      deviation: v.exactOptional(v.object(perSignal)),
    }),
    v.check(
      (frames) =>
        SIGNALS.every(
          (signal) =>
            frames[signal].length === frames.t.length &&
            frames.confidence[signal].length === frames.t.length &&
            (frames.deviation?.[signal].length ?? frames.t.length) === frames.t.length,
        ) && frames.phase.length === frames.t.length,
      "series of different lengths",
    ),
    v.check((frames) => frames.t.every((t, i) => i === 0 || t >= frames.t[i - 1]!), "times that run back"),
  ),
  reps: v.array(v.object({ ...rep.entries, counted: v.literal(true) })),
  noReps: v.array(v.object({ ...rep.entries, counted: v.literal(false) })),
  sets: v.array(
    v.object({
      set: finite,
      exercise,
      t: seconds,
      reps: finite,
      faults: v.record(v.string(), finite),
      text: v.string(),
    }),
  ),
  baseline: v.record(v.string(), finite),
  landmarks: v.exactOptional(
    v.object({
      width: finite,
      height: finite,
      names: v.array(v.picklist(LANDMARK_NAMES)),
      image: v.array(row),
      world: v.array(row),
    }),
  ),
  marks: v.exactOptional(
    v.array(
      v.object({
        at: seconds,
        verdict: v.picklist(["right", "wrong"]),
        about: v.union([v.literal("count"), fault]),
        note: v.exactOptional(v.string()),
      }),
    ),
  ),
  felt: v.exactOptional(
    v.array(
      v.object({
        set: v.pipe(v.number(), v.integer(), v.minValue(0)),
        effort: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HARDEST))),
        pain: v.exactOptional(v.picklist(PAINS)),
      }),
    ),
  ),
  notes: v.exactOptional(v.array(v.object({ at: seconds, text: v.string(), tags: v.array(v.string()) }))),
});

export function readSavedAnalysis(text: string): SavedResult {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, problem: { kind: "damaged" } };
  }
  return checkAnalysis(raw);
}

/** Whether a stored value is an analysis that can be shown. */
export function checkAnalysis(raw: unknown): SavedResult {
  if (typeof raw !== "object" || raw === null || !("schema" in raw) || typeof raw.schema !== "string")
    return { ok: false, problem: { kind: "foreign" } };
  if (raw.schema !== ANALYSIS_SCHEMA) {
    const kin = raw.schema.startsWith("backline.analysis/");
    return { ok: false, problem: kin ? { kind: "newer", schema: raw.schema } : { kind: "foreign" } };
  }
  const parsed = v.safeParse(analysisFileSchema, raw, { abortEarly: true });
  if (parsed.success) return { ok: true, analysis: apart(parsed.output) };
  const issue = parsed.issues[0];
  const where = v.getDotPath(issue);
  return { ok: false, problem: { kind: "invalid", where: where ?? issue.message } };
}

/** Times are written with four digits. */
const STEPS_A_SECOND = 1e4;

/** Earlier versions took frames that came within a tenth of a millisecond, which the file gives the same time. */
function apart(analysis: Analysis): Analysis {
  const { t } = analysis.frames;
  if (t.every((time, i) => i === 0 || time > t[i - 1]!)) return analysis;
  let last = Number.NEGATIVE_INFINITY;
  const times = t.map((time) => {
    last = Math.max(time, (Math.round(last * STEPS_A_SECOND) + 1) / STEPS_A_SECOND);
    return last;
  });
  return { ...analysis, frames: { ...analysis.frames, t: times } };
}

/** Of a file that was dropped or chosen. */
export async function openSavedAnalysis(file: Blob): Promise<SavedResult> {
  if (file.size > LARGEST_ANALYSIS_BYTES) return { ok: false, problem: { kind: "too-large" } };
  return readSavedAnalysis(await file.text());
}

/** Whether a chosen file is meant as a saved analysis rather than as a video. */
export const looksLikeAnalysis = (file: File): boolean =>
  /\.json$/i.test(file.name) || file.type === "application/json";
