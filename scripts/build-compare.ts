/**
 * `npm run build:compare`: builds the app twice, in processes of their own, and compares every file. The same sources must
 * give the same bytes: otherwise nobody can check that a served app is what the sources say, and each build would make
 * every device fetch files anew that did not change. Exits 1 with the names that differ.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");
const CACHE = join(ROOT, ".cache");
const VITE = join(ROOT, "node_modules/vite/bin/vite.js");

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

export interface Comparison {
  readonly files: number;
  /** Names of files that differ or that one of the folders lacks. */
  readonly different: readonly string[];
}

export function compareFolders(one: string, other: string): Comparison {
  const [left, right] = [filesIn(one), filesIn(other)];
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  const same = (name: string): boolean => {
    const [a, b] = [left.get(name), right.get(name)];
    return a !== undefined && b !== undefined && a.equals(b);
  };
  return { files: names.length, different: names.filter((name) => !same(name)) };
}

/** As `npm run build`, but into `folder`. A process of its own, so that nothing of a build before is left in memory. */
export function buildInto(folder: string): void {
  execFileSync(process.execPath, [VITE, "build", "--outDir", folder, "--logLevel", "error"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function main(): void {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "build-compare-"));
  try {
    const [one, other] = [join(folder, "a"), join(folder, "b")];
    buildInto(one);
    buildInto(other);
    const { files, different } = compareFolders(one, other);
    if (different.length > 0) {
      console.error(`${different.length} of ${files} files differ: ${different.join(", ")}`);
      process.exitCode = 1;
    } else console.log(`Two builds, ${files} files each: the same names and bytes.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) main();
