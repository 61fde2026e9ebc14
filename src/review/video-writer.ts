/**
 * A recording encoded anew in the browser, each frame as a painter draws it. Every frame of the source is decoded, painted
 * and encoded with its own timestamp, so the video has as many frames as players show of the recording and the same pace.
 * Sound is copied where it is wanted, the container takes it and the recording is presented in one go.
 */
import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  CanvasSource,
  Conversion,
  ConversionCanceledError,
  getFirstEncodableVideoCodec,
  Input,
  type InputVideoTrack,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  StreamTarget,
  type Target,
  type VideoCodec,
  type VideoSample,
  WebMOutputFormat,
} from "mediabunny";
import type { Seconds } from "../core/quantity.ts";
import { containerFacts, partToRead } from "../frames/container.ts";
import { type Presentation, presentationOf, presentedSamples, within } from "../frames/presentation.ts";
import type { Part } from "./recording.ts";

export type VideoProblem = "no-codec" | "failed" | "full" | "cancelled";

export class VideoExportError extends Error {
  override readonly name = "VideoExportError";
  constructor(
    readonly problem: VideoProblem,
    options?: ErrorOptions,
  ) {
    super(`The video could not be written: ${problem}`, options);
  }
}

/** What a frame becomes. `t`: on the analysis's clock. The pen's canvas is as large as the video. */
export type Paint = (pen: OffscreenCanvasRenderingContext2D, sample: VideoSample, t: Seconds) => void;

export interface VideoToWrite {
  readonly file: Blob;
  /** Seconds of the file's clock at the analysis's zero; absent: its first frame. */
  readonly pictureStart: Seconds | undefined;
  readonly paint: Paint;
  /** Without sound, and without what the file says of itself: its title, the place, the camera. */
  readonly anonymous: boolean;
  /** Only what is presented within it, seconds of the analysis's clock. */
  readonly part?: Part | undefined;
  /** By default as large as the recording; smaller: its longer side, pixels. */
  readonly longestSide?: number;
}

export interface VideoExport {
  readonly blob: Blob;
  /** `mp4` or `webm`. */
  readonly extension: string;
  readonly frames: number;
  /** Seconds of the video's own clock at the analysis's zero; absent: its first frame. */
  readonly start?: Seconds;
}

/** Within a frame's rounding. */
const HARDLY: Seconds = 0.002;

/** H.264 takes even sizes only. */
const even = (n: number): number => Math.max(2, n - (n % 2));

/**
 * @throws VideoExportError
 */
export async function writeVideo(
  video: VideoToWrite,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<VideoExport> {
  const facts = await containerFacts(video.file);
  const source = new BlobSource(partToRead(video.file, facts));
  const input = new Input({ source, formats: ALL_FORMATS });
  const store = await outputStore();
  try {
    const track = await input.getPrimaryVideoTrack();
    const whole = track && (await presentationOf(track, facts.index, video.pictureStart));
    const presentation = whole && (video.part ? within(whole, video.part) : whole);
    if (!track || !presentation?.stretches.length) throw new VideoExportError("failed");
    const frames = await convert({ input, track, presentation, video, onProgress, signal, store });
    return { ...frames, blob: await store.finish(frames.mime) };
  } catch (error) {
    await store.discard();
    throw problemOf(error, signal);
  } finally {
    input.dispose();
  }
}

interface Job {
  readonly input: Input;
  readonly track: InputVideoTrack;
  readonly presentation: Presentation;
  readonly video: VideoToWrite;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
  readonly store: OutputStore;
}

async function convert(job: Job): Promise<Omit<VideoExport, "blob"> & { readonly mime: string }> {
  const { track, presentation, signal, store } = job;
  const [across, down] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const shrink = Math.min(1, (job.video.longestSide ?? Number.POSITIVE_INFINITY) / Math.max(across, down));
  const width = even(Math.round(across * shrink));
  const height = even(Math.round(down * shrink));
  const options = { width, height };
  const forMp4 = await getFirstEncodableVideoCodec(["avc", "hevc"], options);
  const codec = forMp4 ?? (await getFirstEncodableVideoCodec(["vp9", "av1", "vp8"], options));
  if (!codec) throw new VideoExportError("no-codec");
  const format = forMp4 ? new Mp4OutputFormat() : new WebMOutputFormat();
  const output = new Output({ format, target: store.target });
  const painter = new Painter(job.video.paint, width, height);
  if (signal.aborted) throw new VideoExportError("cancelled");
  const inOne = presentation.stretches.length === 1;
  const start = await (inOne ? convertOne : encodeAll)(job, output, painter, codec);
  return {
    ...(start === undefined || Math.abs(start) < HARDLY ? {} : { start }),
    extension: forMp4 ? "mp4" : "webm",
    mime: forMp4 ? "video/mp4" : "video/webm",
    frames: painter.frames,
  };
}

/** A recording that is presented in one go, with its sound. Gives the video's clock at the analysis's zero. */
async function convertOne(
  job: Job,
  output: Output,
  painter: Painter,
  codec: VideoCodec,
): Promise<Seconds | undefined> {
  const { input, track, presentation, onProgress, signal } = job;
  const { from, to, at } = presentation.stretches[0]!;
  // Where the zero was given, the clip may begin before it; else its first picture is the zero, whatever came before.
  const first = job.video.pictureStart === undefined ? Math.max(at, 0) : at;
  const { width, height } = painter;
  /** What the conversion makes of the first picture's time. */
  let start: Seconds | undefined;
  const conversion = await Conversion.init({
    input,
    output,
    trim: { start: from, ...(Number.isFinite(to) ? { end: to } : {}) },
    showWarnings: false,
    ...(job.video.anonymous ? { audio: { discard: true }, tags: {} } : {}),
    video: (other) =>
      other.id === track.id
        ? {
            codec,
            width,
            height,
            fit: "contain",
            forceTranscode: true,
            allowTransformationMetadata: false,
            quality: QUALITY_HIGH,
            process: (sample) => {
              start ??= sample.timestamp;
              return painter.paint(sample, sample.timestamp - start + first);
            },
            processedWidth: width,
            processedHeight: height,
          }
        : { discard: true },
  });
  if (!conversion.isValid) throw new VideoExportError("no-codec");
  conversion.onProgress = (share) => onProgress(share);
  const cancel = (): void => void conversion.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    await conversion.execute();
  } finally {
    signal.removeEventListener("abort", cancel);
  }
  return start === undefined ? undefined : start - first;
}

