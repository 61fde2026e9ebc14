/**
 * Single pictures of a recording, by time: what seeking, playing, reports and comparisons show. Times are the
 * analysis's own (0 = first frame), and what is shown is what was analysed: the edits of the file are followed. Decoded by
 * WebCodecs through mediabunny; where that can't decode the file, a `<video>` element is seeked instead.
 */
import { ALL_FORMATS, BlobSource, Input, type InputVideoTrack, VideoSampleSink } from "mediabunny";
import type { Seconds } from "../core/quantity.ts";
import { containerFacts, partToRead } from "../frames/container.ts";
import {
  type Presentation,
  type PresentedSample,
  presentationOf,
  presentedSamples,
  sampleAt,
} from "../frames/presentation.ts";
import { drawSample } from "../frames/upright.ts";

export interface Picture {
  readonly t: Seconds;
  /** Until the next picture; 0 where unknown. */
  readonly duration: Seconds;
  /** Upright, filling the given size. */
  draw(
    pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
    width: number,
    height: number,
  ): void;
  close(): void;
}

export interface FrameReader {
  /** Of the upright picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture shown at `t`; `undefined` before the first. */
  at(t: Seconds): Promise<Picture | undefined>;
  /** The pictures from the one shown at `t` on, in order. Whoever takes one closes it. */
  from(t: Seconds): AsyncGenerator<Picture, void, void>;
  close(): void;
}

/**
 * @param start seconds of the file's clock at the analysis's zero; by default its first frame
 * @throws Error where neither way can decode the file.
 */
export async function openFrameReader(file: Blob, start?: Seconds): Promise<FrameReader> {
  const facts = await containerFacts(file);
  const input = new Input({ source: new BlobSource(partToRead(file, facts)), formats: ALL_FORMATS });
  let movieStart = start;
  try {
    const track = await input.getPrimaryVideoTrack();
    const presentation = track && (await presentationOf(track, facts.index, start));
    movieStart = presentation?.movieStart ?? movieStart;
    if (track && presentation && "VideoDecoder" in globalThis && (await track.canDecode())) {
      const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
      return decodedReader(input, track, presentation, width, height);
    }
  } catch (error) {
    input.dispose();
    throw error;
  }
  input.dispose();
  return await elementReader(file, movieStart ?? 0);
}

/** Where between two clocks' roundings a frame is meant. */
const WITHIN_FRAME: Seconds = 1e-4;

function decodedReader(
  input: Input,
  track: InputVideoTrack,
  presentation: Presentation,
  width: number,
  height: number,
): FrameReader {
  const sink = new VideoSampleSink(track);
  const picture = ({ sample, t, duration }: PresentedSample): Picture => ({
    t,
    duration,
    draw: (pen, w, h) => drawSample(sample, pen, { width: w, height: h }),
    close: () => sample.close(),
  });
  return {
    width,
    height,
    async at(t) {
      const found = await sampleAt(sink, presentation, Math.max(0, t) + WITHIN_FRAME);
      return found && picture(found);
    },
    async *from(t) {
      const samples = presentedSamples(track, presentation, Math.max(0, t) + WITHIN_FRAME);
      for await (const found of samples) yield picture(found);
    },
    close: () => input.dispose(),
  };
}

/** How far one step of the element goes: it does not tell where its frames are. */
const ELEMENT_STEP: Seconds = 1 / 30;

async function elementReader(file: Blob, start: Seconds): Promise<FrameReader> {
  const video = document.createElement("video");
  const url = URL.createObjectURL(file);
  video.muted = true;
  video.playsInline = true;
  const unreadable = (): Error =>
    new Error(video.error?.message || "The video element could not read the file.");
  await new Promise<void>((resolve, reject) => {
    video.onloadeddata = () => resolve();
    video.onerror = () => {
      URL.revokeObjectURL(url);
      reject(unreadable());
    };
    video.src = url;
  });
  let turn: Promise<unknown> = Promise.resolve();
  const seek = (t: Seconds): Promise<void> =>
    new Promise((resolve, reject) => {
      // An element that failed once tells of no further seek.
      if (video.error) return reject(unreadable());
      const to = Math.min(start + Math.max(0, t), video.duration);
      if (Math.abs(video.currentTime - to) < 1e-4) return resolve();
      video.onseeked = () => resolve();
      video.onerror = () => reject(unreadable());
      video.currentTime = to;
    });
  const at = (t: Seconds): Promise<Picture> => {
    const shown = turn.then(async (): Promise<Picture> => {
      await seek(t);
      const bitmap = await createImageBitmap(video);
      return {
        t,
        duration: ELEMENT_STEP,
        draw: (pen, w, h) => pen.drawImage(bitmap, 0, 0, w, h),
        close: () => bitmap.close(),
      };
    });
    turn = shown.catch(() => {});
    return shown;
  };
  return {
    width: video.videoWidth,
    height: video.videoHeight,
    at,
    async *from(t) {
      for (let time = t; start + time <= video.duration; time += ELEMENT_STEP) yield await at(time);
    },
    close() {
      video.removeAttribute("src");
      video.load();
      URL.revokeObjectURL(url);
    },
  };
}
