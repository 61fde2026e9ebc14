/**
 * Reads a set file. Whoever sent it may have made it by hand, so nothing in it is believed: names are compared with the few
 * that are known and never used as paths, lengths are held to a limit as they are declared and again while they are
 * unpacked, and each file is held to what the manifest says of it. Whatever is wrong has words (`SetProblem`).
 */
import {
  BlobReader,
  BlobWriter,
  configure,
  type Entry,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_ENCRYPTED,
  ERR_EOCDR_NOT_FOUND,
  ERR_OVERLAPPING_ENTRY,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/index-native.js";
import * as v from "valibot";
import type { Analysis } from "../../core/session/analysis.ts";
import type { Comment } from "../../core/session/comments.ts";
import { checkAnalysis, LARGEST_ANALYSIS_BYTES, type SavedProblem } from "../saved-analysis.ts";
import {
  ANALYSIS,
  CLIPS,
  COMMENTS,
  commentsSchema,
  isLaterSet,
  MANIFEST,
  type Manifest,
  manifestSchema,
} from "./format.ts";
import type { SetClip } from "./write.ts";

configure({ useWebWorkers: false });

export type SetProblem =
  /** No zip, or one without our manifest. */
  | { readonly kind: "no-set" }
  /** The end is missing. */
  | { readonly kind: "set-cut-off" }
  /** A checksum or the packing is wrong. */
  | { readonly kind: "set-damaged" }
  /** It would unpack to far more than a set is, hides one file in another, or names files outside itself. */
  | { readonly kind: "set-hostile" }
  | { readonly kind: "set-newer"; readonly schema: string }
  /** Parts of different sets. */
  | { readonly kind: "set-mixed-up" }
  /** A value that can't be. */
  | { readonly kind: "set-invalid"; readonly where: string };

export interface ReadSet {
  readonly id: string;
  readonly name: string;
  readonly analysis: Analysis;
  readonly comments: readonly Comment[];
  readonly clip?: SetClip;
  /** The clip is in there and can't be read; everything else can. */
  readonly clipLost: boolean;
}

export type SetResult =
  | { readonly ok: true; readonly set: ReadSet }
  | { readonly ok: false; readonly problem: SetProblem | SavedProblem };

class Refused extends Error {
  override readonly name = "Refused";
  constructor(readonly problem: SetProblem | SavedProblem) {
    super(`This is no set file that can be opened: ${problem.kind}`);
  }
}

/** A manifest is some hundred bytes, a comment too; a clip is not unpacked at all. */
const LARGEST = { manifest: 256 * 1024, comments: 32 * 1024 * 1024, analysis: LARGEST_ANALYSIS_BYTES };
/** Four are known; a later version may add some. */
const MOST_FILES = 32;
/** Text packs to a twentieth; a bomb to a thousandth. */
const MOST_TIMES_LARGER = 200;

export const looksLikeSet = (file: File): boolean => /\.backline$/i.test(file.name);

export async function readSetFile(file: Blob): Promise<SetResult> {
  const zip = new ZipReader(new BlobReader(file), { strictness: "strict", checkSignature: true });
  try {
    if (!(await beginsAsZip(file))) throw new Refused({ kind: "no-set" });
    return { ok: true, set: await setIn(await filesOf(zip)) };
  } catch (error) {
    if (!(error instanceof Refused)) console.warn("A set file can't be read.", error);
    return { ok: false, problem: error instanceof Refused ? error.problem : problemOf(error) };
  } finally {
    await zip.close().catch(() => {});
  }
}

async function beginsAsZip(file: Blob): Promise<boolean> {
  const [p, k, three, four] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

function problemOf(error: unknown): SetProblem {
  const { message, reason } = error as { readonly message?: string; readonly reason?: string };
  if (message === ERR_EOCDR_NOT_FOUND) return { kind: "set-cut-off" };
  if (message === ERR_UNSAFE_FILENAME || message === ERR_OVERLAPPING_ENTRY) return { kind: "set-hostile" };
  if (message === ERR_AMBIGUOUS_ARCHIVE && reason === "duplicate filename") return { kind: "set-hostile" };
  if (message === ERR_ENCRYPTED) return { kind: "no-set" };
  return { kind: "set-damaged" };
}

type Files = ReadonlyMap<string, FileEntry>;

async function filesOf(zip: ZipReader<unknown>): Promise<Files> {
  const files = new Map<string, FileEntry>();
  for await (const entry of zip.getEntriesGenerator({ strictness: "strict", filenameValidation: "strict" })) {
    if (files.size >= MOST_FILES) throw new Refused({ kind: "set-hostile" });
    if (!entry.directory) files.set(entry.filename, checked(entry));
  }
  return files;
}

function checked(entry: Entry & { readonly directory: false }): FileEntry {
  if (entry.encrypted) throw new Refused({ kind: "no-set" });
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > 4096 && uncompressedSize > compressedSize * MOST_TIMES_LARGER)
    throw new Refused({ kind: "set-hostile" });
  return entry;
}

async function setIn(files: Files): Promise<ReadSet> {
  const manifest = await manifestIn(files);
  for (const [name, said] of Object.entries(manifest.files)) {
    const there = files.get(name);
    if (
      !there ||
      there.uncompressedSize !== said.bytes ||
      (there.crc32 ?? there.signature ?? -1) >>> 0 !== said.crc32
    )
      throw new Refused({ kind: "set-mixed-up" });
  }
  for (const name of [ANALYSIS, COMMENTS])
    if (!manifest.files[name]) throw new Refused({ kind: "set-mixed-up" });
  const saved = checkAnalysis(json(await textOf(files.get(ANALYSIS)!, LARGEST.analysis)));
  if (!saved.ok) throw new Refused(saved.problem);
  const comments = valid(
    commentsSchema,
    json(await textOf(files.get(COMMENTS)!, LARGEST.comments)),
    COMMENTS,
  );
  if (comments.set !== manifest.id) throw new Refused({ kind: "set-mixed-up" });
  const clip = await clipIn(files, manifest);
  return {
    id: manifest.id,
    name: manifest.name,
    analysis: saved.analysis,
    comments: comments.comments as readonly Comment[],
    ...(clip ? { clip } : {}),
    clipLost: manifest.clip !== undefined && !clip,
  };
}

async function manifestIn(files: Files): Promise<Manifest> {
  const entry = files.get(MANIFEST);
  if (!entry) throw new Refused({ kind: "no-set" });
  const raw = json(await textOf(entry, LARGEST.manifest));
  const schema = (raw as { readonly schema?: unknown } | null)?.schema;
  if (isLaterSet(schema)) throw new Refused({ kind: "set-newer", schema });
  if (typeof schema !== "string" || !schema.startsWith("backline.set/"))
    throw new Refused({ kind: "no-set" });
  return valid(manifestSchema, raw, MANIFEST);
}

function valid<S extends v.GenericSchema>(schema: S, raw: unknown, file: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, raw, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw new Refused({ kind: "set-invalid", where: `${file}: ${v.getDotPath(parsed.issues[0]) ?? "?"}` });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused({ kind: "set-damaged" });
  }
}

