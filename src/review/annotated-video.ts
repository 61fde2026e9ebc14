/**
 * The recording with skeleton, angle, counter and captions, encoded in the browser. Every frame of the source is
 * decoded, drawn over (between analysed frames the body is interpolated) and encoded with its own timestamp, so the
 * video has as many frames as players show of the recording and the same pace. Sound is copied where the container takes
 * it and the recording is presented in one go; one that was put together of parts has none.
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
import type { Rep } from "../core/events.ts";
import type { Seconds } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { containerFacts, partToRead } from "../frames/container.ts";
import { type Presentation, presentationOf, presentedSamples } from "../frames/presentation.ts";
import { drawSample } from "../frames/upright.ts";
import { allReps } from "./csv.ts";
import { angleAt } from "./marking.ts";
import { drawBurnt, drawOverlay } from "./overlay.ts";
import type { Recording } from "./recording.ts";

export type VideoProblem = "no-codec" | "failed" | "full" | "cancelled";

export class VideoExportError extends Error {
  override readonly name = "VideoExportError";
  constructor(
    readonly problem: VideoProblem,
    options?: ErrorOptions,
  ) {
    super(`The annotated video could not be written: ${problem}`, options);
  }
}

export interface VideoWords {
  /** Above the counter's label, e.g. "Rep". */
  readonly counter: string;
  /** The cue for a rep's fault where the coach's own words are not known (a live set, a saved analysis). */
  readonly cueOf: (rep: Rep) => string | undefined;
}

export interface VideoExport {
  readonly blob: Blob;
  /** `mp4` or `webm`. */
  readonly extension: string;
  readonly frames: number;
}

/** How long a caption stays. */
const CAPTION: Seconds = 2.2;

/** How long before and after its frame a fault is marked in the picture. */
const MARKED: Seconds = 0.35;

/** H.264 takes even sizes only. */
const even = (n: number): number => Math.max(2, n - (n % 2));

/**
 * @throws VideoExportError
 */
export async function exportAnnotatedVideo(
  recording: Recording,
  words: VideoWords,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<VideoExport> {
  const analysis = recording.analysis.peek();
  if (!recording.file || !analysis) throw new VideoExportError("failed");
  const facts = await containerFacts(recording.file);
  const source = new BlobSource(partToRead(recording.file, facts));
  const input = new Input({ source, formats: ALL_FORMATS });
  const store = await outputStore();
  try {
    const track = await input.getPrimaryVideoTrack();
    const presentation = track && (await presentationOf(track, facts.index, recording.pictureStart));
    if (!track || !presentation) throw new VideoExportError("failed");
    const job = { input, track, presentation, recording, analysis, words, onProgress, signal, store };
    const frames = await convert(job);
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
  readonly recording: Recording;
  readonly analysis: Analysis;
  readonly words: VideoWords;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
  readonly store: OutputStore;
}

async function convert(job: Job): Promise<{ extension: string; mime: string; frames: number }> {
  const { track, presentation, signal, store } = job;
  const width = even(await track.getDisplayWidth());
  const height = even(await track.getDisplayHeight());
  const options = { width, height };
  const forMp4 = await getFirstEncodableVideoCodec(["avc", "hevc"], options);
  const codec = forMp4 ?? (await getFirstEncodableVideoCodec(["vp9", "av1", "vp8"], options));
  if (!codec) throw new VideoExportError("no-codec");
  const format = forMp4 ? new Mp4OutputFormat() : new WebMOutputFormat();
  const output = new Output({ format, target: store.target });
  const painter = new Painter(job, width, height);
  if (signal.aborted) throw new VideoExportError("cancelled");
  if (presentation.stretches.length === 1) await convertOne(job, output, painter, codec);
  else await encodeAll(job, output, painter, codec);
  return {
    extension: forMp4 ? "mp4" : "webm",
    mime: forMp4 ? "video/mp4" : "video/webm",
    frames: painter.frames,
  };
}

/** A recording that is presented in one go, with its sound. */
async function convertOne(job: Job, output: Output, painter: Painter, codec: VideoCodec): Promise<void> {
  const { input, track, presentation, onProgress, signal } = job;
  const { from, to, at } = presentation.stretches[0]!;
  const { width, height } = painter;
  /** What the conversion makes of the first picture's time. */
  let start: Seconds | undefined;
  const conversion = await Conversion.init({
    input,
    output,
    trim: { start: from, ...(Number.isFinite(to) ? { end: to } : {}) },
    showWarnings: false,
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
              return painter.paint(sample, sample.timestamp - start + Math.max(at, 0));
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
}

/** One that its edit list puts together of parts. */
async function encodeAll(job: Job, output: Output, painter: Painter, codec: VideoCodec): Promise<void> {
  const { track, presentation, onProgress, signal } = job;
  const source = new CanvasSource(painter.canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source);
  await output.start();
  let last = -1;
  try {
    for await (const { sample, t, duration } of presentedSamples(track, presentation)) {
      try {
        if (signal.aborted) throw new VideoExportError("cancelled");
        if (t <= last) continue;
        last = t;
        painter.paint(sample, t);
        await source.add(t, duration);
        onProgress(Math.min(1, t / presentation.duration));
      } finally {
        sample.close();
      }
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
}

/** Draws one frame after the other on one canvas. */
class Painter {
  frames = 0;
  readonly canvas: OffscreenCanvas;
  readonly #reps: readonly Rep[];

  constructor(
    private readonly job: Job,
    readonly width: number,
    readonly height: number,
  ) {
    this.canvas = new OffscreenCanvas(width, height);
    this.#reps = allReps(job.analysis);
  }

  /** `t`: on the analysis's clock. */
  paint(sample: VideoSample, t: Seconds): OffscreenCanvas {
    const { width, height } = this.canvas;
    const pen = this.canvas.getContext("2d", { alpha: false });
    if (!pen) throw new VideoExportError("failed");
    this.frames += 1;
    drawSample(sample, pen, { width, height });
    const { recording, analysis, words } = this.job;
    const body = recording.track.at(t);
    drawOverlay(pen, recording.track.picture, width, height, { body, ...this.#angleAt(analysis, t) });
    const set = this.#reps.findLast((rep) => rep.start <= t)?.set;
    const count = this.#reps.filter((rep) => rep.counted && rep.set === set && rep.countedAt <= t).length;
    drawBurnt(pen, width, height, { count: String(count), countLabel: words.counter, ...this.#captionAt(t) });
    return this.canvas;
  }

  #angleAt(analysis: Analysis, t: Seconds) {
    const rep = this.#reps.find((one) => t >= one.start && t <= one.end);
    const angle = rep && angleAt(analysis, [rep], t, MARKED);
    return angle ? { angle } : {};
  }

  #captionAt(t: Seconds): { caption?: string; captionIsFault: boolean } {
    const { recording, words } = this.job;
    const cue = recording.cues.findLast((one) => one.t <= t && t - one.t < CAPTION);
    if (cue)
      return { caption: cue.text, captionIsFault: cue.about.kind === "fault" || cue.about.kind === "no-rep" };
    if (recording.cues.length > 0) return { captionIsFault: false };
    const rep = this.#reps.findLast((one) => one.countedAt <= t && t - one.countedAt < CAPTION);
    const caption = rep && words.cueOf(rep);
    return caption ? { caption, captionIsFault: true } : { captionIsFault: false };
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
