/**
 * `npm run analyze`: the app's own pipeline on recordings, headless, writing NAME.analysis.json for each. Exits 0 when
 * all went well, 1 when a recording failed or broke off, 2 for a command line that can't be followed, 130 on Ctrl-C.
 */
import { basename, dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { AnalyzeResult } from "../src/run/analyze-page.ts";
import { ChromiumMissing, findChromium } from "./chromium.ts";
import { type AnalyzeJob, analyzeAll } from "./headless/analyzer.ts";
import {
  ANALYZE_USAGE,
  type AnalyzeArguments,
  parseAnalyzeArguments,
  UsageError,
} from "./headless/arguments.ts";
import { writeWhole } from "./headless/output.ts";
import { Progress } from "./headless/progress.ts";
import { clipName, recordingsIn } from "./headless/recordings.ts";

const analysisPath = (path: string, { out }: AnalyzeArguments): string =>
  join(out === undefined ? dirname(path) : out, `${clipName(path)}.analysis.json`);

/** Two recordings of one name would overwrite each other's analysis. */
function refuseSameNames(recordings: readonly string[], wanted: AnalyzeArguments): void {
  const takenBy = new Map<string, string>();
  for (const recording of recordings) {
    const path = resolve(analysisPath(recording, wanted));
    const other = takenBy.get(path);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${recording} would both be written to ${path}. Analyse them one by one with --out.`,
      );
    takenBy.set(path, recording);
  }
}

/** Writes what came out; returns the line to print and whether the recording was read to its end. */
function keep(
  job: AnalyzeJob,
  result: AnalyzeResult,
  wanted: AnalyzeArguments,
): { line: string; ok: boolean } {
  const name = basename(job.path);
  if (!result.ok) return { line: `FAILED ${name}: ${result.message}`, ok: false };
  const path = analysisPath(job.path, wanted);
  writeWhole(path, `${result.analysis}\n`);
  if (wanted.tracks !== undefined && result.track !== undefined)
    writeWhole(join(wanted.tracks, `${clipName(job.path)}.track.json.gz`), gzipSync(result.track));
  if (result.warning !== undefined)
    return { line: `BROKEN ${name}: ${result.warning} -> ${path}`, ok: false };
  return { line: `ok     ${name}: ${result.frames} frames -> ${path}`, ok: true };
}

async function main(): Promise<number> {
  const wanted = parseAnalyzeArguments(process.argv.slice(2));
  if (wanted.help) {
    console.log(ANALYZE_USAGE);
    return 0;
  }
  const recordings = recordingsIn(wanted.paths);
  refuseSameNames(recordings, wanted);
  findChromium();

  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => abort.abort());
  const progress = new Progress(recordings.length);
  let failed = 0;
  const jobs = recordings.map(
    (path): AnalyzeJob => ({
      path,
      exercise: wanted.exercise,
      every: wanted.every,
      landmarks: wanted.landmarks,
      track: wanted.tracks !== undefined,
    }),
  );
  await analyzeAll(
    jobs,
    { model: wanted.model, jobs: wanted.jobs, signal: abort.signal },
    {
      onStart: (job) => progress.start(job.path),
      onProgress: (job, { frames, total }) => progress.update(job.path, frames, total),
      onResult(job, result) {
        try {
          const { line, ok } = keep(job, result, wanted);
          if (!ok) failed += 1;
          progress.finish(job.path, line);
        } catch (error) {
          failed += 1;
          progress.finish(job.path, `FAILED ${basename(job.path)}: ${cannotWrite(error)}`);
        }
      },
    },
  );
  if (abort.signal.aborted) {
    progress.line("Stopped. Analyses that were finished are kept.");
    return 130;
  }
  if (failed > 0) progress.line(`${failed} of ${recordings.length} recordings failed.`);
  return failed > 0 ? 1 : 0;
}

const cannotWrite = (error: unknown): string =>
  `the analysis can't be written (${error instanceof Error ? error.message : String(error)}). Choose a folder with --out.`;

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${ANALYZE_USAGE}`);
    else if (error instanceof ChromiumMissing) console.error(error.message);
    else console.error(error);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
