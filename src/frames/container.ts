/**
 * What a recording's container says of itself, read before mediabunny takes it: whether it is protected against copying,
 * whether it was cut off, whether its index can be true. Only headers and the index are read.
 */
import { boxesIn, boxWithin, readBoxes, tracksIn } from "./boxes.ts";
import { readMatroska } from "./matroska.ts";
import { claimsTooMuch } from "./sample-tables.ts";
import { readTransportStream } from "./transport-stream.ts";

export interface ContainerFacts {
  /** The content of an MP4's or MOV's `moov`. */
  readonly index?: DataView;
  /** Its pictures are encrypted. */
  readonly isProtected: boolean;
  /** It was to be longer than the file is, and its index does not say by how much. */
  readonly isCutOff: boolean;
  /** There are pictures in it, whether or not its reader knows their kind; asked of transport streams only. */
  readonly hasPictures: boolean;
  /** Bytes of the recording, where another one follows in the same file. */
  readonly firstPart?: number;
  /** What of the file is to be read, where that is not all of it as it is. */
  readonly readable?: Blob;
  /** Its index names more samples than there can be: reading on would never end. */
  readonly claimsTooMuch: boolean;
}

/** What of the file is to be read. */
export const partToRead = (file: Blob, { readable }: ContainerFacts): Blob => readable ?? file;

const NOTHING: ContainerFacts = {
  isProtected: false,
  isCutOff: false,
  hasPictures: false,
  claimsTooMuch: false,
};

/** Never throws: what can't be read here is left to whoever reads the pictures. */
export async function containerFacts(file: Blob): Promise<ContainerFacts> {
  try {
    const matroska = await readMatroska(file);
    if (matroska) return { ...NOTHING, ...matroska };
    const stream = await readTransportStream(file);
    if (stream) {
      const { isScrambled: isProtected, ...facts } = stream;
      return { ...NOTHING, isProtected, ...facts };
    }
    const { index, lastIsCut } = await readBoxes(file);
    if (!index) return NOTHING;
    return {
      ...NOTHING,
      index,
      isProtected: hasProtectedPicture(index),
      // Where there are no fragments, the index names every picture, those that are missing too.
      isCutOff: lastIsCut && isFragmented(index),
      claimsTooMuch: claimsTooMuch(index, file.size),
    };
  } catch {
    return NOTHING;
  }
}

const isFragmented = (index: DataView): boolean =>
  boxesIn(index, 0, index.byteLength).some(({ type }) => type === "mvex");

/** The sample entries of encrypted pictures: common encryption's, and the one of a well-known shop. */
const PROTECTED_ENTRIES = new Set(["encv", "drmi"]);

function hasProtectedPicture(index: DataView): boolean {
  return tracksIn(index).some((track) => {
    const entries = boxWithin(index, track, ["mdia", "minf", "stbl", "stsd"]);
    // Version, flags and the number of entries come first.
    return (
      entries && boxesIn(index, entries.from + 8, entries.to).some(({ type }) => PROTECTED_ENTRIES.has(type))
    );
  });
}
