import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/headless/app.ts";
import { asProtected, withEdits, withStatedDuration } from "../frames/movie.ts";
import { openPage } from "./chromium.ts";
import { type Harness, openHarness } from "./file-source/harness.ts";
import type { Reading, ReadOptions, Recipe } from "./file-source/page.ts";

const GOOD_MORNING = readFileSync(join(ROOT, "fixtures/smoke-good-morning.mp4"));
const MID_GOP = readFileSync(join(ROOT, "fixtures/mid-gop.ts"));
const SOUND = readFileSync(join(ROOT, "fixtures/sound-only.wav"));

let harness: Harness;
let page: Page;
let problems: readonly string[];

beforeAll(async () => {
  harness = await openHarness("file-source");
  ({ page, problems } = await openPage(harness.browser));
  await page.goto(harness.url);
});
afterAll(() => harness?.close());

async function read(name: string, buffer: Buffer, options: ReadOptions = {}): Promise<Reading> {
  await page.setInputFiles("#recording", { name, mimeType: "application/octet-stream", buffer });
  return page.evaluate((wanted) => window.fileSource.readChosen(wanted), options);
}
const readMade = (recipe: Recipe, options: ReadOptions = {}): Promise<Reading> =>
  page.evaluate(([made, wanted]) => window.fileSource.readMade(made, wanted), [recipe, options] as const);

const RED = [221, 0, 0];
const GREEN = [0, 170, 0];
const isNear = (colour: readonly number[] | undefined, wanted: readonly number[]): boolean =>
  colour !== undefined && wanted.every((channel, i) => Math.abs(channel - colour[i]!) < 40);

describe("a recorded file as a frame source", () => {
  it("delivers every frame in order with the file's own times", async () => {
    const { info, frames, error } = await read("gm.mp4", GOOD_MORNING);
    expect(error).toBeUndefined();
    expect(info).toMatchObject({
      kind: "file",
      name: "gm.mp4",
      live: false,
      width: 480,
      height: 360,
      frameRate: 30,
    });
    expect(info?.duration).toBeCloseTo(12.1, 2);
    expect(frames).toHaveLength(363);
    frames.forEach(({ t }, i) => {
      expect(t).toBeCloseTo(i / 30, 4);
    });
    expect(frames[200]).toMatchObject({ width: 480, height: 360, image: [480, 360] });
  });

  it("delivers every third frame, however slow the taker", async () => {
    const { frames } = await read("gm.mp4", GOOD_MORNING, { every: 3, busy: 10 });
    expect(frames.map(({ t }) => Math.round(t * 30))).toEqual(Array.from({ length: 121 }, (_, i) => i * 3));
  });

  it("delivers the same frames through a video element where WebCodecs can't", async () => {
    const { frames, error } = await read("gm.mp4", GOOD_MORNING, { every: 20, decoder: "element" });
    expect(error).toBeUndefined();
    const decoded = await read("gm.mp4", GOOD_MORNING, { every: 20 });
    expect(frames.map(({ t }) => t)).toEqual(decoded.frames.map(({ t }) => t));
    expect(frames.every((frame, i) => isNear(frame.corner, decoded.frames[i]!.corner))).toBe(true);
  });

  it("stops when it is told to", async () => {
    const { frames, error } = await read("gm.mp4", GOOD_MORNING, { stopAfter: 5 });
    expect(error).toBeUndefined();
    expect(frames).toHaveLength(5);
  });

  it.each([
    ["mov", "avc"],
    ["mkv", "avc"],
    ["mkv", "vp9"],
    ["mp4", "vp9"],
    ["mp4", "av1"],
    ["webm", "av1"],
    ["webm", "vp8"],
  ] as const)("reads %s with %s", async (format, codec) => {
    const times = [0, 0.04, 0.08];
    const { info, frames, error } = await readMade({ format, codec, width: 320, height: 240, times });
    expect(error).toBeUndefined();
    expect(info).toMatchObject({ width: 320, height: 240 });
    expect(frames).toHaveLength(3);
    expect(isNear(frames[2]?.corner, RED)).toBe(true);
  });

  it("keeps a variable frame rate, and starts at 0 where the file does not", async () => {
    const times = [0.5, 0.55, 0.9, 0.93, 1.7];
    const { frames, firstTimestamp } = await readMade({ format: "webm", width: 320, height: 240, times });
    expect(firstTimestamp).toBeCloseTo(0.5, 2);
    expect(frames).toHaveLength(5);
    frames.forEach(({ t }, i) => {
      expect(t).toBeCloseTo(times[i]! - 0.5, 2);
    });
  });

  it.each([
    [0, 320, 240, RED],
    [90, 240, 320, GREEN],
    [180, 320, 240, GREEN],
    [270, 240, 320, GREEN],
  ] as const)(
    "turns a recording upright that is to be shown turned by %i degrees",
    async (rotation, width, height, corner) => {
      const { info, frames } = await readMade({
        format: "mp4",
        width: 320,
        height: 240,
        rotation,
        times: [0, 0.04],
      });
      expect(info).toMatchObject({ width, height });
      expect(frames[1]).toMatchObject({ width, height, image: [width, height] });
      expect(isNear(frames[1]?.corner, corner)).toBe(true);
    },
  );

  it.each([
    ["Full HD", 1920, 1080, 1280, 720],
    ["4K", 3840, 2160, 1280, 720],
    ["4K upright", 2160, 3840, 720, 1280],
  ])(
    "shrinks a recording in %s to 1280 pixels and states its own size",
    async (_name, width, height, w, h) => {
      const { info, frames } = await readMade({ format: "mp4", width, height, times: [0, 0.04] });
      expect(info).toMatchObject({ width, height });
      expect(frames).toHaveLength(2);
      expect(frames[0]).toMatchObject({ width: w, height: h, image: [w, h] });
    },
  );
});

