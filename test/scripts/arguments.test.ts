import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseAnalyzeArguments, UsageError } from "../../scripts/headless/arguments.ts";
import { checkFolder, makeFolder } from "../../scripts/headless/folders.ts";
import { writeWhole } from "../../scripts/headless/output.ts";
import { clipName, recordingsIn, resultNames, userFolder } from "../../scripts/headless/recordings.ts";

const scratch = mkdtempSync(join(tmpdir(), "backline-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the command line of analyze", () => {
  it("takes its defaults from the app: exercise from posture, full model, every frame, every core", () => {
    expect(parseAnalyzeArguments(["a.mp4"])).toEqual({
      paths: ["a.mp4"],
      exercise: "auto",
      model: "full",
      every: 1,
      jobs: availableParallelism(),
      workers: availableParallelism(),
      landmarks: false,
      force: false,
      jsonLog: false,
      help: false,
    });
  });

  it("reads every option, in any order around the files", () => {
    const argv =
      "--every 3 a.mp4 --exercise superman --out o --tracks t dir --model lite --jobs 4 --workers 3 --landmarks".split(
        " ",
      );
    expect(parseAnalyzeArguments(argv)).toEqual({
      paths: ["a.mp4", "dir"],
      exercise: "superman",
      model: "lite",
      every: 3,
      jobs: 4,
      workers: 3,
      landmarks: true,
      out: "o",
      tracks: "t",
      force: false,
      jsonLog: false,
      help: false,
    });
  });

  it.each([
    [[], /Name at least one recording/],
    [["a.mp4", "--every", "0"], /--every is a whole number from 1 up, not "0"/],
    [["a.mp4", "--every", "1.5"], /not "1.5"/],
    [
      ["a.mp4", "--exercise", "plank"],
      /--exercise is auto, good-morning, romanian-deadlift, deadlift, squat, shoulder-press, superman, .*not "plank"/,
    ],
    [["a.mp4", "--model", "heavy"], /--model is full, lite/],
    [["a.mp4", "--fast"], /--fast/],
  ])("refuses %j in words", (argv, words) => {
    expect(() => parseAnalyzeArguments(argv)).toThrow(UsageError);
    expect(() => parseAnalyzeArguments(argv)).toThrow(words);
  });

  it("takes a folder as the videos directly in it, by name", () => {
    const folder = join(scratch, "clips");
    mkdirSync(join(folder, "deeper"), { recursive: true });
    for (const name of ["b.MOV", "a.mp4", "a.json", "deeper/c.mp4"]) writeFileSync(join(folder, name), "");
    expect(recordingsIn([folder])).toEqual([join(folder, "a.mp4"), join(folder, "b.MOV")]);
    expect(() => recordingsIn([join(scratch, "nowhere.mp4")])).toThrow(/does not exist/);
    expect(() => recordingsIn([scratch])).toThrow(/holds no video/);
    expect(clipName("/x/my.set.1.mp4")).toBe("my.set.1");
  });

  it("leaves out what lies beside recordings: sidecars, folders and links that are named like one", () => {
    const folder = join(scratch, "from-a-stick");
    mkdirSync(join(folder, "holiday.mp4"), { recursive: true });
    for (const name of ["set.mp4", "._set.mp4", ".hidden.mov"]) writeFileSync(join(folder, name), "");
    symlinkSync(join(folder, "gone.mp4"), join(folder, "lost.mp4"));
    symlinkSync(join(folder, "set.mp4"), join(folder, "the-same.mp4"));
    expect(recordingsIn([folder])).toEqual([join(folder, "set.mp4")]);
    expect(() => recordingsIn([join(folder, "lost.mp4")])).toThrow(/lost\.mp4 does not exist/);
  });

  it("takes one recording once, by whatever path it is named", () => {
    const path = join(scratch, "clips/a.mp4");
    expect(recordingsIn([path, `${scratch}/./clips/a.mp4`, "clips/a.mp4"], scratch)).toEqual([path]);
  });

  it("refuses what is no file instead of waiting for it", () => {
    expect(() => recordingsIn(["/dev/null"])).toThrow(/a pipe, a device or a socket/);
  });

  it("takes paths from where the user stands, not from where npm runs its scripts", () => {
    expect(userFolder({ npm_lifecycle_event: "analyze", INIT_CWD: "/home/me/videos" })).toBe(
      "/home/me/videos",
    );
    expect(userFolder({ INIT_CWD: "/home/me/videos" })).toBe(process.cwd());
  });

  it("keeps the results of two recordings of one name apart, whatever their order", () => {
    const paths = ["/x/monday/set.mp4", "/x/friday/set.mov", "/x/friday/other.mp4"];
    const names = resultNames(paths, () => "/out");
    expect(names.get("/x/friday/other.mp4")).toBe("other");
    expect(names.get("/x/monday/set.mp4")).toMatch(/^set~[0-9a-f]{8}$/);
    expect(new Set(names.values()).size).toBe(3);
    expect(resultNames(paths.toReversed(), () => "/out")).toEqual(names);
    expect(resultNames(paths.slice(0, 2), (path) => path).get("/x/monday/set.mp4")).toBe("set");
  });
});

describe("a folder for results", () => {
  it("is looked at before the work, and not made for that", () => {
    const folder = join(scratch, "later/and/deeper");
    checkFolder(folder, "--out");
    expect(existsSync(join(scratch, "later"))).toBe(false);
    makeFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
    makeFolder(folder);
  });

  it("is refused by the option that chose it", () => {
    const file = join(scratch, "notes.txt");
    writeFileSync(file, "");
    expect(() => checkFolder(join(file, "out"), "--tracks")).toThrow(/^--tracks: .*notes\.txt is a file/);
  });

  it.runIf(existsSync("/proc/self"))("is refused at once on a file system that takes no files", () => {
    expect(() => checkFolder("/proc/out", "--out")).toThrow(/^--out: nothing can be written to \/proc/);
    expect(() => makeFolder("/proc/out/deeper")).toThrow();
  });
});

describe("an output file", () => {
  it("replaces the old one whole and leaves no temporary behind", () => {
    const path = join(scratch, "made/by/it/out.json");
    writeWhole(path, "old and long");
    writeWhole(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(join(scratch, "made/by/it"))).toEqual(["out.json"]);
  });

  it("leaves neither file nor temporary when it can't be written", () => {
    mkdirSync(join(scratch, "taken.json"));
    expect(() => writeWhole(join(scratch, "taken.json"), "x")).toThrow();
    expect(readdirSync(scratch).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
