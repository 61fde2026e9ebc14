/**
 * Hundreds of small recordings out of the fixtures, by copying packets: nothing is encoded. All have different bytes; most
 * last a fraction of a second, every 50th is a whole fixture with its reps. Their names repeat from folder to folder.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
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
import { ROOT } from "../headless/sources.ts";

const CLIPS = ["smoke-good-morning.mp4", "smoke-superman.mp4", "bent-knees.mp4"] as const;
const PER_FOLDER = 30;
const WHOLE_EVERY = 50;

/** Makes them under `folder`, and a list of them with comments, blank lines and, at its end, one that is not there. */
export async function makeRecordings(folder: string, count: number): Promise<string> {
  const paths: string[] = [];
  for (let i = 0; i < count; i++) {
    const day = join(folder, `day-${String(Math.floor(i / PER_FOLDER) + 1).padStart(2, "0")}`);
    mkdirSync(day, { recursive: true });
    const path = join(day, `set-${(i % PER_FOLDER) + 1}.mp4`);
    if (!existsSync(path)) await copyPackets(path, i);
    paths.push(path);
  }
  const list = join(folder, "recordings.txt");
  writeFileSync(
    list,
    `# ${count} recordings\n\n${paths.join("\n\n")}\n# and one that is gone\n${folder}/gone.mp4\n`,
  );
  return list;
}

async function copyPackets(path: string, i: number): Promise<void> {
  const input = new Input({
    source: new FilePathSource(join(ROOT, "fixtures", CLIPS[i % CLIPS.length]!)),
    formats: ALL_FORMATS,
  });
  const track = await input.getPrimaryVideoTrack();
  const codec = await track?.getCodec();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !codec || !decoderConfig) throw new Error("A fixture has no picture.");
  const output = new Output({ format: new Mp4OutputFormat(), target: new FilePathTarget(path) });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  output.setMetadataTags({ title: `recording ${i + 1}` });
  await output.start();
  const most = i % WHOLE_EVERY === 0 ? Number.POSITIVE_INFINITY : 7 + (i % 6);
  let packets = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packets++ >= most) break;
    await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  input.dispose();
}

export const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).sort() : [];
