/** A part of a recording: what is analysed when the rest is of no interest. Times are seconds from its first picture. */
import type { Seconds } from "../core/quantity.ts";
import type { FileSource } from "../frames/file.ts";
import type { Frame } from "../frames/source.ts";
import type { Part } from "./recording.ts";

/** `1:05`, `65`, `1:05.5`; `undefined`: no time. */
export function readTime(text: string): Seconds | undefined {
  const [, minutes, seconds] = /^\s*(?:(\d{1,3}):)?(\d{1,5}(?:[.,]\d+)?)\s*$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  return Number(minutes ?? 0) * 60 + Number(seconds.replace(",", "."));
}

/** `undefined`: the whole recording. An end that does not come after the beginning is none. */
export function partOf(from: string, to: string): Part | undefined {
  const start = readTime(from) ?? 0;
  const end = readTime(to);
  const ends = end !== undefined && end > start;
  if (start === 0 && !ends) return undefined;
  return ends ? { from: start, to: end } : { from: start };
}

const minutes = (t: Seconds): string =>
  `${Math.floor(t / 60)}:${String(Math.round((t % 60) * 10) / 10).padStart(2, "0")}`;

/** As part of a name, the same in every language. */
export const partInWords = ({ from, to }: Part): string =>
  `${minutes(from)}–${to === undefined ? "" : minutes(to)}`;

/** The frame at a part's very end belongs to it. */
const JUST_AFTER = 0.001;

/** The same source that ends after `to`. */
export function endingAt(source: FileSource, { from, to }: Part): FileSource {
  const { duration } = source.info;
  const share = duration ? (Math.min(to ?? duration, duration) - from) / duration : 1;
  return {
    ...source,
    segments: source.segments
      .filter((segment) => to === undefined || segment.from <= to)
      .map((segment) =>
        to === undefined ? segment : { ...segment, to: Math.min(segment.to, to + JUST_AFTER) },
      ),
    expected: Math.max(1, Math.ceil(source.expected * Math.max(0, share))),
    async *frames(): AsyncGenerator<Frame, void, void> {
      for await (const frame of source.frames()) {
        if (to !== undefined && frame.t > to) {
          frame.image.close();
          return;
        }
        yield frame;
      }
    },
    stop: () => source.stop(),
  };
}
