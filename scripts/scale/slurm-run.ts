/** The list as a Slurm array: a tenth of its tasks killed, a node drained and resumed, results damaged and made again. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readList } from "../headless/list.ts";
import { partOf } from "../headless/shard.ts";
import { ROOT } from "../headless/sources.ts";
import { AT_ONCE, check, OPTIONS, type Run, seconds, TASKS, taskTemp } from "./checks.ts";
import { type Counts, countsOf, linesOf, total } from "./log.ts";
import { descendantsOf, running, until } from "./processes.ts";
import { filesIn } from "./recordings.ts";
import { Slurm } from "./slurm.ts";

const KILLED = TASKS / 10;
const DAMAGED = 5;

/** The same numbers on every machine (mulberry32). */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
/** So many different ones of `all`. */
function pick<T>(all: readonly T[], count: number, chance: () => number): T[] {
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!);
}

/** The script of docs/scale.md, with this test's options. */
function arrayScript(folder: string): string {
  const block =
    /## Slurm\n+((?: {4}.*\n|\n)+)/.exec(readFileSync(join(ROOT, "docs/scale.md"), "utf8"))?.[1] ?? "";
  const script = block
    .replace(/^ {4}/gm, "")
    .replace("/path/to/backline", ROOT)
    .replace("--json-log", `--json-log --jobs 1 ${OPTIONS.join(" ")}`);
  if (!script.startsWith("#!/bin/bash") || !script.includes(ROOT) || !script.includes("--jobs 1"))
    throw new Error("docs/scale.md has no Slurm script that this test knows.");
  const path = join(folder, "array.sh");
  writeFileSync(path, script, { mode: 0o755 });
  return path;
}

interface Array20 {
  readonly slurm: Slurm;
  readonly job: string;
  readonly folder: string;
  readonly recordings: number;
  readonly logOf: (task: number) => string;
}

export async function slurmRun(folder: string, list: string): Promise<Run> {
  const results = join(folder, "slurm");
  const slurm = await Slurm.start(join(folder, "cluster"));
  const chance = random(17);
  try {
    const begun = performance.now();
    const logOf = (task: number): string => join(folder, `slurm-${task}.log`);
    const job = slurm
      .run(
        "sbatch",
        [
          "--parsable",
          `--array=1-${TASKS}%${AT_ONCE}`,
          "--open-mode=append",
          `--output=${folder}/slurm-%a.log`,
          "--error=/dev/null",
          arrayScript(folder),
        ],
        { LIST: list, OUT: results, ...taskTemp(folder) },
      )
      .trim();
    const array: Array20 = { slurm, job, folder, recordings: readList(list, ROOT).length, logOf };
    await killSome(array, chance);
    await allDone(array);
    const failed = slurm.tasks(job, "FAILED");
    for (const task of failed) slurm.run("scontrol", ["requeue", `${job}_${task}`]);
    await allDone(array);
    const took = seconds(begun);
    const analysed = total(countsOf(logsOf(array)), "analysed");
    const damaged = damage(results, list, chance);
    for (const task of damaged.tasks) slurm.run("scontrol", ["requeue", `${job}_${task}`]);
    await allDone(array);
    once(countsOf(logsOf(array)), damaged.recordings, list);
    return {
      engine: `Slurm, ${TASKS} tasks, ${AT_ONCE} at a time, with all that befell it`,
      seconds: took,
      analysed,
    };
  } finally {
    await slurm.stop();
  }
}

const logsOf = ({ logOf }: Array20): string[] => Array.from({ length: TASKS }, (_, i) => logOf(i + 1));

