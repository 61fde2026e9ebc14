/** The closed set of messages between the page and the pose worker. Frames are transferred, never copied. */
import type { PoseFrame } from "../core/landmark.ts";

export type ModelName = "full" | "lite";
export const BACKENDS = ["webgpu", "webgl", "wasm"] as const;
export type BackendName = (typeof BACKENDS)[number];

export interface EstimatorOptions {
  readonly model: ModelName;
  /** Fetched before the estimator is ready too, so that changing to it later asks the network for nothing. */
  readonly spare?: ModelName;
  /** `auto`: try and time each on a warm-up, take the fastest. */
  readonly backend: "auto" | BackendName;
  /** A backend remembered from an earlier start on this device: tried first, the others only if it fails. */
  readonly remembered?: BackendName;
  /** 1 for a benchmark; `undefined` leaves the runtime's own choice. */
  readonly threads?: number;
}

export interface ReadyReport {
  readonly backend: BackendName;
  readonly model: ModelName;
  readonly threads: number;
  /** Milliseconds of one warmed-up network call with the mask, by backend; absent where it failed or was not timed. */
  readonly timings: Readonly<Partial<Record<BackendName, number>>>;
  /** Why a backend was not used, in words. */
  readonly failures: Readonly<Partial<Record<BackendName, string>>>;
}

/** A square of the picture, in its pixels; `rotation` in radians, clockwise as seen. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly rotation: number;
}

/** Where a tracker stands after a frame: another one that is told goes on as it would have. */
export interface Followed {
  /** Where it looks next; absent: it has lost whom it followed, or never found anybody. */
  readonly next?: Crop;
  /** Where and when (seconds) somebody was last seen. */
  readonly seen?: Crop & { readonly t: number };
}

export type ToWorker =
  | { readonly type: "open"; readonly options: EstimatorOptions }
  | {
      readonly type: "frame";
      readonly id: number;
      readonly t: number;
      readonly image: VideoFrame | ImageBitmap;
      /** Whether the mask is read and its outline measured for this frame. */
      readonly silhouette: boolean;
      /** The last pose may be given again where the picture has not changed and nobody moves. */
      readonly mayReuse: boolean;
    }
  /** Forget the person that is followed (another source, a seek); `from`: go on with this one. */
  | { readonly type: "reset"; readonly from?: Followed }
  | { readonly type: "use-model"; readonly model: ModelName }
  | { readonly type: "stats"; readonly id: number }
  | { readonly type: "close" };

export interface EstimatorStats {
  readonly tensors: number;
  readonly bytes: number;
}

export interface FrameTiming {
  /** Milliseconds in the worker: picture to tensor, network, features. */
  readonly prepare: number;
  /** 0 where the last pose was given again. */
  readonly network: number;
  readonly features: number;
}

export type FromWorker =
  | {
      readonly type: "progress";
      readonly loaded: number;
      readonly total: number;
      readonly stage: "weights" | "warm-up";
    }
  | { readonly type: "ready"; readonly report: ReadyReport }
  | {
      readonly type: "pose";
      readonly id: number;
      readonly frame: PoseFrame;
      readonly timing: FrameTiming;
      /** Absent where nobody is followed or was. */
      readonly followed?: Followed;
    }
  /** The model in use from now on. `failure`: why it is not the wanted one. */
  | { readonly type: "model"; readonly model: ModelName; readonly failure?: PoseFailure }
  | { readonly type: "stats"; readonly id: number; readonly stats: EstimatorStats }
  /** `fatal`: the worker can't go on and must be opened anew. */
  | {
      readonly type: "error";
      readonly id?: number;
      readonly fatal: boolean;
      readonly code: PoseErrorCode;
      readonly message: string;
    };

export interface PoseFailure {
  readonly code: PoseErrorCode;
  readonly message: string;
}

export type PoseErrorCode =
  | "weights-missing"
  | "weights-damaged"
  | "no-backend"
  | "backend-lost"
  | "frame-unreadable"
  | "internal";
