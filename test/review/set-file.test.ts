/** A set as one file comes back as it was written; what is damaged, foreign, hostile or later is refused with its reason. */
import { BlobReader, BlobWriter, TextReader, ZipReader, ZipWriter } from "@zip.js/zip.js/index-native.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Comment } from "../../src/core/session/comments.ts";
import { readSetFile } from "../../src/review/set-file/read.ts";
import { type SetToWrite, writeSetFile } from "../../src/review/set-file/write.ts";
import { holdsInTime } from "../properties.ts";
import { analysis, fault, rep } from "./reps.ts";

const ana = { id: "coach-ana-1", name: "Ana <script>alert(1)</script>" };
const comment: Comment = {
  id: "coach-ana-1.first",
  author: ana,
  edited: 1_790_000_000_123,
  at: 7.25,
  rep: { set: 1, number: 1, start: 5 },
  text: "Hips back, “earlier” ü",
  tags: ["hips"],
  drawings: [
    {
      kind: "angle",
      points: [
        { x: 0.25, y: 0.5 },
        { x: 0.3, y: 0.7 },
        { x: 0.5, y: 0.75 },
      ],
    },
  ],
  verdict: { about: "bent-knees", agrees: false },
};
const clip = {
  blob: new Blob([new Uint8Array(5000).map((_, i) => (i * 37) % 251)]),
  name: "clip.mp4",
} as const;
const plain: SetToWrite = {
  id: "set-0123456789",
  name: "set, one.mp4",
  program: "Backline 9.9",
  analysis: analysis(
    30,
    [rep(1, { faults: [fault("bent-knees", 38, 25)] }), rep(2, { counted: false, reason: "shallow" })],
    {
      felt: [{ set: 1, effort: 7, pain: "lower-back" }],
    },
  ),
  comments: [comment],
  made: new Date("2026-12-01T10:00:00Z"),
};
const withClip: SetToWrite = { ...plain, clip: { ...clip, picture: "hidden", start: -0.4 } };
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const problemOf = async (file: Blob): Promise<string> => {
  const read = await readSetFile(file);
  return read.ok ? "none" : read.problem.kind;
};

/** The same file with its parts changed, left out or added to, its manifest's list following if asked. */
async function remade(
  file: Blob,
  change: (parts: Map<string, string | Blob>) => void | Promise<void>,
): Promise<Blob> {
  const parts = new Map<string, string | Blob>();
  const zip = new ZipReader(new BlobReader(file));
  for (const entry of await zip.getEntries())
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new BlobWriter()));
  await change(parts);
  const out = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, part] of parts)
    await out.add(name, typeof part === "string" ? new TextReader(part) : new BlobReader(part));
  return await out.close();
}

