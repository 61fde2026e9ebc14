/**
 * A recorded video as a frame source: MP4, MOV, WebM, MKV and MPEG-TS through mediabunny and WebCodecs.
 *
 * Every n-th frame is delivered in presentation order and none is dropped, however slow the taker. `t` is the file's
 * own timestamp minus that of its first frame, so variable frame rates stay as they are. Pictures come upright and at
 * most 1280 pixels on the long side (`upright.ts`): a frame's `width` and `height` are the delivered size, in which
 * landmarks are given; `info` states the size as recorded. Decoding runs ahead of the taker by a few frames.
 * Where WebCodecs can't decode the file but a `<video>` element can, the element is seeked frame by frame.
 */
import {
  ALL_FORMATS,
  BlobSource,
  EncodedPacketSink,
  Input,
  type InputVideoTrack,
  VideoSampleSink,
} from "mediabunny";
import { elementFrames } from "./element.ts";
import {
  brokenOff,
  cannotDecode,
  emptyFile,
  noPicture,
  notAVideo,
  notOpened,
  stoppedReading,
  unreadable,
} from "./file-errors.ts";
import { readAhead } from "./read-ahead.ts";
import { claimsTooMuch } from "./sample-tables.ts";
import { type Frame, type FrameSource, SourceError, type SourceInfo } from "./source.ts";
import { UprightPainter } from "./upright.ts";

/** Enough to keep the estimator busy; each is an uncompressed picture (4 MB at 1280 x 720). */
const FRAMES_AHEAD = 3;

export interface FileOptions {
  /** Deliver every n-th frame, or what is to be n at this frame rate (0: unknown). Default 1. */
  readonly every?: number | ((frameRate: number) => number);
  readonly kind?: "file" | "sample";
  readonly name?: string;
  /** Go on after `frames` delivered frames, the last of them at `t`: an interrupted analysis continues. */
  readonly after?: { readonly t: number; readonly frames: number };
  /** `element` skips WebCodecs. Default: WebCodecs where it decodes the file. */
  readonly decoder?: "webcodecs" | "element";
}

export interface FileSource extends FrameSource {
  /** Every n-th frame is delivered. */
  readonly every: number;
  /** Seconds on the file's own clock of its first frame: a `<video>` shows frame `t` at `firstTimestamp + t`. */
  readonly firstTimestamp: number;
}

/** Opens and inspects the file; no picture is decoded yet. Throws SourceError. */
export async function openFile(file: Blob, options: FileOptions = {}): Promise<FileSource> {
  const name = options.name ?? (file instanceof File ? file.name : "video");
  if (file.size === 0) throw emptyFile(name);
  if (await claimsTooMuch(file).catch(() => false)) throw unreadable(name);
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  try {
    const track = await pictureTrack(input, name);
    return await openTrack(file, input, track, name, options);
  } catch (error) {
    input.dispose();
    throw error instanceof SourceError ? error : await notOpened(file, name, error);
  }
}

async function pictureTrack(input: Input, name: string): Promise<InputVideoTrack> {
  if (!(await input.canRead())) throw notAVideo(name);
  const track = await input.getPrimaryVideoTrack();
  if (track) return track;
  // A file that was cut off before its index has no tracks at all; one with sound only has some.
  const tracks = await input.getTracks();
  throw tracks.length > 0 ? noPicture(name) : unreadable(name);
}

