/**
 * Tables for spreadsheets and statistics: comma-separated after RFC 4180, header in the first line, a point in decimal
 * numbers whatever the language, an empty cell for "not seen". Column names carry their unit.
 */
import type { Rep } from "../core/events.ts";
import { SIGNALS } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";

type Cell = string | number | boolean | null | undefined;

/**
 * What a spreadsheet would take for a formula is kept a text: also behind blanks, and written as East Asian keyboards do.
 * (OWASP, CSV injection.)
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cell(value: Cell): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  const harmless = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
/** Rows as text, lines ended as spreadsheets want them. */
export const csvTable = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** One line per analysed frame. */
export function framesCsv(analysis: Analysis): string {
  const { frames } = analysis;
  const header = [
    "t_s",
    "phase",
    ...SIGNALS.map((s) => `${s}_deg`),
    ...SIGNALS.map((s) => `${s}_confidence`),
    ...(frames.deviation ? SIGNALS.map((s) => `${s}_sd_deg`) : []),
  ];
  const rows = frames.t.map((t, i) => [
    t,
    frames.phase[i],
    ...SIGNALS.map((signal) => frames[signal][i]),
    ...SIGNALS.map((signal) => frames.confidence[signal][i]),
    ...(frames.deviation ? SIGNALS.map((signal) => frames.deviation![signal][i]) : []),
  ]);
  return csvTable([header, ...rows]);
}

/** One line per rep and no-rep, in the order of time. */
export function repsCsv(analysis: Analysis): string {
  const header = [
    "set",
    "number",
    "exercise",
    "counted",
    "reason",
    "start_s",
    "peakStart_s",
    "peakEnd_s",
    "end_s",
    "lower_s",
    "raise_s",
    "hold_s",
    ...SIGNALS.map((signal) => `peak_${signal}_deg`),
    "faults",
    "notJudged",
    "yourVerdict",
  ];
  const rows = allReps(analysis).map((rep) => [
    rep.set,
    rep.number,
    rep.exercise,
    rep.counted,
    rep.reason,
    rep.start,
    rep.peakStart,
    rep.peakEnd,
    rep.end,
    rep.lowerSeconds,
    rep.raiseSeconds,
    rep.holdSeconds,
    ...SIGNALS.map((signal) => rep.peak[signal]),
    rep.faults.map((fault) => `${fault.kind} ${fault.value} (limit ${fault.limit})`).join("; "),
    rep.notJudged.join("; "),
    (analysis.marks ?? [])
      .filter((mark) => mark.at >= rep.start && mark.at <= rep.end)
      .map((mark) => `${mark.about}: ${mark.verdict}`)
      .join("; "),
  ]);
  return csvTable([header, ...rows]);
}

/** Reps and no-reps in the order in which they happened. */
export function allReps(analysis: Pick<Analysis, "reps" | "noReps">): Rep[] {
  return [...analysis.reps, ...analysis.noReps].sort((a, b) => a.start - b.start);
}
