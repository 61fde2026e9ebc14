/** Files that appear whole or not at all. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Written beside its place and renamed, so that neither Ctrl-C nor a full disk leaves half a file under its name. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
