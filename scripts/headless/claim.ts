/**
 * Who is at work on a recording: a file `NAME.claim` that only one process can create, with where that runs. A task that
 * was killed leaves its claim behind; on the same machine that is seen at once, on another after a while without a sign.
 */
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { startOf } from "./ancestors.ts";
import { makeFolder } from "./folders.ts";

const SIGN_EVERY_MS = 20_000;
/** Clocks of two machines and slow file systems included. */
const SILENT_MS = 5 * 60_000;

export interface Claim {
  release(): void;
}

/** `undefined`: somebody else is at it. Throws where nothing can be written. */
export function claim(path: string): Claim | undefined {
  makeFolder(dirname(path));
  const words = `${JSON.stringify({ host: hostname(), pid: process.pid, started: startOf(process.pid) ?? null })}\n`;
  if (!create(path, words) && !(takeOver(path) && create(path, words))) return undefined;
  const sign = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // Gone, or not to be reached: whoever takes it over writes the same result.
    }
  }, SIGN_EVERY_MS);
  sign.unref();
  return {
    release() {
      clearInterval(sign);
      if (contentOf(path) === words) rmSync(path, { force: true });
    },
  };
}

function create(path: string, words: string): boolean {
  try {
    writeFileSync(path, words, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a claim that nobody holds any more out of the way. */
function takeOver(path: string): boolean {
  const words = contentOf(path);
  if (words !== undefined && !isLeft(path, words)) return false;
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(path, aside);
  } catch {
    // Released or taken over meanwhile.
    return true;
  }
  // Somebody may have been quicker, and what was moved is theirs.
  const isTheSame = contentOf(aside) === words;
  if (!isTheSame) putBack(aside, path);
  rmSync(aside, { force: true });
  return isTheSame;
}

function putBack(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // There is a newer one.
  }
}

function isLeft(path: string, words: string): boolean {
  try {
    const { host, pid, started } = JSON.parse(words) as { host: string; pid: number; started: string | null };
    if (host === hostname() && started !== null) return startOf(pid) !== started;
  } catch {
    // Half written: its owner may be about to write the rest.
  }
  try {
    return Date.now() - statSync(path).mtimeMs > SILENT_MS;
  } catch {
    return true;
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
