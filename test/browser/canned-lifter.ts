/**
 * A lifter who is never late: a camera without a lens, and a pose worker that answers at once with a recorded track of
 * fixtures/tracks. The coach sees the same body at the same times on any machine, as fast as the machine can.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { ToWorker } from "../../src/pose/protocol.ts";

declare global {
  interface Window {
    lifter: {
      /** Seconds of the track that have been shown; it starts over at its end. */
      at: number;
      /** Stands still at this second. */
      until: number;
    };
  }
}

/** Runs in the page before anything else of it. */
function stage(): void {
  const lifter = { at: 0, until: 0 };
  window.lifter = lifter;
  const STEP = 0.1333;
  /** Seconds of the camera's clock, which goes on while somebody stands still. */
  let t = 0;
  let frames: readonly PoseFrame[] = [];
  const loaded = fetch("/canned-track.json")
    .then((response) => response.json())
    .then((track: { frames: readonly PoseFrame[] }) => {
      frames = track.frames;
    });
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 480;
  const paint = () => {
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = `hsl(${(t * 40) % 360} 30% 40%)`;
    pen.fillRect(0, 0, canvas.width, canvas.height);
  };
  navigator.mediaDevices.getUserMedia = async () => {
    paint();
    return canvas.captureStream(20);
  };
  const running = () => document.documentElement.dataset.backlineStatus === "ready";
  let handle = 0;
  HTMLVideoElement.prototype.requestVideoFrameCallback = (shown) => {
    const next = () => {
      paint();
      if (running()) {
        t += STEP;
        if (lifter.at < lifter.until) lifter.at += STEP;
      }
      shown(performance.now(), { captureTime: 1000 * t + 1 } as VideoFrameCallbackMetadata);
    };
    setTimeout(next, lifter.at < lifter.until ? 4 : 100);
    handle += 1;
    return handle;
  };
  const RealFrame = window.VideoFrame;
  window.VideoFrame = class {
    constructor(_video: unknown, init: VideoFrameInit) {
      // biome-ignore lint/correctness/noConstructorReturn: it stands for the real one
      return new RealFrame(canvas, init);
    }
    static [Symbol.hasInstance](value: unknown) {
      return value instanceof RealFrame;
    }
  } as unknown as typeof VideoFrame;
  Object.defineProperty(HTMLVideoElement.prototype, "videoWidth", { get: () => 640 });
  Object.defineProperty(HTMLVideoElement.prototype, "videoHeight", { get: () => 480 });

  class CannedWorker extends EventTarget {
    async postMessage(message: ToWorker): Promise<void> {
      await loaded;
      if (message.type === "open") {
        const report = {
          backend: "wasm",
          model: message.options.model,
          threads: 1,
          timings: {},
          failures: {},
        };
        this.tell({ type: "ready", report });
      } else if (message.type === "use-model") this.tell({ type: "model", model: message.model });
      else if (message.type === "frame") {
        message.image.close();
        const last = frames.at(-1)!.t;
        const at = lifter.at % last;
        const near = frames.findIndex((frame) => frame.t >= at);
        const frame = {
          ...frames[Math.max(0, near)]!,
          t: message.t,
          luminance: 0.4 + (message.t % 1) / 1000,
        };
        this.tell({ type: "pose", id: message.id, frame, timing: { prepare: 1, network: 1, features: 1 } });
      }
    }
    private tell(data: unknown): void {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
    terminate(): void {}
  }
  window.Worker = CannedWorker as unknown as typeof Worker;
}

/** Before the page is opened: the lifter stands at the track's beginning. `track`: a name of fixtures/tracks. */
export async function stageLifter(page: Page, track: string): Promise<void> {
  const file = join(import.meta.dirname, `../../fixtures/tracks/${track}.track.json.gz`);
  const body = gunzipSync(readFileSync(file));
  await page
    .context()
    .route("**/canned-track.json", (route) => route.fulfill({ body, contentType: "application/json" }));
  await page.addInitScript(stage);
}

/** The lifter stays as they are, however long somebody looks. */
export const standStill = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.lifter.until = window.lifter.at;
  });

export const goOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.lifter.until = Number.POSITIVE_INFINITY;
  });
