import { type ChildProcess, spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Ajv from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import schema from "../../src/core/session/analysis.schema.json" with { type: "json" };
import type { Analysis } from "../../src/core/session/analysis.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";
import { withEdits } from "../frames/movie.ts";

const SUPERMAN = join(ROOT, "fixtures/smoke-superman.mp4");
const MID_GOP = join(ROOT, "fixtures/mid-gop.ts");
const scratch = mkdtempSync(join(tmpdir(), "backline-analyze-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** As it is without npm: the tests themselves may run under one. */
const { npm_lifecycle_event: _, INIT_CWD: __, ...ENVIRONMENT } = process.env;

/** The command as npm runs it, without npm between, so that signals reach it. */
function analyze(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", join(ROOT, "scripts/analyze.ts"), ...args], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function descendantsOf(parent: number): number[] {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statOf(pid)?.[1] === String(parent));
  return children.flatMap((pid) => [pid, ...descendantsOf(pid)]);
}

/** State, parent ...: what follows the name in /proc/PID/stat. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

const isAlive = (pid: number): boolean => !["Z", undefined].includes(statOf(pid)?.[0]);

/** What the JSON log says: recordings that were analysed, and those that were left as they are. */
async function loggedBy(args: readonly string[]) {
  const child = analyze(args, { SLURM_ARRAY_TASK_ID: undefined });
  let log = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  const { code } = await outcomeOf(child);
  const events = log
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { event: string; recording?: string });
  const of = (wanted: string): (string | undefined)[] =>
    events.filter(({ event }) => event === wanted).map(({ recording }) => recording);
  return { code, ok: of("ok"), skipped: of("skipped") };
}

const resultsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

interface Outcome {
  readonly code: number | null;
  readonly errors: string;
}

function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, errors })));
}

