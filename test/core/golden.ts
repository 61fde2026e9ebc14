/** The recorded pose tracks of fixtures/tracks with their truth. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Side } from "../../src/core/landmark.ts";
import type { ExerciseName, FaultKind } from "../../src/core/quantity.ts";
import type { Analysis, AnalysisNoRep, AnalysisRep } from "../../src/core/session/analysis.ts";
import { type PoseTrack, TRACK_SCHEMA } from "../../src/core/session/track.ts";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures");

export interface TruthRep {
  readonly start: number;
  readonly peakStart: number;
  readonly peakEnd: number;
  readonly end: number;
  readonly counts: boolean;
  readonly faults: readonly FaultKind[];
  /** Too close to its limit, or too badly seen, to be owed or to be wrong. */
  readonly faultsOptional?: readonly FaultKind[];
  readonly holdSeconds?: number;
}

export interface Golden {
  readonly name: string;
  readonly track: PoseTrack;
  readonly exercise: ExerciseName;
  readonly azimuthDeg: number;
  readonly nearSide: Side;
  readonly repCount: number;
  readonly reps: readonly TruthRep[];
}

const tracks = new Map<string, PoseTrack>();

/** Read when first asked for, and once a worker: to unpack one takes longer than to coach it. */
function trackIn(path: string): PoseTrack {
  const known = tracks.get(path);
  if (known) return known;
  const track = JSON.parse(gunzipSync(readFileSync(path)).toString("utf8")) as PoseTrack;
  if (track.schema !== TRACK_SCHEMA) throw new Error(`${path} is no ${TRACK_SCHEMA}`);
  tracks.set(path, track);
  return track;
}

export function goldenTracks(
  part: "tracks" | "hard-tracks" | "lift-tracks" | "floor-tracks" = "tracks",
): Golden[] {
  const folder = join(FIXTURES, part);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".truth.json"))
    .map((file) => file.replace(".truth.json", ""));
  return names.map((name) => {
    const truth = JSON.parse(readFileSync(join(folder, `${name}.truth.json`), "utf8")) as Omit<
      Golden,
      "name" | "track"
    >;
    return {
      ...truth,
      name,
      get track() {
        return trackIn(join(folder, `${name}.track.json.gz`));
      },
    };
  });
}

export interface Match {
  readonly truth: TruthRep;
  readonly found: AnalysisRep | AnalysisNoRep;
}

/** Each true rep with the found movement, counted or not, that shares most of its time. */
export function matched(reps: readonly TruthRep[], { reps: counted, noReps }: Analysis): Match[] {
  const found = [...counted, ...noReps];
  const shared = (a: TruthRep, b: { readonly start: number; readonly end: number }): number =>
    Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return reps.flatMap((truth) => {
    const [best] = [...found].sort((a, b) => shared(truth, b) - shared(truth, a));
    return best && shared(truth, best) > (truth.end - truth.start) / 3 ? [{ truth, found: best }] : [];
  });
}
