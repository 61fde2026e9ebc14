/**
 * What of a recording is presented, and when. Three clocks: the *media* clock is mediabunny's, of the packets in the
 * file; the *movie* clock is what a `<video>` shows as its time; `t` is the analysis's own, 0 at the first picture. They
 * are the same but for an offset, until an edit list cuts parts away, orders them anew or shows them twice.
 */
import { EncodedPacketSink, type InputVideoTrack, type VideoSample, VideoSampleSink } from "mediabunny";
import type { Seconds } from "../core/quantity.ts";
import { editsOf } from "./edit-list.ts";

/** A part of the media that is presented in one go. */
export interface Stretch {
  /** On the media clock; `to` may be `Infinity`. */
  readonly from: Seconds;
  readonly to: Seconds;
  /** `t` of what stands at `from`: below 0 where the first picture comes later than that. */
  readonly at: Seconds;
  /** Seconds of media a second. */
  readonly rate: number;
}

export interface Presentation {
  /** In the order of presentation; never empty but for a part (`within`) that nothing is presented in. */
  readonly stretches: readonly Stretch[];
  /** Of the movie clock at t = 0. */
  readonly movieStart: Seconds;
  /** From the first picture to the end of the last: of the picture itself, whatever the sound or the header says. */
  readonly duration: Seconds;
}

/** Less than this of a frame inside a stretch is rounding: movie clocks count milliseconds, often. */
const ROUNDING: Seconds = 0.002;

/**
 * @param index the content of an MP4's `moov`
 * @param zero on the media clock, where t = 0 is not to be the first picture
 * @returns `undefined` where the edit list can't be meant
 */
export async function presentationOf(
  track: InputVideoTrack,
  index: DataView | undefined,
  zero?: Seconds,
): Promise<Presentation | undefined> {
  const edits = index ? editsOf(index, track.id) : [];
  if (!edits) return undefined;
  const first = await firstPicture(track);
  const end = await track.computeDuration();
  let movie: Seconds = 0;
  const shown: { from: Seconds; to: Seconds; movie: Seconds; rate: number }[] = [];
  for (const { from, lasts, rate } of edits) {
    // A picture that stands is the one frame at `from`.
    const to = from === undefined ? 0 : from + Math.max(lasts * rate, 2 * ROUNDING);
    if (from !== undefined && from < end - ROUNDING && to > first + ROUNDING)
      shown.push({ from, to: to > end ? Number.POSITIVE_INFINITY : to, movie, rate: rate || 1 });
    movie += lasts;
  }
  // No list, or one that presents nothing.
  if (shown.length === 0) shown.push({ from: first, to: Number.POSITIVE_INFINITY, movie: first, rate: 1 });
  const start = shown[0]!;
  const firstAt = zero ?? (await firstWithin(track, start.from, first));
  const movieStart = start.movie + (firstAt - start.from) / start.rate;
  const stretches = shown.map(
    ({ movie: begins, ...rest }): Stretch => ({ ...rest, at: begins - movieStart }),
  );
  const last = stretches.at(-1)!;
  return { stretches, movieStart, duration: last.at + (Math.min(last.to, end) - last.from) / last.rate };
}

/** Decoding begins at a frame that needs no other; a recording cut out of a broadcast begins before one. */
async function firstPicture(track: InputVideoTrack): Promise<Seconds> {
  const first = await new EncodedPacketSink(track).getFirstKeyPacket({ metadataOnly: true });
  return first?.timestamp ?? (await track.getFirstTimestamp());
}

/** On the media clock: the first picture of a stretch begins with it, or after it where there is none before. */
async function firstWithin(track: InputVideoTrack, from: Seconds, first: Seconds): Promise<Seconds> {
  if (first > from) return first;
  const packet = await new EncodedPacketSink(track).getPacket(from, { metadataOnly: true });
  if (packet && packet.timestamp + packet.duration > from) return from;
  const next = packet && (await new EncodedPacketSink(track).getNextPacket(packet, { metadataOnly: true }));
  return Math.max(from, next?.timestamp ?? first);
}

/** When a frame is presented; `undefined`: it is not. Seconds of the media clock go in. */
export function presented(
  stretch: Stretch,
  timestamp: Seconds,
  duration: Seconds,
): { readonly t: Seconds; readonly duration: Seconds } | undefined {
  const end = timestamp + duration;
  const slack = Math.min(ROUNDING, duration / 2);
  if (timestamp > stretch.to - slack || (duration > 0 && end < stretch.from + slack)) return undefined;
  const from = Math.max(timestamp, stretch.from);
  return {
    t: stretch.at + (from - stretch.from) / stretch.rate,
    duration: Math.max(0, Math.min(end, stretch.to) - from) / stretch.rate,
  };
}

