/**
 * npx tsx scripts/fit/film.ts --clips DIR [--clips DIR ...] [--without CLIP,CLIP ...]
 *
 * What is left of a single picture's error on film, on clips with exact truth and pose tracks in the cache (`npm run bench:accuracy`
 * makes them): the shares of core/kinematics/deviation.ts, fitted with each clip alike, and how many true angles their error
 * bars hold where the clips of one body at a time were left out. Then what the errors consist of (one body's, within a clip),
 * and how many rows of the accuracy's tables a right calibration fills: a row stands on few clips that are each off their own way.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { onFilm } from "../../src/core/kinematics/deviation.ts";
import type { Signal } from "../../src/core/quantity.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";
import "../../src/exercises/packs.ts";
import { type ClipTruth, inASet, standing, truthSeries } from "../accuracy/intervals.ts";
import { tracksOf } from "../accuracy/tracks.ts";
import { clipName, recordingsIn } from "../headless/recordings.ts";

const { values } = parseArgs({
  options: { clips: { type: "string", multiple: true }, without: { type: "string", default: "" } },
});
if (!values.clips) throw new Error("usage: film --clips DIR [--clips DIR ...] [--without CLIP,CLIP ...]");
/** Where what is measured is hidden, or is no angle of one limb: not part of the fit. */
const WITHOUT = new Set(values.without.split(","));
const FURTHEST = 31;
const SIDE_ON = 10;
const SEED = 5;
const DRAWS = 2000;

type Truth = ClipTruth & { readonly fps: number; readonly subject: { readonly id: string } };

/** One signal of one clip: its errors and a single picture's deviations, degrees. */
interface Film {
  readonly clip: string;
  readonly part: string;
  readonly subject: string;
  readonly key: string;
  readonly view: "side-on" | "oblique";
  readonly now: number;
  readonly errors: readonly { readonly error: number; readonly deviation: number }[];
}

function filmsOf(part: string, clip: string, truth: Truth, track: PoseTrack): Film[] {
  const series = truthSeries(truth);
  const found = new Map<Signal, { error: number; deviation: number }[]>();
  let at = 0;
  analyzeTrack(track, {
    onStep({ measured: m }, _events, { t }) {
      const { t: times, phase } = truth.frames;
      while (at + 1 < times.length && times[at]! < t - 0.02) at += 1;
      if (m?.t !== t || !m.calibrated || Math.abs(times[at]! - t) > 0.02 || !inASet(phase[at]!)) return;
      for (const [signal, wanted] of series) {
        const [value, deviation, right] = [m.signals[signal], m.deviation[signal], wanted[at]];
        if (value === undefined || deviation === undefined || right == null) continue;
        found.set(signal, [...(found.get(signal) ?? []), { error: value - right, deviation }]);
      }
    },
  });
  const stance = standing(truth) ? "standing" : "prone";
  return [...found].map(([signal, errors]) => ({
    clip,
    part,
    subject: truth.subject.id,
    key: `${stance}.${signal}`,
    view: Math.abs(truth.camera.azimuthDeg) <= SIDE_ON ? "side-on" : "oblique",
    now: onFilm(stance, { [signal]: 1 })[signal]!,
    errors,
  }));
}

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
const rms = (xs: readonly number[]): number => Math.sqrt(mean(xs.map((x) => x * x)));

/** The ratio below which this share of the errors lies, each clip alike. */
function quantile(films: readonly Film[], share: number): number {
  const all = films
    .flatMap(({ errors }) => errors.map((e) => [Math.abs(e.error) / e.deviation, 1 / errors.length] as const))
    .sort(([a], [b]) => a - b);
  let passed = 0;
  for (const [ratio, weight] of all) {
    passed += weight / films.length;
    if (passed >= share) return ratio;
  }
  return all.at(-1)![0];
}

/** Tails are a little heavier than a normal distribution's: the share that serves both intervals is between theirs. */
const shareOf = (films: readonly Film[]): number =>
  Math.sqrt(quantile(films, 0.683) * (quantile(films, 0.95) / 1.96));

