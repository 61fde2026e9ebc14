/** Many recordings by many tasks: lists, parts, claims, receipts and the tables of all results, without a browser. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../../scripts/headless/arguments.ts";
import { claim } from "../../scripts/headless/claim.ts";
import { checkFolder } from "../../scripts/headless/folders.ts";
import { readList } from "../../scripts/headless/list.ts";
import { mergeResults, parseMergeArguments } from "../../scripts/headless/merge-tables.ts";
import {
  digestOf,
  isValid,
  type Making,
  type Receipt,
  readReceipt,
  sha256,
} from "../../scripts/headless/receipt.ts";
import { resultNames } from "../../scripts/headless/recordings.ts";
import { parseShard, partOf, slurmShard } from "../../scripts/headless/shard.ts";
import { analysis, fault, rep } from "../review/reps.ts";

const scratch = mkdtempSync(join(tmpdir(), "backline-batch-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("a list", () => {
  it("has a recording a line, each once and in one order, whatever else is in it", () => {
    const folder = join(scratch, "listed");
    mkdirSync(folder);
    for (const name of ["b.mp4", "a.mp4", "with space.mov"]) writeFileSync(join(folder, name), name);
    symlinkSync(join(folder, "a.mp4"), join(folder, "again.mp4"));
    const list = join(scratch, "list.txt");
    writeFileSync(
      list,
      "# mine\r\n\r\nlisted/b.mp4\r\n  listed/with space.mov\nlisted/a.mp4\nlisted/b.mp4\ngone.mp4\nlisted\n",
    );
    const read = readList("list.txt", scratch);
    expect(read.map(({ given }) => given)).toEqual([
      "gone.mp4",
      "listed",
      "listed/a.mp4",
      "listed/b.mp4",
      "listed/with space.mov",
    ]);
    expect(read.map(({ problem }) => problem)).toEqual([
      "does not exist.",
      "is no file.",
      undefined,
      undefined,
      undefined,
    ]);
    writeFileSync(list, readFileSync(list, "utf8").split(/\r?\n/).reverse().join("\n"));
    expect(readList(list, scratch)).toEqual(read);
  });

  it("is refused where it says nothing, or is not there", () => {
    writeFileSync(join(scratch, "empty.txt"), "# nothing yet\n\n");
    expect(() => readList("empty.txt", scratch)).toThrow(/names no recording/);
    expect(() => readList("nowhere.txt", scratch)).toThrow(UsageError);
  });
});

describe("a part", () => {
  it("is every n-th recording, and all parts together are the list", () => {
    const all = Array.from({ length: 23 }, (_, i) => i);
    const parts = [1, 2, 3, 4].map((number) => partOf(all, { number, of: 4 }));
    expect(parts.flat().sort((a, b) => a - b)).toEqual(all);
    expect(parts[2]).toEqual([2, 6, 10, 14, 18, 22]);
  });

  it("is named as I/N, or by Slurm", () => {
    expect(parseShard("3/20")).toEqual({ number: 3, of: 20 });
    for (const wrong of ["0/4", "5/4", "3", "a/b", "1/0"]) expect(() => parseShard(wrong)).toThrow(/I\/N/);
    const env = {
      SLURM_ARRAY_TASK_ID: "7",
      SLURM_ARRAY_TASK_COUNT: "4",
      SLURM_ARRAY_TASK_MIN: "1",
      SLURM_ARRAY_TASK_STEP: "2",
    };
    expect(slurmShard(env)).toEqual({ number: 4, of: 4 });
    expect(slurmShard({})).toBeUndefined();
    // Two tasks of an array were submitted again: which part is meant, their count no longer says.
    expect(() =>
      slurmShard({ SLURM_ARRAY_TASK_ID: "7", SLURM_ARRAY_TASK_COUNT: "2", SLURM_ARRAY_TASK_MIN: "3" }),
    ).toThrow(/--shard/);
  });
});

describe("a claim", () => {
  it("is had by one, and by the next once it is released", () => {
    const path = join(scratch, "claims/set.claim");
    const mine = claim(path);
    expect(mine).toBeDefined();
    expect(claim(path)).toBeUndefined();
    mine!.release();
    expect(readdirSync(join(scratch, "claims"))).toEqual([]);
    claim(path)!.release();
  });

  it.runIf(process.platform === "linux")("of a process that is gone is taken over at once", () => {
    const path = join(scratch, "left.claim");
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(path, JSON.stringify({ host: hostname(), pid, started: "1" }));
    const mine = claim(path);
    expect(mine).toBeDefined();
    mine!.release();
  });

  it("of another machine is taken over once it gave no sign for minutes", () => {
    const path = join(scratch, "far.claim");
    writeFileSync(path, JSON.stringify({ host: "elsewhere", pid: 1, started: "1" }));
    expect(claim(path)).toBeUndefined();
    const long = new Date(Date.now() - 6 * 60_000);
    utimesSync(path, long, long);
    claim(path)!.release();
  });
});

describe("a result that can't be written", () => {
  const write = (path: string, limit: string) =>
    spawnSync(
      "sh",
      [
        "-c",
        // A limit on the size of files is to a program what a full disk is.
        `trap "" XFSZ; ${limit} exec "$0" --import tsx -e 'import("./scripts/headless/output.ts").then(({ writeWhole }) => writeWhole(process.argv[1], "x".repeat(2 ** 20)))' "$1"`,
        process.execPath,
        path,
      ],
      { cwd: join(import.meta.dirname, "../.."), encoding: "utf8" },
    );

  it.runIf(process.platform === "linux")(
    "leaves neither half a file nor what it began with, on a full disk",
    () => {
      const folder = join(scratch, "full");
      mkdirSync(folder);
      writeFileSync(join(folder, "set.analysis.json"), "before");
      const { status, stderr } = write(join(folder, "set.analysis.json"), "ulimit -f 8;");
      expect(status).not.toBe(0);
      expect(stderr).toMatch(/EFBIG|ENOSPC/);
      expect(readdirSync(folder)).toEqual(["set.analysis.json"]);
      expect(readFileSync(join(folder, "set.analysis.json"), "utf8")).toBe("before");
      expect(write(join(folder, "set.analysis.json"), "").status).toBe(0);
    },
  );

  it("is told before any work, where a folder takes no files", () => {
    writeFileSync(join(scratch, "no-folder"), "");
    expect(() => checkFolder(join(scratch, "no-folder"), "--out")).toThrow(/is a file, not a folder/);
    if (process.platform === "linux") expect(() => checkFolder("/proc/self", "--out")).toThrow(UsageError);
  });
});

describe("two recordings of one name", () => {
  it("keep their results apart, the same way whatever the order and the part", () => {
    const paths = ["monday/set.mp4", "friday/set.mp4", "friday/other.mp4"].map((name) => join(scratch, name));
    const names = resultNames(paths, () => "results");
    expect(new Set(names.values()).size).toBe(3);
    expect(names.get(paths[2]!)).toBe("other");
    expect(names.get(paths[0]!)).toMatch(/^set~[0-9a-f]{8}$/);
    expect(resultNames([...paths].reverse(), () => "results")).toEqual(new Map([...names].reverse()));
    // Beside their recordings nothing has to be kept apart.
    expect(resultNames(paths, (path) => join(path, "..")).get(paths[0]!)).toBe("set");
  });
});

const MADE: Making = {
  recording: "r",
  program: "p",
  weights: ["d", "w"],
  options: { every: 2, model: "lite" },
};

describe("a receipt", () => {
  const places = { analysis: join(scratch, "set.analysis.json") };
  const content = `${JSON.stringify(analysis(4, [rep(1)]))}\n`;
  const good: Receipt = {
    schema: "backline.run/1",
    recording: "set.mp4",
    made: MADE,
    outcome: "ok",
    analysis: { file: "set.analysis.json", sha256: sha256(content) },
  };

  it("holds for the same recording, options, program and weights, and a whole result", () => {
    writeFileSync(places.analysis, content);
    expect(isValid(good, MADE, places)).toBe(true);
    expect(isValid(good, { ...MADE, options: { model: "lite", every: 2 } }, places)).toBe(true);
    for (const other of [
      { recording: "x" },
      { program: "x" },
      { weights: ["d", "x"] },
      { options: { every: 1, model: "lite" } },
    ])
      expect(isValid(good, { ...MADE, ...other }, places)).toBe(false);
    expect(isValid({ ...good, outcome: "failed" }, MADE, places)).toBe(false);
    expect(isValid(good, MADE, { ...places, track: join(scratch, "set.track.json.gz") })).toBe(false);
    writeFileSync(places.analysis, content.slice(0, -2));
    expect(isValid(good, MADE, places)).toBe(false);
    rmSync(places.analysis);
    expect(isValid(good, MADE, places)).toBe(false);
  });

  it("is none where it can't be understood", async () => {
    const path = join(scratch, "odd.run.json");
    for (const text of ["", "{", "null", "[]", '{"schema":"backline.run/2"}']) {
      writeFileSync(path, text);
      expect(readReceipt(path)).toBeUndefined();
    }
    expect(await digestOf(path)).toBe(sha256(readFileSync(path)));
  });
});

describe("npm run merge", () => {
  function result(folder: string, name: string, reps: number, change: Partial<Receipt> = {}): void {
    mkdirSync(folder, { recursive: true });
    const faults = [fault("bent-knees", 38.5, 25)];
    const all = Array.from({ length: reps }, (_, i) => rep(i + 1, { faults }));
    const set = {
      set: 1,
      exercise: "good-morning",
      t: 4 * reps,
      reps,
      faults: { "bent-knees": reps },
      text: "",
    } as const;
    const content = `${JSON.stringify(analysis(4 * reps, all, { sets: [set] }))}\n`;
    const receipt: Receipt = {
      schema: "backline.run/1",
      recording: `videos/${name}.mp4`,
      made: { ...MADE, recording: sha256(name) },
      outcome: "ok",
      analysis: { file: `${name}.analysis.json`, sha256: sha256(content) },
      ...change,
    };
    writeFileSync(join(folder, `${name}.analysis.json`), content);
    writeFileSync(join(folder, `${name}.run.json`), JSON.stringify(receipt));
  }
  const bytesOf = (folder: string): string[] =>
    ["sets", "reps", "failures"].flatMap((name) =>
      ["csv", "parquet"].map((kind) => sha256(readFileSync(join(folder, `${name}.${kind}`)))),
    );

  it("gives the same bytes whatever the order and the folders, and names what failed", async () => {
    const one = join(scratch, "one");
    const other = join(scratch, "other");
    const all: [string, number, Partial<Receipt>][] = [
      ["=cmd", 2, {}],
      ["b", 3, {}],
      ["c", 1, { outcome: "broken", message: "c.mp4 breaks off after 3.0 s." }],
      ["d", 0, { outcome: "failed", message: "d.mp4 is protected." }],
    ];
    for (const [name, reps, change] of all) result(one, name, reps, change);
    for (const [i, [name, reps, change]] of all.toReversed().entries())
      result(join(other, `task${i % 2}`), name, reps, change);
    for (const folder of [one, other]) {
      expect(mergeResults({ folder, out: join(folder, "tables") }).map((table) => table.rows.length)).toEqual(
        [3, 6, 2],
      );
    }
    expect(bytesOf(join(one, "tables"))).toEqual(bytesOf(join(other, "tables")));
    const file = readFileSync(join(one, "tables/reps.parquet"));
    const rows = await parquetReadObjects({
      file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length),
    });
    expect(rows).toHaveLength(6);
    expect(rows[2]).toMatchObject({
      recording: "videos/b.mp4",
      number: 1,
      counted: true,
      faults: "bent-knees:38.5",
      reason: null,
    });
    const failures = readFileSync(join(one, "tables/failures.csv"), "utf8");
    expect(failures).toContain("broken,c.mp4 breaks off after 3.0 s.");
    expect(failures).toContain("failed,d.mp4 is protected.");
    writeFileSync(join(one, "b.analysis.json"), "{}");
    mergeResults({ folder: one, out: join(one, "tables") });
    expect(readFileSync(join(one, "tables/failures.csv"), "utf8")).toContain("damaged");
  });

  it("says in words what is wrong with its command line", () => {
    expect(() => parseMergeArguments([], scratch)).toThrow(/Name the folder/);
    expect(() => parseMergeArguments(["nowhere"], scratch)).toThrow(/nowhere is no folder/);
    expect(() => parseMergeArguments(["--fast"], scratch)).toThrow(UsageError);
    mkdirSync(join(scratch, "bare"));
    const bare = parseMergeArguments(["bare"], scratch)!;
    expect(bare.out).toBe(join(scratch, "bare"));
    expect(mergeResults(bare)).toEqual([]);
  });
});
