/** Runs the clips' own score.mjs on analyses. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Summary } from "./bars.ts";

export interface ScoredClip {
  readonly exercise: string;
  readonly repsExpected: number;
  readonly repsFound: number;
  readonly countExact: boolean;
}

export interface Score {
  readonly summary: Summary;
  readonly clips: Readonly<Record<string, ScoredClip>>;
  /** What score.mjs printed. */
  readonly text: string;
}

/** The script beside the clips or one folder up; `undefined` where there is none. */
export function findScorer(clips: string): string | undefined {
  return [join(clips, "score.mjs"), join(dirname(resolve(clips)), "score.mjs")].find(existsSync);
}

/** Scores the named clips only: their truths are linked into a folder of their own under `workspace`. */
export function score(
  scorer: string,
  clips: string,
  names: readonly string[],
  analyses: string,
  workspace: string,
): Score {
  const truths = join(workspace, "truth");
  rmSync(truths, { recursive: true, force: true });
  mkdirSync(truths, { recursive: true });
  for (const name of names) symlinkSync(resolve(clips, `${name}.json`), join(truths, `${name}.json`));
  const json = join(workspace, "score.json");
  const run = spawnSync(
    process.execPath,
    [scorer, "--truth", truths, "--analysis", analyses, "--json", json],
    {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (run.status !== 0) throw new Error(`${scorer} failed: ${run.stderr || run.error?.message}`);
  return { ...(JSON.parse(readFileSync(json, "utf8")) as Omit<Score, "text">), text: run.stdout };
}
