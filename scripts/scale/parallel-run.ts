/** The list through GNU parallel, broken off in the middle and resumed by its own log. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../headless/sources.ts";
import { ANALYZE, AT_ONCE, check, OPTIONS, type Run, seconds, TASKS, taskTemp } from "./checks.ts";
import { countsOf, linesOf, total } from "./log.ts";
import { running, until } from "./processes.ts";
import { pathOf } from "./slurm.ts";

/** Broken off after some of its jobs, then resumed by its own log. */
export async function parallelRun(folder: string, list: string): Promise<Run> {
  const results = join(folder, "parallel");
  const joblog = join(folder, "parallel.joblog");
  const logOf = (task: number): string => join(folder, `parallel-${task}.log`);
  const begun = performance.now();
  const command = `${process.execPath} ${ANALYZE.join(" ")} --list ${list} --out ${results} --shard {}/${TASKS} ${OPTIONS.join(" ")} --jobs 1 --json-log >> ${logOf(0).replace("-0.", "-{}.")}`;
  const start = () =>
    spawn(
      pathOf("parallel")!,
      [
        "--will-cite",
        "--jobs",
        String(AT_ONCE),
        "--joblog",
        joblog,
        "--resume",
        command,
        ":::",
        ...Array.from({ length: TASKS }, (_, i) => String(i + 1)),
      ],
      {
        cwd: ROOT,
        env: { ...process.env, ...taskTemp(folder) },
        stdio: "ignore",
      },
    );
  const first = start();
  const ended = new Promise((resolve) => first.once("exit", resolve));
  const jobs = (): number => linesOf(joblog).filter((line) => /^\d+\t/.test(line)).length;
  await until("parallel has not done seven jobs", 3600, () => jobs() >= 7);
  // Twice: the first asks for an end after the jobs that run, the second ends them.
  first.kill("SIGTERM");
  first.kill("SIGTERM");
  await ended;
  const before = jobs();
  await until("jobs of a broken-off run go on", 60, () =>
    running().every((other) => other.pid === process.pid || !other.command.includes(results)),
  );
  const second = start();
  await new Promise((resolve) => second.once("exit", resolve));
  check(
    `parallel: broken off after ${before} jobs and resumed, each is in its log`,
    before >= 7 && before < TASKS && jobs() >= TASKS,
    `${before}, ${jobs()}`,
  );
  const counts = countsOf(Array.from({ length: TASKS }, (_, i) => logOf(i + 1)));
  const twice = [...counts].filter(([, { analysed }]) => analysed > 1).map(([path]) => path);
  check("parallel: nothing was analysed twice", twice.length === 0, twice.join(", "));
  return {
    engine: `GNU parallel, ${TASKS} jobs, ${AT_ONCE} at a time, broken off and resumed`,
    seconds: seconds(begun),
    analysed: total(counts, "analysed"),
  };
}