beforeAll(() => {
  // Each refusal is told there too.
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

describe("a set file", () => {
  it("comes back as it was written, with its comments and its clip", async () => {
    const read = await readSetFile(await writeSetFile(withClip));
    if (!read.ok) throw new Error(read.problem.kind);
    const { set } = read;
    expect(set).toMatchObject({ id: plain.id, name: plain.name, comments: [comment], clipLost: false });
    expect(set.analysis).toEqual(JSON.parse(JSON.stringify(plain.analysis)));
    expect(set.clip).toMatchObject({ name: "clip.mp4", picture: "hidden", start: -0.4 });
    expect(await bytesOf(set.clip!.blob)).toEqual(await bytesOf(clip.blob));
  });

  it("needs no clip, and says who made it in no date of its parts", async () => {
    const file = await writeSetFile(plain);
    const read = await readSetFile(file);
    expect(read.ok && read.set.clip).toBeUndefined();
    for (const entry of await new ZipReader(new BlobReader(file)).getEntries())
      expect(entry.lastModDate.getFullYear()).toBe(1980);
  });

  it("is an ordinary zip", async () => {
    const entries = await new ZipReader(new BlobReader(await writeSetFile(withClip))).getEntries();
    expect(entries.map(({ filename }) => filename)).toEqual([
      "analysis.json",
      "comments.json",
      "clip.mp4",
      "manifest.json",
    ]);
  });
});

describe("what is no set file that can be opened", () => {
  it("foreign: nothing, a picture, a zip of something else, an encrypted one", async () => {
    expect(await problemOf(new Blob([]))).toBe("no-set");
    expect(await problemOf(new Blob([new Uint8Array(4000).fill(137)]))).toBe("no-set");
    const other = new ZipWriter(new BlobWriter());
    await other.add("word/document.xml", new TextReader("<w/>"));
    expect(await problemOf(await other.close())).toBe("no-set");
    const locked = new ZipWriter(new BlobWriter(), { password: "secret" });
    await locked.add("manifest.json", new TextReader("{}"));
    expect(await problemOf(await locked.close())).toBe("no-set");
  });

  it("cut off anywhere: it is said, and never half a set is shown", async () => {
    const file = await writeSetFile(withClip);
    await holdsInTime(40, [fc.double({ min: 0.001, max: 0.999, noNaN: true })], async (share) => {
      const kind = await problemOf(file.slice(0, Math.floor(file.size * share)));
      expect(["no-set", "set-cut-off", "set-damaged"]).toContain(kind);
    });
    expect(await problemOf(file.slice(0, file.size >> 1))).toBe("set-cut-off");
  });

  it("with bytes changed anywhere: refused, or read exactly as it was", async () => {
    const bytes = await bytesOf(await writeSetFile(plain));
    const whole = await readSetFile(new Blob([bytes as BlobPart]));
    await holdsInTime(120, [fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })], async (at, by) => {
      const changed = bytes.slice();
      changed[at] = (changed[at]! + by) % 256;
      const read = await readSetFile(new Blob([changed]));
      if (read.ok) expect(read).toEqual(whole);
    });
  });

  it("from a later Backline: its version is told", async () => {
    const file = await remade(await writeSetFile(plain), async (parts) => {
      const manifest = JSON.parse(await (parts.get("manifest.json") as Blob).text()) as object;
      parts.set("manifest.json", JSON.stringify({ ...manifest, schema: "backline.set/2" }));
    });
    expect(await readSetFile(file)).toEqual({
      ok: false,
      problem: { kind: "set-newer", schema: "backline.set/2" },
    });
  });

  it("mixed up: another set's analysis, another set's comments, a part that is missing", async () => {
    const [one, two] = [
      await writeSetFile(plain),
      await writeSetFile({ ...plain, id: "set-other-9876", analysis: analysis(12, [rep(1)]), comments: [] }),
    ];
    for (const part of ["analysis.json", "comments.json"]) {
      const other = new Map<string, string | Blob>();
      await remade(two, (parts) => void parts.forEach((of, name) => void other.set(name, of)));
      expect(await problemOf(await remade(one, (parts) => void parts.set(part, other.get(part)!)))).toBe(
        "set-mixed-up",
      );
      expect(await problemOf(await remade(one, (parts) => void parts.delete(part)))).toBe("set-mixed-up");
    }
  });

  it("hostile: names that lead out of it, more files than a set has, a name twice", async () => {
    const zip = async (...names: string[]): Promise<Blob> => {
      const out = new ZipWriter(new BlobWriter());
      for (const name of names) await out.add(name, new TextReader("x"));
      return await out.close();
    };
    for (const name of ["../../evil.json", "/etc/passwd", "C:/evil.json", "..\\evil.json"])
      expect(await problemOf(await zip("manifest.json", name)), name).toBe("set-hostile");
    expect(await problemOf(await zip(...Array.from({ length: 40 }, (_, i) => `f${i}`)))).toBe("set-hostile");
  });

  it("a zip bomb, by the size that it declares", async () => {
    const file = await remade(await writeSetFile(plain), (parts) => {
      parts.set("comments.json", " ".repeat(40 * 1024 * 1024));
    });
    expect(await problemOf(file)).toBe("set-hostile");
  });

  it("a zip bomb, by its real size: it is not unpacked beyond what was declared", async () => {
    const bomb = await remade(await writeSetFile(plain), (parts) => {
      parts.set("manifest.json", " ".repeat(3 * 1024 * 1024));
    });
    const bytes = await bytesOf(bomb);
    const view = new DataView(bytes.buffer);
    // The manifest's length is declared as 900 bytes, in both places that a zip has for it.
    for (let at = 0; at < bytes.length - 30; at += 1) {
      const sign = view.getUint32(at, true);
      if (sign === 0x04034b50 || sign === 0x02014b50) {
        const [size, name] = sign === 0x04034b50 ? [at + 22, at + 30] : [at + 24, at + 46];
        const said = new TextDecoder().decode(bytes.subarray(name, name + 13));
        if (said === "manifest.json") view.setUint32(size, 900, true);
      }
    }
    expect(["set-hostile", "set-mixed-up", "set-damaged"]).toContain(
      await problemOf(new Blob([bytes as BlobPart])),
    );
  });

  it("a value that can't be: somebody else's id on a comment, a drawing of one point, a name without end", async () => {
    for (const change of [
      { id: "client-bo-2.first" },
      { drawings: [{ kind: "arrow" as const, points: [{ x: 0.1, y: 0.1 }] }] },
      { author: { ...ana, name: "A".repeat(500) } },
      { at: Number.NaN },
    ]) {
      const read = await readSetFile(await writeSetFile({ ...plain, comments: [{ ...comment, ...change }] }));
      expect(read.ok || read.problem).toMatchObject({ kind: "set-invalid" });
    }
  });

  it("a clip alone that is damaged costs the pictures only", async () => {
    const bytes = await bytesOf(await writeSetFile(withClip));
    const inClip = await bytesOf(clip.blob);
    const at = bytes.findIndex((_, i) => inClip.subarray(0, 64).every((b, k) => bytes[i + k] === b));
    bytes[at + 700]! ^= 255;
    const read = await readSetFile(new Blob([bytes as BlobPart]));
    expect(read.ok && { clip: read.set.clip, lost: read.set.clipLost, n: read.set.comments.length }).toEqual({
      clip: undefined,
      lost: true,
      n: 1,
    });
  });
});
