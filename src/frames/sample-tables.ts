/**
 * Whether an MP4 or MOV claims more samples than it holds. Its times are stored as runs ("so many samples, each so long"),
 * and mediabunny unrolls them in one go: where a single damaged bit makes a run of some to a billion, the page stands
 * still or runs out of memory, and no timeout helps. So the runs are compared with the sizes, which have an entry per
 * sample. Whatever is not understood here is left to mediabunny, which refuses it in time.
 */
const HEADER = 8;
/** More than the longest recording needs; it is read into memory here and by mediabunny alike. */
const LARGEST_INDEX = 256 * 1024 * 1024;
/** Sloppy writers are a few samples off. */
const FORGIVEN = 1000;

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export async function claimsTooMuch(file: Blob): Promise<boolean> {
  for (let at = 0; at + HEADER <= file.size; ) {
    const head = new DataView(await file.slice(at, at + 2 * HEADER).arrayBuffer());
    const { type, from, to } = boxAt(head, 0, at, file.size);
    if (type === "moov") {
      if (to - from > LARGEST_INDEX) return false;
      const index = new DataView(await file.slice(from, to).arrayBuffer());
      return tablesIn(index, 0, index.byteLength).some((table) => isTooLong(index, table, file.size));
    }
    if (to <= at) return false;
    at = to;
  }
  return false;
}

/** The box whose header is at `offset` of `view`; `position` is where that stands, `end` where its parent ends. */
function boxAt(view: DataView, offset: number, position: number, end: number): Box {
  const size = view.getUint32(offset);
  const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(offset + i)));
  const wide = size === 1 && offset + 2 * HEADER <= view.byteLength;
  const length = wide ? Number(view.getBigUint64(offset + HEADER)) : size === 0 ? end - position : size;
  const header = wide ? 2 * HEADER : HEADER;
  return { type, from: position + header, to: length < header ? position : position + length };
}

function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + HEADER <= to; ) {
    const box = boxAt(view, at, at, to);
    if (box.to <= at) break;
    boxes.push({ ...box, to: Math.min(box.to, to) });
    at = box.to;
  }
  return boxes;
}

/** The sample tables of all tracks. */
function tablesIn(view: DataView, from: number, to: number): Box[] {
  return boxesIn(view, from, to).flatMap((box) =>
    box.type === "stbl"
      ? [box]
      : ["trak", "mdia", "minf"].includes(box.type)
        ? tablesIn(view, box.from, box.to)
        : [],
  );
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
