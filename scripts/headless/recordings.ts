/** Which recordings a command line means, and what their results are called. */
import { createHash } from "node:crypto";
import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { UsageError } from "./arguments.ts";

const EXTENSIONS = new Set([".mp4", ".m4v", ".mov", ".webm", ".mkv", ".ts", ".mts"]);

/** The recording's name without folder and extension: what its analysis is called. */
export const clipName = (path: string): string => basename(path, extname(path));

/** Where relative paths start: npm runs its scripts in the package's folder and says where the user stands. */
export const userFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  (env.npm_lifecycle_event && env.INIT_CWD) || process.cwd();

/**
 * Files as named, folders as the videos directly in them, by name; each recording once, however it is named. What a
 * folder holds beside recordings (folders that are named like one, what systems put beside a file, links to nowhere) is
 * left out.
 */
export function recordingsIn(paths: readonly string[], from: string = process.cwd()): string[] {
  const found = new Map<string, string>();
  for (const given of paths)
    for (const path of recordingsOf(given, resolve(from, given))) {
      const real = realpathSync(path);
      if (!found.has(real)) found.set(real, path);
    }
  return [...found.values()];
}

function recordingsOf(given: string, path: string): string[] {
  const stats = statsOf(path);
  if (!stats) throw new UsageError(`${given} does not exist.`);
  if (stats.isFile()) return [path];
  if (!stats.isDirectory())
    throw new UsageError(
      `${given} is no file but a pipe, a device or a socket. Save the recording to a file first.`,
    );
  const videos = readdirSync(path)
    .filter((name) => EXTENSIONS.has(extname(name).toLowerCase()) && !name.startsWith("."))
    .sort()
    .map((name) => join(path, name))
    .filter((video) => statsOf(video)?.isFile());
  if (videos.length === 0) throw new UsageError(`${given} holds no video (${[...EXTENSIONS].join(", ")}).`);
  return videos;
}

/** Of what a link leads to; `undefined` where that is nothing. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/**
 * A name for each recording's results, the same whatever their order. Recordings of one name that would come to lie in one
 * folder are kept apart by a few digits of their paths' hash. `folderOf`: where a recording's results go.
 */
export function resultNames(
  recordings: readonly string[],
  folderOf: (recording: string) => string,
): Map<string, string> {
  // Some file systems take upper and lower case for the same.
  const placeOf = (path: string): string => join(folderOf(path), clipName(path)).toLowerCase();
  const times = new Map<string, number>();
  for (const path of recordings) times.set(placeOf(path), (times.get(placeOf(path)) ?? 0) + 1);
  return new Map(
    recordings.map((path) => {
      const alone = times.get(placeOf(path)) === 1;
      const digits = createHash("sha256").update(path).digest("hex").slice(0, 8);
      return [path, alone ? clipName(path) : `${clipName(path)}~${digits}`];
    }),
  );
}
