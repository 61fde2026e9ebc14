/** Writes a set as one file. The manifest comes last, when every other file's length and checksum are known. */
import { BlobReader, BlobWriter, configure, TextReader, ZipWriter } from "@zip.js/zip.js/index-native.js";
import type { Analysis } from "../../core/session/analysis.ts";
import { COMMENTS_SCHEMA, type Comment } from "../../core/session/comments.ts";
import {
  ANALYSIS,
  type ClipName,
  type ClipPicture,
  COMMENTS,
  MANIFEST,
  type Manifest,
  SET_SCHEMA,
} from "./format.ts";

// Small files and a clip that is only copied: a worker would cost more than it saves, and the pages' policy names no other.
configure({ useWebWorkers: false });

/** Dates in the zip: the same set gives the same bytes, and nobody learns when it was sent. */
const NO_DATE = new Date(1980, 0, 1);

export interface SetClip {
  readonly blob: Blob;
  readonly name: ClipName;
  readonly picture: ClipPicture;
  readonly start?: number;
}

export interface SetToWrite {
  readonly id: string;
  readonly name: string;
  readonly program: string;
  /** With landmarks where they are known. */
  readonly analysis: Analysis;
  readonly comments: readonly Comment[];
  readonly clip?: SetClip;
  readonly made: Date;
}

export async function writeSetFile(set: SetToWrite): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter("application/vnd.backline.set+zip"), {
    lastModDate: NO_DATE,
    extendedTimestamp: false,
  });
  const files: Record<string, { bytes: number; crc32: number }> = {};
  const add = async (name: string, content: string | Blob): Promise<void> => {
    const reader = typeof content === "string" ? new TextReader(content) : new BlobReader(content);
    // A clip is packed already.
    const entry = await zip.add(name, reader, typeof content === "string" ? {} : { level: 0 });
    files[name] = { bytes: entry.uncompressedSize, crc32: (entry.crc32 ?? entry.signature ?? 0) >>> 0 };
  };
  await add(ANALYSIS, JSON.stringify(set.analysis));
  await add(COMMENTS, JSON.stringify({ schema: COMMENTS_SCHEMA, set: set.id, comments: set.comments }));
  if (set.clip) await add(set.clip.name, set.clip.blob);
  const manifest: Manifest = {
    schema: SET_SCHEMA,
    id: set.id,
    name: set.name,
    program: set.program,
    made: set.made.toISOString(),
    ...(set.clip ? { clip: clipOf(set.clip) } : {}),
    files,
  };
  await zip.add(MANIFEST, new TextReader(JSON.stringify(manifest)));
  return await zip.close();
}

const clipOf = ({ name, picture, start }: SetClip) => ({
  name,
  picture,
  ...(start === undefined ? {} : { start }),
});
