/** What the tasks' own logs say (`--json-log`): how often each recording was begun, analysed, and left as it was. */
import { readFileSync } from "node:fs";

export interface Counts {
  readonly started: number;
  /** Analysed to an end: `ok` or `broken`. */
  readonly analysed: number;
  readonly skipped: number;
}

export function countsOf(logs: readonly string[]): Map<string, Counts> {
  const counts = new Map<string, { started: number; analysed: number; skipped: number }>();
  for (const line of logs.flatMap(linesOf)) {
    const entry = parsed(line);
    if (!entry?.recording) continue;
    const count = counts.get(entry.recording) ?? { started: 0, analysed: 0, skipped: 0 };
    if (entry.event === "start") count.started += 1;
    if (entry.event === "ok" || entry.event === "broken") count.analysed += 1;
    if (entry.event === "skipped") count.skipped += 1;
    counts.set(entry.recording, count);
  }
  return counts;
}

export function linesOf(log: string): string[] {
  try {
    return readFileSync(log, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** A task that was killed may leave half a line. */
function parsed(line: string): { readonly event?: string; readonly recording?: string } | undefined {
  try {
    return line.startsWith("{") ? (JSON.parse(line) as { event?: string; recording?: string }) : undefined;
  } catch {
    return undefined;
  }
}

export const total = (counts: ReadonlyMap<string, Counts>, of: keyof Counts): number =>
  [...counts.values()].reduce((sum, count) => sum + count[of], 0);