/** Unpacked piece by piece, so that a length that was not declared honestly ends the reading and not the memory. */
async function textOf(entry: FileEntry, most: number): Promise<string> {
  if (entry.uncompressedSize > most) throw new Refused({ kind: "set-hostile" });
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const sink = new WritableStream<Uint8Array>({
    write(piece) {
      bytes += piece.length;
      if (bytes > most || bytes > entry.uncompressedSize) throw new Refused({ kind: "set-hostile" });
      pieces.push(piece.slice());
    },
  });
  await entry.getData(sink, { checkSignature: true, checkOverlappingEntry: true });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      await new Blob(pieces as BlobPart[]).arrayBuffer(),
    );
  } catch {
    throw new Refused({ kind: "set-damaged" });
  }
}

/** A clip is stored as it is. One that can't be read costs the pictures only. */
async function clipIn(files: Files, { clip }: Manifest): Promise<SetClip | undefined> {
  const entry = clip && files.get(clip.name);
  if (!entry || !CLIPS.includes(clip.name)) return undefined;
  if (entry.compressedSize !== entry.uncompressedSize) throw new Refused({ kind: "set-hostile" });
  const type = clip.name.endsWith("webm") ? "video/webm" : "video/mp4";
  try {
    const blob = await entry.getData(new BlobWriter(type), {
      checkSignature: true,
      checkOverlappingEntry: true,
    });
    return {
      blob,
      name: clip.name,
      picture: clip.picture,
      ...(clip.start === undefined ? {} : { start: clip.start }),
    };
  } catch (error) {
    if ((error as { message?: string }).message === ERR_OVERLAPPING_ENTRY) throw error;
    console.warn("The clip in a set file can't be read.", error);
    return undefined;
  }
}
