/** What every engine's run is held to, and how it went: the tables of its results, and what it left behind. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../headless/receipt.ts";
import { ROOT } from "../headless/sources.ts";
import { lineageOf, running } from "./processes.ts";
import { filesIn } from "./recordings.ts";

export const TASKS = 20;
export const AT_ONCE = 2;
export const OPTIONS = ["--model", "lite", "--every", "6"];
export const ANALYZE = ["--import", "tsx", "scripts/analyze.ts"];
const TABLES = ["sets", "reps", "failures"].flatMap((name) => [`${name}.csv`, `${name}.parquet`]);

export interface Run {
  readonly engine: string;
  readonly seconds: number;
  readonly analysed: number;
}

export const seconds = (since: number): number => (performance.now() - since) / 1000;

export const failures: string[] = [];
export function check(what: string, holds: boolean, found = ""): void {
  console.log(`${holds ? "ok    " : "FAILED"} ${what}${holds || !found ? "" : `: ${found}`}`);
  if (!holds) failures.push(what);
}

export function merge(results: string): Map<string, string> {
  const merged = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/merge.ts", results, "--out", `${results}-tables`],
    {
      cwd: ROOT,
      encoding: "utf8",
    },
  );
  if (merged.status !== 0) throw new Error(`merge: ${merged.stderr}`);
  return new Map(TABLES.map((name) => [name, sha256(readFileSync(join(`${results}-tables`, name)))]));
}

export function sameTables(
  engine: string,
  own: ReadonlyMap<string, string>,
  plain: ReadonlyMap<string, string>,
): void {
  const other = TABLES.filter((name) => own.get(name) !== plain.get(name));
  check(
    `${engine}: the merged tables are those of the plain run, byte for byte`,
    other.length === 0,
    other.join(", "),
  );
}

export function nothingLeft(engine: string, folder: string, results: string): void {
  const left = filesIn(results).filter((name) => !/\.(analysis|run)\.json$/.test(name));
  check(`${engine}: no claim and no half-written file is left`, left.length === 0, left.join(", "));
  const all = running();
  const own = new Set(lineageOf(process.pid, all));
  const still = all.filter(({ pid, command }) => !own.has(pid) && command.includes(folder));
  check(
    `${engine}: no task is left running`,
    still.length === 0,
    still.map(({ command }) => command).join("\n"),
  );
}

export function taskTemp(folder: string): NodeJS.ProcessEnv {
  const temp = join(folder, "tmp");
  mkdirSync(temp, { recursive: true });
  return { TMPDIR: temp };
}
