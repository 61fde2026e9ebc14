/**
 * `npm run test:scale`: many recordings on the engines that labs use, with what happens there: killed tasks, a drained node,
 * damaged results, a run broken off. The tables must be those of one plain run, byte for byte, nothing may be analysed twice
 * without need, and nothing may be left running. Needs Linux, Slurm, munge and GNU parallel; says so and skips without them.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "./headless/arguments.ts";
import { ROOT } from "./headless/sources.ts";
import {
  ANALYZE,
  check,
  failures,
  merge,
  nothingLeft,
  OPTIONS,
  type Run,
  sameTables,
  seconds,
  taskTemp,
} from "./scale/checks.ts";
import { countsOf, linesOf, total } from "./scale/log.ts";
import { parallelRun } from "./scale/parallel-run.ts";
import { makeRecordings } from "./scale/recordings.ts";
import { pathOf, SLURM_PROGRAMS } from "./scale/slurm.ts";
import { slurmRun } from "./scale/slurm-run.ts";

const ENGINES = { slurm: slurmRun, parallel: parallelRun } as const;
type Engine = keyof typeof ENGINES;

const USAGE = `usage: npm run test:scale -- [--recordings N] [--engine slurm|parallel] [--keep DIR]

  --recordings N   how many (default 300)
  --engine NAME    only this one beside the plain run (default: both)
  --keep DIR       work in DIR and leave it there (default: a temporary folder, deleted if all is well)`;

/** Resolves with the exit code. */
function finished(
  command: string,
  args: readonly string[],
  log: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const out = openSync(log, "a");
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", out, "ignore"],
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => done(code ?? 128));
  });
}

async function plainRun(folder: string, list: string): Promise<Run> {
  const log = join(folder, "plain.log");
  rmSync(log, { force: true });
  const begun = performance.now();
  const args = [...ANALYZE, "--list", list, "--out", join(folder, "plain"), ...OPTIONS, "--json-log"];
  const code = await finished(process.execPath, args, log, taskTemp(folder));
  check("plain: one recording is not there, and the exit code says so", code === 1, String(code));
  return {
    engine: "one process, two pages",
    seconds: seconds(begun),
    analysed: total(countsOf([log]), "analysed"),
  };
}

function tell(runs: readonly Run[]): void {
  const rate = (run: Run): number => (60 * run.analysed) / run.seconds;
  const plain = rate(runs[0]!);
  console.log(`\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0]?.model ?? "?"}\n`);
  console.log(
    "| Engine | Recordings analysed | Minutes | A minute | Against the plain run |\n|---|---|---|---|---|",
  );
  for (const run of runs)
    console.log(
      `| ${run.engine} | ${run.analysed} | ${(run.seconds / 60).toFixed(1)} | ${rate(run).toFixed(0)} | ${(plain > 0 ? rate(run) / plain : Number.NaN).toFixed(2)} |`,
    );
}

/** Throws an Error whose message says what is wrong with the command line. */
function wanted() {
  try {
    return parseArgs({
      options: {
        recordings: { type: "string" },
        engine: { type: "string" },
        keep: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

async function main(): Promise<number> {
  const values = wanted();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const engines = (Object.keys(ENGINES) as Engine[]).filter((name) => (values.engine ?? name) === name);
  if (engines.length === 0) throw new UsageError(`--engine is slurm or parallel, not ${values.engine}.`);
  const programs = engines.flatMap((name) => (name === "slurm" ? SLURM_PROGRAMS : ["parallel"]));
  const missing = programs.filter((program) => !pathOf(program));
  if (process.platform !== "linux" || missing.length > 0) {
    console.log(
      `SKIPPED: ${missing.join(", ") || process.platform} missing. Nothing was tested. On Debian: apt-get install slurm-wlm munge parallel`,
    );
    return 0;
  }
  const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), "backline-scale-"));
  mkdirSync(folder, { recursive: true });
  const list = await makeRecordings(join(folder, "recordings"), Number(values.recordings ?? 300));
  const runs = [await plainRun(folder, list)];
  const plain = merge(join(folder, "plain"));
  check("plain: the tables hold reps", linesOf(join(folder, "plain-tables/reps.csv")).length > 6);
  for (const engine of engines) {
    runs.push(await ENGINES[engine](folder, list));
    sameTables(engine, merge(join(folder, engine)), plain);
    nothingLeft(engine, folder, join(folder, engine));
  }
  tell(runs);
  const over = failures.length === 0;
  console.log(`\n${over ? "All is well." : `${failures.length} failed; see ${folder}`}`);
  if (over && !values.keep) rmSync(folder, { recursive: true, force: true });
  return over ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130));
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    console.error(isUsage ? error.message : error);
    process.exit(isUsage ? 2 : 1);
  },
);
