/** Recordings that end or begin in the middle of what they are made of: what is whole of them is read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ALL_FORMATS,
  BlobSource,
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MkvOutputFormat,
  Output,
} from "mediabunny";
import { describe, expect, it } from "vitest";
import { containerFacts, partToRead } from "../../src/frames/container.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const PLAIN = readFileSync(join(FIXTURES, "smoke-good-morning.mp4"));
const STREAM = readFileSync(join(FIXTURES, "mid-gop.ts"));

const blobOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);

/** The plain recording with its packets as they are, in clusters of a second at least. */
async function asMatroska(): Promise<Uint8Array> {
  const input = new Input({ source: new BufferSource(PLAIN), formats: ALL_FORMATS });
  const track = (await input.getPrimaryVideoTrack())!;
  const source = new EncodedVideoPacketSource("avc");
  const target = new BufferTarget();
  const output = new Output({ format: new MkvOutputFormat({ minimumClusterDuration: 4 }), target });
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = (await track.getDecoderConfig())!;
  for await (const packet of new EncodedPacketSink(track).packets())
    await source.add(packet, { decoderConfig });
  await output.finalize();
  return new Uint8Array(target.buffer!);
}

/** How many pictures are read of a file, as the app has it read. */
async function picturesOf(bytes: Uint8Array): Promise<number> {
  const file = blobOf(bytes);
  const source = new BlobSource(partToRead(file, await containerFacts(file)));
  const track = await new Input({ source, formats: ALL_FORMATS }).getPrimaryVideoTrack();
  let pictures = 0;
  if (track) for await (const _ of new EncodedPacketSink(track).packets()) pictures += 1;
  return pictures;
}

const factsOf = (bytes: Uint8Array) => containerFacts(blobOf(bytes));

describe("a Matroska file that was cut off", () => {
  it("is read to the last whole picture of its last cluster, wherever the cut falls", async () => {
    const whole = await asMatroska();
    expect(await picturesOf(whole)).toBe(363);
    expect((await factsOf(whole)).readable).toBeUndefined();
    let before = 0;
    for (let tenths = 1; tenths < 10; tenths += 1) {
      const cut = whole.subarray(0, Math.round((whole.length * tenths) / 10));
      const pictures = await picturesOf(cut);
      expect(pictures, `${tenths} tenths`).toBeGreaterThan(before);
      // Key pictures are larger than the others: shares of bytes are shares of time by and large.
      expect(Math.abs(pictures / 363 - tenths / 10), `${tenths} tenths`).toBeLessThan(0.1);
      expect((await factsOf(cut)).isCutOff).toBe(true);
      before = pictures;
    }
  });

  it("is left to its reader where it ends before its first picture, or between two clusters", async () => {
    const whole = await asMatroska();
    for (const length of [1, 20, 60, 200])
      expect(await picturesOf(whole.subarray(0, length)).catch(() => 0)).toBe(0);
  });
});

describe("a transport stream", () => {
  it("that ends in the middle of a packet was cut off; one that ends with a packet may be whole", async () => {
    expect(await factsOf(STREAM)).toMatchObject({ isCutOff: false });
    expect(await factsOf(STREAM.subarray(0, STREAM.length - 60))).toMatchObject({ isCutOff: true });
  });

  it("that begins in the middle of a packet is read from the next one on", async () => {
    const pictures = await picturesOf(STREAM);
    expect(pictures).toBeGreaterThan(80);
    for (const lost of [1, 77, 187]) {
      const cut = Buffer.concat([Buffer.alloc(188 - lost, 0x11), STREAM]);
      expect(await picturesOf(cut), `${lost} bytes lost`).toBe(pictures);
      expect((await factsOf(cut)).isCutOff).toBe(false);
    }
    const timed = Array.from({ length: STREAM.length / 188 }, (_, i) =>
      Buffer.concat([Buffer.alloc(4, 0x20), STREAM.subarray(188 * i, 188 * (i + 1))]),
    );
    expect(await picturesOf(Buffer.concat([Buffer.alloc(101, 0x11), ...timed]))).toBe(pictures);
  });

  it("says whether there are pictures in it, of a kind that its reader may not know", async () => {
    expect((await factsOf(STREAM)).hasPictures).toBe(true);
    expect((await factsOf(STREAM.subarray(0, 2 * 188 * 4))).hasPictures).toBe(true);
    expect((await factsOf(PLAIN)).hasPictures).toBe(false);
  });
});
