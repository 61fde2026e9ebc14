/**
 * The history as one JSON file, and back. The file is versioned. Whatever is read is checked record by record before
 * one is stored: a file that is cut off or somebody else's changes nothing; of one with a damaged record everything
 * else is taken, and what was left out is named. Clips are not in it: they would make it a thousand times larger.
 */

import * as v from "valibot";
import type { HistoryContents } from "./contents.ts";
import type { CheckedStore, Damaged } from "./damage.ts";
import { KEY_OF, setKey, standing } from "./reading.ts";
import { analysisSchema, planSchema, repRecordSchema, sessionSchema, setSchema } from "./records.ts";

export const HISTORY_FORMAT = "backline.history/1";
/** Fifty years of training three days a week, without curves; also what a browser holds as one text. */
export const LARGEST_FILE_BYTES = 400 * 1024 * 1024;

const SCHEMAS = {
  sessions: sessionSchema,
  sets: setSchema,
  reps: repRecordSchema,
  plans: planSchema,
  analyses: analysisSchema,
} as const;
type ListName = keyof typeof SCHEMAS;
const LISTS = Object.keys(SCHEMAS) as readonly ListName[];

type Damage = Pick<Damaged, "store" | "key" | "where" | "record">;

/** The file in pieces, since ten years with their curves are too long for one text. */
export function historyParts(
  contents: HistoryContents,
  now: Date,
  damaged: Iterable<Damage> = [],
): readonly string[] {
  const { sessions, sets, reps, plans } = contents;
  const head = { schema: HISTORY_FORMAT, exportedAt: now.toISOString(), sessions, sets, reps, plans };
  const parts = [JSON.stringify(head).slice(0, -1), ',"analyses":['];
  let bytes = parts.join("").length;
  // The newest curves first: where a file gets too long to be read again, the oldest stay behind.
  const newest = [...contents.analyses].reverse();
  for (const [index, analysis] of newest.entries()) {
    const text = JSON.stringify(analysis);
    bytes += text.length + 1;
    if (bytes > LARGEST_FILE_BYTES) break;
    parts.push(index === 0 ? text : `,${text}`);
  }
  const spoilt = [...damaged].filter(({ store }) => store !== "clips");
  parts.push(spoilt.length === 0 ? "]}" : `],"damaged":${JSON.stringify(spoilt)}}`);
  return parts;
}

export const exportHistory = (contents: HistoryContents, now: Date): string =>
  historyParts(contents, now).join("");

/** Why a file was not imported; the message catalogue has the words. */
export type ImportProblem =
  | { readonly kind: "too-large"; readonly bytes: number }
  | { readonly kind: "not-json" }
  /** JSON, but no history of Backline's. */
  | { readonly kind: "foreign" }
  /** Written by a version that this one does not know. */
  | { readonly kind: "newer"; readonly schema: string }
  /** Ours, but nothing in it can be used: `where` is the path to the first thing that is wrong. */
  | { readonly kind: "damaged"; readonly where: string };

export type ImportResult =
  /** `leftOut`: paths of what was damaged, or belonged to nothing, in the file. */
  | { readonly ok: true; readonly contents: HistoryContents; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly problem: ImportProblem };

const refuse = (problem: ImportProblem): ImportResult => ({ ok: false, problem });

type Lists = Readonly<Record<ListName, readonly unknown[]>>;

/** The file's lists, unread so far, or why they are none. */
export function openHistoryFile(text: string): Lists | ImportProblem {
  if (text.length > LARGEST_FILE_BYTES) return { kind: "too-large", bytes: text.length };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { kind: "not-json" };
  }
  if (typeof raw !== "object" || raw === null || !("schema" in raw) || typeof raw.schema !== "string")
    return { kind: "foreign" };
  const version = /^backline\.history\/(\d+)$/.exec(raw.schema)?.[1];
  if (version === undefined) return { kind: "foreign" };
  if (raw.schema !== HISTORY_FORMAT) return { kind: "newer", schema: raw.schema };
  const lists = raw as unknown as Lists;
  const broken = LISTS.find((name) => !Array.isArray(lists[name]));
  return broken === undefined ? lists : { kind: "damaged", where: broken };
}

const isProblem = (opened: Lists | ImportProblem): opened is ImportProblem => "kind" in opened;

/** What is kept of a record, and where it is wrong; a session and a set are kept to be mended. */
function checkRecord(
  name: ListName,
  record: unknown,
  path: string,
): { readonly kept?: unknown; readonly wrong?: string } {
  const parsed = v.safeParse(SCHEMAS[name], record, { abortEarly: true });
  if (parsed.success) return { kept: parsed.output };
  const field = v.getDotPath(parsed.issues[0]);
  const wrong = field === null ? path : `${path}.${field}`;
  return name === "sessions" || name === "sets" ? { kept: record, wrong } : { wrong };
}

