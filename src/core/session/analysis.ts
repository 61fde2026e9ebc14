/**
 * The analysis file, `NAME.analysis.json`: what a review exports, `npm run analyze` writes and the benchmark reads.
 *
 * Degrees and seconds of the recording's own clock (0 = its first frame). In the series `null` means "not seen"; every
 * series of `frames` has one entry per analysed frame. `analysis.schema.json` beside this file is the published JSON
 * Schema of the same shape; a test holds the two together.
 */
import type { Rep } from "../events.ts";
import type { LandmarkName, Side } from "../landmark.ts";
import type { Degrees, ExerciseName, FaultKind, Phase, Seconds, Signal } from "../quantity.ts";
import type { Feeling } from "./feeling.ts";

export const ANALYSIS_SCHEMA = "backline.analysis/1";

export interface AnalysisSource {
  readonly name: string;
  /** Of the upright picture as recorded, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Seconds; `null` where the file does not say. */
  readonly duration: Seconds | null;
  /** Nominal frames per second; `null` where the file does not say. */
  readonly frameRate: number | null;
  /** Every n-th frame was analysed. */
  readonly every: number;
}

export interface AnalysisModel {
  readonly name: string;
  readonly backend: string;
}

/** A column per quantity, so that a chart takes it as it is. */
export type AnalysisFrames = {
  readonly t: readonly Seconds[];
  /** `null` outside a set. */
  readonly phase: readonly (Phase | null)[];
  /** How likely the true angle is within ten degrees of the one given, 0..1. */
  readonly confidence: Readonly<Record<Signal, readonly (number | null)[]>>;
  /** Standard deviation of the angle's error, degrees; absent in files of before December 2026. */
  readonly deviation?: Readonly<Record<Signal, readonly (Degrees | null)[]>>;
} & Readonly<Record<Signal, readonly (Degrees | null)[]>>;

/** A rep as the coach reported it; `counted` says in which of the two lists it stands. */
export type AnalysisRep = Rep & { readonly counted: true };
export type AnalysisNoRep = Rep & { readonly counted: false };

export interface AnalysisSet {
  readonly set: number;
  readonly exercise: ExerciseName;
  /** When the summary was given. */
  readonly t: Seconds;
  readonly reps: number;
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  readonly text: string;
}

/**
 * The pose track for a replay. `image[i]` is frame i's flat row [x, y, visibility, x, y, visibility, ...] in the order of
 * `names` (pixels of a picture of `width` x `height`, y down), `world[i]` its [x, y, z, ...] in metres (see
 * core/landmark.ts); `null` as a row: nobody found; as a number: that landmark was not placed.
 */
export interface AnalysisLandmarks {
  readonly width: number;
  readonly height: number;
  readonly names: readonly LandmarkName[];
  readonly image: readonly (readonly (number | null)[] | null)[];
  readonly world: readonly (readonly (number | null)[] | null)[];
}

/** The user's own verdict on what the coach said. */
export interface AnalysisMark {
  /** Seconds of the recording: within the rep that it is about. */
  readonly at: Seconds;
  readonly verdict: "right" | "wrong";
  /** The count, or one fault. */
  readonly about: "count" | FaultKind;
  readonly note?: string;
}

/** What the user said of a set: one of `sets`, by its number. */
export interface AnalysisFelt extends Feeling {
  readonly set: number;
}

/** What the user wrote down at a moment; without words it is a bookmark. */
export interface AnalysisNote {
  readonly at: Seconds;
  readonly text: string;
  readonly tags: readonly string[];
}

/** The user's neutral: each signal's median at the tops or rests of the set. A signal that was not seen then is absent. */
export type AnalysisBaseline = Readonly<Partial<Record<Signal, Degrees>>>;

export interface Analysis {
  readonly schema: typeof ANALYSIS_SCHEMA;
  readonly source: AnalysisSource;
  readonly model: AnalysisModel;
  /** Of most of the reps; `null`: nothing recognised. */
  readonly exercise: ExerciseName | null;
  /** The median over the sets. `azimuthDeg`: + = the camera stands towards the user's front (prone: the head). */
  readonly view: { readonly azimuthDeg: Degrees | null; readonly nearSide: Side | null };
  readonly frames: AnalysisFrames;
  readonly reps: readonly AnalysisRep[];
  readonly noReps: readonly AnalysisNoRep[];
  readonly sets: readonly AnalysisSet[];
  readonly baseline: AnalysisBaseline;
  readonly landmarks?: AnalysisLandmarks;
  readonly marks?: readonly AnalysisMark[];
  readonly notes?: readonly AnalysisNote[];
  readonly felt?: readonly AnalysisFelt[];
}
