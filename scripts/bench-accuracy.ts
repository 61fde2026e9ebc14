/**
 * `npm run bench:accuracy`: how true counts, angles and faults are on clips with exact truth. Pose tracks are made once
 * (minutes) and cached; then the core runs on them in Node (seconds) and the clips' own score.mjs judges the analyses.
 * Exits 0 when the figures could be made, short or not; 2 where the clips are missing.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { exerciseNames } from "../src/core/catalogue.ts";
import { type ExerciseName, median } from "../src/core/quantity.ts";
import type { Analysis } from "../src/core/session/analysis.ts";
import { analyzeTrack } from "../src/core/session/analyze-track.ts";
import type { PoseTrack } from "../src/core/session/track.ts";
import "../src/exercises/packs.ts";
import type { ModelName } from "../src/pose/protocol.ts";
import { type Intervals, linesOf, tableOf, verdictOf } from "./accuracy/bars.ts";
import { delayBehind } from "./accuracy/delay.ts";
import { type FrameError, frameErrors, intervalsOf, standing } from "./accuracy/intervals.ts";
import { recognisedTable, withoutNamed } from "./accuracy/recognised.ts";
import { findScorer, type Score, score } from "./accuracy/score.ts";
import { type ShakenTruth, shakenOutcomes } from "./accuracy/shaken.ts";
import { flipsOf, type Outcome, tableOf as shakenTable } from "./accuracy/shakes/outcomes.ts";
import { realOutcomes, realTruthIn } from "./accuracy/shakes/real.ts";
import { SHAKES, type ShakeName } from "./accuracy/shakes/shake.ts";
import { tracksOf } from "./accuracy/tracks.ts";
import { ROOT } from "./headless/app.ts";
import { oneOf, UsageError, wholeNumber } from "./headless/arguments.ts";
import { writeWhole } from "./headless/output.ts";
import { clipName, recordingsIn } from "./headless/recordings.ts";

const USAGE = `usage: npm run bench:accuracy -- [options]

  --clips DIR               clips with their truths and scorer (default ../shared/bench)
  --every N                 every N-th frame (default: about 15 a second, every 2nd of 30, every frame of 15)
  --exercise ${["auto", "own", ...exerciseNames()].join("|")}
                            recognised (default), chosen as what each clip shows, or one for all
  --model full|lite|both    default full
  --slow real|thin|off      recount with half as many frames: from tracks of their own, from every second
                            frame of the tracks at hand, or not at all (default real)
  --stale-tracks            take cached tracks although the pose worker's sources changed
  --jobs N                  recordings at the same time (default 2)
  --shaken N                instead: every clip N times on its track as it might as well have been (noise, a mirror,
                            another camera, other instants, another body or clothes), and which verdicts flip
  --by ${Object.keys(SHAKES).join("|")}
                            shaken by this alone
  --quiet                   only the tables of bars`;

/** Frames a second that are analysed unless `--every` says otherwise: what a live set has on a usual laptop. */
const ANALYSED_RATE = 15;
/** The recount on a slow device takes every second of those. */
const SLOW_FACTOR = 2;
const WORKSPACE = join(ROOT, ".cache/accuracy");

