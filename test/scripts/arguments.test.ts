import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ChromiumMissing, findChromium, GET_CHROMIUM } from "../../scripts/chromium.ts";
import { parseAnalyzeArguments, UsageError } from "../../scripts/headless/arguments.ts";
import { writeWhole } from "../../scripts/headless/output.ts";
import { clipName, recordingsIn } from "../../scripts/headless/recordings.ts";

const scratch = mkdtempSync(join(tmpdir(), "backline-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the command line of analyze", () => {
  it("takes its defaults from the app: exercise from posture, full model, every frame", () => {
    expect(parseAnalyzeArguments(["a.mp4"])).toEqual({
      paths: ["a.mp4"],
      exercise: "auto",
      model: "full",
      every: 1,
      jobs: 2,
      landmarks: false,
      help: false,
    });
  });

  it("reads every option, in any order around the files", () => {
    const argv =
      "--every 3 a.mp4 --exercise superman --out o --tracks t dir --model lite --jobs 4 --landmarks".split(
        " ",
      );
    expect(parseAnalyzeArguments(argv)).toEqual({
      paths: ["a.mp4", "dir"],
      exercise: "superman",
      model: "lite",
      every: 3,
      jobs: 4,
      landmarks: true,
      out: "o",
      tracks: "t",
      help: false,
    });
  });

  it.each([
    [[], /Name at least one recording/],
    [["a.mp4", "--every", "0"], /--every is a whole number from 1 up, not "0"/],
    [["a.mp4", "--every", "1.5"], /not "1.5"/],
    [["a.mp4", "--exercise", "squat"], /--exercise is auto, good-morning, superman, not "squat"/],
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

describe("finding Chromium", () => {
  const only = (path: string) => (candidate: string) => candidate === path;

  it("takes CHROMIUM_PATH before anything else", () => {
    const env = { CHROMIUM_PATH: "/mine/chrome", PATH: "" };
    expect(findChromium({ env, exists: () => true })).toBe("/mine/chrome");
  });

  it("says so when CHROMIUM_PATH names nothing, instead of taking another", () => {
    const env = { CHROMIUM_PATH: "/mine/chrome", PATH: "" };
    expect(() => findChromium({ env, exists: only("/usr/bin/chromium") })).toThrow(
      /CHROMIUM_PATH is \/mine\/chrome/,
    );
  });

  it("looks in the usual places, then along PATH", () => {
    expect(findChromium({ env: {}, exists: only("/usr/bin/google-chrome") })).toBe("/usr/bin/google-chrome");
    const env = { PATH: "/a:/odd/place" };
    expect(findChromium({ env, exists: only("/odd/place/chromium-browser") })).toBe(
      "/odd/place/chromium-browser",
    );
  });

  it("says in one line how to get one", () => {
    expect(() => findChromium({ env: {}, exists: () => false })).toThrow(ChromiumMissing);
    expect(GET_CHROMIUM).toContain("apt-get install chromium");
    expect(GET_CHROMIUM).not.toContain("\n");
  });
});