describe("what players present is delivered", () => {
  /** Where in the whole recording a delivered frame comes from, by its picture. */
  const twoEdits = async (decoder: "webcodecs" | "element"): Promise<void> => {
    const forward = [
      { from: 1, lasts: 2 },
      { from: 8, lasts: 2 },
    ];
    // Chromium's own player loses its way in parts that run back, and is some frames off where two meet.
    const [tolerance, framesOff] = decoder === "element" ? [2, 3] : [0.5, 0];
    const edits = decoder === "element" ? forward : forward.toReversed();
    const { info, frames, error } = await read("joined.mp4", withEdits(GOOD_MORNING, edits), {
      every: 6,
      decoder,
      small: true,
    });
    expect(error).toBeUndefined();
    expect(info?.duration).toBeCloseTo(4, 3);
    expect(frames).toHaveLength(20);
    // By the same decoder: a player's colours are its own.
    const every = decoder === "element" ? 2 : 1;
    const whole = await read("gm.mp4", GOOD_MORNING, { every, decoder, small: true });
    const near = (t: number): readonly (readonly number[])[] =>
      whole.frames
        .filter((frame) => Math.abs(frame.t - t) < 0.01 + framesOff / 30)
        .map((frame) => frame.small!);
    const apart = (one: readonly number[], other: readonly number[]): number =>
      one.reduce((sum, channel, k) => sum + Math.abs(channel - other[k]!), 0) / one.length;
    frames.forEach(({ t, small }, i) => {
      expect(t).toBeCloseTo(i / 5, 3);
      const part = edits[Math.floor(i / 10)]!;
      const same = near(part.from + (i % 10) / 5);
      expect(Math.min(...same.map((each) => apart(small!, each))), `frame ${i}`).toBeLessThan(tolerance);
    });
  };
  it("of a recording with two edits (webcodecs)", { tags: ["full"] }, () => twoEdits("webcodecs"));
  it("of a recording with two edits (element)", { tags: ["full"] }, () => twoEdits("element"));

  it("of a recording whose header names another duration, to its last picture", async () => {
    const { info, frames, error } = await read("long.mp4", withStatedDuration(GOOD_MORNING, 0xffffffff), {
      every: 30,
    });
    expect(error).toBeUndefined();
    expect(info?.duration).toBeCloseTo(12.1, 2);
    expect(frames).toHaveLength(13);
  });

  it("of a transport stream that was cut out of a broadcast, from 0 on", async () => {
    const { info, frames, error } = await read("midgop.ts", MID_GOP, { every: 2 });
    expect(error).toBeUndefined();
    expect(frames[0]?.t).toBe(0);
    expect(info?.duration).toBeCloseTo(frames.at(-1)!.t + 2 / 30, 1);
  });

  it("of two transport streams in one file the first, and that there is a second", async () => {
    const { frames, error } = await read("twice.ts", Buffer.concat([MID_GOP, MID_GOP]), { every: 2 });
    const alone = await read("midgop.ts", MID_GOP, { every: 2 });
    expect(error?.code).toBe("starts-over");
    expect(error?.message).toMatch(/starts over after \d\.\d s: a second recording follows/);
    expect(frames.map(({ t }) => t)).toEqual(alone.frames.map(({ t }) => t));
  });

  it("in one size when the resolution changes on the way", async () => {
    const times = Array.from({ length: 12 }, (_, i) => i / 20);
    const { info, frames, error } = await readMade(
      {
        format: "webm",
        codec: "vp8",
        width: 320,
        height: 240,
        times,
        sizeAfter: { frames: 6, width: 160, height: 120 },
      },
      { small: true },
    );
    expect(error).toBeUndefined();
    expect(info).toMatchObject({ width: 320, height: 240 });
    expect(frames).toHaveLength(12);
    for (const { width, height, image, small } of frames) {
      expect([width, height, ...image]).toEqual([320, 240, 320, 240]);
      expect(isNear(small, frames[0]!.small!)).toBe(true);
    }
  });
});

