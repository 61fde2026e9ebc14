/**
 * A recorded pose track: what the estimator delivered for each frame of a recording, so that the core can be run again
 * on it without a picture. `NAME.track.json.gz` holds one as gzipped JSON.
 */
import type { PoseFrame } from "../landmark.ts";
import type { AnalysisModel, AnalysisSource } from "./analysis.ts";

export const TRACK_SCHEMA = "backline.track/1";

export interface PoseTrack {
  readonly schema: typeof TRACK_SCHEMA;
  readonly source: AnalysisSource;
  readonly model: AnalysisModel;
  readonly frames: readonly PoseFrame[];
}

/** Decimals kept below a key, far finer than the network's own noise: 0.01 px, 0.1 mm. */
const DECIMALS: Readonly<Record<string, number>> = {
  t: 6,
  image: 2,
  world: 4,
  visibility: 3,
  presence: 3,
  silhouette: 2,
  trunk: 2,
  doubt: 3,
  luminance: 3,
};
const OTHER_DECIMALS = 4;

/** The frame with its numbers rounded, so that a track is small and the same on every machine that wrote it. */
export const roundFrame = (frame: PoseFrame): PoseFrame => roundUnder(frame, OTHER_DECIMALS) as PoseFrame;

function roundUnder(value: unknown, digits: number): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
  if (Array.isArray(value)) return value.map((entry) => roundUnder(entry, digits));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => [key, roundUnder(entry, DECIMALS[key] ?? digits)]),
  );
}
