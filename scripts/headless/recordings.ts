/** Which recordings a command line means. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { UsageError } from "./arguments.ts";

const EXTENSIONS = new Set([".mp4", ".m4v", ".mov", ".webm", ".mkv", ".ts", ".mts"]);

/** The recording's name without folder and extension: what its analysis is called. */
export const clipName = (path: string): string => basename(path, extname(path));

/** Files as named, folders as the videos directly in them, by name. */
export function recordingsIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(`${path} does not exist.`);
    if (!statSync(path).isDirectory()) return [path];
    const videos = readdirSync(path)
      .filter((name) => EXTENSIONS.has(extname(name).toLowerCase()))
      .sort()
      .map((name) => join(path, name));
    if (videos.length === 0) throw new UsageError(`${path} holds no video (${[...EXTENSIONS].join(", ")}).`);
    return videos;
  });
}
