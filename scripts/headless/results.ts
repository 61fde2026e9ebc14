/** What a recording's analysis leaves behind: where it goes, and that it is written whole. */
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { AnalyzeResult } from "../../src/run/analyze-page.ts";
import type { AnalyzeArguments } from "./arguments.ts";
import { checkFolder } from "./folders.ts";
import { writeWhole } from "./output.ts";
import { RECEIPT_SUFFIX, sha256, type Written } from "./receipt.ts";
import { resultNames } from "./recordings.ts";

/** Where a recording's results go. */
export interface Places {
  readonly analysis: string;
  readonly track?: string;
  readonly receipt: string;
  readonly claim: string;
}

/** Throws UsageError where a folder can't be written. `from`: where relative paths start. */
export function placesOf(
  recordings: readonly string[],
  wanted: AnalyzeArguments,
  from: string,
): Map<string, Places> {
  const out = wanted.out === undefined ? undefined : resolve(from, wanted.out);
  const tracks = wanted.tracks === undefined ? undefined : resolve(from, wanted.tracks);
  const folderOf = (path: string): string => out ?? dirname(path);
  for (const folder of new Set(recordings.map(folderOf)))
    checkFolder(folder, out === undefined ? "Choose a folder with --out" : "--out");
  if (tracks !== undefined) checkFolder(tracks, "--tracks");
  // Tracks lie in one folder, whatever the analyses do.
  const names = resultNames(recordings, (path) => tracks ?? folderOf(path));
  return new Map(
    recordings.map((path) => {
      const beside = join(folderOf(path), names.get(path)!);
      const places: Places = {
        analysis: `${beside}.analysis.json`,
        receipt: `${beside}${RECEIPT_SUFFIX}`,
        claim: `${beside}.claim`,
        ...(tracks === undefined ? {} : { track: join(tracks, `${names.get(path)!}.track.json.gz`) }),
      };
      return [path, places];
    }),
  );
}

export interface Kept {
  readonly analysis: Written;
  readonly track?: Written;
}

/** Writes what came out. Throws with the option's words where that is not possible. */
export function keep(result: AnalyzeResult & { readonly ok: true }, places: Places): Kept {
  const analysis = write("the analysis", places.analysis, `${result.analysis}\n`);
  if (places.track === undefined || result.track === undefined) return { analysis };
  return { analysis, track: write("the pose track", places.track, gzipSync(result.track)) };
}

function write(what: string, path: string, content: string | Uint8Array): Written {
  try {
    writeWhole(path, content);
  } catch (error) {
    throw new Error(`${what} can't be written to ${path} (${inWords(error)}).`);
  }
  return { file: path.slice(path.lastIndexOf("/") + 1), sha256: sha256(content) };
}

export const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
