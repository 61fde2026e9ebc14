/**
 * The boxes of an MP4 or MOV, as far as their headers tell: what the file's own index says beyond what mediabunny reads.
 * Sizes are bytes, big-endian. Whatever is not understood is left out; nothing here throws on damage.
 */
export const HEADER = 8;
/** More than the longest recording needs; it is read into memory here and by mediabunny alike. */
const LARGEST_INDEX = 256 * 1024 * 1024;

export interface Box {
  readonly type: string;
  /** Of the content, after the header. */
  readonly from: number;
  readonly to: number;
}

/** The box whose header is at `offset` of `view`; `position` is where that stands, `end` where its parent ends. */
export function boxAt(view: DataView, offset: number, position: number, end: number): Box {
  const size = view.getUint32(offset);
  const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(offset + i)));
  const wide = size === 1 && offset + 2 * HEADER <= view.byteLength;
  const length = wide ? Number(view.getBigUint64(offset + HEADER)) : size === 0 ? end - position : size;
  const header = wide ? 2 * HEADER : HEADER;
  return { type, from: position + header, to: length < header ? position : position + length };
}

/** The boxes between two positions; what reaches beyond the second ends there. */
export function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + HEADER <= to; ) {
    const box = boxAt(view, at, at, to);
    if (box.to <= at) break;
    boxes.push({ ...box, to: Math.min(box.to, to) });
    at = box.to;
  }
  return boxes;
}

/** The box at the end of a path such as `["mdia", "mdhd"]`, the first of its name each time. */
export function boxWithin(view: DataView, parent: Box, path: readonly string[]): Box | undefined {
  let box: Box | undefined = parent;
  for (const type of path) box = box && boxesIn(view, box.from, box.to).find((one) => one.type === type);
  return box;
}

export const tracksIn = (index: DataView): Box[] =>
  boxesIn(index, 0, index.byteLength).filter(({ type }) => type === "trak");

export interface Boxes {
  /** The content of `moov`; absent where there is none, or where it is too large to be true. */
  readonly index?: DataView;
  /** The last box with pictures (a fragment's or its data) was to be longer than the file is. */
  readonly lastIsCut: boolean;
}

/** Walks the boxes of the file itself, reading headers and the index only. */
export async function readBoxes(file: Blob): Promise<Boxes> {
  let index: DataView | undefined;
  let lastIsCut = false;
  for (let at = 0; at + HEADER <= file.size; ) {
    const head = new DataView(await file.slice(at, at + 2 * HEADER).arrayBuffer());
    const { type, from, to } = boxAt(head, 0, at, file.size);
    if (to <= at || !/^[\w ]{4}$/.test(type)) break;
    if (type === "moov" && !index && to - from <= LARGEST_INDEX)
      index = new DataView(await file.slice(from, to).arrayBuffer());
    lastIsCut = to > file.size && (type === "mdat" || type === "moof");
    at = to;
  }
  return index ? { index, lastIsCut } : { lastIsCut };
}