/** Checks the records one by one; gives the share that is done from time to time. */
export function* checkHistory(text: string): Generator<number, ImportResult> {
  const opened = openHistoryFile(text);
  if (isProblem(opened)) return refuse(opened);
  const total = LISTS.reduce((sum, name) => sum + opened[name].length, 0);
  const leftOut: string[] = [];
  const paths = new Map<unknown, string>();
  const read: Record<ListName, unknown[]> = { sessions: [], sets: [], reps: [], plans: [], analyses: [] };
  let done = 0;
  for (const name of LISTS)
    for (const [index, record] of opened[name].entries()) {
      const checked = checkRecord(name, record, `${name}.${index}`);
      if (checked.wrong === undefined) paths.set(checked.kept, `${name}.${index}`);
      else leftOut.push(checked.wrong);
      if (checked.kept !== undefined) read[name].push(checked.kept);
      done += 1;
      if (done % CHECKED_AT_ONCE === 0) yield done / total;
    }
  const contents = related(read as unknown as HistoryContents, (record) =>
    leftOut.push(paths.get(record) ?? ""),
  );
  return resultOf(contents, leftOut);
}

function resultOf(contents: HistoryContents, leftOut: readonly string[]): ImportResult {
  const first = leftOut[0];
  const empty = LISTS.every((name) => contents[name].length === 0);
  if (empty && first !== undefined) return refuse({ kind: "damaged", where: first });
  return { ok: true, contents, leftOut };
}

const CHECKED_AT_ONCE = 250;

export function readHistoryFile(text: string): ImportResult {
  const checking = checkHistory(text);
  for (;;) {
    const { done, value } = checking.next();
    if (done) return value;
  }
}

const isNamed = (store: CheckedStore, record: unknown): boolean => {
  if (typeof record !== "object" || record === null) return false;
  const key = (KEY_OF[store] as (record: unknown) => unknown)(record);
  const [id, index] = Array.isArray(key) ? key : [key, 0];
  return typeof id === "string" && Number.isInteger(index);
};

/** Sessions and sets mended where they can be, each record once, and nothing that belongs to nothing. */
function related(read: HistoryContents, leaveOut: (record: unknown) => void): HistoryContents {
  const exercises = new Map(
    read.reps.map(({ session, set, rep }) => [setKey(session, set ?? -1), rep.exercise]),
  );
  const { sessions, sets } = standing(
    read.sessions.filter((record) => isNamed("sessions", record)),
    read.sets.filter((record) => isNamed("sets", record)),
    (key) => exercises.get(key),
  ).value;
  const keep = <T>(records: readonly T[], stays: (record: T) => boolean): readonly T[] => {
    const strangers = records.filter((record) => !stays(record));
    for (const record of strangers) leaveOut(record);
    return strangers.length === 0 ? records : records.filter(stays);
  };
  const once = <T>(store: CheckedStore, records: readonly T[]): readonly T[] => {
    const keyOf = KEY_OF[store] as (record: T) => IDBValidKey;
    const firsts = new Map<string, T>();
    for (const record of records) {
      const key = JSON.stringify(keyOf(record));
      if (!firsts.has(key)) firsts.set(key, record);
    }
    const first = new Set(firsts.values());
    return keep(records, (record) => first.has(record));
  };
  const wholeSessions = once("sessions", sessions);
  const known = new Set(wholeSessions.map((session) => session.id));
  const own = keep(once("sets", sets), (set) => known.has(set.session));
  const keys = new Set(own.map((set) => setKey(set.session, set.index)));
  const belongs = ({ session, set }: { readonly session: string; readonly set: number | null }) =>
    known.has(session) && (set === null || keys.has(setKey(session, set)));
  return {
    sessions: wholeSessions,
    sets: own,
    reps: keep(once("reps", read.reps), belongs),
    plans: once("plans", read.plans),
    analyses: keep(once("analyses", read.analyses), belongs),
  };
}

export interface Merge {
  /** What is not here yet. */
  readonly fresh: HistoryContents;
  readonly added: number;
  /** Sessions that were here already; they stay as they are here. */
  readonly known: number;
}

/** What an import adds to what is here. A session is taken whole or not at all; a plan that is here stays. */
export function mergeHistory(
  here: {
    readonly sessions: readonly { readonly id: string }[];
    readonly plans: readonly { readonly id: string }[];
  },
  file: HistoryContents,
): Merge {
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
