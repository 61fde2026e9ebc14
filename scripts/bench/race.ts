/**
 * The races: contenders take turns on the same pictures, A B C A B C, so that whatever else the machine does falls on all
 * of them alike.
 */
import type { PoseClient } from "../../src/pose/client.ts";
import type { FrameTiming } from "../../src/pose/protocol.ts";
import { type CameraPictures, cameraFrame } from "./camera-frames.ts";
import { LiveLane } from "./live-lane.ts";
import type { Reference } from "./reference.ts";

export const CONTENDERS = [
  "live",
  "bare",
  "live-mask",
  "bare-mask",
  "pose-detection",
  "pose-detection-mask",
] as const;
export type Contender = (typeof CONTENDERS)[number];

/**
 * An order that, shifted by one each round, puts every contender right after every other one equally often (Williams's
 * design for six): whoever comes after the heaviest finds the coldest caches.
 */
const BALANCED = [0, 1, 5, 2, 4, 3];

export interface RaceResult {
  /** Milliseconds a call, in the order of the rounds. */
  readonly times: Readonly<Record<Contender, readonly number[]>>;
  /** Of the live frames, in the worker: milliseconds by part. */
  readonly parts: readonly (FrameTiming & { readonly mask: boolean })[];
}

export interface Racers {
  readonly client: PoseClient;
  readonly bare: Reference;
  readonly poseDetection: Reference;
  readonly pictures: CameraPictures;
}

export async function race(racers: Racers, rounds: number, warmUp: number): Promise<RaceResult> {
  const { client, bare, poseDetection, pictures } = racers;
  client.reset();
  const lane = new LiveLane(client);
  const times = Object.fromEntries(CONTENDERS.map((name) => [name, [] as number[]])) as Record<
    Contender,
    number[]
  >;
  const parts: RaceResult["parts"][number][] = [];
  let t = 0;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const frame = () => cameraFrame(pictures, round, t);
    const turns: Readonly<Record<Contender, () => Promise<number>>> = {
      live: () => lane.frame(frame(), t, false),
      bare: () => bare.call(false),
      "live-mask": () => lane.frame(frame(), t, true),
      "bare-mask": () => bare.call(true),
      "pose-detection": async () => poseDetection.call(false, t, await asBitmap(frame())),
      "pose-detection-mask": async () => poseDetection.call(true, t, await asBitmap(frame())),
    };
    const order = BALANCED.map((place) => CONTENDERS[(place + round) % CONTENDERS.length]!);
    for (const name of order) {
      t += 1 / 30;
      const milliseconds = await turns[name]();
      if (round < warmUp) continue;
      times[name].push(milliseconds);
      if (name === "live" || name === "live-mask")
        parts.push({ ...client.timing!, mask: name === "live-mask" });
    }
  }
  lane.stop();
  if (!lane.last?.pose) throw new Error("The app found nobody in the clip: there is nothing to compare.");
  return { times, parts };
}

/** Made before the reference's clock starts. */
async function asBitmap(frame: VideoFrame): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(frame);
  } finally {
    frame.close();
  }
}
