/**
 * A Slurm of one node on this machine's loopback, with its own keys, sockets and folders: nothing of the system's own is
 * read or changed. Its daemons run in the foreground as children of this process and end with `stop`.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdirSync, openSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { cpus, hostname, totalmem, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { until } from "./processes.ts";

export const SLURM_PROGRAMS = [
  "slurmctld",
  "slurmd",
  "sbatch",
  "scontrol",
  "squeue",
  "sinfo",
  "munged",
] as const;

/** Daemons are often outside of a user's own path. */
const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin"];

export function pathOf(program: string): string | undefined {
  return FOLDERS.filter(Boolean)
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

export class Slurm {
  private readonly daemons: ChildProcess[] = [];
  readonly node = hostname().split(".")[0]!;
  private readonly conf: string;

  private constructor(private readonly folder: string) {
    this.conf = join(folder, "slurm.conf");
  }

  static async start(folder: string): Promise<Slurm> {
    for (const name of ["state", "spool", "munge"])
      mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    const slurm = new Slurm(folder);
    // Broken off by Ctrl-C: nothing goes on without us.
    process.once("exit", () => slurm.abandon());
    try {
      await slurm.begin();
    } catch (error) {
      await slurm.stop();
      throw error;
    }
    return slurm;
  }

  private async begin(): Promise<void> {
    const munge = (name: string): string => join(this.folder, "munge", name);
    writeFileSync(munge("key"), randomBytes(1024), { mode: 0o600 });
    this.daemon("munged", [
      "--foreground",
      // It would have its socket where every user of the machine comes to; this one is ours alone.
      "--force",
      `--key-file=${munge("key")}`,
      `--socket=${munge("socket")}`,
      `--pid-file=${munge("pid")}`,
      `--log-file=${munge("log")}`,
      `--seed-file=${munge("seed")}`,
    ]);
    await until("munged has no socket", 20, () => canRead(munge("socket")));
    writeFileSync(this.conf, await this.settings(munge("socket")));
    this.daemon("slurmctld", ["-D", "-f", this.conf]);
    await until("slurmctld does not answer", 60, () => this.tried("scontrol", ["ping"]).includes("is UP"));
    this.daemon("slurmd", ["-D", "-f", this.conf]);
    await until("the node is not idle", 60, () => this.nodeState().startsWith("idle"));
  }

  private async settings(socket: string): Promise<string> {
    const { username } = userInfo();
    const [control, node] = [await freePort(), await freePort()];
    return Object.entries({
      ClusterName: "backline",
      SlurmctldHost: `${this.node}(127.0.0.1)`,
      SlurmUser: username,
      SlurmdUser: username,
      AuthType: "auth/munge",
      // A task may be started again after seconds, not after two minutes.
      AuthInfo: `socket=${socket},cred_expire=5`,
      SlurmctldPort: control,
      SlurmdPort: node,
      StateSaveLocation: join(this.folder, "state"),
      SlurmdSpoolDir: join(this.folder, "spool"),
      SlurmctldPidFile: join(this.folder, "slurmctld.pid"),
      SlurmdPidFile: join(this.folder, "slurmd.pid"),
      ProctrackType: "proctrack/linuxproc",
      TaskPlugin: "task/none",
      SwitchType: "switch/none",
      MpiDefault: "none",
      SelectType: "select/cons_tres",
      SelectTypeParameters: "CR_Core",
      SchedulerParameters: "sched_interval=2,bf_interval=2",
      SlurmdParameters: "config_overrides",
      JobRequeue: 1,
      MinJobAge: 7200,
      ReturnToService: 2,
      NodeName: `${this.node} NodeAddr=127.0.0.1 CPUs=${Math.max(4, cpus().length)} RealMemory=${Math.floor(totalmem() / 2 ** 20)} State=UNKNOWN`,
      PartitionName: `all Nodes=${this.node} Default=YES MaxTime=INFINITE State=UP`,
    })
      .map(([key, value]) => `${key}=${value}\n`)
      .join("");
  }

  private daemon(program: string, args: readonly string[]): void {
    const log = openSync(join(this.folder, `${program}.out`), "a");
    this.daemons.push(spawn(pathOf(program)!, args, { env: this.env(), stdio: ["ignore", log, log] }));
  }

  env(): NodeJS.ProcessEnv {
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith("SLURM_"));
    return { ...Object.fromEntries(own), SLURM_CONF: this.conf };
  }

  /** What a command of Slurm's says. Throws with its words where it fails. */
  run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
    return execFileSync(pathOf(program)!, args, {
      env: { ...this.env(), ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  private tried(program: string, args: readonly string[]): string {
    try {
      return this.run(program, args);
    } catch {
      return "";
    }
  }

  nodeState(): string {
    return this.tried("sinfo", ["--noheader", "--format=%t"]).trim();
  }

  /** Task numbers of an array's tasks in any of these states. */
  tasks(job: string, states: string): number[] {
    const out = this.tried("squeue", [
      "--noheader",
      "--array",
      `--job=${job}`,
      `--states=${states}`,
      "--format=%K",
    ]);
    return out
      .split("\n")
      .filter((line) => /^\d+$/.test(line.trim()))
      .map(Number);
  }

  private cancelAll(): void {
    if (this.alive().length > 0) this.tried("scancel", ["--full", "--user", userInfo().username]);
  }

  private alive(): ChildProcess[] {
    return this.daemons.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  }

  private abandon(): void {
    this.cancelAll();
    for (const daemon of this.alive()) daemon.kill("SIGTERM");
  }

  /** Whatever still runs is ended, then the daemons. */
  async stop(): Promise<void> {
    this.cancelAll();
    for (const daemon of this.alive().toReversed()) {
      const gone = new Promise((resolve) => daemon.once("exit", resolve));
      daemon.kill("SIGTERM");
      const timer = setTimeout(() => daemon.kill("SIGKILL"), 20_000);
      await gone;
      clearTimeout(timer);
    }
  }
}

function canRead(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
