/** What the analysis page is built from: by its hash a build, a pose track or a result is known to be of this program. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, "../..");

export const SOURCES = [
  "src/analyze.html",
  "src/core",
  "src/exercises",
  "src/frames",
  "src/pose",
  "src/run",
  "models/manifest.json",
  "scripts/build",
  "vite.config.ts",
  "package-lock.json",
];

/** SHA-256 over the names and contents of files and folders, relative to the project's root. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) visit(join(path, entry));
      return;
    }
    hash
      .update(`${relative(ROOT, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  };
  for (const path of paths) visit(join(ROOT, path));
  return hash.digest("hex");
}
