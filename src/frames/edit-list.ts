/**
 * A track's edit list (`edts/elst`): which parts of its media are presented, in which order. Phones write one when they
 * trim without encoding anew. mediabunny (1.61) takes the offset of the first part only, so that what was cut away at the
 * end, and every further part, has to be found here.
 *
 * Layout as in ISO/IEC 14496-12, 8.6.6; a rate other than 1 is QuickTime's.
 */
import type { Seconds } from "../core/quantity.ts";
import { type Box, boxWithin, HEADER, tracksIn } from "./boxes.ts";

/** A part of the media, as it is presented. */
export interface Edit {
  /** Of the media that is shown first, on mediabunny's clock; absent: nothing is shown for so long. */
  readonly from?: Seconds;
  /** How long it is presented; `Infinity`: to the end. */
  readonly lasts: Seconds;
  /** Seconds of media a second; 0: one picture stands. */
  readonly rate: number;
}

/** More than any editor writes; each costs a seek. */
const MOST_EDITS = 1000;

/**
 * The edits of the track with this id, empty where there are none. `undefined`: there are more than can be meant.
 * `index`: the content of `moov`.
 */
export function editsOf(index: DataView, trackId: number): readonly Edit[] | undefined {
  const track = tracksIn(index).find((one) => idOf(index, one) === trackId);
  const list = track && boxWithin(index, track, ["edts", "elst"]);
  const media = track && timescaleOf(index, boxWithin(index, track, ["mdia", "mdhd"]));
  const movie = timescaleOf(index, boxWithin(index, whole(index), ["mvhd"]));
  if (!list || !media || !movie || list.from + HEADER > list.to) return [];
  const entries = readEntries(index, list);
  return entries && onOneClock(entries, media, movie);
}

const whole = (index: DataView): Box => ({ type: "moov", from: 0, to: index.byteLength });

const isWide = (index: DataView, box: Box): boolean => index.getUint8(box.from) === 1;

function idOf(index: DataView, track: Box): number | undefined {
  const header = boxWithin(index, track, ["tkhd"]);
  if (!header) return undefined;
  const at = header.from + 4 + (isWide(index, header) ? 16 : 8);
  return at + 4 <= header.to ? index.getUint32(at) : undefined;
}

/** Ticks a second, of `mvhd` or `mdhd`. */
function timescaleOf(index: DataView, box: Box | undefined): number | undefined {
  if (!box) return undefined;
  const at = box.from + 4 + (isWide(index, box) ? 16 : 8);
  return at + 4 <= box.to ? index.getUint32(at) || undefined : undefined;
}

interface Entry {
  /** In ticks of the movie. */
  readonly lasts: number;
  /** In ticks of the track's media; -1: nothing. */
  readonly from: number;
  readonly rate: number;
}

function readEntries(index: DataView, list: Box): Entry[] | undefined {
  const wide = isWide(index, list);
  const length = wide ? 20 : 12;
  const count = Math.min(index.getUint32(list.from + 4), Math.floor((list.to - list.from - HEADER) / length));
  if (count > MOST_EDITS) return undefined;
  return Array.from({ length: count }, (_, i) => {
    const at = list.from + HEADER + i * length;
    return {
      lasts: wide ? Number(index.getBigUint64(at)) : index.getUint32(at),
      from: wide ? Number(index.getBigInt64(at + 8)) : index.getInt32(at + 4),
      rate: index.getInt32(at + length - 4) / 0x10000,
    };
  });
}

/** mediabunny's clock has its zero where the first entry that presents something would, were the media whole before it. */
function onOneClock(entries: readonly Entry[], media: number, movie: number): Edit[] {
  const first = entries.findIndex(({ from }) => from !== -1);
  const known = entries[first]?.rate === 1;
  const before = entries.slice(0, first).reduce((sum, { lasts }) => sum + lasts, 0);
  const offset = known ? entries[first]!.from - Math.round((before / movie) * media) : 0;
  return entries.map(({ from, lasts, rate }, i) => ({
    ...(from === -1 ? {} : { from: (from - offset) / media }),
    // Fragmented files state no length for the last: the media goes on beyond the index.
    lasts: lasts === 0 && i === entries.length - 1 ? Number.POSITIVE_INFINITY : lasts / movie,
    rate: rate < 0 ? 1 : rate,
  }));
}
