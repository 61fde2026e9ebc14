/**
 * A recorded video as a frame source: MP4, MOV, WebM, MKV and MPEG-TS through mediabunny and WebCodecs.
 *
 * What players present is delivered, in their order (`presentation.ts`), every n-th frame by time (`frame-rate.ts`), and
 * none is dropped, however slow the taker: all in one go, or segment by segment (`segment.ts`), each by a decoder of its
 * own. `t` is 0 at the first picture; variable frame rates stay as they are. Pictures come upright, at most 1280 pixels on
 * the long side and all of one size (`upright.ts`): a frame's `width` and `height` are the delivered size, in which
 * landmarks are given; `info` states the size as recorded. Decoding runs ahead of the taker by a few frames.
 * Where WebCodecs can't decode the file but a `<video>` element can, the element is seeked frame by frame.
 */
import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input, type InputVideoTrack } from "mediabunny";
import type { Seconds } from "../core/quantity.ts";
import { type ContainerFacts, containerFacts, partToRead } from "./container.ts";
import { judgeWhole, type Opened, sampleFrames } from "./decoded.ts";
import { elementFrames } from "./element.ts";
import {
  cannotDecode,
  emptyFile,
  isProtected,
  noPicture,
  notAVideo,
  notOpened,
  unreadable,
} from "./file-errors.ts";
import { framesTaken, usualRate } from "./frame-rate.ts";
import { type Presentation, presentationOf } from "./presentation.ts";
import { readAhead } from "./read-ahead.ts";
import { type Sampling, type Segment, SegmentSampler, Sighting, segmentsOf, uncut } from "./segment.ts";
import { type Frame, type FrameSource, SourceError, type SourceInfo } from "./source.ts";

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

/** A segment as it is read. */
export interface SegmentReading {
  /** Those of its lead first. Throws SourceError where it can't be read on. */
  frames(): AsyncGenerator<Frame, void, void>;
  /** Of the frames until now. */
  readonly sighting: Sighting;
}

export interface FileSource extends FrameSource {
  /** All that is wanted, in order. */
  readonly segments: readonly Segment[];
  /** Reads one of them, beside others. `signal` ends it; so does `stop`. */
  read(segment: Segment, signal: AbortSignal): SegmentReading;
  /** Throws SourceError where the recording, all of whose segments were read, is not as long or as whole as it says. */
  judge(sightings: readonly Sighting[]): Promise<void>;
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
    const track = await pictureTrack(input, name, facts);
    return await openTrack({ file, facts, input, track, name }, options);
  } catch (error) {
    input.dispose();
    throw error instanceof SourceError ? error : await notOpened(file, name, error);
  }
}

async function pictureTrack(
  input: Input,
  name: string,
  { hasPictures }: ContainerFacts,
): Promise<InputVideoTrack> {
  if (!(await input.canRead())) throw notAVideo(name);
  const track = await input.getPrimaryVideoTrack();
  if (track) return track;
  if (hasPictures) throw cannotDecode(name, null);
  // A file that was cut off before its index has no tracks at all; one with sound only has some.
  const tracks = await input.getTracks();
  throw tracks.length > 0 ? noPicture(name) : unreadable(name);
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
  const sampling: Sampling = { every, rate, after: options.after };
  let readings = 0;
  const release = (): void => {
    if (stop.signal.aborted && readings === 0) input.dispose();
  };
  const end = (): void => {
    stop.abort();
    release();
  };
  const read = (segment: Segment, signal: AbortSignal): SegmentReading => {
    const sighting = new Sighting(segment, options.after);
    const sampler = new SegmentSampler(segment, sampling);
    const until = AbortSignal.any([stop.signal, signal]);
    const decoded = (): AsyncGenerator<Frame, void, void> =>
      decoder === "webcodecs"
        ? sampleFrames(opened, { info, presentation, segment, sampler, sighting })
        : elementFrames(file, track, info, presentation, sampler, until);
    return {
      sighting,
      async *frames() {
        if (until.aborted) return;
        readings += 1;
        try {
          yield* readAhead(decoded(), FRAMES_AHEAD, (frame) => frame.image.close(), until);
        } finally {
          readings -= 1;
          release();
        }
      },
    };
  };
  const judge = async (sightings: readonly Sighting[]): Promise<void> => {
    if (decoder === "webcodecs") await judgeWhole(opened, { info, presentation }, sightings, options.after);
  };
  return {
    info,
    every,
    expected: framesTaken(times, info.duration!, every),
    firstTimestamp: presentation.movieStart,
    // An element is slow to open, and seeks one picture after the other anyway.
    segments: decoder === "webcodecs" ? segmentsOf(sampling, presentation.duration) : [uncut(sampling)],
    read,
    judge,
    async *frames() {
      const reading = read(uncut(sampling), stop.signal);
      try {
        yield* reading.frames();
        if (!stop.signal.aborted) await judge([reading.sighting]);
      } finally {
        end();
      }
    },
    stop: end,
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
