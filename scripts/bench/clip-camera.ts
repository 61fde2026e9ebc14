/** A clip as Chromium's fake camera takes it: a motion JPEG, made by Chromium itself. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { launchChromium } from "../chromium.ts";
import { ROOT } from "../headless/app.ts";

/** The fake camera shows thirty pictures a second. */
export const SHOWN_A_SECOND = 30;

export interface Staging {
  /** So many times slower, for machines that see few pictures a second. */
  readonly slowed?: number;
  /** Different pictures a second that are taken from the clip: 15 or 30. Fewer are sooner made. */
  readonly taken?: number;
  /** Seconds that its first picture stands still before it, and its last one after it. */
  readonly still?: number;
}

/** Runs in the page, without a function that has a name: the clip's pictures as JPEGs in base64. */
async function takePictures([address, rate]: readonly [string, number]): Promise<string[]> {
  const clip = document.createElement("video");
  clip.muted = true;
  // As a whole, so that it can be searched.
  clip.src = URL.createObjectURL(await (await fetch(address)).blob());
  await new Promise((loaded) => clip.addEventListener("loadeddata", loaded, { once: true }));
  const canvas = new OffscreenCanvas(clip.videoWidth, clip.videoHeight);
  const pen = canvas.getContext("2d")!;
  const taken: string[] = [];
  for (let i = 0; i < Math.floor(clip.duration * rate); i += 1) {
    const found = new Promise((seeked) => clip.addEventListener("seeked", seeked, { once: true }));
    // Within a picture's time, so that no rounding takes its neighbour.
    clip.currentTime = (i + 0.25) / rate;
    await found;
    pen.drawImage(clip, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    taken.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
  }
  return taken;
}

/** `url`: of a served app, whose origin the clip is read on. Resolves to the path of the stream, which is the caller's to remove. */
export async function cameraOf(
  url: string,
  clip: string,
  { slowed = 1, taken = 15, still = 0 }: Staging = {},
): Promise<string> {
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
    await page.route("**/the-clip.mp4", (route) =>
      route.fulfill({ body: readFileSync(clip), contentType: "video/mp4" }),
    );
    await page.goto(`${url}#/about`);
    const inBase64 = await page.evaluate(takePictures, ["./the-clip.mp4", taken] as const);
    const pictures = inBase64.map((picture) => Buffer.from(picture, "base64"));
    const folder = join(ROOT, ".cache/test");
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `camera-${basename(clip, ".mp4")}-${process.pid}.mjpeg`);
    const times = slowed * (SHOWN_A_SECOND / taken);
    const stands = (picture: Buffer | undefined): Buffer[] =>
      picture ? Array<Buffer>(still * SHOWN_A_SECOND).fill(picture) : [];
    writeFileSync(
      path,
      Buffer.concat([
        ...stands(pictures[0]),
        ...pictures.flatMap((picture) => Array<Buffer>(times).fill(picture)),
        ...stands(pictures.at(-1)),
      ]),
    );
    return path;
  } finally {
    await browser.close();
  }
}
