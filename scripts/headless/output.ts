/** Files that appear whole or not at all. */
import { randomBytes } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "./folders.ts";

/**
 * Written beside its place and renamed, so that neither Ctrl-C nor a full disk leaves half a file under its name, and two
 * runs into one folder, on one machine or on two, never write into one another's.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const unfinished = join(dirname(path), `.${randomBytes(8).toString("hex")}.tmp`);
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
