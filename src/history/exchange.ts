/**
 * The history as one JSON file, and back. The file is versioned; whatever is read is checked from the first brace to
 * the last key before a single record is stored, so that a damaged or foreign file changes nothing. Clips are not in
 * it: they would make it a thousand times larger.
 */
import * as v from "valibot";
import { analysisSchema, planSchema, repRecordSchema, sessionSchema, setSchema } from "./records.ts";
import type { HistoryContents } from "./store.ts";

export const HISTORY_FORMAT = "backline.history/1";
/** Fifty years of training three days a week are a tenth of this. */
export const LARGEST_FILE_BYTES = 256 * 1024 * 1024;

const fileSchema = v.object({
  schema: v.literal(HISTORY_FORMAT),
  exportedAt: v.string(),
  sessions: v.array(sessionSchema),
  sets: v.array(setSchema),
  reps: v.array(repRecordSchema),
  plans: v.array(planSchema),
  analyses: v.array(analysisSchema),
});

export function exportHistory(contents: HistoryContents, now: Date): string {
  const { sessions, sets, reps, plans, analyses } = contents;
  const head = { schema: HISTORY_FORMAT, exportedAt: now.toISOString() };
  return JSON.stringify({ ...head, sessions, sets, reps, plans, analyses });
}

/** Why a file was not imported; the message catalogue has the words. */
export type ImportProblem =
  | { readonly kind: "too-large"; readonly bytes: number }
  | { readonly kind: "not-json" }
  /** JSON, but no history of Backline's. */
  | { readonly kind: "foreign" }
  /** Written by a version that this one does not know. */
  | { readonly kind: "newer"; readonly schema: string }
  /** Ours, but not whole: `where` is the path to the first thing that is wrong. */
  | { readonly kind: "damaged"; readonly where: string; readonly count: number };

export type ImportResult =
  | { readonly ok: true; readonly contents: HistoryContents }
  | { readonly ok: false; readonly problem: ImportProblem };

const refuse = (problem: ImportProblem): ImportResult => ({ ok: false, problem });

export function readHistoryFile(text: string): ImportResult {
  if (text.length > LARGEST_FILE_BYTES) return refuse({ kind: "too-large", bytes: text.length });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refuse({ kind: "not-json" });
  }
  if (typeof raw !== "object" || raw === null || !("schema" in raw) || typeof raw.schema !== "string")
    return refuse({ kind: "foreign" });
  const version = /^backline\.history\/(\d+)$/.exec(raw.schema)?.[1];
  if (version === undefined) return refuse({ kind: "foreign" });
  if (raw.schema !== HISTORY_FORMAT) return refuse({ kind: "newer", schema: raw.schema });
  const parsed = v.safeParse(fileSchema, raw);
  if (!parsed.success) {
    const where = v.getDotPath(parsed.issues[0]) ?? "";
    return refuse({ kind: "damaged", where, count: parsed.issues.length });
  }
  const { sessions, sets, reps, plans, analyses } = parsed.output;
  const contents = { sessions, sets, reps, plans, analyses };
  const orphan = firstOrphan(contents);
  return orphan === undefined ? { ok: true, contents } : refuse({ kind: "damaged", where: orphan, count: 1 });
}

/** The path to a record that belongs to nothing in the file, or that is there twice. */
function firstOrphan(contents: HistoryContents): string | undefined {
  const sessions = new Set(contents.sessions.map((session) => session.id));
  const sets = new Set(contents.sets.map((set) => `${set.session} ${set.index}`));
  const reps = new Set(contents.reps.map((rep) => `${rep.session} ${rep.ordinal}`));
  if (sessions.size < contents.sessions.length) return "sessions";
  if (sets.size < contents.sets.length) return "sets";
  if (reps.size < contents.reps.length) return "reps";
  const set = contents.sets.findIndex((of) => !sessions.has(of.session));
  if (set >= 0) return `sets.${set}.session`;
  const rep = contents.reps.findIndex(
    (of) => !sessions.has(of.session) || (of.set !== null && !sets.has(`${of.session} ${of.set}`)),
  );
  if (rep >= 0) return `reps.${rep}`;
  const analysis = contents.analyses.findIndex((of) => !sets.has(`${of.session} ${of.set}`));
  return analysis >= 0 ? `analyses.${analysis}` : undefined;
}

export interface Merge {
  /** What is not here yet. */
  readonly fresh: HistoryContents;
  readonly added: number;
  /** Sessions that were here already; they stay as they are here. */
  readonly known: number;
}

/** What an import adds to what is here. A session is taken whole or not at all; a plan that is here stays. */
export function mergeHistory(here: HistoryContents, file: HistoryContents): Merge {
  const sessions = new Set(here.sessions.map((session) => session.id));
  const plans = new Set(here.plans.map((plan) => plan.id));
  const fresh: HistoryContents = {
    // A session that was running when the file was written runs nowhere now.
    sessions: file.sessions
      .filter((session) => !sessions.has(session.id))
      .map((session) =>
        session.status === "running" ? { ...session, status: "stopped" as const } : session,
      ),
    sets: file.sets.filter((set) => !sessions.has(set.session)),
    reps: file.reps.filter((rep) => !sessions.has(rep.session)),
    plans: file.plans.filter((plan) => !plans.has(plan.id)),
    analyses: file.analyses.filter((analysis) => !sessions.has(analysis.session)),
  };
  return { fresh, added: fresh.sessions.length, known: file.sessions.length - fresh.sessions.length };
}