/** A tenth of the tasks is killed in mid-work, and after the first of them the node is drained and resumed. */
async function killSome(array: Array20, chance: () => number): Promise<void> {
  const { slurm, job, logOf, folder } = array;
  const tasks = pick(
    Array.from({ length: TASKS }, (_, i) => i + 1),
    KILLED,
    chance,
  ).sort((a, b) => a - b);
  for (const [nth, task] of tasks.entries()) {
    const after = 1 + Math.floor((chance() * array.recordings) / TASKS / 2);
    const done = (): number => linesOf(logOf(task)).filter((line) => line.includes('"event":"ok"')).length;
    await until(`task ${task} has not analysed ${after} recordings`, 3600, () => done() >= after);
    const victim = running().find(
      ({ command }) =>
        command.includes(`--shard ${task}/${TASKS}`) &&
        command.includes(folder) &&
        /^\S*node /.test(command) &&
        !command.includes("srun"),
    );
    const below = victim ? descendantsOf(victim.pid) : [];
    if (victim) process.kill(victim.pid, "SIGKILL");
    check(
      `Slurm: task ${task} was killed at its work, its browser ends with it`,
      below.length > 1 && (await gone(below.map(({ pid }) => pid))),
    );
    if (nth === 0) await drain(slurm, job);
  }
}

async function gone(pids: readonly number[]): Promise<boolean> {
  const left = (): number => running().filter(({ pid }) => pids.includes(pid)).length;
  return until("a browser is left", 20, () => left() === 0).then(
    () => true,
    () => false,
  );
}

async function drain(slurm: Slurm, job: string): Promise<void> {
  slurm.run("scontrol", ["update", `nodename=${slurm.node}`, "state=drain", "reason=test"]);
  await until(
    "a drained node still has tasks",
    1200,
    () => slurm.tasks(job, "RUNNING,COMPLETING").length === 0,
  );
  await until("the node does not say drained", 60, () => slurm.nodeState().startsWith("drain"));
  check("Slurm: a drained node takes no new task", slurm.tasks(job, "PENDING").length > 0);
  slurm.run("scontrol", ["update", `nodename=${slurm.node}`, "state=resume"]);
}

const allDone = ({ slurm, job }: Array20): Promise<void> =>
  until(
    "tasks of the array have not ended",
    3600,
    () => slurm.tasks(job, "PENDING,RUNNING,COMPLETING,CONFIGURING,SUSPENDED").length === 0,
  );

/** Five results are spoilt, each in another way; whose they are, and which tasks' they were. */
function damage(results: string, list: string, chance: () => number) {
  const recordings = readList(list, ROOT);
  const whole = filesIn(results).filter((name) => name.endsWith(".run.json"));
  const receipts = new Map(
    whole.map((name) => [
      (JSON.parse(readFileSync(join(results, name), "utf8")) as { recording: string }).recording,
      name,
    ]),
  );
  const chosen = pick(
    recordings.filter(({ problem }) => !problem),
    DAMAGED,
    chance,
  );
  chosen.forEach(({ given }, nth) => {
    const receipt = join(results, receipts.get(given)!);
    const analysis = receipt.replace(/\.run\.json$/, ".analysis.json");
    const content = readFileSync(analysis);
    if (nth === 0) writeFileSync(analysis, content.subarray(0, content.length >> 1));
    if (nth === 1) writeFileSync(analysis, Buffer.alloc(content.length));
    if (nth === 2) rmSync(analysis);
    if (nth === 3) writeFileSync(receipt, "{");
    if (nth === 4) rmSync(receipt);
  });
  const shardOf = (path: string): number =>
    Array.from({ length: TASKS }, (_, i) => i + 1).find((number) =>
      partOf(recordings, { number, of: TASKS }).some((one) => one.path === path),
    )!;
  return {
    recordings: chosen.map(({ path }) => path),
    tasks: new Set(chosen.map(({ path }) => shardOf(path))),
  };
}

/** Every recording was analysed once; those that were damaged, and none else, twice. */
function once(counts: ReadonlyMap<string, Counts>, damaged: readonly string[], list: string): void {
  const all = readList(list, ROOT).filter(({ problem }) => !problem);
  const wrong = all.filter(({ path }) => counts.get(path)?.analysed !== (damaged.includes(path) ? 2 : 1));
  check(
    `Slurm: ${all.length} recordings were analysed once, ${damaged.length} damaged ones once more, none without need`,
    wrong.length === 0,
    wrong.map(({ path }) => `${path} ${counts.get(path)?.analysed}`).join(", "),
  );
  const lost = total(counts, "started") - total(counts, "analysed");
  check(
    `Slurm: ${lost} were under way when their task was killed, one a task at most`,
    lost <= KILLED,
    String(lost),
  );
}
