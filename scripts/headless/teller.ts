/** Tells what happens to recordings: a line each for people on stderr, for programs as JSON on stdout, and the exit code. */
import { basename, relative } from "node:path";
import type { NothingCounted } from "../../src/core/session/nothing-counted.ts";
import type { Outcome } from "./batch.ts";
import { JsonLog } from "./json-log.ts";
import { NOTHING_IN_WORDS } from "./nothing.ts";
import { Progress } from "./progress.ts";

/** Exit codes of a run that came to its end. */
export const ENDED = { allDone: 0, someFailed: 1 } as const;

/** By the file's name where that says which one is meant, else by its path. */
export function spokenNames(recordings: readonly string[], from: string): (path: string) => string {
  const times = new Map<string, number>();
  for (const path of recordings) times.set(basename(path), (times.get(basename(path)) ?? 0) + 1);
  return (path) => (times.get(basename(path)) === 1 ? basename(path) : relative(from, path));
}

/** How each outcome begins its line. */
const MARKS: Readonly<Record<Outcome, string>> = {
  ok: "ok    ",
  broken: "BROKEN",
  failed: "FAILED",
  skipped: "done  ",
  left: "left  ",
};

interface About {
  readonly message?: string;
  readonly frames?: number;
  readonly nothingCounted?: NothingCounted;
  readonly to?: string;
}

/** Says what happens to each recording, on stderr for people and on stdout for programs, and counts what failed. */
export class Teller {
  failed = 0;
  private readonly progress: Progress;
  private readonly log: JsonLog;

  constructor(
    readonly recordings: number,
    jsonLog: boolean,
    private readonly nameOf: (path: string) => string,
  ) {
    this.progress = new Progress(recordings);
    this.log = new JsonLog(jsonLog);
    this.log.write("begin", { recordings });
  }

  start(path: string): void {
    this.progress.start(this.nameOf(path));
    this.log.write("start", { recording: path });
  }

  frames(path: string, frames: number, total: number | undefined): void {
    this.progress.update(this.nameOf(path), frames, total);
  }

  outcome(path: string, outcome: Outcome, about: About): void {
    if (outcome === "failed" || outcome === "broken") this.failed += 1;
    const { nothingCounted } = about;
    const nothing = nothingCounted ? `, no repetition: ${NOTHING_IN_WORDS[nothingCounted]}` : "";
    const what = `${about.message ?? WHAT[outcome] ?? `${about.frames} frames`}${nothing}`;
    const where = about.to === undefined ? "" : ` -> ${about.to}`;
    this.progress.finish(this.nameOf(path), `${MARKS[outcome]} ${this.nameOf(path)}: ${what}${where}`);
    this.log.write(outcome, { recording: path, ...about });
  }

  /** Returns the exit code. */
  end(stopped: number | undefined): number {
    if (stopped !== undefined) this.progress.line("Stopped. Analyses that were finished are kept.");
    else if (this.failed > 0) this.progress.line(`${this.failed} of ${this.recordings} recordings failed.`);
    const code = stopped ?? (this.failed > 0 ? ENDED.someFailed : ENDED.allDone);
    this.log.write("end", { failed: this.failed, code });
    return code;
  }
}

const WHAT: Partial<Record<Outcome, string>> = {
  skipped: "has a valid result",
  left: "another task is at it",
};