/** Share of one clip's true angles within 1 and 1.96 deviations. */
type Held = readonly [number, number];
const heldBy = ({ errors }: Film, share: number): Held => {
  const within = (n: number): number =>
    errors.filter((e) => Math.abs(e.error) <= n * share * e.deviation).length / errors.length;
  return [within(1), within(1.96)];
};
const pooled = (held: readonly Held[]): Held => [mean(held.map(([a]) => a)), mean(held.map(([, b]) => b))];
const asPercent = ([a, b]: Held): string => `${(100 * a).toFixed(0)}/${(100 * b).toFixed(0)} %`;
const isRight = ([a, b]: Held): boolean => a >= 0.63 && a <= 0.73 && b >= 0.92 && b <= 0.98;

/** Numbers from 0 to 1, the same each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How often a row of so many clips, drawn from these, lies within both bands. */
function chance(held: readonly Held[], clips: number): number {
  const next = random(SEED);
  const draw = (): Held => held[Math.floor(next() * held.length)]!;
  let right = 0;
  for (let i = 0; i < DRAWS; i += 1) if (isRight(pooled(Array.from({ length: clips }, draw)))) right += 1;
  return right / DRAWS;
}

function report(key: string, films: readonly Film[]): { rows: number; expected: number } {
  const fitted = films.filter(({ clip }) => !WITHOUT.has(clip));
  const left = new Map(
    [...new Set(films.map(({ subject }) => subject))].map((subject) => [
      subject,
      shareOf(fitted.filter((film) => film.subject !== subject)),
    ]),
  );
  const held = fitted.map((film) => heldBy(film, left.get(film.subject)!));
  const bias = fitted.map(({ errors }) => mean(errors.map(({ error }) => error)));
  const inside = fitted.map(({ errors }, i) => rms(errors.map(({ error }) => error - bias[i]!)));
  const between = rms(bias.map((b) => b - mean(bias)));
  console.log(
    `${key.padEnd(26)} clips ${String(fitted.length).padEnd(3)} share now ${films[0]!.now}, fitted ${shareOf(fitted).toFixed(2)}; ` +
      `bodies left out ${asPercent(pooled(held))}; mean ${mean(bias).toFixed(2)}, between clips ${between.toFixed(2)}, ` +
      `within ${rms(inside).toFixed(2)} degrees`,
  );
  let [rows, expected] = [0, 0];
  for (const part of new Set(films.map((film) => film.part)))
    for (const view of ["side-on", "oblique"] as const) {
      const mine = films.filter((film) => film.part === part && film.view === view);
      if (mine.length === 0) continue;
      const likely = chance(held, mine.length);
      const row = pooled(mine.map((film) => heldBy(film, left.get(film.subject)!)));
      rows += 1;
      expected += likely;
      console.log(
        `    ${part} ${view}: ${mine.length} clips, ${asPercent(row)}${isRight(row) ? "" : " (outside)"}; a row of so many is right in ${(100 * likely).toFixed(0)} %`,
      );
    }
  return { rows, expected };
}

const ALL_FILMS: Film[] = [];
for (const folder of values.clips) {
  const truthOf = (name: string): Truth =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Truth;
  const recordings = recordingsIn([folder]).filter((path) =>
    existsSync(join(folder, `${clipName(path)}.json`)),
  );
  const tracks = await tracksOf(recordings, {
    model: "full",
    every: (path) => Math.max(1, Math.round(truthOf(clipName(path)).fps / 15)),
    jobs: 2,
    stale: true,
    signal: new AbortController().signal,
  });
  for (const [name, track] of tracks) {
    const truth = truthOf(name);
    if (Math.abs(truth.camera.azimuthDeg) <= FURTHEST)
      ALL_FILMS.push(...filmsOf(basename(resolve(folder)), name, truth, track));
  }
}
const sums = [...new Set(ALL_FILMS.map(({ key }) => key))].map((key) =>
  report(
    key,
    ALL_FILMS.filter((film) => film.key === key),
  ),
);
const total = (of: "rows" | "expected"): number => sums.reduce((sum, one) => sum + one[of], 0);
console.log(
  `rows that a right calibration fills, by chance: ${total("expected").toFixed(1)} of ${total("rows")}`,
);
