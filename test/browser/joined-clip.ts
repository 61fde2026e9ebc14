/** Clips joined into one camera stream, with still pictures between them: what a camera sees of a whole workout. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const FRAMES_PER_SECOND = 30;

/** The single pictures of a motion JPEG. */
function picturesOf(path: string): readonly Buffer[] {
  const bytes = readFileSync(path);
  const start = Buffer.from([0xff, 0xd8, 0xff]);
  const starts: number[] = [];
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 3)) starts.push(at);
  return starts.map((at, index) => bytes.subarray(at, starts[index + 1]));
}

export interface Part {
  readonly clip: "good-morning" | "superman";
  /** Seconds of the clip's first picture before it, and of its last picture after it. */
  readonly before: number;
  readonly after: number;
  /** Each picture is shown so many times: a slower movement, for machines that see few pictures a second. */
  readonly slowed: number;
}

const still = (picture: Buffer | undefined, seconds: number): readonly Buffer[] =>
  picture ? Array.from({ length: Math.round(seconds * FRAMES_PER_SECOND) }, () => picture) : [];

/** Returns the path of the stream; it plays in a loop. */
export function joinClips(name: string, parts: readonly Part[]): string {
  const folder = join(ROOT, ".cache/test");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-${process.pid}.mjpeg`);
  const pictures = parts.flatMap(({ clip, before, after, slowed }) => {
    const own = picturesOf(join(ROOT, `fixtures/smoke-${clip}.mjpeg`));
    const moving = own.flatMap((picture) => Array.from({ length: slowed }, () => picture));
    return [...still(own[0], before), ...moving, ...still(own.at(-1), after)];
  });
  writeFileSync(path, Buffer.concat(pictures));
  return path;
}
