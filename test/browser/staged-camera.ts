/**
 * A camera and a pose worker on which things go wrong on request. The camera is a canvas on which the app's own sample
 * plays; the worker's script gets a few lines put before it, so that faults happen inside the real one.
 */
import type { Page } from "playwright-core";

export type CameraFault = "none" | "black" | "frozen" | "silent";
export type WorkerFault = "out-of-memory" | "five-seconds" | "lose-graphics";

declare global {
  interface Window {
    staged: {
      fault: CameraFault;
      readonly canvas: HTMLCanvasElement;
      readonly workers: Worker[];
      readonly track: () => MediaStreamTrack;
    };
  }
}

/** Runs in the page before anything else of it. */
function stage(): void {
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 480;
  const clip = document.createElement("video");
  let track: MediaStreamTrack | undefined;
  const workers: Worker[] = [];
  window.staged = { fault: "none", canvas, workers, track: () => track! };

  const paint = (): void => {
    const pen = canvas.getContext("2d")!;
    const { fault } = window.staged;
    if (fault === "silent") return;
    if (fault === "black") pen.fillRect(0, 0, canvas.width, canvas.height);
    // Drawn onto itself: a new picture, and the same.
    else pen.drawImage(fault === "frozen" ? canvas : clip, 0, 0, canvas.width, canvas.height);
  };
  navigator.mediaDevices.getUserMedia = async () => {
    clip.src = "./samples/superman.mp4";
    clip.muted = true;
    clip.loop = true;
    await clip.play();
    setInterval(paint, 33);
    paint();
    const stream = canvas.captureStream(30);
    track = stream.getVideoTracks()[0];
    return stream;
  };

  const { Worker: RealWorker } = window;
  window.Worker = class extends RealWorker {
    constructor(...given: ConstructorParameters<typeof RealWorker>) {
      super(...given);
      workers.push(this);
    }
  };
}

/** Runs in the pose worker before anything else of it. */
function sabotage(): void {
  let next: WorkerFault | undefined;
  const lose: (() => void)[] = [];
  new BroadcastChannel("staged").onmessage = ({ data }: MessageEvent<WorkerFault>) => {
    if (data === "lose-graphics") for (const one of lose) one();
    else next = data;
  };
  const pictures = OffscreenCanvasRenderingContext2D.prototype;
  const { getImageData } = pictures;
  pictures.getImageData = function (...given: Parameters<typeof getImageData>) {
    const fault = next;
    next = undefined;
    if (fault === "out-of-memory") throw new RangeError("Array buffer allocation failed");
    const until = performance.now() + 5000;
    while (fault === "five-seconds" && performance.now() < until);
    return getImageData.apply(this, given);
  };
  const canvases = OffscreenCanvas.prototype as { getContext(kind: string, ...more: unknown[]): unknown };
  const { getContext } = canvases;
  canvases.getContext = function (kind, ...more) {
    const context = getContext.call(this, kind, ...more);
    if (kind.startsWith("webgl"))
      lose.push(() => (context as WebGLRenderingContext).getExtension("WEBGL_lose_context")?.loseContext());
    return context;
  };
  interface Device {
    destroy(): void;
  }
  const adapters = (
    globalThis as { GPUAdapter?: { prototype: { requestDevice(...of: unknown[]): Promise<Device> } } }
  ).GPUAdapter?.prototype;
  if (!adapters) return;
  const { requestDevice } = adapters;
  adapters.requestDevice = async function (...given) {
    const device = await requestDevice.apply(this, given);
    lose.push(() => device.destroy());
    console.info("staged: device");
    return device;
  };
}

/** Before the page is opened. */
export async function stageFaults(page: Page): Promise<void> {
  await page.addInitScript(stage);
  await page.context().route(/assets\/main-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${sabotage})();\n${await response.text()}` });
  });
}

export const cameraFault = (page: Page, fault: CameraFault): Promise<void> =>
  page.evaluate((wanted) => {
    window.staged.fault = wanted;
  }, fault);

export const workerFault = (page: Page, fault: WorkerFault): Promise<void> =>
  page.evaluate((wanted) => new BroadcastChannel("staged").postMessage(wanted), fault);
