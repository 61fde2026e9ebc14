/** What came of the mutants: the table, and the survivors with the reasons that are written down for them. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";

const KILLED = new Set(["Killed", "Timeout"]);
const ALIVE = new Set(["Survived", "NoCoverage"]);

export function tally(results: readonly MutantResult[]) {
  const killed = results.filter(({ status }) => KILLED.has(status)).length;
  const tried = killed + results.filter(({ status }) => ALIVE.has(status)).length;
  return { tried, killed, share: tried === 0 ? 100 : (100 * killed) / tried };
}

/** Stopped by the clock rather than by counting turns of a loop: on a machine that is busy that may mean nothing. */
export const outOfTime = (results: readonly MutantResult[]): number =>
  results.filter(({ status, statusReason }) => status === "Timeout" && !statusReason).length;

const oneLine = (code: string): string => code.replaceAll(/\s+/g, " ").trim();

/** What stands at a mutant's place, on one line. */
function original({ fileName, location: { start, end } }: MutantResult): string {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return oneLine(lines.join("\n"));
}

const keyOf = (file: string, from: string, to: string): string => `${file}\n${from}\n${to}`;

/** Rows of test/mutation-survivors.md by file, code and what it became: "| `a < b` | `a <= b` | why |" under "## core/FILE". */
export function reasons(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let file = "";
  for (const line of text.split("\n")) {
    file = /^## `?(?:src\/)?(\S+?)`?$/.exec(line)?.[1] ?? file;
    const [, from, to, why] = /^\| `(.+?)` \| `(.+?)` \| (.+) \|$/.exec(line) ?? [];
    if (from && to && why)
      found.set(keyOf(file, from.replaceAll("\\|", "|"), to.replaceAll("\\|", "|")), why);
  }
  return found;
}

/** A line for each survivor: where it is, what it does, and why no test notices or that nobody has said. */
export const survivors = (
  results: readonly MutantResult[],
  explained: ReadonlyMap<string, string>,
): readonly string[] =>
  results
    .filter(({ status }) => ALIVE.has(status))
    .map((mutant) => {
      const file = relative("src", mutant.fileName);
      const [from, to] = [original(mutant), oneLine(mutant.replacement ?? "")];
      const why = explained.get(keyOf(file, from, to));
      const place = `${file}:${mutant.location.start.line}`;
      return `${place} ${mutant.status} | \`${from}\` | \`${to}\` | ${why ?? "NO REASON GIVEN"}`;
    });
