/** The file source in a page of its own, without the network, and a maker of odd recordings for it. */
import {
  BufferTarget,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  type VideoCodec,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from "mediabunny";
import { type FileOptions, openFile } from "../../../src/frames/file.ts";
import { SourceError, type SourceInfo } from "../../../src/frames/source.ts";
import { type Remake, remake } from "./remake.ts";

export interface ReadFrame {
  readonly t: number;
  readonly width: number;
  readonly height: number;
  /** Of the picture itself. */
  readonly image: readonly [width: number, height: number];
  /** Red, green, blue near the top left corner, 0..255. */
  readonly corner: readonly number[];
  /** The picture at 8 x 6 pixels, where that is wanted: red, green, blue, opacity, row by row. */
  readonly small?: readonly number[];
}

export interface Reading {
  readonly info?: SourceInfo;
  readonly firstTimestamp?: number;
  readonly frames: readonly ReadFrame[];
  readonly error?: { readonly code: string; readonly message: string; readonly advice: string };
}

const FORMATS = {
  mp4: Mp4OutputFormat,
  mov: MovOutputFormat,
  webm: WebMOutputFormat,
  mkv: MkvOutputFormat,
} as const;

export interface Recipe {
  readonly format: keyof typeof FORMATS;
  /** Default: H.264, or VP9 in WebM. */
  readonly codec?: VideoCodec;
  readonly width: number;
  readonly height: number;
  /** Clockwise, as the file states it. */
  readonly rotation?: 0 | 90 | 180 | 270;
  /** Seconds. */
  readonly times: readonly number[];
  /** So many frames have the size above, the others this one: a call whose line gets worse. */
  readonly sizeAfter?: { readonly frames: number; readonly width: number; readonly height: number };
}

/** What happened to a copy of a file. */
export interface Damage {
  /** So many bytes are left; absent: all. */
  readonly length?: number;
  /** Bits that were turned over, counted from the first of the file. */
  readonly flips?: readonly number[];
}

export interface ReadOptions extends FileOptions {
  readonly small?: boolean;
  /** Stop after so many frames. */
  readonly stopAfter?: number;
  /** Milliseconds that the taker needs for a frame. */
  readonly busy?: number;
}

function cornerOf(image: VideoFrame | ImageBitmap): number[] {
  const canvas = new OffscreenCanvas(40, 40);
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0);
  return [...context.getImageData(20, 20, 1, 1).data.slice(0, 3)];
}

function smallOf(image: VideoFrame | ImageBitmap): number[] {
  const canvas = new OffscreenCanvas(8, 6);
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0, 8, 6);
  return [...context.getImageData(0, 0, 8, 6).data];
}

async function read(file: Blob, { stopAfter, busy, small, ...options }: ReadOptions): Promise<Reading> {
  const frames: ReadFrame[] = [];
  let about: Pick<Reading, "info" | "firstTimestamp"> = {};
  try {
    const source = await openFile(file, options);
    about = { info: source.info, firstTimestamp: source.firstTimestamp };
    for await (const { t, width, height, image } of source.frames()) {
      const size: [number, number] =
        image instanceof VideoFrame ? [image.displayWidth, image.displayHeight] : [image.width, image.height];
      const corner = cornerOf(image);
      frames.push({ t, width, height, image: size, corner, ...(small ? { small: smallOf(image) } : {}) });
      image.close();
      if (frames.length === stopAfter) source.stop();
      if (busy) await new Promise((resolve) => setTimeout(resolve, busy));
    }
    return { ...about, frames };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ...about, frames, error: { code: error.code, message: error.message, advice: error.advice } };
  }
}

/** A green picture whose top left quarter, before any rotation, is red. */
function paint(canvas: OffscreenCanvas): void {
  const { width, height } = canvas;
  const context = canvas.getContext("2d")!;
  context.fillStyle = "#0a0";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#d00";
  context.fillRect(0, 0, width / 2, height / 2);
}

async function make(recipe: Recipe): Promise<Blob> {
  const { format, width, height, rotation, times, sizeAfter } = recipe;
  const target = new BufferTarget();
  const output = new Output({ format: new FORMATS[format](), target });
  const canvas = new OffscreenCanvas(width, height);
  paint(canvas);
  const source = new VideoSampleSource({
    codec: recipe.codec ?? (format === "webm" ? "vp9" : "avc"),
    bitrate: 2_000_000,
    sizeChangeBehavior: "passThrough",
  });
  output.addVideoTrack(source, rotation === undefined ? {} : { rotation });
  await output.start();
  for (const [i, t] of times.entries()) {
    if (sizeAfter && i === sizeAfter.frames) {
      canvas.width = sizeAfter.width;
      canvas.height = sizeAfter.height;
      paint(canvas);
    }
    const sample = new VideoSample(canvas, { timestamp: t, duration: (times[i + 1] ?? t + 1 / 30) - t });
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  return new Blob([target.buffer!]);
}

const chosen = (): File => document.querySelector<HTMLInputElement>("#recording")!.files![0]!;

/** The bytes of the recording that is to be damaged. */
let kept = new Uint8Array();
async function keep(recording: Promise<Blob>): Promise<number> {
  kept = new Uint8Array(await (await recording).arrayBuffer());
  return kept.length;
}

function damaged({ length, flips = [] }: Damage): File {
  const bytes = kept.slice(0, length);
  for (const bit of flips) bytes[bit >> 3]! ^= 1 << (bit & 7);
  return new File([bytes], "damaged");
}

const fileSource = {
  /** Return how many bytes it has. */
  keepChosen: (): Promise<number> => keep(Promise.resolve(chosen())),
  keepMade: (recipe: Recipe): Promise<number> => keep(make(recipe)),
  readDamaged: (damage: Damage, options: ReadOptions = {}): Promise<Reading> =>
    read(damaged(damage), options),
  readChosen: (options: ReadOptions = {}): Promise<Reading> => read(chosen(), options),
  /** The chosen recording in another form, as base64. */
  remake: async (recipe: Remake): Promise<string> => {
    const made = new Uint8Array(await (await remake(chosen(), recipe)).arrayBuffer());
    let binary = "";
    for (const byte of made) binary += String.fromCharCode(byte);
    return btoa(binary);
  },
  readMade: async (recipe: Recipe, options: ReadOptions = {}): Promise<Reading> =>
    read(await make(recipe), options),
};

declare global {
  interface Window {
    fileSource: typeof fileSource;
  }
}
window.fileSource = fileSource;
