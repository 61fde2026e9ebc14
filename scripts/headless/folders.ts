/** Folders that results go to: looked at before hours of work, made when there is something to put in. */
import { mkdirSync, mkdtempSync, rmdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "./arguments.ts";

/**
 * Throws UsageError where no file could be written. Nothing is left behind; a folder that is not there yet is not made.
 * `named`: what chose it, e.g. `--out`.
 */
export function checkFolder(path: string, named: string): void {
  const there = nearest(resolve(path));
  if (!there.isFolder) throw new UsageError(`${named}: ${there.path} is a file, not a folder.`);
  try {
    rmdirSync(mkdtempSync(join(there.path, ".backline-")));
  } catch (error) {
    throw new UsageError(
      `${named}: nothing can be written to ${there.path} (${codeOf(error)}). Choose another folder.`,
    );
  }
}

/** Step by step: Node's recursive way never returns where a file system refuses without saying why, as /proc does. */
export function makeFolder(path: string): void {
  const full = resolve(path);
  if (nearest(full).path === full) return;
  makeFolder(dirname(full));
  try {
    mkdirSync(full);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** The path, or what of it exists. */
function nearest(path: string): { readonly path: string; readonly isFolder: boolean } {
  try {
    return { path, isFolder: statSync(path).isDirectory() };
  } catch {
    // Not there, or not to be looked at: writing to its parent will tell.
    const parent = dirname(path);
    return parent === path ? { path, isFolder: true } : nearest(parent);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
