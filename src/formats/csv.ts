/**
 * Tables for spreadsheets and statistics: comma-separated after RFC 4180, header in the first line, a point in decimal
 * numbers whatever the language, an empty cell for "not seen". Column names carry their unit.
 */
import { inOrder, localTime, type TrainedSet } from "./training.ts";

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

/** One line per set, oldest first. */
export function setsCsv(sets: readonly TrainedSet[]): string {
  const header = [
    "day",
    "started",
    "ended",
    "session",
    "exercise",
    "reps",
    "not_counted",
    "clean",
    "effort_0_10",
    "pain",
  ];
  const rows = inOrder(sets).map((set) => [
    set.day,
    localTime(set.startedAt),
    set.endedAt === undefined ? null : localTime(set.endedAt),
    set.session,
    set.exercise,
    set.reps,
    set.notCounted,
    set.clean,
    set.effort,
    set.pain,
  ]);
  return csvTable([header, ...rows]);
}
