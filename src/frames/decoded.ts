/** A recording's frames as WebCodecs decodes them, and what they say of the recording once it has been read to its end. */
import type { Input, InputVideoTrack } from "mediabunny";
import type { Seconds } from "../core/quantity.ts";
import type { ContainerFacts } from "./container.ts";
import { brokenOff, damagedInPlaces, startsOver, stoppedReading, unreadable } from "./file-errors.ts";
import { decodableAfter, type Presentation, presentationTimes, presentedSamples } from "./presentation.ts";
import type { Segment, SegmentSampler, Sighting } from "./segment.ts";
import type { Frame, SourceInfo } from "./source.ts";
import { UprightPainter } from "./upright.ts";

export interface Opened {
  readonly file: Blob;
  readonly facts: ContainerFacts;
  readonly input: Input;
  readonly track: InputVideoTrack;
  readonly name: string;
}

interface Shown {
  readonly info: SourceInfo;
  readonly presentation: Presentation;
}

interface Read extends Shown {
  readonly segment: Segment;
  readonly sampler: SegmentSampler;
  readonly sighting: Sighting;
}

/** Damage in more places than this is no recording any more; each costs a decoder. */
const MOST_BEGINNINGS = 200;

/** What could be decoded is delivered, before and after what is damaged; a SourceError says where nothing follows. */
export async function* sampleFrames(opened: Opened, read: Read): AsyncGenerator<Frame, void, void> {
  const { segment, sighting } = read;
  const painter = new UprightPainter(read.info);
  let since = segment.from - segment.lead;
  for (let beginnings = 1; ; beginnings += 1) {
    try {
      if (yield* framesFrom(since, painter, opened, read)) sighting.ended = true;
      return;
    } catch (error) {
      since = await afterDamage(opened, read, { since, error, isLast: beginnings === MOST_BEGINNINGS });
      if (since >= segment.to) return;
    }
  }
}

interface Stopped {
  /** Where reading had begun. */
  readonly since: Seconds;
  readonly error: unknown;
  readonly isLast: boolean;
}

/** Where decoding can begin anew. Throws SourceError where it can't. */
async function afterDamage(
  { file, track }: Opened,
  { info, presentation, segment, sighting }: Read,
  { since, error, isLast }: Stopped,
): Promise<Seconds> {
  const reached = Math.max(sighting.reached, segment.from, 0);
  const stopped = await stoppedReading(file, info, reached, error);
  if (stopped.code === "file-gone" || isLast) throw stopped;
  const latest = Math.max(sighting.latest ?? 0, since, 0);
  const next = await decodableAfter(track, presentation, latest).catch(() => undefined);
  if (next === undefined)
    throw sighting.damaged === undefined ? stopped : damagedInPlaces(info, sighting.damaged);
  sighting.damaged ??= reached;
  return next;
}

/** `true`: to the recording's end; `false`: to the segment's. */
async function* framesFrom(
  since: Seconds,
  painter: UprightPainter,
  { track }: Opened,
  { presentation, sampler, sighting }: Read,
): AsyncGenerator<Frame, boolean, void> {
  for await (const { sample, t, duration } of presentedSamples(track, presentation, since)) {
    try {
      if (!sighting.note(t, duration)) return false;
      if (!sampler.takes(t)) continue;
      const image = painter.fromSample(sample);
      yield { t, image, width: pictureWidth(image), height: pictureHeight(image) };
    } finally {
      sample.close();
    }
  }
  return true;
}

/** Throws SourceError. `sightings` of all segments, in order; nothing is said where the reading ended before the recording. */
export async function judgeWhole(
  { facts, track }: Opened,
  { info, presentation }: Shown,
  sightings: readonly Sighting[],
  after: Seconds = Number.NEGATIVE_INFINITY,
): Promise<void> {
  if (!sightings.at(-1)?.ended) return;
  const seen = sightings.reduce((sum, each) => sum + each.seen, 0);
  const reached = Math.max(0, ...sightings.map((each) => each.reached));
  const odd = sightings.find((each) => each.odd !== undefined)?.odd;
  if (seen === 0 && after < 0) throw unreadable(info.name);
  // Damage that puts one frame's time far ahead hides that frames are missing: then they are counted. Whole recordings
  // whose pictures stand for long have as many as their container names.
  const inAll = odd === undefined ? 0 : await countFrames(track, presentation, after).catch(() => undefined);
  const missing = odd !== undefined && (inAll === undefined || seen < 0.95 * inAll);
  const damaged =
    sightings.find((each) => each.damaged !== undefined)?.damaged ?? (missing ? odd : undefined);
  if (damaged !== undefined) throw damagedInPlaces(info, damaged);
  if (reached < info.duration! - missingSeconds(info)) throw brokenOff(info, reached);
  if (facts.firstPart !== undefined) throw startsOver(info, reached);
  const { duration: _, ...unstated } = info;
  if (facts.isCutOff && (await track.getDurationFromMetadata()) === null) throw brokenOff(unstated, reached);
}

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
