/**
 * `npx tsx scripts/fixtures-tracks.ts`: refreshes the tracks in fixtures from the benchmark's cached pose tracks (made first
 * where they are missing, which takes minutes), each with the part of the clip's truth that the regression tests read.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { PoseFrame } from "../src/core/landmark.ts";
import { PACKS } from "../src/exercises/packs.ts";
import { tracksOf } from "./accuracy/tracks.ts";
import { ROOT } from "./headless/app.ts";
import { writeWhole } from "./headless/output.ts";

const USAGE = `usage: npx tsx scripts/fixtures-tracks.ts [options]

  --clips DIR      clean clips with their truths (default ../shared/bench)
  --hard DIR       clips as webcams and living rooms make them (default ../shared/bench2)
  --lifts DIR      clips of lifts (default ../shared/bench-lifts)
  --only FOLDER    only tracks, hard-tracks, lift-tracks or floor-tracks
  --stale-tracks   take cached tracks although the pose worker's sources changed`;

/** Both exercises, clean and with each kind of fault, from the side and obliquely; 5 MB in all. */
const CLIPS = [
  "gm01-clean-desk-left",
  "gm03-bent-knees",
  "gm04-rounded-back",
  "gm06-too-fast",
  "gm09-az-plus30",
  "gm13-plates-mixed",
  "sm01-clean-floor-left",
  "sm03-short-hold",
  "sm04-arms-or-legs-only",
  "sm07-low-lift",
  "smoke/smoke-good-morning",
  "smoke/smoke-superman",
];
/** A back that rounds among ordinary ones, and one in every rep, tops that are not upright, two sets, sets that decay, a head cut off, a body like its mat. */
const HARD_CLIPS = [
  "nb02-gm-natural-and-round",
  "st01-gm-all-rounded",
  "st03-gm-decay-12",
  "st05-gm-unclean-top",
  "st07-gm-two-sets",
  "st10-sm-decay-8",
  "wc02-gm-head-cut",
  "wc08-sm-mat-like-clothes",
];
/** Seen from the side and obliquely, with each kind of fault between them. */
const LIFT_CLIPS = [
  "sq02-bar-shallow-floor-right",
  "sq04-lean-fast-bar",
  "sq05-az-plus25-mixed",
  "sq06-az-45-dim",
  "rd03-shallow-not-locked-out",
  "rd05-az-minus20",
  "rd06-az-45-dim",
  "dl03-lockout-floor-left",
  "dl04-az-plus20",
  "sp02-partial-floor-right",
  "sp03-over-dip",
  "sp04-frontal-uneven",
];
/** Exercises of the floor that are not the plain superman. */
const FLOOR_CLIPS = [
  "ng09-push-ups",
  "ng10-cobra",
  "ng11-swimming-kicks",
  "ng12-bird-dog",
  "va01-alternating",
  "va02-w-arms",
  "va03-arms-along-body",
];
/** Of a long clip only what is read: from so many seconds on. */
const BEGINS: Readonly<Record<string, number>> = { "st03-gm-decay-12": 37.9 };
/** About 15 frames a second are taken of each. */
const TAKEN = 15;

interface TruthRep {
  readonly start: number;
  readonly peakStart: number;
  readonly peakEnd: number;
  readonly end: number;
  readonly counts: boolean;
  readonly faults: readonly string[];
  readonly faultsOptional?: readonly string[];
  readonly holdSeconds: number;
}
interface Truth {
  readonly clip?: string;
  readonly fps: number;
  readonly exercise: string;
  readonly camera: { readonly azimuthDeg: number; readonly side: string };
  readonly reps: readonly TruthRep[];
}

