/**
 * Pose tracks of recordings, cached under `.cache/tracks/`. A track is made again when the recording, the weights, the
 * frames taken or the sources that make it (the pose worker, the file source, the segments) have changed; a change in the core
 * leaves it.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import manifest from "../../models/manifest.json" with { type: "json" };
import { type PoseTrack, TRACK_SCHEMA } from "../../src/core/session/track.ts";
import type { ModelName } from "../../src/pose/protocol.ts";
import { analyzeAll } from "../headless/analyzer.ts";
import { writeWhole } from "../headless/output.ts";
import { Progress } from "../headless/progress.ts";
import { clipName } from "../headless/recordings.ts";
import { hashOf, ROOT } from "../headless/sources.ts";

const CACHE = join(ROOT, ".cache/tracks");
const TRACK_SOURCES = [
  "src/pose/worker",
  "src/frames/decoded.ts",
  "src/frames/file.ts",
  "src/frames/frame-rate.ts",
  "src/frames/presentation.ts",
  "src/frames/segment.ts",
  "src/frames/upright.ts",
  "src/run/seam.ts",
  "src/run/segmented.ts",
  "src/core/session/track.ts",
];

export interface TrackRequest {
  readonly model: ModelName;
  /** Every how many frames of this recording are taken. */
  readonly every: (path: string) => number;
  readonly jobs: number;
  /** Take tracks made by other sources too, the newest first. For a change that can't alter them, such as a comment. */
  readonly stale: boolean;
  readonly signal: AbortSignal;
}

/** The track of every recording, by clip name. Throws when one can't be made; what was made stays cached. */
export async function tracksOf(
  recordings: readonly string[],
  request: TrackRequest,
): Promise<Map<string, PoseTrack>> {
  mkdirSync(CACHE, { recursive: true });
  const sources = hashOf(TRACK_SOURCES);
  const places = new Map(recordings.map((path) => [path, placeOf(path, request, sources)]));
  await make(
    recordings.filter((path) => !existsSync(places.get(path)!)),
    places,
    request,
  );
  return new Map(recordings.map((path) => [clipName(path), readTrack(places.get(path)!)]));
}

function placeOf(path: string, request: TrackRequest, sources: string): string {
  const { model, stale } = request;
  const every = request.every(path);
  const hash = createHash("sha256").update(readFileSync(path)).update(sources);
  for (const network of ["detector", model] as const) hash.update(manifest.models[network].weights.sha256);
  const stem = stemOf(path, model, every);
  const place = join(CACHE, `${stem}${hash.digest("hex").slice(0, 16)}.track.json.gz`);
  if (!stale || existsSync(place)) return place;
  return madeBefore(path, model, every)[0] ?? place;
}

const stemOf = (path: string, model: ModelName, every: number): string =>
  `${clipName(path)}.${model}.every${every}.`;

/** Cached tracks of a recording of this name, whatever made them, the newest first. */
function madeBefore(path: string, model: ModelName, every: number): string[] {
  const stem = stemOf(path, model, every);
  return readdirSync(CACHE)
    .filter((name) => name.startsWith(stem) && name.endsWith(".track.json.gz"))
    .map((name) => join(CACHE, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}

async function make(
  recordings: readonly string[],
  places: ReadonlyMap<string, string>,
  { model, every, jobs, signal }: TrackRequest,
): Promise<void> {
  if (recordings.length === 0) return;
  const progress = new Progress(recordings.length);
  progress.line(`Making ${recordings.length} pose tracks (${model}); they are kept in .cache/tracks.`);
  const older = recordings.filter((path) => madeBefore(path, model, every(path)).length > 0).length;
  if (older > 0)
    progress.line(
      `${older} exist from other sources; --stale-tracks takes those where the change can't matter.`,
    );
  const failures: string[] = [];
  const wanted = recordings.map((path) => ({
    path,
    exercise: "auto" as const,
    every: every(path),
    track: true,
    landmarks: false,
  }));
  await analyzeAll(
    wanted,
    { model, jobs, workers: Math.max(jobs, availableParallelism()), signal },
    {
      onStart: ({ path }) => progress.start(path),
      onProgress: ({ path }, { frames, total }) => progress.update(path, frames, total),
      onResult({ path }, result) {
        const name = basename(path);
        if (result.ok && result.track !== undefined && result.warning === undefined) {
          writeWhole(places.get(path)!, gzipSync(result.track));
          return progress.finish(path, `track  ${name}: ${result.frames} frames`);
        }
        const why = result.ok ? (result.warning ?? "no track came back") : result.message;
        failures.push(`${name}: ${why}`);
        progress.finish(path, `FAILED ${name}: ${why}`);
      },
    },
  );
  if (signal.aborted) throw new Error("Stopped. Tracks that were finished are kept.");
  if (failures.length > 0) throw new Error(`No pose track for ${failures.join("; ")}`);
}

/** Throws where the file is no track. */
export function readTrack(path: string): PoseTrack {
  const track = JSON.parse(gunzipSync(readFileSync(path)).toString("utf8")) as PoseTrack;
  if (track.schema !== TRACK_SCHEMA) throw new Error(`${path} is no ${TRACK_SCHEMA}.`);
  return track;
}
