/**
 * Frames of a recording through a `<video>` element, for browsers whose WebCodecs can't decode it (or that have none).
 * Slower than decoding in order: each frame is a seek. The timestamps still come from the container, so that the same
 * frames are delivered as by WebCodecs.
 */
import type { InputVideoTrack } from "mediabunny";
import { notDecoded, stoppedReading } from "./file-errors.ts";
import { type Presentation, presentationTimes } from "./presentation.ts";
import type { SegmentSampler } from "./segment.ts";
import type { Frame, SourceInfo } from "./source.ts";
import { UprightPainter } from "./upright.ts";

/** Longer than any sane seek; a decoder that hangs must not hang the run. */
const SEEK_TIMEOUT_MS = 15_000;
const PICTURE_TIMEOUT_MS = 250;

export async function* elementFrames(
  file: Blob,
  track: InputVideoTrack,
  info: SourceInfo,
  presentation: Presentation,
  sampler: SegmentSampler,
  signal: AbortSignal,
): AsyncGenerator<Frame, void, void> {
  const times = await presentationTimes(track, presentation).catch(async (error: unknown) => {
    throw await stoppedReading(file, info, 0, error);
  });
  const url = URL.createObjectURL(file);
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.preload = "auto";
  try {
    await event(video, "loadeddata", () => {
      video.src = url;
    }).catch(async (error: unknown) => {
      throw await notDecoded(file, info.name, await track.getCodec(), error);
    });
    const painter = new UprightPainter(info);
    for (const [i, t] of times.entries()) {
      if (signal.aborted) return;
      if (!sampler.takes(t)) continue;
      // The middle of the frame: a seek to its first instant may land on the one before.
      const middle = t + ((times[i + 1] ?? t + 1 / (info.frameRate || 30)) - t) / 2;
      try {
        // The element follows the edit list by itself.
        await seek(video, Math.min(presentation.movieStart + middle, video.duration));
      } catch (error) {
        throw await stoppedReading(file, info, t, error);
      }
      const image = painter.fromElement(video);
      yield { t, image, width: image.width, height: image.height };
    }
  } finally {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(url);
  }
}

async function seek(video: HTMLVideoElement, time: number): Promise<void> {
  if (video.currentTime === time) return;
  const shown = picture(video);
  await event(video, "seeked", () => {
    video.currentTime = time;
  });
  await shown;
}

/**
 * Resolves with the next picture that the element shows, which may be some milliseconds after it says that it has sought;
 * soon also without one, since a hidden page shows none and a seek within one picture brings no other.
 */
function picture(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    if (!("requestVideoFrameCallback" in video)) return resolve();
    const timer = setTimeout(resolve, PICTURE_TIMEOUT_MS);
    video.requestVideoFrameCallback(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Resolves at the event; rejects at an error or when nothing happens for long. */
function event(video: HTMLVideoElement, name: "loadeddata" | "seeked", act: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      clearTimeout(timer);
      video.removeEventListener(name, onEvent);
      video.removeEventListener("error", onError);
      if (error) reject(error);
      else resolve();
    };
    const onEvent = (): void => settle();
    const onError = (): void =>
      settle(new Error(video.error?.message || "The video element could not read the file."));
    const timer = setTimeout(
      () => settle(new Error(`No ${name} within ${SEEK_TIMEOUT_MS / 1000} s.`)),
      SEEK_TIMEOUT_MS,
    );
    video.addEventListener(name, onEvent);
    video.addEventListener("error", onError);
    act();
  });
}
