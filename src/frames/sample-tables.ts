/**
 * Whether an MP4 or MOV claims more samples than it holds. Its times are stored as runs ("so many samples, each so long"),
 * and mediabunny unrolls them in one go: where a single damaged bit makes a run of some to a billion, the page stands
 * still or runs out of memory, and no timeout helps. So the runs are compared with the sizes, which have an entry per
 * sample. Whatever is not understood here is left to mediabunny, which refuses it in time.
 */
import { type Box, boxesIn, boxWithin, HEADER, tracksIn } from "./boxes.ts";

/** Sloppy writers are a few samples off. */
const FORGIVEN = 1000;

/** `index`: the content of the file's `moov`; `fileSize` in bytes. */
export function claimsTooMuch(index: DataView, fileSize: number): boolean {
  return tracksIn(index)
    .map((track) => boxWithin(index, track, ["mdia", "minf", "stbl"]))
    .some((table) => table !== undefined && isTooLong(index, table, fileSize));
}

function isTooLong(view: DataView, table: Box, fileSize: number): boolean {
  const boxes = boxesIn(view, table.from, table.to);
  const sizes = boxes.find(({ type }) => type === "stsz");
  if (!sizes || sizes.from + 12 > sizes.to) return false;
  const each = view.getUint32(sizes.from + 4);
  const held = each === 0 ? (sizes.to - sizes.from - 12) / 4 : fileSize / each;
  const samples = Math.min(view.getUint32(sizes.from + 8), held);
  const limit = 2 * samples + FORGIVEN;
  return boxes.some(
    (box) =>
      ((box.type === "stts" || box.type === "ctts") && samplesIn(view, box) > limit) ||
      (box.type === "stsc" && largestChunk(view, box) > limit),
  );
}

/** How many samples a table of runs names. */
function samplesIn(view: DataView, { from, to }: Box): number {
  let sum = 0;
  for (let at = from + HEADER; at + HEADER <= to; at += HEADER) sum += view.getUint32(at);
  return sum;
}

/** The most samples that a chunk is to have; mediabunny walks through a chunk for every sample in it. */
function largestChunk(view: DataView, { from, to }: Box): number {
  let most = 0;
  for (let at = from + HEADER; at + 12 <= to; at += 12) most = Math.max(most, view.getUint32(at + 4));
  return most;
}