interface Options {
  readonly clips: string;
  readonly scorer: string;
  readonly recordings: readonly string[];
  /** `undefined`: about 15 frames a second, whatever the clip has. */
  readonly every: number | undefined;
  readonly exercise: string;
  readonly models: readonly ModelName[];
  readonly slow: "real" | "thin" | "off";
  readonly stale: boolean;
  readonly jobs: number;
  /** Rounds of shaking; 0: the tables of bars. */
  readonly shaken: number;
  readonly by: ShakeName | undefined;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

type Truth = ShakenTruth & { readonly fps: number };

const truthOf = (clips: string, name: string): Truth =>
  JSON.parse(readFileSync(join(clips, `${name}.json`), "utf8")) as Truth;

const everyOf = (clips: string, every: number | undefined) => (path: string) =>
  every ?? Math.max(1, Math.round(truthOf(clips, clipName(path)).fps / ANALYSED_RATE));

interface Analysed {
  /** Of the signals, median over the clips, seconds. */
  readonly delay: number | undefined;
  readonly intervals: readonly Intervals[];
  readonly found: readonly { readonly name: string; readonly truth: Truth; readonly analysis: Analysis }[];
}

/** "own" where the clip's own is no exercise that is known: recognised. */
function chosenIn(truth: ShakenTruth, exercise: string): "auto" | ExerciseName {
  const wanted = exercise === "own" ? truth.exercise : exercise;
  return exerciseNames().find((name) => name === wanted) ?? "auto";
}

/** Runs the core on the tracks and writes an analysis for each. */
function analyse(
  tracks: ReadonlyMap<string, PoseTrack>,
  { clips, exercise }: Pick<Options, "clips" | "exercise">,
  folder: string,
): Analysed {
  const delays: number[] = [];
  const errors: FrameError[] = [];
  const found: Analysed["found"][number][] = [];
  for (const [name, track] of tracks) {
    const truth = truthOf(clips, name);
    const onFeet = standing(truth);
    const live: { t: number[]; value: (number | null)[] } = { t: [], value: [] };
    const analysis = analyzeTrack(track, {
      coach: { exercise: chosenIn(truth, exercise) },
      onStep({ view }, _events, frame) {
        live.t.push(frame.t);
        const value =
          view.status === "armed" ? view.signals[onFeet ? "trunkInclination" : "armLift"] : undefined;
        live.value.push(value ?? null);
      },
    });
    found.push({ name, truth, analysis });
    writeWhole(join(folder, `${name}.analysis.json`), JSON.stringify(withoutNamed(analysis, truth)));
    errors.push(...frameErrors(truth, analysis));
    const { t, trunkLeanDeg, armLiftDeg } = truth.frames;
    const delay = delayBehind({ t, value: onFeet ? trunkLeanDeg : armLiftDeg }, live);
    if (delay !== undefined) delays.push(delay);
  }
  return { delay: median(delays), intervals: intervalsOf(errors), found };
}

const thinned = (track: PoseTrack, factor: number): PoseTrack => ({
  ...track,
  source: { ...track.source, every: track.source.every * factor },
  frames: track.frames.filter((_, i) => i % factor === 0),
});

async function slowTracks(tracks: ReadonlyMap<string, PoseTrack>, model: ModelName, options: Options) {
  if (options.slow === "off") return undefined;
  const every = everyOf(options.clips, options.every);
  if (options.slow === "real")
    return tracksOf(options.recordings, { ...options, model, every: (path) => SLOW_FACTOR * every(path) });
  return new Map([...tracks].map(([name, track]) => [name, thinned(track, SLOW_FACTOR)]));
}

/** By the clip's number (gm07 is odd), or by its place where names have none. */
function isOdd(name: string, index: number): boolean {
  const number = /\d+/.exec(name)?.[0];
  return (number === undefined ? index + 1 : Number(number)) % 2 === 1;
}

async function bench(model: ModelName, options: Options): Promise<void> {
  const { clips, scorer } = options;
  const tracks = await tracksOf(options.recordings, {
    ...options,
    model,
    every: everyOf(clips, options.every),
  });
  const names = [...tracks.keys()];
  const workspace = join(WORKSPACE, `${model}-${process.pid}`);
  mkdirSync(workspace, { recursive: true });
  if (options.shaken > 0) return shake(model, tracks, workspace, options);
  const analyses = join(WORKSPACE, `${basename(resolve(clips))}.${model}.every-${options.every ?? "auto"}`);
  const { delay, intervals, found } = analyse(tracks, options, analyses);
  const scoreOf = (some: readonly string[]): Score => score(scorer, clips, some, analyses, workspace);

  const total = scoreOf(names);
  if (!options.quiet) console.log(`${total.text}\n${recognisedTable(found)}`);
  const slow = await slowTracks(tracks, model, options);
  let slowCounts: { exact: number; clips: number } | undefined;
  if (slow) {
    const slowAnalyses = join(WORKSPACE, `${basename(resolve(clips))}.${model}.slow`);
    analyse(slow, options, slowAnalyses);
    const recount = score(scorer, clips, names, slowAnalyses, workspace);
    slowCounts = { exact: recount.summary.exactCounts, clips: recount.summary.clips };
    for (const [name, clip] of Object.entries(recount.clips))
      if (!clip.countExact) console.log(`slow: ${name} reps ${clip.repsFound}/${clip.repsExpected}`);
  }
  const part = (name: string, wanted: boolean) => {
    const some = names.filter((clip, i) => isOdd(clip, i) === wanted);
    return {
      name,
      lines: some.length > 0 ? linesOf({ summary: scoreOf(some).summary, delay: undefined }) : [],
    };
  };
  const lines = linesOf({
    summary: total.summary,
    delay,
    intervals,
    ...(slowCounts ? { slow: slowCounts } : {}),
  });
  console.log(
    `\n## Bars, model ${model}, wasm, ${options.every ? `every ${options.every}` : "about 15 frames a second"}, ${names.length} clips\n`,
  );
  console.log(tableOf([{ name: "all", lines }, part("odd clips", true), part("even clips", false)]));
  console.log(`\n${faultTable(total)}`);
  console.log(`\n${verdictOf(lines)}; analyses are in ${analyses}`);
}

/** How sure the figures are: the seeds are the rounds' numbers and the clips' names, the same each time. */
function shake(
  model: ModelName,
  tracks: ReadonlyMap<string, PoseTrack>,
  workspace: string,
  { clips, scorer, shaken, by, exercise, quiet }: Options,
): void {
  const outcomes = shakenOutcomes(tracks, (name) => truthOf(clips, name), {
    rounds: shaken,
    by,
    scorer,
    workspace,
    chosen: (truth) => chosenIn(truth, exercise),
  });
  tellShaken(outcomes, `model ${model}, ${tracks.size} clips, exercise ${exercise}`, { shaken, quiet });
}

function tellShaken(
  outcomes: readonly Outcome[],
  what: string,
  { shaken, quiet }: Pick<Options, "shaken" | "quiet">,
): void {
  if (!quiet) console.log(`${flipsOf(outcomes)}\n`);
  console.log(`## Shaken ${shaken} times (seeds 1 to ${shaken}), ${what}\n\n${shakenTable(outcomes)}`);
}

function faultTable({ summary }: Score): string {
  return Object.entries(summary.faults)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([kind, f]) =>
        `${kind.padEnd(18)} right ${f.tp}, wrong ${f.fp}, missed within 31° ${f.fn}, not judged ${f.abstained}` +
        `; precision ${f.precision ?? "-"}, recall ${f.recall ?? "-"}`,
    )
    .join("\n");
}

