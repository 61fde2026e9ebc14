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
import { asPercent, byChance, type Held, heldWithin, isRight, quantile, type Ratios } from "./bands.ts";

const { values } = parseArgs({
  options: { clips: { type: "string", multiple: true }, without: { type: "string", default: "" } },
});
if (!values.clips) throw new Error("usage: film --clips DIR [--clips DIR ...] [--without CLIP,CLIP ...]");
/** Where what is measured is hidden, or is no angle of one limb: not part of the fit. */
const WITHOUT = new Set(values.without.split(","));
const FURTHEST = 31;
const SIDE_ON = 10;

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

/** Tails are a little heavier than a normal distribution's: the share that serves both intervals is between theirs. */
function shareOf(films: readonly Film[]): number {
  const units = films.map((film) => ratiosOf(film, 1));
  return Math.sqrt(quantile(units, 0.683) * (quantile(units, 0.95) / 1.96));
}
const ratiosOf = ({ errors }: Film, share: number): Ratios =>
  errors.map(({ error, deviation }) => Math.abs(error) / (share * deviation));
/** Over clips, each alike. */
const pooled = (held: readonly Held[]): Held => [mean(held.map(([a]) => a)), mean(held.map(([, b]) => b))];

function report(key: string, films: readonly Film[]): { rows: number; expected: number } {
  const fitted = films.filter(({ clip }) => !WITHOUT.has(clip));
  const left = new Map(
    [...new Set(films.map(({ subject }) => subject))].map((subject) => [
      subject,
      shareOf(fitted.filter((film) => film.subject !== subject)),
    ]),
  );
  const ratios = (some: readonly Film[]): Ratios[] =>
    some.map((film) => ratiosOf(film, left.get(film.subject)!));
  const units = ratios(fitted);
  const held = pooled(units.map((unit) => heldWithin(unit)));
  const right = (clips: number): number => byChance(units, clips).right;
  const bias = fitted.map(({ errors }) => mean(errors.map(({ error }) => error)));
  const inside = fitted.map(({ errors }, i) => rms(errors.map(({ error }) => error - bias[i]!)));
  const between = rms(bias.map((b) => b - mean(bias)));
  console.log(
    `${key.padEnd(26)} clips ${String(fitted.length).padEnd(3)} share now ${films[0]!.now}, fitted ${shareOf(fitted).toFixed(2)}; ` +
      `bodies left out ${asPercent(held)} (a right calibration is seen to be in ${(100 * right(fitted.length)).toFixed(0)} %); mean ${mean(bias).toFixed(2)}, between clips ${between.toFixed(2)}, ` +
      `within ${rms(inside).toFixed(2)} degrees`,
  );
  let [rows, expected] = [0, 0];
  for (const part of new Set(films.map((film) => film.part)))
    for (const view of ["side-on", "oblique"] as const) {
      const mine = films.filter((film) => film.part === part && film.view === view);
      if (mine.length === 0) continue;
      const likely = right(mine.length);
      const row = pooled(ratios(mine).map((unit) => heldWithin(unit)));
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