/** Seconds, degrees; `side` is the lifter's side that is nearer to the camera. */
function small({ exercise, camera, reps: all }: Truth, begins: number) {
  const reps = all.filter(({ start }) => start >= begins);
  const held = PACKS.some(({ name, hold }) => name === exercise && hold);
  return {
    exercise,
    azimuthDeg: camera.azimuthDeg,
    nearSide: camera.side,
    repCount: reps.filter(({ counts }) => counts).length,
    reps: reps.map(({ start, peakStart, peakEnd, end, counts, faults, faultsOptional, holdSeconds }) => ({
      start,
      peakStart,
      peakEnd,
      end,
      counts,
      faults,
      ...(faultsOptional && faultsOptional.length > 0 ? { faultsOptional } : {}),
      ...(held ? { holdSeconds } : {}),
    })),
  };
}

const truthOf = (clips: string, clip: string): Truth =>
  JSON.parse(readFileSync(join(clips, `${clip}.json`), "utf8")) as Truth;

interface Batch {
  readonly clips: string;
  readonly names: readonly string[];
  /** Under fixtures/. */
  readonly folder: string;
  /** Every second frame, without outlines: where only the landmarks are compared. */
  readonly bare?: true;
}

const withoutOutline = ({ pose, ...frame }: PoseFrame): PoseFrame => {
  if (!pose) return frame;
  const { silhouette: _, ...bare } = pose;
  return { ...frame, pose: bare };
};

async function refresh(
  { clips, names, folder, bare }: Batch,
  stale: boolean,
  signal: AbortSignal,
): Promise<void> {
  const missing = names.filter((clip) => !existsSync(join(clips, `${clip}.mp4`)));
  if (missing.length > 0)
    throw new Error(`There is no ${missing.join(", ")} in ${clips}: name their folder.\n\n${USAGE}`);
  const paths = new Map(names.map((clip) => [join(clips, `${clip}.mp4`), clip]));
  const tracks = await tracksOf([...paths.keys()], {
    model: "full",
    every: (path) => Math.max(1, Math.round(truthOf(clips, paths.get(path)!).fps / TAKEN)),
    jobs: 2,
    stale,
    signal,
  });
  let bytes = 0;
  for (const clip of names) {
    const name = clip.split("/").at(-1)!;
    const begins = BEGINS[name] ?? 0;
    const track = tracks.get(name)!;
    const shown = track.frames.filter(({ t }) => t >= begins);
    const frames = bare ? shown.filter((_, i) => i % 2 === 0).map(withoutOutline) : shown;
    const packed = gzipSync(JSON.stringify({ ...track, frames }), { level: 9 });
    writeWhole(join(ROOT, "fixtures", folder, `${name}.track.json.gz`), packed);
    writeWhole(
      join(ROOT, "fixtures", folder, `${name}.truth.json`),
      `${JSON.stringify(small(truthOf(clips, clip), begins), null, 1)}\n`,
    );
    bytes += packed.length;
  }
  console.log(`${names.length} tracks in fixtures/${folder}, ${(bytes / 1e6).toFixed(1)} MB`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      clips: { type: "string" },
      hard: { type: "string" },
      lifts: { type: "string" },
      only: { type: "string" },
      "stale-tracks": { type: "boolean" },
    },
  });
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => abort.abort());
  const stale = values["stale-tracks"] ?? false;
  const clean = values.clips ?? join(ROOT, "../shared/bench");
  const hard = values.hard ?? join(ROOT, "../shared/bench2");
  const lifts = values.lifts ?? join(ROOT, "../shared/bench-lifts");
  const batches: readonly Batch[] = [
    { clips: clean, names: CLIPS, folder: "tracks" },
    { clips: lifts, names: LIFT_CLIPS, folder: "lift-tracks" },
    { clips: hard, names: HARD_CLIPS, folder: "hard-tracks" },
    { clips: hard, names: FLOOR_CLIPS, folder: "floor-tracks", bare: true },
  ];
  const { only } = values;
  const wanted = batches.filter(({ folder }) => only === undefined || folder === only);
  if (wanted.length === 0) throw new Error(`There is no ${only}.\n\n${USAGE}`);
  for (const batch of wanted) await refresh(batch, stale, abort.signal);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