async function openTrack(
  file: Blob,
  input: Input,
  track: InputVideoTrack,
  name: string,
  options: FileOptions,
): Promise<FileSource> {
  const canDecode = "VideoDecoder" in globalThis && (await track.canDecode());
  const decoder = options.decoder ?? (canDecode ? "webcodecs" : "element");
  if (decoder === "webcodecs" && !canDecode) throw cannotDecode(name, await track.getCodec());
  const firstTimestamp = await track.getFirstTimestamp();
  const end = (await track.getDurationFromMetadata()) ?? (await track.computeDuration());
  if (!(end > firstTimestamp)) throw emptyFile(name);
  const info: SourceInfo = {
    kind: options.kind ?? "file",
    name,
    live: false,
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    duration: end - firstTimestamp,
    frameRate: (await track.computeFrameRateMetrics()).bestGuessFrameRate,
    mirrored: false,
  };
  const stop = new AbortController();
  const wanted = typeof options.every === "function" ? options.every(info.frameRate ?? 0) : options.every;
  const every = Math.max(1, Math.floor(wanted ?? 1));
  const decoded = (): AsyncGenerator<Frame, void, void> =>
    decoder === "webcodecs"
      ? sampleFrames(file, track, info, firstTimestamp, every, options.after)
      : elementFrames(file, track, info, firstTimestamp, every, stop.signal, options.after?.frames);
  return {
    info,
    every,
    firstTimestamp,
    async *frames() {
      try {
        if (!stop.signal.aborted)
          yield* readAhead(decoded(), FRAMES_AHEAD, (frame) => frame.image.close(), stop.signal);
      } finally {
        input.dispose();
      }
    },
    stop: () => stop.abort(),
  };
}

/** Decodes with WebCodecs. What could be decoded is delivered before a SourceError says where the file broke off. */
async function* sampleFrames(
  file: Blob,
  track: InputVideoTrack,
  info: SourceInfo,
  firstTimestamp: number,
  every: number,
  after: FileOptions["after"],
): AsyncGenerator<Frame, void, void> {
  const painter = new UprightPainter();
  const samples = new VideoSampleSink(track).samples(after && firstTimestamp + after.t);
  let index = after ? (after.frames - 1) * every + 1 : 0;
  let last = after?.t ?? Number.NEGATIVE_INFINITY;
  let reached = 0;
  let previous: number | undefined;
  /** Where the times are first odd enough for frames to be missing: one runs back, or is followed by a long gap. */
  let odd: number | undefined;
  try {
    for await (const sample of samples) {
      try {
        const t = sample.timestamp - firstTimestamp;
        reached = Math.max(reached, t + sample.duration);
        if (previous !== undefined && (t < previous || t - previous > LONG_GAP))
          odd ??= Math.min(t, previous);
        if (sample.duration > LONG_GAP) odd ??= t;
        previous = t;
        // Frames before the first timestamp belong to an edit list's hidden lead-in.
        if (t < 0 || t <= last || index++ % every !== 0) continue;
        last = t;
        const image = painter.fromSample(sample);
        yield { t, image, width: pictureWidth(image), height: pictureHeight(image) };
      } finally {
        sample.close();
      }
    }
  } catch (error) {
    throw await stoppedReading(file, info, reached, error);
  }
  if (index === 0) throw unreadable(info.name);
  // Damage that puts one frame's time far ahead hides that frames are missing: then they are counted. Whole recordings
  // whose pictures stand for long have as many as their container names.
  const inAll = odd === undefined ? 0 : await countFrames(track, firstTimestamp).catch(() => undefined);
  if (odd !== undefined && (inAll === undefined || index < 0.95 * inAll)) throw brokenOff(info, odd);
  if (reached < info.duration! - missingSeconds(info)) throw brokenOff(info, reached);
}

/** Seconds between two frames that a camera does not leave. */
const LONG_GAP = 0.5;

async function countFrames(track: InputVideoTrack, firstTimestamp: number): Promise<number> {
  let count = 0;
  const packets = new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true });
  for await (const { timestamp } of packets) if (timestamp >= firstTimestamp) count += 1;
  return count;
}

/** How much shorter than stated a recording may be before it counts as cut off: containers round durations. */
const missingSeconds = (info: SourceInfo): number => Math.max(0.5, 3 / (info.frameRate || 30));

const pictureWidth = (image: VideoFrame | ImageBitmap): number =>
  image instanceof VideoFrame ? image.displayWidth : image.width;
const pictureHeight = (image: VideoFrame | ImageBitmap): number =>
  image instanceof VideoFrame ? image.displayHeight : image.height;
