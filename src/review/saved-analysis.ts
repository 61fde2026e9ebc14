/**
 * Reading a saved analysis: anything may stand in the file, so all of it is checked before it is shown, by what
 * core/session/analysis.ts says of it; what a later version may add is let through unread.
 */
import * as v from "valibot";
import { SIGNALS } from "../core/quantity.ts";
import { ANALYSIS, ANALYSIS_SCHEMA, type Analysis, type AnalysisFrames } from "../core/session/analysis.ts";
import { entriesOf } from "../formats/check-of.ts";

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

/** What no shape can say of the series: one entry a frame each, and times that go on. */
const wholeSeries = (frames: AnalysisFrames): boolean => {
  const { length } = frames.t;
  return (
    frames.phase.length === length &&
    SIGNALS.every(
      (signal) =>
        frames[signal].length === length &&
        frames.confidence[signal].length === length &&
        (frames.deviation?.[signal].length ?? length) === length,
    )
  );
};

const checked = entriesOf(ANALYSIS);
const analysisFile = v.object({
  ...checked,
  frames: v.pipe(
    checked.frames,
    v.check(wholeSeries, "series of different lengths"),
    v.check(({ t }) => t.every((time, i) => i === 0 || time >= t[i - 1]!), "times that run back"),
  ),
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
  const parsed = v.safeParse(analysisFile, raw, { abortEarly: true });
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
