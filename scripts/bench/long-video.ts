/** Long recordings whose content is known: a clip over and over, its encoded pictures with shifted times. */
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import {
  ALL_FORMATS,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  Output,
} from "mediabunny";
import type { Browser } from "playwright-core";
import { ROOT } from "../headless/app.ts";

const CLIP = join(ROOT, "fixtures/smoke-good-morning.mp4");
const FOLDER = join(ROOT, ".cache/long-video");

/** The fixture clip repeated until it is that long. */
export const longVideo = (seconds: number): Promise<{ path: string; laps: number }> =>
  repeated(CLIP, "good-mornings", seconds);

/** `clip` repeated until it lasts `seconds`, kept under `name`. */
export async function repeated(
  clip: string,
  name: string,
  seconds: number,
): Promise<{ path: string; laps: number }> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}-${seconds}-seconds.mp4`);
  const input = new Input({ source: new FilePathSource(clip), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    const codec = await track?.getCodec();
    const config = await track?.getDecoderConfig();
    if (!track || !codec || !config) throw new Error(`${clip} has no picture.`);
    const lap = await track.computeDuration();
    const laps = Math.ceil(seconds / lap);
    if (existsSync(path)) return { path, laps };
    const unfinished = `${path}.${process.pid}`;
    const output = new Output({ format: new Mp4OutputFormat(), target: new FilePathTarget(unfinished) });
    const source = new EncodedVideoPacketSource(codec);
    output.addVideoTrack(source);
    await output.start();
    for (let i = 0; i < laps; i++)
      for await (const packet of new EncodedPacketSink(track).packets())
        await source.add(packet.clone({ timestamp: packet.timestamp + i * lap }), { decoderConfig: config });
    await output.finalize();
    renameSync(unfinished, path);
    return { path, laps };
  } finally {
    input.dispose();
  }
}

/** As a phone films: 3840 x 2160, 60 pictures a second, a key picture each second. Made by `browser` on `url`, the benchmark's page. */
export async function phoneVideo(browser: Browser, url: string, seconds: number): Promise<string> {
  const lap = join(FOLDER, "phone-lap.mp4");
  if (!existsSync(lap)) {
    mkdirSync(FOLDER, { recursive: true });
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${url}page.html`);
    await page.waitForFunction(() => "backlineBench" in window);
    await page.setInputFiles("#recording", CLIP);
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 0 }),
      page.evaluate(() => window.backlineBench.savePhoneLap()),
    ]);
    await download.saveAs(lap);
    await page.context().close();
  }
  return (await repeated(lap, "phone", seconds)).path;
}
