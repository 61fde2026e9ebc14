/**
 * A recorded video as a frame source: MP4, MOV, WebM, MKV and MPEG-TS through mediabunny and WebCodecs.
 *
 * What players present is delivered, in their order (`presentation.ts`), every n-th frame by time (`frame-rate.ts`), and
 * none is dropped, however slow the taker. `t` is 0 at the first picture; variable frame rates stay as they are. Pictures
 * come upright, at most 1280 pixels on the long side and all of one size (`upright.ts`): a frame's `width` and `height` are
 * the delivered size, in which landmarks are given; `info` states the size as recorded. Decoding runs ahead of the taker by a few frames.
 * Where WebCodecs can't decode the file but a `<video>` element can, the element is seeked frame by frame.
 */
import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input, type InputVideoTrack } from "mediabunny";
import type { Seconds } from "../core/quantity.ts";
import { type ContainerFacts, containerFacts, partToRead } from "./container.ts";
import { elementFrames } from "./element.ts";
import {
  brokenOff,
  cannotDecode,
  damagedAfter,
  emptyFile,
  isProtected,
  noPicture,
  notAVideo,
  notOpened,
  startsOver,
  stoppedReading,
  unreadable,
} from "./file-errors.ts";
import { framesTaken, TimeSampler, usualRate } from "./frame-rate.ts";
import { type Presentation, presentationOf, presentationTimes, presentedSamples } from "./presentation.ts";
import { readAhead } from "./read-ahead.ts";
import { type Frame, type FrameSource, SourceError, type SourceInfo } from "./source.ts";
import { UprightPainter } from "./upright.ts";

/** Enough to keep the estimator busy; each is an uncompressed picture (4 MB at 1280 x 720). */
const FRAMES_AHEAD = 3;

export interface FileOptions {
  /** Deliver every n-th frame of the usual rate, or what is to be n at this rate (0: unknown). Default 1: all. */
  readonly every?: number | ((frameRate: number) => number);
  readonly kind?: "file" | "sample";
  readonly name?: string;
  /** Go on after the frame at this `t`: an interrupted analysis continues. */
  readonly after?: Seconds;
  /** `element` skips WebCodecs. Default: WebCodecs where it decodes the file. */
  readonly decoder?: "webcodecs" | "element";
}

export interface FileSource extends FrameSource {
  /** Every n-th frame is delivered. */
  readonly every: number;
  /** About how many that will be. */
  readonly expected: number;
  /** Seconds: a `<video>` shows frame `t` at `firstTimestamp + t`. */
  readonly firstTimestamp: number;
}