/** @throws UsageError where there is none */
function scorerOf(clips: string): string {
  const scorer = findScorer(clips);
  if (scorer) return scorer;
  throw new UsageError(
    `${resolve(clips)} has no score.mjs or score-….mjs beside its clips or one folder up.`,
  );
}

/** @throws UsageError where there is none */
function clipsWithTruth(clips: string): string[] {
  const recordings = recordingsIn([clips]).filter((path) =>
    existsSync(join(clips, `${clipName(path)}.json`)),
  );
  if (recordings.length === 0)
    throw new UsageError(`No clip in ${resolve(clips)} has its truth (NAME.json) beside it.`);
  return recordings;
}

function optionsFrom(argv: readonly string[], signal: AbortSignal): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      clips: { type: "string" },
      every: { type: "string" },
      exercise: { type: "string" },
      model: { type: "string" },
      slow: { type: "string" },
      jobs: { type: "string" },
      "stale-tracks": { type: "boolean" },
      shaken: { type: "string" },
      by: { type: "string" },
      quiet: { type: "boolean" },
    },
  });
  const clips = values.clips ?? join(ROOT, "../shared/bench");
  if (!existsSync(clips))
    throw new UsageError(
      `There are no benchmark clips in ${resolve(clips)}: name their folder with --clips DIR.`,
    );
  const shaken = values.shaken === undefined ? 0 : wholeNumber("--shaken", values.shaken);
  const real = shaken > 0 && realTruthIn(clips) !== undefined;
  const model = oneOf("--model", values.model ?? "full", ["full", "lite", "both"] as const);
  return {
    clips,
    ...(real
      ? { scorer: "", recordings: [] }
      : { scorer: scorerOf(clips), recordings: clipsWithTruth(clips) }),
    every: values.every === undefined ? undefined : wholeNumber("--every", values.every),
    exercise: oneOf("--exercise", values.exercise ?? "auto", ["auto", "own", ...exerciseNames()]),
    models: model === "both" ? ["full", "lite"] : [model],
    slow: oneOf("--slow", values.slow ?? "real", ["real", "thin", "off"] as const),
    stale: values["stale-tracks"] ?? false,
    jobs: wholeNumber("--jobs", values.jobs ?? "2"),
    shaken,
    by: values.by === undefined ? undefined : oneOf("--by", values.by, Object.keys(SHAKES) as ShakeName[]),
    quiet: values.quiet ?? false,
    signal,
  };
}

async function main(): Promise<number> {
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => abort.abort());
  let options: Options;
  try {
    options = optionsFrom(process.argv.slice(2), abort.signal);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (realTruthIn(options.clips) && options.shaken > 0)
    tellShaken(realOutcomes(options.clips, options.shaken, options.by), "tracks of real people", options);
  else for (const model of options.models) await bench(model, options);
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
