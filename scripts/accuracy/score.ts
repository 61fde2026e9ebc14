/** Runs the clips' own score.mjs on analyses. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { mean } from "../../src/core/quantity.ts";
import type { Summary } from "./bars.ts";

export interface FaultCount {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly abstained: number;
}

export interface ScoredClip {
  readonly exercise: string;
  readonly camera: { readonly azimuthDeg: number };
  readonly equipment: string;
  readonly signals: Readonly<Record<string, { readonly coverage: number | null }>>;
  readonly repsExpected: number;
  readonly repsFound: number;
  readonly countExact: boolean;
  readonly phantom: number;
  readonly faults: Readonly<Record<string, FaultCount>>;
}

export interface Score {
  readonly summary: Summary;
  readonly clips: Readonly<Record<string, ScoredClip>>;
  /** What score.mjs printed. */
  readonly text: string;
}

/** "score.mjs", or with what it scores: "score-lifts.mjs". */
const SCORER = /^score(-[a-z]+)?\.mjs$/;

/** The script beside the clips, one folder up, or beside the clips of part 1; `undefined` where there is none. */
export function findScorer(clips: string): string | undefined {
  const above = dirname(resolve(clips));
  return [clips, above, join(above, "bench")]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => SCORER.test(name))
        .map((name) => join(folder, name)),
    )[0];
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
  const scored = JSON.parse(readFileSync(json, "utf8")) as Omit<Score, "text">;
  return { ...scored, summary: judgeableCoverage(scored), text: run.stdout };
}

/**
 * score.mjs gives a clip in which nothing is done (no frame of a set, so nothing to cover) a coverage of 0 and pools it.
 * The bars are about frames that could be covered: those clips are left out of the coverage, and of nothing else.
 */
function judgeableCoverage({ summary, clips }: Omit<Score, "text">): Summary {
  const off = (clip: ScoredClip): number => Math.abs(clip.camera.azimuthDeg);
  const active = Object.values(clips).filter((clip) => clip.repsExpected > 0);
  const pooled = (pool: Summary["sideOn"], belongs: (clip: ScoredClip) => boolean): Summary["sideOn"] =>
    Object.fromEntries(
      Object.entries(pool).map(([key, figures]) => {
        const [exercise, signal] = key.split(".") as [string, string];
        const seen = active
          .filter((clip) => clip.exercise === exercise && belongs(clip))
          .flatMap((clip) => clip.signals[signal]?.coverage ?? []);
        return [
          key,
          { ...figures, coverage: mean(seen) === undefined ? null : Number(mean(seen)!.toFixed(3)) },
        ];
      }),
    );
  return {
    ...summary,
    sideOn: pooled(summary.sideOn, (clip) => off(clip) <= 10),
    sideOnWithoutPlates: pooled(
      summary.sideOnWithoutPlates,
      (clip) => off(clip) <= 10 && clip.equipment !== "plates",
    ),
    oblique: pooled(summary.oblique, (clip) => off(clip) > 10 && off(clip) <= 31),
  };
}