/** Opens and inspects the file; no picture is decoded yet. Throws SourceError. */
export async function openFile(file: Blob, options: FileOptions = {}): Promise<FileSource> {
  const name = options.name ?? (file instanceof File ? file.name : "video");
  if (file.size === 0) throw emptyFile(name);
  const facts = await containerFacts(file);
  if (facts.isProtected) throw isProtected(name);
  if (facts.claimsTooMuch) throw unreadable(name);
  const input = new Input({ source: new BlobSource(partToRead(file, facts)), formats: ALL_FORMATS });
  try {
    const track = await pictureTrack(input, name);
    return await openTrack({ file, facts, input, track, name }, options);
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

interface Opened {
  readonly file: Blob;
  readonly facts: ContainerFacts;
  readonly input: Input;
  readonly track: InputVideoTrack;
  readonly name: string;
}

async function openTrack(opened: Opened, options: FileOptions): Promise<FileSource> {
  const { file, facts, input, track, name } = opened;
  const canDecode = "VideoDecoder" in globalThis && (await track.canDecode());
  const decoder = options.decoder ?? (canDecode ? "webcodecs" : "element");
  if (decoder === "webcodecs" && !canDecode) throw cannotDecode(name, await track.getCodec());
  const times = await firstTimes(track);
  if (times.length === 0) throw facts.isCutOff ? unreadable(name) : emptyFile(name);
  const presentation = await presentationOf(track, facts.index);
  if (!presentation) throw unreadable(name);
  const rate = usualRate(times);
  const info: SourceInfo = {
    kind: options.kind ?? "file",
    name,
    live: false,
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    duration: await wholeDuration(opened, presentation),
    ...(rate === undefined ? {} : { frameRate: rate }),
    mirrored: false,
  };
  const stop = new AbortController();
  const wanted = typeof options.every === "function" ? options.every(rate ?? 0) : options.every;
  const every = Math.max(1, Math.floor(wanted ?? 1));
  const sampler = new TimeSampler(every, rate, options.after);
  const decoded = (): AsyncGenerator<Frame, void, void> =>
    decoder === "webcodecs"
      ? sampleFrames(opened, info, presentation, sampler, options.after)
      : elementFrames(file, track, info, presentation, sampler, stop.signal);
  return {
    info,
    every,
    expected: framesTaken(times, info.duration!, every),
    firstTimestamp: presentation.movieStart,
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

/** So many frames tell the usual interval. */
const FRAMES_FOR_RATE = 256;

async function firstTimes(track: InputVideoTrack): Promise<Seconds[]> {
  const times: Seconds[] = [];
  for await (const { timestamp } of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  }))
    if (times.push(timestamp) >= FRAMES_FOR_RATE) break;
  return times;
}

/**
 * Of the picture itself. What a header states is often that of the sound, or of nothing: it counts only where the file is
 * shorter than its container says.
 */
async function wholeDuration({ facts, track }: Opened, presentation: Presentation): Promise<Seconds> {
  const stated = facts.isCutOff ? await track.getDurationFromMetadata() : null;
  return Math.max(presentation.duration, (stated ?? 0) - presentation.movieStart);
}

/** Decodes with WebCodecs. What could be decoded is delivered before a SourceError says where the file broke off. */
async function* sampleFrames(
  { file, facts, track }: Opened,
  info: SourceInfo,
  presentation: Presentation,
  sampler: TimeSampler,
  after: Seconds = Number.NEGATIVE_INFINITY,
): AsyncGenerator<Frame, void, void> {
  const painter = new UprightPainter(info);
  let seen = 0;
  let reached = 0;
  let previous: Seconds | undefined;
  /** Where the times are first odd enough for frames to be missing: one runs back, or is followed by a long gap. */
  let odd: Seconds | undefined;
  try {
    for await (const { sample, t, duration } of presentedSamples(track, presentation, after)) {
      try {
        reached = Math.max(reached, t + duration);
        if (previous !== undefined && (t < previous || t - previous > LONG_GAP))
          odd ??= Math.min(t, previous);
        if (duration > LONG_GAP) odd ??= t;
        if (t > Math.max(after, previous ?? after)) seen += 1;
        previous = t;
        if (!sampler.takes(t)) continue;
        const image = painter.fromSample(sample);
        yield { t, image, width: pictureWidth(image), height: pictureHeight(image) };
      } finally {
        sample.close();
      }
    }
  } catch (error) {
    throw await stoppedReading(file, info, reached, error);
  }
  if (seen === 0 && after < 0) throw unreadable(info.name);
  // Damage that puts one frame's time far ahead hides that frames are missing: then they are counted. Whole recordings
  // whose pictures stand for long have as many as their container names.
  const inAll = odd === undefined ? 0 : await countFrames(track, presentation, after).catch(() => undefined);
  if (odd !== undefined && (inAll === undefined || seen < 0.95 * inAll)) throw damagedAfter(info, odd);
  if (reached < info.duration! - missingSeconds(info)) throw brokenOff(info, reached);
  if (facts.firstPart !== undefined) throw startsOver(info, reached);
  const { duration: _, ...unstated } = info;
  if (facts.isCutOff && (await track.getDurationFromMetadata()) === null) throw brokenOff(unstated, reached);
}

/** Seconds between two frames that a camera does not leave. */
const LONG_GAP: Seconds = 0.5;

async function countFrames(
  track: InputVideoTrack,
  presentation: Presentation,
  after: Seconds,
): Promise<number> {
  const times = await presentationTimes(track, presentation);
  return times.filter((t) => t > after).length;
}

/** How much shorter than stated a recording may be before it counts as cut off: containers round durations. */
const missingSeconds = (info: SourceInfo): Seconds => Math.max(0.5, 3 / (info.frameRate || 30));

const pictureWidth = (image: VideoFrame | ImageBitmap): number =>
  image instanceof VideoFrame ? image.displayWidth : image.width;
const pictureHeight = (image: VideoFrame | ImageBitmap): number =>
  image instanceof VideoFrame ? image.displayHeight : image.height;
