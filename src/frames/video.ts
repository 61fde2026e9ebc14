/**
 * Live frames of a playing `<video>` element: the newest picture whenever the taker is ready, the ones in between are
 * never touched. The same element is the preview, so that what is seen is what is measured.
 *
 * `requestVideoFrameCallback` says when there is a new picture and when it was taken. (MediaStreamTrackProcessor would
 * spare the element, but exists in one browser family only and not for sample clips.)
 */
import type { Seconds } from "../core/quantity.ts";
import { type Frame, type FrameSource, SourceError, type SourceInfo } from "./source.ts";

/** A live source with its preview. */
export interface LiveSource extends FrameSource {
  readonly video: HTMLVideoElement;
  /** The camera's stream, for a recorder; absent for a sample. */
  readonly stream?: MediaStream;
}

/** Turns the browser's two clocks into the source's own: seconds, strictly increasing. */
export interface FrameClock {
  read(now: DOMHighResTimeStamp, metadata: VideoFrameCallbackMetadata): Seconds;
}

/**
 * Seconds without a new picture (in a visible page) after which the source is taken for dead. They are counted by a
 * timer, not read off a clock: a laptop that sleeps with its lid closed counts none.
 */
const STALLED_TICKS = 6;
const SMALLEST_STEP: Seconds = 0.001;

/** The camera's capture time where the browser knows it, else the time of presentation. */
export function cameraClock(): FrameClock {
  let first: number | undefined;
  let last = -SMALLEST_STEP;
  let byCapture: boolean | undefined;
  return {
    read(now, { captureTime }) {
      byCapture ??= captureTime !== undefined;
      const ms = byCapture && captureTime !== undefined ? captureTime : now;
      first ??= ms;
      last = Math.max((ms - first) / 1000, last + SMALLEST_STEP);
      return last;
    },
  };
}

/** A clip's own time, which goes on when the clip starts over. `frame`: seconds from its last frame to the first again. */
export function loopingClock(frame: Seconds): FrameClock {
  let offset: Seconds = 0;
  let lastMedia: Seconds = 0;
  let last = -SMALLEST_STEP;
  return {
    read(_now, { mediaTime }) {
      if (mediaTime < lastMedia) offset += lastMedia - mediaTime + frame;
      lastMedia = mediaTime;
      last = Math.max(offset + mediaTime, last + SMALLEST_STEP);
      return last;
    },
  };
}

interface VideoSourceOptions {
  readonly clock: FrameClock;
  readonly stream?: MediaStream;
  /** Frees the camera or the clip. */
  readonly release: () => void;
}

export class VideoSource implements LiveSource {
  readonly stream?: MediaStream;
  private newest: Seconds | undefined;
  private quietTicks = 0;
  private failure: SourceError | undefined;
  private stopped = false;
  private wake: (() => void) | undefined;
  private readonly stallTimer: ReturnType<typeof setInterval>;

  /** `video` is playing already. */
  constructor(
    readonly video: HTMLVideoElement,
    readonly info: SourceInfo,
    private readonly options: VideoSourceOptions,
  ) {
    if (options.stream) this.stream = options.stream;
    this.stallTimer = setInterval(() => this.checkStall(), 1000);
    this.listen();
  }

  async *frames(): AsyncGenerator<Frame, void, void> {
    for (;;) {
      if (this.newest === undefined && !this.failure && !this.stopped)
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      if (this.stopped) return;
      if (this.failure) throw this.failure;
      const t = this.newest;
      this.newest = undefined;
      if (t === undefined || this.video.videoWidth === 0) continue;
      const image = await takePicture(this.video, t);
      if (image) yield { t, image, width: this.video.videoWidth, height: this.video.videoHeight };
    }
  }

  /** Ends the frames with an error, once. */
  fail(error: SourceError): void {
    this.failure ??= error;
    this.wakeUp();
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    clearInterval(this.stallTimer);
    this.options.release();
    this.wakeUp();
  }

  private listen(): void {
    const onFrame: VideoFrameRequestCallback = (now, metadata) => {
      if (this.stopped) return;
      this.newest = this.options.clock.read(now, metadata);
      this.quietTicks = 0;
      this.wakeUp();
      this.video.requestVideoFrameCallback(onFrame);
    };
    this.video.requestVideoFrameCallback(onFrame);
  }

  /** A hidden page gets no pictures, and that is no fault of the camera. */
  private checkStall(): void {
    if (document.hidden || this.video.paused) this.quietTicks = 0;
    else this.quietTicks += 1;
    if (this.quietTicks > STALLED_TICKS)
      this.fail(
        new SourceError(
          "camera-lost",
          `${this.info.name} stopped sending pictures.`,
          "Check its cable and cover, then connect it again.",
        ),
      );
  }

  private wakeUp(): void {
    this.wake?.();
    this.wake = undefined;
  }
}

/** `undefined` where the element has no picture at this moment. */
async function takePicture(
  video: HTMLVideoElement,
  t: Seconds,
): Promise<VideoFrame | ImageBitmap | undefined> {
  try {
    if (typeof VideoFrame === "function") return new VideoFrame(video, { timestamp: Math.round(t * 1e6) });
    return await createImageBitmap(video);
  } catch (error) {
    if (error instanceof DOMException && error.name === "InvalidStateError") return undefined;
    throw error;
  }
}

/** A muted, inline element that never shows controls: the only kind that may play by itself everywhere. */
export function silentVideo(): HTMLVideoElement {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.disablePictureInPicture = true;
  return video;
}

export const canFollowVideo = (): boolean => "requestVideoFrameCallback" in HTMLVideoElement.prototype;
