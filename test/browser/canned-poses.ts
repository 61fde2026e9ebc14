/**
 * The live screen without a network: the camera is a small canvas, and in place of the pose worker stands one that answers
 * each picture with the next frame of a recorded pose track, so that a test of what is said and shown is quick and the same
 * on every machine.
 */
import type { Page } from "playwright-core";
import type { PoseFrame } from "../../src/core/landmark.ts";

declare global {
  interface Window {
    canned: { readonly frames: readonly PoseFrame[] };
  }
}

/** Runs in the page before anything else of it. */
function stage(frames: readonly PoseFrame[]): void {
  window.canned = { frames };
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 160;
    canvas.height = 120;
    const pen = canvas.getContext("2d")!;
    let shade = 0;
    setInterval(() => {
      shade = (shade + 40) % 250;
      pen.fillStyle = `rgb(${shade} ${shade} ${shade})`;
      pen.fillRect(0, 0, 160, 120);
    }, 16);
    return canvas.captureStream(60);
  };
  const { Worker: RealWorker } = window;
  /** Seconds between two frames once the track is over, on which its last picture stands. */
  const AFTERWARDS = 1 / 15;
  class CannedWorker extends EventTarget {
    private next = 0;
    postMessage(message: { type: string; id?: number; image?: { close(): void } }): void {
      if (message.type === "open")
        this.answer({
          type: "ready",
          report: { backend: "wasm", model: "full", threads: 1, timings: {}, failures: {} },
        });
      if (message.type !== "frame") return;
      message.image?.close();
      this.answer({
        type: "pose",
        id: message.id,
        frame: this.frame(),
        timing: { prepare: 0, network: 0, features: 0 },
      });
    }
    terminate(): void {}
    private frame(): PoseFrame {
      const { frames: all } = window.canned;
      const last = all.at(-1)!;
      const over = this.next - all.length + 1;
      const frame = over <= 0 ? all[this.next]! : { ...last, t: last.t + over * AFTERWARDS };
      this.next += 1;
      return frame;
    }
    private answer(data: unknown): void {
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })), 0);
    }
  }
  window.Worker = function (this: unknown, ...given: ConstructorParameters<typeof RealWorker>) {
    return given[1]?.name === "pose" ? new CannedWorker() : new RealWorker(...given);
  } as unknown as typeof Worker;
}

/** To be called before the page is opened. */
export const playPoses = (page: Page, frames: readonly PoseFrame[]): Promise<void> =>
  page.addInitScript(stage, [...frames] as PoseFrame[]).then(() => undefined);
