/** What came of the mutants: the table, and the survivors with the reasons that are written down for them. */
import { readdirSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";

const KILLED = new Set(["Killed", "Timeout"]);
const ALIVE = new Set(["Survived", "NoCoverage"]);

export const survived = ({ status }: MutantResult): boolean => ALIVE.has(status);

export function tally(results: readonly MutantResult[]) {
  const killed = results.filter(({ status }) => KILLED.has(status)).length;
  const tried = killed + results.filter(survived).length;
  return { tried, killed, share: tried === 0 ? 100 : (100 * killed) / tried };
}

/** Stopped by the clock rather than by counting turns of a loop: on a machine that is busy that may mean nothing. */
export const outOfTime = (results: readonly MutantResult[]): number =>
  results.filter(({ status, statusReason }) => status === "Timeout" && !statusReason).length;

/** As Stryker writes it, which leaves out the brackets of a single parameter. */
const oneLine = (code: string): string =>
  code
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\((\w+)\) =>/g, "$1 =>")
    .trim();

/** The text of each file of a folder, by its path. */
export const sourcesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { encoding: "utf8", recursive: true })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => resolve(folder, file))
      .map((file) => [file, readFileSync(file, "utf8")]),
  );

/** What stands at a mutant's place, on one line. */
function original({ location: { start, end } }: MutantResult, source: string): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return oneLine(lines.join("\n"));
}

/** Why a change of some code of a file makes no difference. */
export interface Reason {
  /** Matches the paths of the files that it is about. */
  readonly file: RegExp;
  readonly change: RegExp;
  readonly why: string;
}

const written = (from: string, to: string): string => `${from}\n${to}`;

/** Code as it stands in a row; `…` is any code, the first the same before and after, and so on; alone it is whatever it became. */
function changeOf(from: string, to: string): RegExp {
  const parts = (code: string): readonly string[] =>
    oneLine(code.replaceAll("\\|", "|"))
      .split("…")
      .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const before = parts(from).join("(.+)");
  const after = to === "…" ? ".*" : parts(to).reduce((all, part, i) => `${all}\\${i}${part}`);
  return new RegExp(`^${written(before, after)}$`);
}

/** `*`: any name. */
const fileOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split("*")
      .map((part) => part.replaceAll(".", "\\."))
      .join("[^/]+")}$`,
  );

/** Rows of test/mutation-survivors.md: "| `a < b` | `a <= b` | why |" under "## core/FILE", or under several of them. */
export function reasons(text: string): readonly Reason[] {
  const found: Reason[] = [];
  let files: readonly RegExp[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("## ")) files = line.slice(3).split(", ").map(fileOf);
    const [, from, to, why] = /^\| `(.+?)` \| `(.*?)` \| (.+) \|$/.exec(line) ?? [];
    if (from !== undefined && to !== undefined && why)
      found.push(...files.map((file) => ({ file, change: changeOf(from, to), why })));
  }
  return found;
}

export interface Survivor {
  /** Where it is, what it does, and why no test notices or that nobody has said. */
  readonly line: string;
  readonly explained: boolean;
}

/** In the order of the files. `sources` as they were when the mutants were made. */
export const survivors = (
  results: readonly MutantResult[],
  explained: readonly Reason[],
  sources: ReadonlyMap<string, string>,
): readonly Survivor[] =>
  results.filter(survived).map((mutant) => {
    const file = relative("src", mutant.fileName);
    const [from, to] = [
      original(mutant, sources.get(mutant.fileName) ?? ""),
      oneLine(mutant.replacement ?? ""),
    ];
    const why = explained.find((one) => one.file.test(file) && one.change.test(written(from, to)))?.why;
    const place = `${file}:${mutant.location.start.line}`;
    return {
      line: `${place} ${mutant.status} | \`${from}\` | \`${to}\` | ${why ?? "NO REASON GIVEN"}`,
      explained: why !== undefined,
    };
  });