export interface PresentedSample {
  /** Whoever takes it closes it. */
  readonly sample: VideoSample;
  readonly t: Seconds;
  /** Until the next one; 0 where unknown. */
  readonly duration: Seconds;
}

/** The pictures from the one shown at `since` on, in the order of presentation. */
export async function* presentedSamples(
  track: InputVideoTrack,
  { stretches }: Presentation,
  since: Seconds = Number.NEGATIVE_INFINITY,
): AsyncGenerator<PresentedSample, void, void> {
  const sink = new VideoSampleSink(track);
  const begin = Math.max(0, stretchIndexAt(stretches, since));
  for (const stretch of stretches.slice(begin)) {
    const from = Math.max(stretch.from, stretch.from + (since - stretch.at) * stretch.rate);
    // What begins with the end of a stretch is no part of it.
    const to = Number.isFinite(stretch.to) ? stretch.to : undefined;
    for await (const sample of sink.samples(from, to)) {
      const when = presented(stretch, sample.timestamp, sample.duration);
      if (when) yield { sample, ...when };
      else sample.close();
    }
  }
}

/** A picture is presented where it begins, not a rounding before. */
const JUST_AFTER: Seconds = 0.0001;

/** From when on pictures can be decoded again that come after `t`; `undefined`: there are none. */
export async function decodableAfter(
  track: InputVideoTrack,
  { stretches }: Presentation,
  t: Seconds,
): Promise<Seconds | undefined> {
  const sink = new EncodedPacketSink(track);
  const options = { metadataOnly: true } as const;
  for (const stretch of stretches.slice(Math.max(0, stretchIndexAt(stretches, t)))) {
    const from = Math.max(stretch.from, stretch.from + (t - stretch.at) * stretch.rate);
    let packet = (await sink.getKeyPacket(from, options)) ?? (await sink.getFirstKeyPacket(options));
    for (; packet && packet.timestamp < stretch.to; packet = await sink.getNextKeyPacket(packet, options)) {
      const when = presented(stretch, packet.timestamp, packet.duration);
      if (when && when.t > t + JUST_AFTER) return when.t + JUST_AFTER;
    }
  }
  return undefined;
}

/** The same without what is presented before `from` or after `to`, at its own times; without stretches where nothing is left. */
export function within(
  presentation: Presentation,
  { from, to = Number.POSITIVE_INFINITY }: { readonly from: Seconds; readonly to?: Seconds },
): Presentation {
  const stretches = presentation.stretches.flatMap((stretch): Stretch[] => {
    const onMedia = (t: Seconds): Seconds => stretch.from + (t - stretch.at) * stretch.rate;
    const at = Math.max(stretch.at, from);
    const end = Math.min(stretch.to, onMedia(to));
    return end > onMedia(at) ? [{ ...stretch, at, from: onMedia(at), to: end }] : [];
  });
  return { ...presentation, stretches, duration: Math.min(presentation.duration, to) };
}

/** The picture shown at `t`; `undefined` before the first. */
export async function sampleAt(
  sink: VideoSampleSink,
  { stretches }: Presentation,
  t: Seconds,
): Promise<PresentedSample | undefined> {
  const stretch = stretches[Math.max(0, stretchIndexAt(stretches, t))]!;
  const last = Number.isFinite(stretch.to) ? stretch.to - ROUNDING : stretch.to;
  const sample = await sink.getSample(Math.min(stretch.from + (t - stretch.at) * stretch.rate, last));
  if (!sample) return undefined;
  const when = presented(stretch, sample.timestamp, sample.duration);
  return { sample, ...(when ?? { t, duration: 0 }) };
}

const stretchIndexAt = (stretches: readonly Stretch[], t: Seconds): number =>
  stretches.findLastIndex(({ at }) => at <= t);

/** When each frame of the file is presented, in order, without decoding any. */
export async function presentationTimes(
  track: InputVideoTrack,
  { stretches }: Presentation,
): Promise<Seconds[]> {
  const times = new Set<Seconds>();
  for await (const { timestamp, duration } of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  }))
    for (const stretch of stretches) {
      const when = presented(stretch, timestamp, duration);
      if (when && when.t >= 0) times.add(when.t);
    }
  return [...times].sort((a, b) => a - b);
}