describe("npm run analyze", () => {
  it("writes an analysis that follows the schema, and a pose track that gives the same reps again", async () => {
    const out = join(scratch, "good");
    const args = [SUPERMAN, "--every", "5", "--model", "lite", "--out", out, "--tracks", out, "--landmarks"];
    const { code, errors } = await outcomeOf(analyze(args));
    expect(errors).toMatch(/ok {5}smoke-superman\.mp4: 85 frames/);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["smoke-superman.analysis.json", "smoke-superman.track.json.gz"]);

    const analysis = JSON.parse(readFileSync(join(out, "smoke-superman.analysis.json"), "utf8")) as Analysis;
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(analysis);
    expect(validate.errors).toBeNull();
    expect(analysis.source).toMatchObject({ name: "smoke-superman.mp4", width: 480, height: 360, every: 5 });
    expect(analysis.model).toEqual({ name: "blazepose-lite", backend: "wasm" });
    expect(analysis.frames.t).toHaveLength(85);
    expect(analysis.frames.t[84]).toBeCloseTo(14, 2);
    expect(analysis.reps).toHaveLength(3);
    const placed = analysis.landmarks?.image.filter((row) => row !== null).length ?? 0;
    expect(placed).toBeGreaterThan(75);

    const packed = readFileSync(join(out, "smoke-superman.track.json.gz"));
    const track = JSON.parse(gunzipSync(packed).toString("utf8")) as PoseTrack;
    const again = analyzeTrack(track);
    expect(again.reps.map(({ number }) => number)).toEqual(analysis.reps.map(({ number }) => number));
  });

  it("writes the same to the bit with one, two or three workers, and with another recording beside it", {
    tags: ["full"],
    timeout: 600_000,
  }, async () => {
    // Twice the same 14 seconds: three segments.
    const twice = join(scratch, "twice.mp4");
    const edit = { from: 0, lasts: 14 };
    writeFileSync(twice, withEdits(readFileSync(SUPERMAN), [edit, edit]));
    const options = ["--every", "12", "--model", "lite", "--landmarks"];
    const written: Record<string, string>[] = [];
    for (const [more, workers] of [
      [[], 1],
      [[], 2],
      [[SUPERMAN], 3],
    ] as const) {
      const out = join(scratch, `workers-${workers}-${more.length}`);
      const args = [twice, ...more, ...options, "--workers", String(workers), "--out", out];
      expect((await outcomeOf(analyze(args))).code).toBe(0);
      const { "twice.analysis.json": analysis } = resultsIn(out);
      written.push({ analysis: analysis! });
    }
    const [one, ...others] = written;
    const analysis = JSON.parse(one!.analysis!) as Analysis;
    expect(analysis.frames.t.at(-1)).toBeGreaterThan(27.5);
    expect(analysis.landmarks?.image.filter((row) => row !== null).length).toBeGreaterThan(60);
    for (const other of others) expect(other).toEqual(one);
  });

  it("says for each file why it failed, goes on with the others and exits 1", async () => {
    const out = join(scratch, "mixed");
    const text = join(scratch, "plan.mp4");
    const cut = join(scratch, "cut.mp4");
    writeFileSync(text, "3 x 12\n".repeat(500));
    writeFileSync(cut, readFileSync(SUPERMAN).subarray(0, 60_000));
    const { code, errors } = await outcomeOf(
      analyze([text, cut, "--every", "20", "--model", "lite", "--out", out]),
    );
    expect(errors).toMatch(
      /FAILED plan\.mp4: plan\.mp4 is not a video that Backline knows\. Choose another file/,
    );
    expect(errors).toMatch(/BROKEN cut\.mp4: cut\.mp4 breaks off after \d+\.\d s of 14\.0 s/);
    expect(errors).toContain("2 of 2 recordings failed.");
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual(["cut.analysis.json"]);
  });

  it("leaves nothing half-written on Ctrl-C", { tags: ["full"] }, async () => {
    const out = join(scratch, "stopped");
    const child = analyze([SUPERMAN, "--out", out]);
    const outcome = outcomeOf(child);
    await new Promise<void>((resolve) => {
      child.stderr?.on("data", (chunk: Buffer) => {
        if (/[1-9]\d*\/421 frames/.test(chunk.toString())) resolve();
      });
    });
    child.kill("SIGINT");
    const { code, errors } = await outcome;
    expect(errors).toContain("Stopped.");
    expect(code).toBe(130);
    expect(readdirSync(scratch)).not.toContain("stopped");
  });

  it("ends, and its browser with it, when npm is killed with -9", { tags: ["full"] }, async () => {
    const out = join(scratch, "killed");
    // Another user's npm may stand elsewhere: the folder is the user's, not the package's.
    const npm = spawn("npm", ["--prefix", ROOT, "run", "analyze", "--", "one.mp4", "--out", "killed"], {
      cwd: scratch,
      env: { ...ENVIRONMENT, INIT_CWD: scratch },
      stdio: ["ignore", "pipe", "pipe"],
    });
    copyFileSync(SUPERMAN, join(scratch, "one.mp4"));
    let said = "";
    await new Promise<void>((resolve) => {
      npm.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (/one\.mp4 [1-9]\d*\/421 frames/.test(said)) resolve();
      });
    });
    const below = descendantsOf(npm.pid!);
    expect(below.length).toBeGreaterThan(2);
    npm.kill("SIGKILL");
    await expect.poll(() => below.filter(isAlive), { timeout: 60_000, interval: 250 }).toEqual([]);
    expect(readdirSync(scratch)).not.toContain("killed");
    expect(existsSync(out)).toBe(false);
  });

  it("analyses one recording once, however often it is named, and keeps two of one name apart", {
    tags: ["full"],
  }, async () => {
    const out = join(scratch, "apart");
    for (const folder of ["monday", "friday"]) {
      mkdirSync(join(scratch, folder));
      copyFileSync(SUPERMAN, join(scratch, folder, "set.mp4"));
    }
    const monday = join(scratch, "monday/set.mp4");
    const args = [monday, join(scratch, "friday"), monday, "--every", "60", "--model", "lite"];
    // Two runs into one folder at once change nothing.
    const both = await Promise.all([0, 1].map(() => outcomeOf(analyze([...args, "--out", out]))));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const written = readdirSync(out);
    expect(written).toHaveLength(2);
    for (const name of written) {
      expect(name).toMatch(/^set~[0-9a-f]{8}\.analysis\.json$/);
      const { frames } = JSON.parse(readFileSync(join(out, name), "utf8")) as Analysis;
      expect(frames.t).toHaveLength(8);
    }
  });

  it("shares a list among tasks, leaves what is done, and makes again what was damaged or left", {
    tags: ["full"],
  }, async () => {
    const out = join(scratch, "listed");
    const names = ["a", "b", "c"];
    for (const name of names) copyFileSync(MID_GOP, join(scratch, `${name}.ts`));
    const list = join(scratch, "list.txt");
    writeFileSync(
      list,
      [...names.map((name) => join(scratch, `${name}.ts`)), "# one more", "gone.mp4"].join("\n"),
    );
    const args = ["--list", list, "--out", out, "--model", "lite", "--every", "30", "--json-log"];
    const parts = await Promise.all(["1/2", "2/2"].map((part) => loggedBy([...args, "--shard", part])));
    // The one that is not there is in one of the parts.
    expect(parts.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(parts.flatMap(({ ok }) => ok).sort()).toEqual(names.map((name) => join(scratch, `${name}.ts`)));
    const first = resultsIn(out);
    expect(Object.keys(first)).toHaveLength(7);

    writeFileSync(join(out, "b.analysis.json"), "{}");
    // As a task leaves it that was killed at its work.
    rmSync(join(out, "c.run.json"));
    writeFileSync(join(out, "c.claim"), JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1, started: "1" }));
    const again = await loggedBy(args);
    expect(again.code).toBe(1);
    expect(again.ok.sort()).toEqual(["b", "c"].map((name) => join(scratch, `${name}.ts`)));
    expect(again.skipped).toEqual([join(scratch, "a.ts")]);
    expect(resultsIn(out)).toEqual(first);
  });

  it("makes of three files at once what it makes of one after the other", { tags: ["full"] }, async () => {
    const clips = [
      SUPERMAN,
      ...["bent-knees", "smoke-good-morning"].map((name) => join(ROOT, `fixtures/${name}.mp4`)),
    ];
    const options = ["--every", "20", "--model", "lite", "--landmarks"];
    const together = join(scratch, "together");
    const alone = join(scratch, "alone");
    for (const [jobs, out] of [
      ["3", together],
      ["1", alone],
    ] as const)
      expect((await outcomeOf(analyze([...clips, ...options, "--jobs", jobs, "--out", out]))).code).toBe(0);
    expect(Object.keys(resultsIn(together))).toHaveLength(3);
    expect(resultsIn(together)).toEqual(resultsIn(alone));
  });

  it("analyses again what has changed, and loses nothing of a recording that is gone", {
    tags: ["full"],
  }, async () => {
    const out = join(scratch, "changing");
    const clip = join(scratch, "changing.ts");
    const list = join(scratch, "changing.txt");
    copyFileSync(MID_GOP, clip);
    writeFileSync(list, `${clip}\n`);
    const args = ["--list", list, "--out", out, "--model", "lite", "--every", "30", "--json-log"];
    expect((await loggedBy(args)).ok).toEqual([clip]);
    const first = resultsIn(out);
    // More of the same stream: other bytes, hence another recording.
    writeFileSync(clip, Buffer.concat([readFileSync(MID_GOP), readFileSync(MID_GOP).subarray(0, 188)]));
    expect((await loggedBy(args)).ok).toEqual([clip]);
    const second = resultsIn(out);
    expect(second["changing.run.json"]).not.toBe(first["changing.run.json"]);
    rmSync(clip);
    const gone = await outcomeOf(analyze(args));
    expect(gone.code).toBe(1);
    expect(gone.errors).toMatch(/changing\.ts does not exist\. Its result of before is kept\./);
    expect(resultsIn(out)).toEqual(second);
  });

  it("keeps no result of a recording that changed while it was read", { tags: ["full"] }, async () => {
    const out = join(scratch, "written");
    const clip = join(scratch, "written.mp4");
    const list = join(scratch, "written.txt");
    copyFileSync(SUPERMAN, clip);
    writeFileSync(list, `${clip}\n`);
    const child = analyze(["--list", list, "--out", out, "--model", "lite", "--every", "10", "--json-log"]);
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes('"event":"start"')) utimesSync(clip, new Date(1), new Date(1));
    });
    const { code, errors } = await outcomeOf(child);
    expect(code).toBe(1);
    expect(errors).toContain("was changed or removed while it was analysed");
    expect(readdirSync(out)).toEqual(["written.run.json"]);
  });

  it("says in words what is wrong with the command line, and how to get Chromium", async () => {
    const wrong = await outcomeOf(analyze([SUPERMAN, "--every", "0"]));
    expect(wrong.code).toBe(2);
    expect(wrong.errors).toMatch(/--every is a whole number from 1 up, not "0"[\s\S]*usage: npm run analyze/);
    const lost = await outcomeOf(analyze([SUPERMAN], { CHROMIUM_PATH: "/nowhere/chromium" }));
    expect(lost.code).toBe(3);
    expect(lost.errors).toMatch(/^CHROMIUM_PATH is \/nowhere\/chromium, but there is no file\./m);
  });
});
