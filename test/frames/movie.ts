/**
 * MP4 files with odd indexes, made from a whole one: its `moov` is written anew at the end, and where it was stands free
 * space, so that the pictures stay where the index says they are.
 */
export interface MadeEdit {
  /** Seconds of media; absent: nothing is shown. */
  readonly from?: number;
  readonly lasts: number;
  readonly rate?: number;
}

const text = (type: string): Buffer => Buffer.from(type, "latin1");

export function box(type: string, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  text(type).copy(head, 4);
  return Buffer.concat([head, content]);
}

/** A file's or a box's parts: type and content. */
function parts(content: Buffer): { type: string; content: Buffer }[] {
  const found = [];
  for (let at = 0; at + 8 <= content.length; ) {
    const size = content.readUInt32BE(at) || content.length - at;
    found.push({
      type: content.toString("latin1", at + 4, at + 8),
      content: content.subarray(at + 8, at + size),
    });
    at += size;
  }
  return found;
}

/** Changes the content of the box at the end of a path; the others are kept. */
function change(content: Buffer, path: readonly string[], to: (content: Buffer) => Buffer): Buffer {
  const [first, ...rest] = path;
  return Buffer.concat(
    parts(content).map((part) => {
      if (part.type !== first) return box(part.type, part.content);
      return box(part.type, rest.length === 0 ? to(part.content) : change(part.content, rest, to));
    }),
  );
}

function reindexed(file: Buffer, path: readonly string[], to: (content: Buffer) => Buffer): Buffer {
  const others = parts(file).map(({ type, content }) => box(type === "moov" ? "free" : type, content));
  const index = parts(file).find(({ type }) => type === "moov")!;
  return Buffer.concat([
    ...others,
    box("moov", path.length === 0 ? to(index.content) : change(index.content, path, to)),
  ]);
}

const MEDIA = ["trak", "mdia"];

function timescaleOf(file: Buffer, type: "mvhd" | "mdhd"): number {
  return file.readUInt32BE(file.indexOf(type) + 16);
}

/** The recording with these edits instead of its own. Its pictures' first time is taken for 0. */
export function withEdits(file: Buffer, edits: readonly MadeEdit[]): Buffer {
  const [media, movie] = [timescaleOf(file, "mdhd"), timescaleOf(file, "mvhd")];
  // What the file's own list begins with: decoders need a few frames of lead.
  const own = file.indexOf("elst");
  const lead = own < 0 ? 0 : Math.max(0, file.readInt32BE(own + 16));
  const entries = edits.map(({ from, lasts, rate = 1 }) => {
    const entry = Buffer.alloc(12);
    entry.writeUInt32BE(Math.round(lasts * movie), 0);
    entry.writeInt32BE(from === undefined ? -1 : Math.round(from * media) + lead, 4);
    entry.writeInt32BE(rate * 0x10000, 8);
    return entry;
  });
  const head = Buffer.alloc(8);
  head.writeUInt32BE(entries.length, 4);
  const list = box("edts", box("elst", head, ...entries));
  return reindexed(file, ["trak"], (track) => {
    const others = parts(track).filter(({ type }) => type !== "edts");
    return Buffer.concat(
      others.flatMap(({ type, content }) =>
        type === "tkhd" ? [box(type, content), list] : [box(type, content)],
      ),
    );
  });
}

/** The recording with this duration in its track's header, in ticks of the track. */
export const withStatedDuration = (file: Buffer, ticks: number): Buffer =>
  reindexed(file, [...MEDIA, "mdhd"], (content) => {
    const changed = Buffer.from(content);
    changed.writeUInt32BE(ticks, 16);
    return changed;
  });

/** The recording with its sample entry renamed, as common encryption does. */
export const asProtected = (file: Buffer): Buffer =>
  reindexed(file, [...MEDIA, "minf", "stbl", "stsd"], (content) => {
    const changed = Buffer.from(content);
    text("encv").copy(changed, 12);
    return changed;
  });

/** The recording whose frames have these times, in seconds, in the order in which they are stored: not to be decoded. */
export function withTimes(file: Buffer, times: readonly number[]): Buffer {
  const media = timescaleOf(file, "mdhd");
  const ticks = times.map((t) => Math.round(t * media));
  const run = (values: readonly number[]): Buffer => {
    const table = Buffer.alloc(8 + 8 * values.length);
    table.writeUInt32BE(values.length, 4);
    for (const [i, value] of values.entries()) {
      table.writeUInt32BE(1, 8 + 8 * i);
      table.writeInt32BE(value, 12 + 8 * i);
    }
    return table;
  };
  const table = [...MEDIA, "minf", "stbl"];
  const lasts = ticks.map((t, i) => (ticks[i + 1] ?? t + Math.round(media / 30)) - t);
  return reindexed(file, table, (content) =>
    Buffer.concat(
      parts(content).flatMap(({ type, content: old }) => {
        if (type === "ctts") return [];
        return [box(type, type === "stts" ? run(lasts) : old)];
      }),
    ),
  );
}

/** The recording whose pixels are to be shown in this proportion, width by height. */
export const withPixelAspect = (file: Buffer, across: number, down: number): Buffer =>
  reindexed(file, [...MEDIA, "minf", "stbl", "stsd"], (content) => {
    // Version, flags and number of entries; then the entry: its header and what every picture has, then its boxes.
    const [head, type] = [content.subarray(0, 8), content.toString("latin1", 12, 16)];
    const [fixed, boxes] = [content.subarray(16, 94), content.subarray(94)];
    const aspect = Buffer.alloc(8);
    aspect.writeUInt32BE(across, 0);
    aspect.writeUInt32BE(down, 4);
    const others = parts(boxes).filter((part) => part.type !== "pasp");
    const kept = others.map((part) => box(part.type, part.content));
    return Buffer.concat([head, box(type, fixed, ...kept, box("pasp", aspect))]);
  });
