/**
 * `npm run analyze`: the app's own pipeline on recordings, headless, writing NAME.analysis.json for each. `--help` lists
 * the options and the exit codes.
 */
import { ChromiumMissing, findChromium } from "./chromium.ts";
import { type AnalyzeJob, analyzeAll } from "./headless/analyzer.ts";
import { whenOrphaned } from "./headless/ancestors.ts";
import {
  ANALYZE_USAGE,
  type AnalyzeArguments,
  parseAnalyzeArguments,
  UsageError,
} from "./headless/arguments.ts";
import { analyzePart } from "./headless/batch.ts";
import { type Listed, readList } from "./headless/list.ts";
import { recordingsIn, userFolder } from "./headless/recordings.ts";
import { inWords, keep, placesOf } from "./headless/results.ts";
import { parseShard, partOf, slurmShard } from "./headless/shard.ts";
import { ENDED, spokenNames, Teller } from "./headless/teller.ts";

const EXIT = { ...ENDED, usage: 2, cannotStart: 3 } as const;
/** 128 and the signal's number, as shells have it. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Aborts on a signal, and when npm was killed; `code()` is the exit code once that has happened. */
function interruption(): { readonly signal: AbortSignal; readonly code: () => number } {
  const abort = new AbortController();
  let code: number = SIGNALS.SIGTERM;
  const stop = (reason: number): void => {
    code = reason;
    abort.abort();
  };
  for (const [name, number] of Object.entries(SIGNALS)) process.once(name, () => stop(number));
  whenOrphaned(() => stop(SIGNALS.SIGHUP));
  return { signal: abort.signal, code: () => code };
}

async function main(): Promise<number> {
  const wanted = parseAnalyzeArguments(process.argv.slice(2));
  if (wanted.help) {
    console.log(ANALYZE_USAGE);
    return EXIT.allDone;
  }
  // A terminal or a reader that has gone takes no more words.
  for (const stream of [process.stderr, process.stdout]) stream.on("error", () => {});
  return wanted.list === undefined ? await analyzeNamed(wanted) : await analyzeListed(wanted, wanted.list);
}

async function analyzeNamed(wanted: AnalyzeArguments): Promise<number> {
  const from = userFolder();
  const recordings = recordingsIn(wanted.paths, from);
  const places = placesOf(recordings, wanted, from);
  await findChromium();
  const { signal, code } = interruption();
  const { exercise, every, landmarks, model, jobs: atOnce, workers } = wanted;
  const jobs = recordings.map(
    (path): AnalyzeJob => ({ path, exercise, every, landmarks, track: wanted.tracks !== undefined }),
  );
  const teller = new Teller(jobs.length, wanted.jsonLog, spokenNames(recordings, from));
  await analyzeAll(
    jobs,
    { model, jobs: atOnce, workers, signal },
    {
      onStart: ({ path }) => teller.start(path),
      onProgress: ({ path }, { frames, total }) => teller.frames(path, frames, total),
      onResult({ path }, result) {
        if (!result.ok) return teller.outcome(path, "failed", { message: result.message });
        try {
          keep(result, places.get(path)!);
          const { frames, nothingCounted, warning: message } = result;
          const why = nothingCounted ? { nothingCounted } : {};
          const about = { frames, ...why, ...(message ? { message } : {}), to: places.get(path)!.analysis };
          teller.outcome(path, message === undefined ? "ok" : "broken", about);
        } catch (error) {
          teller.outcome(path, "failed", { message: inWords(error) });
        }
      },
    },
  );
  return teller.end(signal.aborted ? code() : undefined);
}

async function analyzeListed(wanted: AnalyzeArguments, list: string): Promise<number> {
  const from = userFolder();
  const named = recordingsIn(wanted.paths, from).map((path): Listed => ({ given: path, path }));
  const all = [...readList(list, from), ...named];
  const places = placesOf(
    all.map(({ path }) => path),
    wanted,
    from,
  );
  const shard = wanted.shard === undefined ? slurmShard(process.env) : parseShard(wanted.shard);
  const part = shard ? partOf(all, shard) : all;
  await findChromium();
  const { signal, code } = interruption();
  const nameOf = spokenNames(
    part.map(({ path }) => path),
    from,
  );
  const teller = new Teller(part.length, wanted.jsonLog, nameOf);
  await analyzePart(
    part,
    { wanted, places, signal },
    {
      onStart: ({ path }) => teller.start(path),
      onFrames: ({ path }, frames, total) => teller.frames(path, frames, total),
      onOutcome({ path }, outcome, message, { frames, nothingCounted } = {}) {
        const to = outcome === "ok" || outcome === "broken" ? { to: places.get(path)!.analysis } : {};
        teller.outcome(path, outcome, {
          ...(message === undefined ? {} : { message }),
          ...(frames === undefined ? {} : { frames }),
          ...(nothingCounted === undefined ? {} : { nothingCounted }),
          ...to,
        });
      },
    },
  );
  return teller.end(signal.aborted ? code() : undefined);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${ANALYZE_USAGE}`);
    else if (error instanceof ChromiumMissing) console.error(error.message);
    else console.error(error);
    process.exit(error instanceof UsageError ? EXIT.usage : EXIT.cannotStart);
  },
);
