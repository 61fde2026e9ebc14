/**
 * MPEG transport streams, as far as their packets' headers tell (ISO/IEC 13818-1): whether they are scrambled, whether they
 * begin or end in the middle of a packet, as what is cut out of a broadcast does, and where a second recording begins. Recorders that are stopped and started write one behind the other into a file, each with a clock
 * of its own; whoever reads on by time mixes them up.
 */
const SYNC = 0x47;
/** A packet, and one with the arrival time that camcorders put before it. */
const SIZES = [188, 192] as const;
/** Enough to see pictures whatever else is in the stream. */
const PACKETS_LOOKED_AT = 2000;
/** Ticks of the clock, 90,000 a second, counted in 33 bits. */
const SECOND = 90_000;
const WRAP = 2 ** 33;
/** Pictures are stored out of order by a few; a clock that runs back by more begins anew. */
const BACK = 2 * SECOND;
/** Larger files are looked at in places first. */
const READ_WHOLE = 32 * 1024 * 1024;
const PLACES = 64;
const PLACE = 128 * 1024;

interface Layout {
  readonly size: number;
  /** Where in a packet the sync byte stands. */
  readonly sync: number;
  /** Bytes of a packet whose beginning is missing, before the first whole one. */
  readonly before: number;
}

export interface TransportStream {
  readonly isScrambled: boolean;
  /** It ends in the middle of a packet. */
  readonly isCutOff: boolean;
  /** Pictures begin near its beginning. */
  readonly hasPictures: boolean;
  /** Bytes before the second recording; absent where there is none. */
  readonly firstPart?: number;
  /** The first recording from its first whole packet on, where that is not the whole file. */
  readonly readable?: Blob;
}

/** `undefined`: no transport stream. */
export async function readTransportStream(file: Blob): Promise<TransportStream | undefined> {
  const layout = layoutOf(await bytesOf(file, 0, SIZES[1] * PACKETS_LOOKED_AT));
  if (!layout) return undefined;
  const whole = layout.before === 0 ? file : file.slice(layout.before);
  const head = await bytesOf(whole, 0, layout.size * PACKETS_LOOKED_AT);
  const firstPart = await firstPartOf(whole, layout);
  const readable = firstPart === undefined ? whole : whole.slice(0, firstPart);
  return {
    isScrambled: isScrambled(head, layout),
    isCutOff: firstPart === undefined && whole.size % layout.size !== 0,
    hasPictures: stampsAmong(head, 0, layout).length > 0,
    ...(firstPart === undefined ? {} : { firstPart }),
    ...(readable === file ? {} : { readable }),
  };
}

const bytesOf = async (file: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());

/** So many sync bytes in a row are no chance; where they are looked for at any place, more. */
const IN_A_ROW = 4;
const IN_A_ROW_ANYWHERE = 16;

function layoutOf(head: Uint8Array): Layout | undefined {
  const fits = (first: number, size: number, inARow: number): boolean => {
    for (let i = 0; i < inARow; i += 1) if (head[first + i * size] !== SYNC) return false;
    return true;
  };
  for (const size of SIZES) {
    const sync = size - SIZES[0];
    if (fits(sync, size, IN_A_ROW)) return { size, sync, before: 0 };
  }
  for (const size of SIZES)
    for (let before = 1; before < size; before += 1) {
      const sync = size - SIZES[0];
      if (fits(before + sync, size, IN_A_ROW_ANYWHERE)) return { size, sync, before };
    }
  return undefined;
}

function isScrambled(bytes: Uint8Array, { size, sync }: Layout): boolean {
  let scrambled = 0;
  let withPayload = 0;
  for (let at = sync; at + SIZES[0] <= bytes.length; at += size) {
    const control = bytes[at + 3]!;
    if (bytes[at] !== SYNC || (control & 0x10) === 0) continue;
    withPayload += 1;
    if (control >= 0x80) scrambled += 1;
  }
  // The tables that say what is in the stream are never scrambled, and damage turns single bits.
  return scrambled > withPayload / 2;
}