describe("a file that can't be used says why and what to do", () => {
  it.each([
    ["has no content", "empty.mp4", Buffer.alloc(0), "empty", /no content/, /record it again/],
    [
      "is no video",
      "notes.mp4",
      Buffer.from("Monday: 3 x 10\n".repeat(400)),
      "not-a-video",
      /not a video/,
      /MP4, MOV/,
    ],
    [
      "is random",
      "noise.mov",
      Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 131) % 251)),
      "not-a-video",
      /not a video/,
      /another file/,
    ],
    ["has only sound", "song.wav", SOUND, "no-picture", /sound, but no picture/, /with a picture/],
    [
      "lost its index",
      "cut.mp4",
      GOOD_MORNING.subarray(0, 400),
      "unreadable",
      /damaged or cut off/,
      /Copy it again/,
    ],
  ] as const)("%s", async (_what, name, buffer, code, message, advice) => {
    const { error, frames } = await read(name, buffer);
    expect(error).toMatchObject({ code });
    expect(error?.message).toMatch(message);
    expect(error?.message).toContain(name);
    expect(error?.advice).toMatch(advice);
    expect(frames).toEqual([]);
  });

  it("delivers what can be decoded of a recording that was cut off, then says where it broke", async () => {
    const cut = GOOD_MORNING.subarray(0, Math.floor(GOOD_MORNING.length * 0.6));
    const { error, frames } = await read("cut.mp4", cut);
    expect(error?.code).toBe("cut-off");
    expect(error?.message).toMatch(/cut\.mp4 breaks off after [4-9]\.\d s of 12\.1 s/);
    expect(frames.length).toBeGreaterThan(120);
    expect(frames.length).toBeLessThan(330);
  });

  it("delivers what comes before and after a damaged place, then says where it is", async () => {
    const holed = Buffer.from(GOOD_MORNING);
    holed.fill(0, Math.floor(0.4 * holed.length), Math.floor(0.4 * holed.length) + 3000);
    const { error, frames } = await read("holed.mp4", holed);
    expect(error?.code).toBe("damaged-in-places");
    expect(error?.message).toMatch(/holed\.mp4 is damaged in places, first after [2-6]\.\d s of 12\.1 s/);
    const times = frames.map(({ t }) => t);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBeCloseTo(12.07, 1);
    expect(times.every((t, i) => i === 0 || t > times[i - 1]!)).toBe(true);
    // From one key picture to the next are two seconds.
    const missing = times.map((t, i) => (i === 0 ? 0 : t - times[i - 1]!));
    expect(Math.max(...missing)).toBeGreaterThan(0.1);
    expect(Math.max(...missing)).toBeLessThan(2.6);
    expect(frames.length).toBeGreaterThan(280);
  });

  it("names the first damaged place where nothing can be read after a later one", async () => {
    const holed = Buffer.from(GOOD_MORNING);
    for (const share of [0.25, 0.9]) {
      const at = Math.floor(share * holed.length);
      holed.fill(0, at, share > 0.5 ? undefined : at + 3000);
    }
    const { error, frames } = await read("holed.mp4", holed);
    expect(error?.code).toBe("damaged-in-places");
    expect(error?.message).toMatch(/first after [1-4]\.\d s of 12\.1 s/);
    expect(frames.at(-1)!.t).toBeGreaterThan(8);
  });

  it("delivers what follows where the very first pictures are damaged", async () => {
    const holed = Buffer.from(GOOD_MORNING);
    holed.fill(0, 7000, 12_000);
    const { error, frames } = await read("holed.mp4", holed);
    expect(error?.code).toBe("damaged-in-places");
    expect(frames[0]!.t).toBeGreaterThan(0.5);
    expect(frames.at(-1)!.t).toBeCloseTo(12.07, 1);
  });

  it("names a protected recording as protected", async () => {
    const { error, frames } = await read("bought.mp4", asProtected(GOOD_MORNING));
    expect(error).toMatchObject({ code: "protected" });
    expect(error?.message).toMatch(/bought\.mp4 is protected/);
    expect(frames).toEqual([]);
  });

  it("leaves no uncaught error behind", () => {
    expect(problems).toEqual([]);
  });
});
