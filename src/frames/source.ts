/**
 * Where pictures come from. A source hands out upright frames with timestamps; whoever takes a frame owns it and must
 * transfer or close it. Live sources keep only the newest frame while the taker is busy, recorded ones deliver every
 * (n-th) frame in order.
 */
export interface Frame {
  /** Seconds of the source's own clock, strictly increasing. */
  readonly t: number;
  readonly image: VideoFrame | ImageBitmap;
  /** Of the upright picture, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface SourceInfo {
  readonly kind: "camera" | "file" | "sample";
  readonly name: string;
  readonly live: boolean;
  readonly width: number;
  readonly height: number;
  /** Seconds; absent for a camera. */
  readonly duration?: number;
  /** Frames per second by the usual interval, where known. */
  readonly frameRate?: number;
  /** Whether the preview is shown mirrored (front camera). Landmarks are always of the unmirrored picture. */
  readonly mirrored: boolean;
}

export interface FrameSource {
  readonly info: SourceInfo;
  /** Ends when the recording ends or `stop` was called; throws SourceError when the source fails. */
  frames(): AsyncGenerator<Frame, void, void>;
  stop(): void;
}

export type SourceErrorCode =
  | "no-camera"
  | "permission-denied"
  | "camera-in-use"
  | "camera-lost"
  | "not-a-video"
  | "no-picture"
  | "empty"
  | "unsupported-codec"
  | "protected"
  /** Damaged. */
  | "unreadable"
  /** Damaged in places: what lies before and after them was read. */
  | "damaged-in-places"
  /** The file ends before its recording does. */
  | "cut-off"
  /** A second recording follows in the same file. */
  | "starts-over"
  | "file-gone"
  | "insecure-page"
  /** Another tab coaches: two of them would count, speak and store the same reps twice. */
  | "other-tab";

/** A source that can't go on. `message` says what happened, `advice` what to do next, both in words for the user. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  constructor(
    readonly code: SourceErrorCode,
    message: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
