/** What is presented of a recording, and when: read from the files' own indexes, without decoding a picture. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_FORMATS, BlobSource, Input } from "mediabunny";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { containerFacts } from "../../src/frames/container.ts";
import { framesTaken, TimeSampler, usualRate } from "../../src/frames/frame-rate.ts";
import { presentationOf, presentationTimes, within } from "../../src/frames/presentation.ts";
import { asProtected, box, withEdits, withStatedDuration, withTimes } from "./movie.ts";

const PLAIN = readFileSync(join(import.meta.dirname, "../../fixtures/smoke-good-morning.mp4"));
const FRAMES = 363;

// mediabunny warns of what it does not do itself.
beforeAll(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterAll(() => void vi.restoreAllMocks());

async function timesOf(bytes: Uint8Array<ArrayBuffer>) {
  const file = new Blob([bytes]);
  const { index } = await containerFacts(file);
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const track = (await input.getPrimaryVideoTrack())!;
  const presentation = await presentationOf(track, index);
  if (!presentation) return undefined;
  return { ...presentation, times: await presentationTimes(track, presentation) };
}
const read = async (made: Buffer) => (await timesOf(new Uint8Array(made)))!;

describe("what is presented of a recording", () => {
  it("is all of it where nothing was cut", async () => {
    const { times, duration, movieStart, stretches } = await read(PLAIN);
    expect(times).toHaveLength(FRAMES);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBeCloseTo(362 / 30, 6);
    expect(duration).toBeCloseTo(12.1, 6);
    expect(movieStart).toBe(0);
    expect(stretches).toHaveLength(1);
  });

  it("is what a trim on the phone left, from 0 on", async () => {
    const { times, duration, movieStart } = await read(withEdits(PLAIN, [{ from: 3.5, lasts: 6 }]));
    expect(times).toHaveLength(180);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBeCloseTo(179 / 30, 4);
    expect(duration).toBeCloseTo(6, 4);
    expect(movieStart).toBe(0);
  });

  it("can be narrowed to a part, at its own times", () => {
    const whole = {
      stretches: [
        { from: 3, to: 7, at: 0, rate: 1 },
        { from: 20, to: Number.POSITIVE_INFINITY, at: 4, rate: 2 },
      ],
      movieStart: 0,
      duration: 10,
    };
    expect(within(whole, { from: 1, to: 5 })).toEqual({
      stretches: [
        { from: 4, to: 7, at: 1, rate: 1 },
        { from: 20, to: 22, at: 4, rate: 2 },
      ],
      movieStart: 0,
      duration: 5,
    });
    expect(within(whole, { from: 6 }).stretches).toEqual([
      { from: 24, to: Number.POSITIVE_INFINITY, at: 6, rate: 2 },
    ]);
    expect(within({ ...whole, stretches: [whole.stretches[0]!] }, { from: 5 }).stretches).toEqual([]);
  });

  it("begins with the picture that stands when a trim falls between two", async () => {
    const { times } = await read(withEdits(PLAIN, [{ from: 3.51, lasts: 2 }]));
    expect(times[0]).toBe(0);
    // The first stands for what is left of it.
    expect(times[1]).toBeCloseTo(1 / 30 - 0.01, 4);
  });

  it("is every part of a recording that was put together, one behind the other", async () => {
    const made = withEdits(PLAIN, [
      { from: 0, lasts: 4.1 },
      { from: 8, lasts: 4 },
    ]);
    const { times, duration, stretches } = await read(made);
    expect(stretches).toHaveLength(2);
    expect(times).toHaveLength(123 + 120);
    expect(times[122]).toBeCloseTo(122 / 30, 4);
    expect(times[123]).toBeCloseTo(4.1, 4);
    expect(duration).toBeCloseTo(8.1, 4);
  });

  it("may show a part twice, and later parts first", async () => {
    const made = withEdits(PLAIN, [
      { from: 6, lasts: 1 },
      { from: 2, lasts: 1 },
      { from: 6, lasts: 1 },
    ]);
    const { times } = await read(made);
    expect(times).toHaveLength(90);
    expect(times.at(-1)).toBeCloseTo(89 / 30, 4);
  });

  it("begins at 0 with the first picture, though players show nothing before it", async () => {
    const made = withEdits(PLAIN, [{ lasts: 1.5 }, { from: 0, lasts: 12.1 }]);
    const { times, movieStart } = await read(made);
    expect(movieStart).toBeCloseTo(1.5, 6);
    expect(times).toHaveLength(FRAMES);
    expect(times[0]).toBe(0);
  });

  it("runs at half the pace where an edit says so", async () => {
    const { times, duration } = await read(withEdits(PLAIN, [{ from: 0, lasts: 24.2, rate: 0.5 }]));
    expect(times).toHaveLength(FRAMES);
    expect(times[30]).toBeCloseTo(2, 4);
    expect(duration).toBeCloseTo(24.2, 4);
  });

  it.each([
    ["unknown", 0xffffffff],
    ["too long", 15360 * 40],
    ["too short", 15360],
    ["nothing", 0],
  ])("ends with its last picture when the header's duration is %s", async (_what, ticks) => {
    const { duration, times } = await read(withStatedDuration(PLAIN, ticks));
    expect(duration).toBeCloseTo(12.1, 4);
    expect(times).toHaveLength(FRAMES);
  });

  it("is not guessed at where thousands of edits can't be meant", async () => {
    const many = Array.from({ length: 1200 }, () => ({ from: 1, lasts: 0.1 }));
    expect(await timesOf(new Uint8Array(withEdits(PLAIN, many)))).toBeUndefined();
  });
});

describe("what a container says of itself", () => {
  const factsOf = (bytes: Uint8Array) => containerFacts(new Blob([new Uint8Array(bytes)]));

  it("names a protected recording in MP4, WebM and a transport stream", async () => {
    expect((await factsOf(PLAIN)).isProtected).toBe(false);
    expect((await factsOf(asProtected(PLAIN))).isProtected).toBe(true);
    expect((await factsOf(webm({ encrypted: true }))).isProtected).toBe(true);
    expect((await factsOf(webm({ encrypted: false }))).isProtected).toBe(false);
    expect((await factsOf(transportStream(0x90))).isProtected).toBe(true);
    expect((await factsOf(transportStream(0x10))).isProtected).toBe(false);
  });

  it("tells a WebM that was cut off from one that was not", async () => {
    const whole = webm({ encrypted: false });
    expect((await factsOf(whole)).isCutOff).toBe(false);
    expect((await factsOf(whole.subarray(0, whole.length - 3))).isCutOff).toBe(true);
  });

  it("finds where a second recording begins in a transport stream, and no such place in one", async () => {
    const clip = readFileSync(join(import.meta.dirname, "../../fixtures/mid-gop.ts"));
    expect((await factsOf(clip)).firstPart).toBeUndefined();
    // The tables of the second one, two packets, may count to the first.
    const isAbout = (bytes: number | undefined, packet: number): void => {
      expect([0, 1, 2]).toContain(bytes! / packet - clip.length / 188);
    };
    isAbout((await factsOf(Buffer.concat([clip, clip]))).firstPart, 188);
    // As camcorders write it, with four bytes before each packet.
    const packets = Array.from({ length: clip.length / 188 }, (_, i) =>
      Buffer.concat([Buffer.alloc(4), clip.subarray(188 * i, 188 * (i + 1))]),
    );
    isAbout((await factsOf(Buffer.concat([...packets, ...packets]))).firstPart, 192);
  });

  it("never fails on what it does not understand", async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(40), Buffer.from("G".repeat(400)), box("moov")])
      expect(await factsOf(bytes)).toMatchObject({ isProtected: false, claimsTooMuch: false });
  });
});

describe("the rate of a recording", () => {
  const steady = (rate: number, n = 256): number[] => Array.from({ length: n }, (_, i) => i / rate);

  it.each([10, 15, 24, 25, 29.97, 30, 50, 59.94, 60, 120, 240])("is found at %d a second", (rate) => {
    expect(usualRate(steady(rate))).toBeCloseTo(rate, 2);
    // WebM counts milliseconds.
    const rounded = steady(rate).map((t) => Math.round(t * 1000) / 1000);
    expect(Math.abs(usualRate(rounded)! - rate) / rate).toBeLessThan(0.002);
  });

  it("is that of the usual interval, not of the container's ticks", () => {
    const repaired = steady(30).flatMap((t) => [t, t + 1 / 15360]);
    expect(usualRate(repaired)).toBe(30);
    expect(usualRate([0])).toBeUndefined();
    expect(usualRate([0, 1 / 15360])).toBeUndefined();
    // Thirteen a second on a grid of sixty: four or five ticks apart.
    const sparse = Array.from({ length: 160 }, (_, i) => Math.round((i * 60) / 13) / 60);
    expect(usualRate(sparse)).toBeCloseTo(13, 0);
  });

  it("is read from the file, equal times and single frames included", async () => {
    const pairs = Array.from({ length: FRAMES }, (_, i) => Math.floor(i / 2) / 15 + (i % 2) / 15360);
    const { times } = await read(withTimes(PLAIN, pairs));
    expect(usualRate(times)).toBe(15);
  });

  const taken = (times: readonly number[], every: number): number[] => {
    const sampler = new TimeSampler(every, usualRate(times));
    return times.filter((t) => sampler.takes(t));
  };

  it("takes every n-th frame of a steady recording", () => {
    const times = steady(30, 300);
    for (const every of [1, 2, 3, 7])
      expect(taken(times, every)).toEqual(times.filter((_, i) => i % every === 0));
    expect(framesTaken(times, 10, 3)).toBe(100);
  });

  it("takes by time where the rate changes, and never leaves a sparse stretch sparser", () => {
    const dense = steady(60, 300);
    const sparse = steady(10, 50).map((t) => 5 + t);
    const some = taken([...dense, ...sparse], 4);
    expect(some.filter((t) => t < 5)).toHaveLength(75);
    expect(some.filter((t) => t >= 5)).toHaveLength(50);
  });

  it("takes one frame of an instant", () => {
    expect(taken([0, 0.00006, 0.0333, 0.0334, 0.0667], 1)).toEqual([0, 0.0333, 0.0667]);
  });

  it("goes on where an earlier run stopped", () => {
    const times = steady(30, 90);
    const all = taken(times, 2);
    const later = new TimeSampler(2, 30, all[20]! + 0.00004);
    expect(times.filter((t) => t > all[20]! && later.takes(t))).toEqual(all.slice(21));
  });
});

/** The head of a WebM with one picture track: header, segment, tracks, an empty cluster. */
function webm({ encrypted }: { encrypted: boolean }): Buffer {
  const element = (id: number[], content: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(id),
      Buffer.from([0x40 | (content.length >> 8), content.length & 0xff]),
      content,
    ]);
  const encoding = element([0x6d, 0x80], element([0x62, 0x40], element([0x50, 0x35], Buffer.alloc(4))));
  const entry = element(
    [0xae],
    Buffer.concat([element([0x83], Buffer.from([1])), encrypted ? encoding : Buffer.alloc(0)]),
  );
  const tracks = element([0x16, 0x54, 0xae, 0x6b], entry);
  const cluster = element([0x1f, 0x43, 0xb6, 0x75], Buffer.alloc(20));
  return Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], Buffer.alloc(4)),
    element([0x18, 0x53, 0x80, 0x67], Buffer.concat([tracks, cluster])),
  ]);
}

/** Packets with this control byte: 0x10 has data, 0x80 more says that they are scrambled. */
function transportStream(control: number): Buffer {
  const packets = Array.from({ length: 40 }, (_, i) => {
    const packet = Buffer.alloc(188);
    packet[0] = 0x47;
    packet[3] = i % 8 === 0 ? 0x10 : control;
    return packet;
  });
  return Buffer.concat(packets);
}
