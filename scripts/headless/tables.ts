/**
 * The results of many recordings as three tables: sets, reps, and what failed. Rows stand in the order of their recordings'
 * names and of time, and hold nothing of when, where and in which order they were made, so that the same results always give
 * the same bytes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SIGNALS } from "../../src/core/quantity.ts";
import type { Analysis } from "../../src/core/session/analysis.ts";
import { allReps } from "../../src/review/csv.ts";
import { RECEIPT_SUFFIX, type Receipt, readReceipt, sha256 } from "./receipt.ts";

export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: "STRING" | "DOUBLE" | "INT32" | "BOOLEAN";
}

export interface Table {
  readonly name: "sets" | "reps" | "failures";
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Result {
  readonly receipt: Receipt;
  readonly analysis?: Analysis;
  /** Why there is no analysis, or why it is not whole. */
  readonly failure?: { readonly outcome: string; readonly reason: string };
}

/** From all receipts in a folder and the folders in it. */
export function tablesOf(folder: string): Table[] {
  const results = receiptsIn(folder)
    .map(resultAt)
    .sort((a, b) => order(keyOf(a), keyOf(b)));
  return [sets(results), reps(results), failures(results)];
}

const keyOf = ({ receipt }: Result): string => `${receipt.recording}\0${receipt.made.recording}`;
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const receiptsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(RECEIPT_SUFFIX))
    .map((name) => join(folder, name));

function resultAt(path: string): Result {
  const receipt = readReceipt(path);
  if (!receipt) {
    const made = { recording: "", program: "", weights: [], options: {} };
    const unknown: Receipt = { schema: "backline.run/1", recording: path, made, outcome: "failed" };
    return { receipt: unknown, failure: { outcome: "damaged", reason: "the receipt can't be read" } };
  }
  if (receipt.outcome === "failed" || !receipt.analysis)
    return { receipt, failure: { outcome: "failed", reason: receipt.message ?? "" } };
  const file = path.slice(0, -RECEIPT_SUFFIX.length);
  const content = contentOf(`${file}.analysis.json`);
  if (content === undefined || sha256(content) !== receipt.analysis.sha256)
    return {
      receipt,
      failure: { outcome: "damaged", reason: "the analysis was changed or is missing; run its list again" },
    };
  const broken = receipt.outcome === "broken" && { outcome: "broken", reason: receipt.message ?? "" };
  return {
    receipt,
    analysis: JSON.parse(content.toString("utf8")) as Analysis,
    ...(broken ? { failure: broken } : {}),
  };
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const text = (name: string): Column => ({ name, type: "STRING" });
const number = (name: string): Column => ({ name, type: "DOUBLE" });
const whole = (name: string): Column => ({ name, type: "INT32" });
const RECORDING = [text("recording"), text("recording_sha256"), text("model")];
const ofRecording = ({ receipt }: Result): Cell[] => [
  receipt.recording,
  receipt.made.recording,
  String(receipt.made.options.model ?? ""),
];

function sets(results: readonly Result[]): Table {
  const rows = results.flatMap((result) =>
    (result.analysis?.sets ?? []).map(({ set, exercise, t, reps: counted, faults }) => {
      const missed = result.analysis!.noReps.filter((rep) => rep.set === set).length;
      const named = Object.entries(faults)
        .sort(([a], [b]) => order(a, b))
        .map(([kind, times]) => `${kind}:${times}`);
      return [...ofRecording(result), set, exercise, counted, missed, t, named.join(" ")];
    }),
  );
  const own = [
    whole("set"),
    text("exercise"),
    whole("reps"),
    whole("no_reps"),
    number("end_s"),
    text("faults"),
  ];
  return { name: "sets", columns: [...RECORDING, ...own], rows };
}

function reps(results: readonly Result[]): Table {
  const columns = [
    ...RECORDING,
    whole("set"),
    whole("number"),
    text("exercise"),
    { name: "counted", type: "BOOLEAN" } as const,
    text("reason"),
    ...["start_s", "peakStart_s", "peakEnd_s", "end_s", "lower_s", "raise_s", "hold_s"].map(number),
    ...SIGNALS.map((signal) => number(`peak_${signal}_deg`)),
    text("faults"),
    text("notJudged"),
  ];
  const rows = results.flatMap((result) =>
    (result.analysis ? allReps(result.analysis) : []).map((rep): Cell[] => [
      ...ofRecording(result),
      rep.set,
      rep.number,
      rep.exercise,
      rep.counted,
      rep.reason ?? null,
      ...[rep.start, rep.peakStart, rep.peakEnd, rep.end],
      ...[rep.lowerSeconds ?? null, rep.raiseSeconds ?? null, rep.holdSeconds ?? null],
      ...SIGNALS.map((signal) => rep.peak[signal] ?? null),
      rep.faults.map(({ kind, value }) => `${kind}:${value}`).join(" "),
      rep.notJudged.join(" "),
    ]),
  );
  return { name: "reps", columns, rows };
}

function failures(results: readonly Result[]): Table {
  const rows = results.flatMap((result) =>
    result.failure ? [[...ofRecording(result), result.failure.outcome, result.failure.reason]] : [],
  );
  return { name: "failures", columns: [...RECORDING, text("outcome"), text("reason")], rows };
}
