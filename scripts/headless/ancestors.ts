/**
 * Whether whoever started this command is still there. `npm run analyze` is npm, a shell and this process: killed with -9
 * the first one takes nobody along, and an analysis of hours would go on unseen with its browser. (The browser itself
 * ends when this process does: its commands come through a pipe.) Only what npm put around this process is watched: a
 * command that was left running on purpose outlives its terminal.
 */
import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 1000;
const MOST_ANCESTORS = 6;

/** Calls once when an npm that runs this process, or what stands between, has gone. Returns how to stop watching. */
export function whenOrphaned(act: () => void): () => void {
  const watched = npmAncestors();
  if (watched.length === 0) return () => {};
  const timer = setInterval(() => {
    if (watched.every(({ pid, started }) => startOf(pid) === started)) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

interface Ancestor {
  readonly pid: number;
  /** Numbers are given again, start times are not. */
  readonly started: string | undefined;
}

/** The parents up to the nearest npm; none where there is no npm among them, or no /proc to ask. */
function npmAncestors(): Ancestor[] {
  const chain: Ancestor[] = [];
  for (let pid = process.ppid; pid > 1 && chain.length < MOST_ANCESTORS; ) {
    chain.push({ pid, started: startOf(pid) });
    if (/(^|[/\s\0])(npm|npx)(-cli\.js)?([\s\0]|$)/.test(read(pid, "cmdline"))) return chain;
    pid = Number(fieldsOf(pid)[1]);
  }
  return [];
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** State, parent, ... of /proc/PID/stat: what follows the name, which may hold anything. */
const fieldsOf = (pid: number): string[] => {
  const stat = read(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
};

/** Ticks since the machine's start; `undefined` for a process that is gone or waits to be buried. */
export function startOf(pid: number): string | undefined {
  const fields = fieldsOf(pid);
  return fields[0] === "Z" ? undefined : fields[19];
}
