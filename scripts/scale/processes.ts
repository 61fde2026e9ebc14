/** What runs on this machine, out of Linux's /proc: to end one's own, and to see that nothing was left. */
import { readdirSync, readFileSync } from "node:fs";

export interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Without those that ended and wait to be seen off. */
export function running(): Running[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (state === "Z") return [];
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      return [{ pid: Number(name), parent: Number(parent), command }];
    } catch {
      return [];
    }
  });
}

/** All that were started by a process, and by those. */
export function descendantsOf(pid: number, all: readonly Running[] = running()): Running[] {
  return all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...descendantsOf(one.pid, all)]);
}

/** A process, who started it, and so on. */
export function lineageOf(pid: number, all: readonly Running[] = running()): number[] {
  const parent = all.find((one) => one.pid === pid)?.parent;
  return [pid, ...(parent === undefined || parent === 0 ? [] : lineageOf(parent, all))];
}

/** Waits until `what` holds; throws with `words` after `seconds`. */
export async function until(words: string, seconds: number, what: () => boolean): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!what()) {
    if (Date.now() > end) throw new Error(`After ${seconds} s: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
