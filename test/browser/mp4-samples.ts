/** A reader of plain MP4 files that shares nothing with the writer: the picture track's samples, from its tables. */

export interface Mp4Samples {
  readonly codec: string;
  readonly description: Buffer;
  readonly samples: readonly { readonly offset: number; readonly size: number; readonly key: boolean }[];
}

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

function boxes(file: Buffer, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const small = file.readUInt32BE(at);
    const size = small === 1 ? Number(file.readBigUInt64BE(at + 8)) : small === 0 ? to - at : small;
    if (size < 8) throw new Error(`a box of ${size} bytes at ${at}`);
    found.push({
      type: file.toString("latin1", at + 4, at + 8),
      from: at + (small === 1 ? 16 : 8),
      to: at + size,
    });
    at += size;
  }
  return found;
}

/** The first box along the path. */
function inside(file: Buffer, box: Box, ...path: string[]): Box {
  return path.reduce((outer, type) => {
    const found = boxes(file, outer.from, outer.to).find((one) => one.type === type);
    if (!found) throw new Error(`no ${type} in ${outer.type}`);
    return found;
  }, box);
}

const table = (file: Buffer, box: Box, width: number): number[][] =>
  Array.from({ length: file.readUInt32BE(box.from + 4) }, (_row, row) =>
    Array.from({ length: width }, (_, column) =>
      file.readUInt32BE(box.from + 8 + (row * width + column) * 4),
    ),
  );

export function mp4Samples(file: Buffer): Mp4Samples {
  const whole: Box = { type: "file", from: 0, to: file.length };
  const movie = inside(file, whole, "moov");
  const track = boxes(file, movie.from, movie.to)
    .filter(({ type }) => type === "trak")
    .find((part) => {
      const handler = inside(file, part, "mdia", "hdlr");
      return file.toString("latin1", handler.from + 8, handler.from + 12) === "vide";
    });
  if (!track) throw new Error("no picture track");
  const tables = inside(file, track, "mdia", "minf", "stbl");
  const sizeBox = inside(file, tables, "stsz");
  const one = file.readUInt32BE(sizeBox.from + 4);
  const count = file.readUInt32BE(sizeBox.from + 8);
  const sizes = Array.from({ length: count }, (_, i) => one || file.readUInt32BE(sizeBox.from + 12 + 4 * i));
  const keys = new Set(table(file, inside(file, tables, "stss"), 1).flat());
  const offsets = offsetsOf(file, tables, sizes);
  const entry = boxes(file, inside(file, tables, "stsd").from + 8, inside(file, tables, "stsd").to)[0]!;
  const config = inside(file, { ...entry, from: entry.from + 78 }, "avcC");
  const description = file.subarray(config.from, config.to);
  return {
    codec: `avc1.${description.subarray(1, 4).toString("hex")}`,
    description,
    samples: sizes.map((size, i) => ({ size, offset: offsets[i]!, key: keys.has(i + 1) })),
  };
}

function offsetsOf(file: Buffer, tables: Box, sizes: readonly number[]): number[] {
  const wide = boxes(file, tables.from, tables.to).find(({ type }) => type === "co64");
  const chunks = wide
    ? table(file, wide, 2).map(([high, low]) => high! * 2 ** 32 + low!)
    : table(file, inside(file, tables, "stco"), 1).flat();
  const runs = table(file, inside(file, tables, "stsc"), 3);
  const offsets: number[] = [];
  chunks.forEach((chunk, i) => {
    const perChunk = runs.findLast(([first]) => first! <= i + 1)![1]!;
    let at = chunk;
    for (let k = 0; k < perChunk; k++) {
      offsets.push(at);
      at += sizes[offsets.length - 1]!;
    }
  });
  return offsets;
}
