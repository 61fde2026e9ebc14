/** The core as other programs get it: packed, installed somewhere else, run by plain Node and read by a compiler. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exerciseNames } from "../../src/core/catalogue.ts";
import { LANGUAGES } from "../../src/core/language.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
let home: string;
const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { cwd: home, encoding: "utf8", shell: process.platform === "win32" });

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "backline-package-"));
  // A copy, so that two runs at once don't build into the same folder.
  const packed = join(home, "checkout");
  for (const part of [
    "src/core",
    "src/exercises",
    "src/messages",
    "packages/core",
    "tsconfig.json",
    "LICENSE",
  ])
    cpSync(join(ROOT, part), join(packed, part), {
      recursive: true,
      filter: (path) => !/[\\/]dist$/.test(path),
    });
  const environment = {
    ...process.env,
    PATH: `${join(ROOT, "node_modules/.bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`,
  };
  execFileSync(NPM, ["pack", "--silent", "--offline", "--pack-destination", home], {
    cwd: join(packed, "packages/core"),
    env: environment,
    shell: process.platform === "win32",
  });
  rmSync(packed, { recursive: true });
  const tarball = readdirSync(home).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(home, "package.json"), '{ "private": true, "type": "module" }');
  run(NPM, ["install", "--offline", "--silent", "--no-audit", "--no-fund", `./${tarball}`]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const inside = (name: string): string => join(home, "node_modules/backline-core", name);
const fixture = (name: string): string => join(ROOT, "fixtures/tracks", `${name}.track.json.gz`);
const truthOf = (name: string): { reps: readonly unknown[] } =>
  JSON.parse(readFileSync(join(ROOT, "fixtures/tracks", `${name}.truth.json`), "utf8"));

/** What a door for many stands for. */
const behind = (door: string): readonly string[] =>
  door.startsWith("./phrases/") ? LANGUAGES.filter((language) => language !== "en") : exerciseNames();

describe("the packed core", () => {
  it("needs nothing else, and holds no source, no test and no page", () => {
    const about = JSON.parse(readFileSync(inside("package.json"), "utf8"));
    expect(about.dependencies ?? {}).toEqual({});
    expect(readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "backline-core",
    ]);
    const files = readdirSync(inside("dist"), { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /\.(ts|tsx|css)$/.test(name) && !name.endsWith(".d.ts"))).toEqual([]);
  });

  it.each([
    ["smoke-good-morning", "good-morning"],
    ["smoke-superman", "superman"],
  ])("runs its example in plain Node: %s", (track, exercise) => {
    expect(readFileSync(inside("example.mjs"), "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(30);
    const told = run(process.execPath, ["--no-warnings", inside("example.mjs"), fixture(track)]);
    expect(told.match(/ s rep \d+/g)).toHaveLength(truthOf(track).reps.length);
    expect(told).toMatch(new RegExp(` s armed ${exercise}\n`));
    expect(told).toMatch(new RegExp(` s ${exercise} ".+\\."\n`));
  });

  it("has each door that it names, each with its types", () => {
    const { exports } = JSON.parse(readFileSync(inside("package.json"), "utf8"));
    const doors = Object.keys(exports)
      .flatMap((door) => (door.includes("*") ? behind(door).map((name) => door.replace("*", name)) : [door]))
      .filter((door) => !door.endsWith(".json"));
    const lines = doors.map(
      (door, i) => `import * as m${i} from "backline-core${door.slice(1)}";\nconsole.log(typeof m${i});`,
    );
    mkdirSync(join(home, "consumer"), { recursive: true });
    writeFileSync(join(home, "consumer/doors.ts"), lines.join("\n"));
    writeFileSync(
      join(home, "consumer/use.ts"),
      `import { createCoach, step, type CoachState } from "backline-core";
       import { PACKS } from "backline-core/exercises";
       import type { CoachEvent } from "backline-core/events";
       import type { PoseFrame } from "backline-core/landmark";
       import { imagePoint } from "backline-core/space";
       import german from "backline-core/phrases/de";
       const frame: PoseFrame = { t: 0, width: 640, height: 480, pose: { presence: 1, landmarks: { nose: { image: imagePoint(3, 4), visibility: 1 } } } };
       const state: CoachState = createCoach({ exercises: PACKS, phrases: german });
       const events: readonly CoachEvent[] = step(state, frame)[1];
       // @ts-expect-error: an event has a type
       const wrong: number = events[0]!.type;
       // @ts-expect-error: no plain numbers for a point of the picture
       const loose: PoseFrame["pose"] = { presence: 1, landmarks: { nose: { image: { x: 3, y: 4 }, visibility: 1 } } };
       export { wrong, loose };`,
    );
    const options = {
      strict: true,
      noEmit: true,
      module: "NodeNext",
      target: "ES2023",
      lib: ["ES2023", "DOM"],
      types: [],
      skipLibCheck: false,
      resolveJsonModule: true,
    };
    writeFileSync(
      join(home, "consumer/tsconfig.json"),
      JSON.stringify({ compilerOptions: options, include: ["."] }),
    );
    run(join(ROOT, "node_modules/.bin/tsc"), ["-p", "consumer"]);
    const plain = lines.join("\n");
    writeFileSync(join(home, "consumer/doors.mjs"), plain);
    expect(run(process.execPath, ["--no-warnings", "consumer/doors.mjs"]).trim().split("\n")).toHaveLength(
      doors.length,
    );
  });
});