/** One that its edit list puts together of parts. Gives the video's clock at the analysis's zero. */
async function encodeAll(job: Job, output: Output, painter: Painter, codec: VideoCodec): Promise<Seconds> {
  const { track, presentation, onProgress, signal } = job;
  const source = new CanvasSource(painter.canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source);
  await output.start();
  const begin = presentation.stretches[0]!.at;
  let last = Number.NEGATIVE_INFINITY;
  try {
    for await (const { sample, t, duration } of presentedSamples(track, presentation)) {
      try {
        if (signal.aborted) throw new VideoExportError("cancelled");
        if (t <= last) continue;
        last = t;
        painter.paint(sample, t);
        await source.add(t - begin, duration);
        onProgress(Math.min(1, (t - begin) / (presentation.duration - begin)));
      } finally {
        sample.close();
      }
    }
    await output.finalize();
    return -begin;
  } catch (error) {
    await output.cancel();
    throw error;
  }
}

/** Draws one frame after the other on one canvas. */
class Painter {
  frames = 0;
  readonly canvas: OffscreenCanvas;

  constructor(
    private readonly draw: Paint,
    readonly width: number,
    readonly height: number,
  ) {
    this.canvas = new OffscreenCanvas(width, height);
  }

  paint(sample: VideoSample, t: Seconds): OffscreenCanvas {
    const pen = this.canvas.getContext("2d", { alpha: false });
    if (!pen) throw new VideoExportError("failed");
    this.frames += 1;
    this.draw(pen, sample, t);
    return this.canvas;
  }
}

/** Where the video grows: a file of the browser's own file system, so that an hour of video never lies in memory. */
interface OutputStore {
  readonly target: Target;
  finish(mime: string): Promise<Blob>;
  discard(): Promise<void>;
}

async function outputStore(): Promise<OutputStore> {
  try {
    return await fileStore();
  } catch (error) {
    console.warn("No private file system here; the video is written in memory.", error);
    const target = new BufferTarget();
    return {
      target,
      finish: (type) => Promise.resolve(new Blob([target.buffer ?? new ArrayBuffer(0)], { type })),
      discard: () => Promise.resolve(),
    };
  }
}

const FOLDER = "annotated-videos";

async function fileStore(): Promise<OutputStore> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  // What earlier exports left: their downloads are done.
  for await (const name of folder.keys()) await folder.removeEntry(name).catch(() => {});
  const name = `${Date.now()}.video`;
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  return {
    target: new StreamTarget(writable, { chunked: true }),
    async finish(type) {
      const file = await handle.getFile();
      return file.slice(0, file.size, type);
    },
    async discard() {
      await writable.abort().catch(() => {});
      await folder.removeEntry(name).catch(() => {});
    },
  };
}

function problemOf(error: unknown, signal: AbortSignal): VideoExportError {
  if (error instanceof VideoExportError) return error;
  if (signal.aborted || error instanceof ConversionCanceledError)
    return new VideoExportError("cancelled", { cause: error });
  if (error instanceof DOMException && error.name === "QuotaExceededError")
    return new VideoExportError("full", { cause: error });
  return new VideoExportError("failed", { cause: error });
}
