import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { pack } from "tar-fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ChromiumMissing, findChromium, GET_CHROMIUM } from "../../scripts/chromium.ts";
import { packagedChromium, unpack, versionOf } from "../../scripts/packaged-chromium.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backline-chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("finding Chromium", () => {
  const only = (path: string) => (candidate: string) => candidate === path;
  const runs = { version: () => ({ ok: true, words: "Chromium 147" }) };
  const none = { packaged: async () => undefined };

  it("takes CHROMIUM_PATH before anything else", async () => {
    const env = { CHROMIUM_PATH: "/mine/chrome", PATH: "" };
    const { executable } = await findChromium({ env, exists: () => true, ...runs });
    expect(executable).toBe("/mine/chrome");
  });

  it("says so when CHROMIUM_PATH names nothing, instead of taking another", async () => {
    const env = { CHROMIUM_PATH: "/mine/chrome", PATH: "" };
    await expect(findChromium({ env, exists: only("/usr/bin/chromium"), ...runs })).rejects.toThrow(
      /^CHROMIUM_PATH is \/mine\/chrome, but there is no file\./,
    );
  });

  it.each([
    ["some other program", () => program("other", "echo something 1.0"), /something 1\.0/],
    ["a program that fails", () => program("broken", "echo no display >&2; exit 3"), /no display/],
    ["no program at all", () => join(folder, "text"), /EACCES/],
  ])("says so in one line when CHROMIUM_PATH is %s", async (_what, make, words) => {
    writeFileSync(join(folder, "text"), "no program");
    const path = make();
    const failure = await findChromium({ env: { CHROMIUM_PATH: path } }).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(ChromiumMissing);
    const { message } = failure as Error;
    expect(message).toContain(`CHROMIUM_PATH is ${path}, but that is no Chromium that runs here`);
    expect(message).toMatch(words);
    expect(message).not.toContain("\n");
  });

  it("looks in the usual places, then along PATH", async () => {
    const usual = await findChromium({ env: {}, exists: only("/usr/bin/google-chrome"), ...runs });
    expect(usual.executable).toBe("/usr/bin/google-chrome");
    const along = { PATH: "/a:/odd/place" };
    const odd = await findChromium({ env: along, exists: only("/odd/place/chromium-browser"), ...runs });
    expect(odd.executable).toBe("/odd/place/chromium-browser");
  });

  it("passes over an installed one that does not run", async () => {
    const { executable } = await findChromium({
      env: { PATH: "/odd/place" },
      exists: () => true,
      version: (path) => ({ ok: path.startsWith("/odd/place/google"), words: "" }),
    });
    expect(executable).toBe("/odd/place/google-chrome");
  });

  it("takes the packaged one where none is installed, and what it says where it can't be used", async () => {
    const own = { executable: "/cache/chromium", env: { LD_LIBRARY_PATH: "/cache/lib" } };
    expect(await findChromium({ env: {}, exists: () => false, packaged: async () => own })).toEqual(own);
    const full = () => Promise.reject(new Error("No room."));
    await expect(findChromium({ env: {}, exists: () => false, packaged: full })).rejects.toThrow("No room.");
  });

  it("says in one line how to get one where there is none for the machine", async () => {
    const failing = findChromium({ env: {}, exists: () => false, ...none });
    await expect(failing).rejects.toThrow(ChromiumMissing);
    expect(GET_CHROMIUM).toContain("CHROMIUM_PATH");
    expect(GET_CHROMIUM).not.toContain("\n");
  });
});

/** A package like the real one, a script in the browser's place. */
async function packageOf(script: string): Promise<{ packageFolder: string; version: string; cache: string }> {
  const packageFolder = join(folder, "package");
  mkdirSync(join(packageFolder, "bin"), { recursive: true });
  const put = (name: string, bytes: Buffer) =>
    writeFileSync(join(packageFolder, "bin", name), brotliCompressSync(bytes));
  put("chromium.br", Buffer.from(`#!/bin/sh\n${script}\n`));
  for (const [name, file] of [
    ["swiftshader", "libEGL.so"],
    ["al2023", "lib/libnss3.so"],
    ["fonts", "fonts/Sans.ttf"],
  ] as const) {
    const content = join(folder, name);
    mkdirSync(join(content, file, ".."), { recursive: true });
    writeFileSync(join(content, file), name);
    const parts: Buffer[] = [];
    for await (const part of pack(content)) parts.push(part as Buffer);
    put(`${name}.tar.br`, Buffer.concat(parts));
  }
  return { packageFolder, version: "1.2.3", cache: join(folder, "cache") };
}

describe("the packaged Chromium", () => {
  it("is unpacked once, whole, and found again", async () => {
    const packed = await packageOf("echo Chromium 1.2.3");
    const found = await packagedChromium(packed);
    expect(found?.executable).toBe(join(packed.cache, "chromium-1.2.3/chromium"));
    expect(found?.env.LD_LIBRARY_PATH).toBeUndefined();
    expect(readdirSync(join(packed.cache, "chromium-1.2.3")).sort()).toEqual([
      "chromium",
      "fonts",
      "fonts.conf",
      "lib",
      "libEGL.so",
    ]);
    rmSync(packed.packageFolder, { recursive: true });
    expect(await packagedChromium(packed)).toEqual(found);
  });

  it("brings its own libraries where the system lacks them", async () => {
    const lacking =
      '[ -n "$LD_LIBRARY_PATH" ] && echo Chromium || { echo "error while loading shared libraries: libnss3.so: no" >&2; exit 127; }';
    const packed = await packageOf(lacking);
    const found = await packagedChromium(packed);
    expect(found?.env.LD_LIBRARY_PATH).toBe(join(packed.cache, "chromium-1.2.3/lib"));
    expect(versionOf(found!.executable, found!.env).ok).toBe(true);
    expect(process.env.LD_LIBRARY_PATH ?? "").not.toContain(folder);
  });

  it("says in one line which library is missing where its own don't help", async () => {
    const packed = await packageOf(
      'echo "chromium: error while loading shared libraries: libodd.so.1: cannot open" >&2; exit 127',
    );
    await expect(packagedChromium(packed)).rejects.toThrow(
      /^The packaged.*libodd\.so\.1 is missing.*install.*$/,
    );
  });

  it("that is damaged is refused in one line, and nothing of it is left", async () => {
    const packed = await packageOf("echo Chromium");
    const path = join(packed.packageFolder, "bin/fonts.tar.br");
    writeFileSync(path, readFileSync(path).subarray(0, 20));
    await expect(unpack(packed)).rejects.toThrow(/^The packaged Chromium is damaged \(.*\)\. .*npm ci.*$/);
    expect(readdirSync(packed.cache)).toEqual([]);
  });

  it("that a run left half unpacked is not used, and goes", async () => {
    const packed = await packageOf("echo Chromium");
    // No process has this number.
    const left = join(packed.cache, "chromium-1.2.3.unfinished-4194305");
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, "chromium"), "half");
    await unpack(packed);
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(packed.cache)).toEqual(["chromium-1.2.3"]);
  });

  it("is unpacked by two at once, and both get it", async () => {
    const packed = await packageOf("echo Chromium");
    const [one, other] = await Promise.all([unpack(packed), unpack({ ...packed })]);
    expect(one).toBe(other);
    expect(versionOf(join(one, "chromium")).ok).toBe(true);
  });
});
