/** A long recording whose content is known: the fixture clip over and over, its encoded pictures with shifted times. */
import { existsSync, mkdirSync } from "node:fs";
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
import { ROOT } from "../headless/app.ts";

const CLIP = join(ROOT, "fixtures/smoke-good-morning.mp4");
const FOLDER = join(ROOT, ".cache/long-video");

/** The clip repeated until it is that long. */
export async function longVideo(seconds: number): Promise<{ path: string; laps: number }> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `good-mornings-${seconds}-seconds.mp4`);
  const input = new Input({ source: new FilePathSource(CLIP), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  const codec = await track?.getCodec();
  const config = await track?.getDecoderConfig();
  if (!track || !codec || !config) throw new Error(`${CLIP} has no picture.`);
  const lap = await track.computeDuration();
  const laps = Math.ceil(seconds / lap);
  if (existsSync(path)) return { path, laps };
  const output = new Output({ format: new Mp4OutputFormat(), target: new FilePathTarget(path) });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  await output.start();
  for (let i = 0; i < laps; i++)
    for await (const packet of new EncodedPacketSink(track).packets())
      await source.add(packet.clone({ timestamp: packet.timestamp + i * lap }), { decoderConfig: config });
  await output.finalize();
  input.dispose();
  return { path, laps };
}
