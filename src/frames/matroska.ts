/**
 * Matroska and WebM: whether the file is as long as it says, and whether its pictures are encrypted. Elements have an id
 * and a size of one to eight bytes each; a size of all ones is unknown (a recording that was written as it was made).
 *
 * Pictures lie in clusters of some seconds each, which mediabunny (1.61) reads whole or not at all: of a file that was cut
 * off the last one is handed to it as long as it is.
 */
interface Element {
  readonly id: number;
  readonly from: number;
  /** `Infinity` where the size is unknown. */
  readonly to: number;
}

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const TRACK_TYPE = 0x83;
const VIDEO = 1;
const TO_ENCRYPTION = [0x6d80, 0x6240, 0x5035] as const;
const LONGEST_HEADER = 12;
const CLUSTER_ID_LENGTH = 4;
/** A cluster holds some seconds of pictures. */
const LARGEST_CLUSTER = 256 * 1024 * 1024;
/** The list of tracks holds codec settings and no pictures. */
const LARGEST_TRACKS = 16 * 1024 * 1024;

/** `undefined`: no Matroska. */
export async function readMatroska(file: Blob): Promise<Matroska | undefined> {
  const head = await elementAt(file, 0);
  if (head?.id !== EBML) return undefined;
  const segment = await elementAt(file, head.to);
  if (segment?.id !== SEGMENT) return { isProtected: false, isCutOff: false };
  const endsEarly = Number.isFinite(segment.to) && segment.to > file.size;
  const mayEndEarly = endsEarly || !Number.isFinite(segment.to);
  const readable = mayEndEarly ? await withLastCluster(file, segment) : undefined;
  const isCutOff = endsEarly || readable !== undefined;
  const isProtected = await isEncrypted(file, segment);
  return { isProtected, isCutOff, ...(readable ? { readable } : {}) };
}

interface Matroska {
  readonly isProtected: boolean;
  readonly isCutOff: boolean;
  /** The file with a last cluster that ends with its last whole picture, where that was cut off. */
  readonly readable?: Blob;
}

async function isEncrypted(file: Blob, segment: Element): Promise<boolean> {
  for (let at = segment.from; at < Math.min(segment.to, file.size); ) {
    const element = await elementAt(file, at);
    if (!element || element.id === CLUSTER || !Number.isFinite(element.to)) break;
    if (element.id === TRACKS && element.to - element.from <= LARGEST_TRACKS)
      return hasEncryptedPicture(new DataView(await file.slice(element.from, element.to).arrayBuffer()));
    at = element.to;
  }
  return false;
}

async function withLastCluster(file: Blob, segment: Element): Promise<Blob | undefined> {
  for (let at = segment.from; at < file.size; ) {
    const element = await elementAt(file, at);
    if (!element || !Number.isFinite(element.to) || element.to <= at) return undefined;
    if (element.to > file.size) return element.id === CLUSTER ? shortened(file, at, element) : undefined;
    at = element.to;
  }
  return undefined;
}

/** `undefined` where there is no whole picture in it, or where it is too large to be true. */
async function shortened(file: Blob, at: number, { from }: Element): Promise<Blob | undefined> {
  if (file.size - from > LARGEST_CLUSTER) return undefined;
  const view = new DataView(await file.slice(from).arrayBuffer());
  const last = elementsIn(view, 0, view.byteLength).at(-1);
  if (!last) return undefined;
  const sizeAt = at + CLUSTER_ID_LENGTH;
  // As many bytes as before, the first of which says how many there are.
  const size = new Uint8Array(from - sizeAt);
  for (let i = size.length - 1, rest = last.to; i >= 0; i -= 1, rest = Math.floor(rest / 256))
    size[i] = rest % 256;
  size[0]! |= 1 << (8 - size.length);
  return new Blob([file.slice(0, sizeAt), size, file.slice(from, from + last.to)]);
}

function hasEncryptedPicture(tracks: DataView): boolean {
  return elementsIn(tracks, 0, tracks.byteLength)
    .filter(({ id }) => id === TRACK_ENTRY)
    .some((entry) => {
      const inside = elementsIn(tracks, entry.from, entry.to);
      const type = inside.find(({ id }) => id === TRACK_TYPE);
      if (!type || tracks.getUint8(type.to - 1) !== VIDEO) return false;
      let level = inside;
      for (const wanted of TO_ENCRYPTION.slice(0, -1))
        level = level
          .filter(({ id }) => id === wanted)
          .flatMap(({ from, to }) => elementsIn(tracks, from, to));
      return level.some(({ id }) => id === TO_ENCRYPTION.at(-1));
    });
}

async function elementAt(file: Blob, at: number): Promise<Element | undefined> {
  if (!(at < file.size)) return undefined;
  const head = new DataView(await file.slice(at, at + LONGEST_HEADER).arrayBuffer());
  const element = readHeader(head, 0);
  return element && { id: element.id, from: at + element.from, to: at + element.to };
}

function elementsIn(view: DataView, from: number, to: number): Element[] {
  const elements: Element[] = [];
  for (let at = from; at < to; ) {
    const element = readHeader(view, at);
    if (!element || element.to > to || element.to <= at) break;
    elements.push(element);
    at = element.to;
  }
  return elements;
}

/** `undefined` where no header can be. */
function readHeader(view: DataView, at: number): Element | undefined {
  if (at >= view.byteLength) return undefined;
  const idLength = Math.clz32(view.getUint8(at)) - 23;
  if (idLength > 4 || at + idLength >= view.byteLength) return undefined;
  const sizeAt = at + idLength;
  const sizeLength = Math.clz32(view.getUint8(sizeAt)) - 23;
  if (sizeLength > 8 || sizeAt + sizeLength > view.byteLength) return undefined;
  let id = 0;
  for (let i = at; i < sizeAt; i += 1) id = id * 256 + view.getUint8(i);
  const ones = 2 ** (8 - sizeLength) - 1;
  let size = view.getUint8(sizeAt) & ones;
  let unknown = size === ones;
  for (let i = 1; i < sizeLength; i += 1) {
    const byte = view.getUint8(sizeAt + i);
    unknown &&= byte === 0xff;
    size = size * 256 + byte;
  }
  const from = sizeAt + sizeLength;
  return { id, from, to: unknown ? Number.POSITIVE_INFINITY : from + size };
}