interface Stamp {
  /** Of its packet, in bytes. */
  readonly at: number;
  /** Ticks. */
  readonly time: number;
}

/** The times of pictures in a stretch of the file that begins with a packet. */
const stampsIn = async (file: Blob, from: number, to: number, layout: Layout): Promise<Stamp[]> =>
  stampsAmong(await bytesOf(file, from, to), from, layout);

function stampsAmong(bytes: Uint8Array, from: number, { size, sync }: Layout): Stamp[] {
  const stamps: Stamp[] = [];
  for (let at = sync; at + SIZES[0] <= bytes.length; at += size) {
    const time = timeIn(bytes, at);
    if (time !== undefined) stamps.push({ at: from + at - sync, time });
  }
  return stamps;
}

/** Of the picture that begins in the packet at `at`, if one does. */
function timeIn(bytes: Uint8Array, at: number): number | undefined {
  const begins = bytes[at] === SYNC && (bytes[at + 1]! & 0x40) !== 0;
  const hasPayload = (bytes[at + 3]! & 0x10) !== 0;
  if (!begins || !hasPayload) return undefined;
  const adaptation = (bytes[at + 3]! & 0x20) !== 0 ? 1 + bytes[at + 4]! : 0;
  const pes = at + 4 + adaptation;
  if (pes + 14 > at + SIZES[0]) return undefined;
  const isVideo =
    bytes[pes] === 0 && bytes[pes + 1] === 0 && bytes[pes + 2] === 1 && bytes[pes + 3]! >> 4 === 0xe;
  if (!isVideo || (bytes[pes + 7]! & 0x80) === 0) return undefined;
  const [a, b, c, d, e] = bytes.subarray(pes + 9, pes + 14) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ];
  return ((a >> 1) & 7) * 2 ** 30 + (b << 22) + ((c >> 1) << 15) + (d << 7) + (e >> 1);
}

async function firstPartOf(file: Blob, layout: Layout): Promise<number | undefined> {
  const whole = file.size - (file.size % layout.size);
  if (whole <= READ_WHOLE) return startsAnew(await stampsIn(file, 0, whole, layout));
  const stride = Math.floor(whole / PLACES / layout.size) * layout.size;
  const place = PLACE - (PLACE % layout.size);
  let before: readonly Stamp[] = [];
  for (let from = 0; from < whole; from += stride) {
    const stamps = await stampsIn(file, from, Math.min(whole, from + place), layout);
    const here = startsAnew([...before, ...stamps]);
    if (here !== undefined) return await boundary(file, before[0]?.at ?? 0, here, layout);
    before = [...before, ...stamps].slice(-NEIGHBOURS);
  }
  return undefined;
}

/** Where between two places, of which the second is past it, the clock begins anew. */
async function boundary(file: Blob, from: number, to: number, layout: Layout): Promise<number> {
  const step = READ_WHOLE - (READ_WHOLE % layout.size);
  let before: readonly Stamp[] = [];
  for (let at = from; at <= to; at += step) {
    const stamps = await stampsIn(file, at, Math.min(file.size, at + step), layout);
    const here = startsAnew([...before, ...stamps]);
    if (here !== undefined) return here;
    before = [...before, ...stamps].slice(-NEIGHBOURS);
  }
  return to;
}

/** So many pictures on either side have to agree: damage turns the bits of single times. */
const NEIGHBOURS = 5;

/** Bytes before the first picture that lies, as those after it do, far before those that came last. */
function startsAnew(stamps: readonly Stamp[]): number | undefined {
  for (let i = 1; i < stamps.length; i += 1) {
    const latest = medianTime(stamps.slice(Math.max(0, i - NEIGHBOURS), i));
    // A clock that came to the end of its 33 bits goes on.
    const isBack = ({ time }: Stamp): boolean => latest - time > BACK && latest - time < WRAP / 2;
    if (stamps.slice(i, i + NEIGHBOURS).every(isBack)) return stamps[i]!.at;
  }
  return undefined;
}

function medianTime(stamps: readonly Stamp[]): number {
  const times = stamps.map(({ time }) => time).sort((a, b) => a - b);
  return times[times.length >> 1]!;
}
