/** Lists of recordings: a path a line, blank lines and lines that begin with # left out. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "./arguments.ts";

export interface Listed {
  /** As it stands in the list. */
  readonly given: string;
  readonly path: string;
  /** Why it can't be analysed, where that is known already. */
  readonly problem?: string;
}

/** In the order of their paths, each once, so that the order of the list makes no difference. */
export function readList(file: string, from: string): Listed[] {
  const text = contentOf(file, resolve(from, file));
  const found = new Map<string, Listed>();
  for (const line of text.split(/\r?\n/)) {
    const given = line.trim();
    if (given === "" || given.startsWith("#")) continue;
    const path = resolve(from, given);
    const problem = problemOf(path);
    const key = problem === undefined ? realpathSync(path) : path;
    if (!found.has(key)) found.set(key, { given, path, ...(problem === undefined ? {} : { problem }) });
  }
  if (found.size === 0) throw new UsageError(`${file} names no recording.`);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function contentOf(file: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(
      `--list: ${file} can't be read (${error instanceof Error ? error.message : error}).`,
    );
  }
}

function problemOf(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? undefined : "is no file.";
  } catch {
    return "does not exist.";
  }
}
