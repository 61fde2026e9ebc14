/** A clip as Chromium's fake camera takes it: a motion JPEG, made by Chromium itself. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ROOT } from "../../scripts/headless/app.ts";
import { launch, openPage } from "./chromium.ts";

/** The fake camera shows thirty pictures a second; half as many different ones are enough, and half as long in the making. */
const SHOWN_A_SECOND = 30;
const TAKEN_A_SECOND = 15;

/** Runs in the page: the clip's pictures as JPEGs in base64. */
async function takePictures([address, rate]: readonly [string, number]): Promise<string[]> {
  const clip = document.createElement("video");
  const happened = (event: string) =>
    new Promise<void>((done) => clip.addEventListener(event, () => done(), { once: true }));
  clip.muted = true;
  // As a whole, so that it can be searched.
  clip.src = URL.createObjectURL(await (await fetch(address)).blob());
  await happened("loadeddata");
  const canvas = new OffscreenCanvas(clip.videoWidth, clip.videoHeight);
  const pen = canvas.getContext("2d")!;
  const taken: string[] = [];
  for (let i = 0; i < Math.floor(clip.duration * rate); i += 1) {
    const found = happened("seeked");
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

/** Returns the path of the stream. `slowed`: so many times slower, for machines that see few pictures a second. */
export async function cameraOf(url: string, clip: string, slowed: number): Promise<string> {
  const browser = await launch();
  const { page } = await openPage(browser);
  await page.route("**/the-clip.mp4", (route) =>
    route.fulfill({ body: readFileSync(clip), contentType: "video/mp4" }),
  );
  await page.goto(`${url}#/about`);
  const taken = await page.evaluate(takePictures, ["./the-clip.mp4", TAKEN_A_SECOND] as const);
  await browser.close();
  const folder = join(ROOT, ".cache/test");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `camera-${basename(clip, ".mp4")}-${process.pid}.mjpeg`);
  const times = slowed * (SHOWN_A_SECOND / TAKEN_A_SECOND);
  const pictures = taken.map((picture) => Buffer.from(picture, "base64"));
  writeFileSync(path, Buffer.concat(pictures.flatMap((picture) => Array<Buffer>(times).fill(picture))));
  return path;
}
