/** The page that `npm run bench:speed` drives: the app's own worker, run and coach beside the references. */
import type { PoseFrame } from "../../src/core/landmark.ts";
import { openEstimator, type PoseClient } from "../../src/pose/client.ts";
import type { FrameTiming, ReadyReport } from "../../src/pose/protocol.ts";
import { startRun } from "../../src/run/run.ts";
import { type CameraPictures, cameraFrame, cameraPictures } from "./camera-frames.ts";
import type { ReferenceOptions } from "./protocol.ts";
import { openBare, openPoseDetection, type Reference } from "./reference.ts";
import { TurnSource } from "./turn-source.ts";

export const CONTENDERS = [
  "live",
  "bare",
  "live-mask",
  "bare-mask",
  "pose-detection",
  "pose-detection-mask",
] as const;
export type Contender = (typeof CONTENDERS)[number];

/** Milliseconds a call, in the order of the rounds. */
export type RaceTimes = Readonly<Record<Contender, readonly number[]>>;

export interface RaceResult {
  readonly times: RaceTimes;
  /** Of the live frames, in the worker: milliseconds by part. */
  readonly parts: readonly (FrameTiming & { readonly mask: boolean })[];
}

const FRAMES = 60;

interface Opened {
  readonly client: PoseClient;
  readonly bare: Reference;
  readonly poseDetection: Reference;
  readonly pictures: CameraPictures;
}
let opened: Opened | undefined;

const chosen = (): File => document.querySelector<HTMLInputElement>("#recording")!.files![0]!;

async function open(options: ReferenceOptions): Promise<{ report: ReadyReport; frames: number }> {
  const pictures = await cameraPictures(chosen(), FRAMES);
  const client = await openEstimator(options);
  const bare = await openBare(options);
  const poseDetection = await openPoseDetection(options);
  opened = { client, bare, poseDetection, pictures };
  return { report: client.report!, frames: pictures.pictures.length };
}

/** One live frame: handed over -> events out. */
class LiveLane {
  private readonly source = new TurnSource();
  private done: ((milliseconds: number) => void) | undefined;
  mask = false;
  last: PoseFrame | undefined;

  constructor(client: PoseClient) {
    startRun(
      this.source,
      client,
      {
        onStep: (_state, _events, frame, milliseconds) => {
          this.last = frame;
          this.done?.(milliseconds);
        },
      },
      { silhouette: () => this.mask },
    ).done.catch((error: unknown) => console.error(error));
  }

  frame(image: VideoFrame, t: number, mask: boolean): Promise<number> {
    this.mask = mask;
    return new Promise((resolve) => {
      this.done = resolve;
      this.source.give(image, t);
    });
  }

  stop(): void {
    this.source.stop();
  }
}

async function race(rounds: number, warmUp: number): Promise<RaceResult> {
  const { client, bare, poseDetection, pictures } = opened!;
  client.reset();
  const lane = new LiveLane(client);
  const times = Object.fromEntries(CONTENDERS.map((name) => [name, [] as number[]])) as Record<
    Contender,
    number[]
  >;
  const parts: RaceResult["parts"][number][] = [];
  let t = 0;
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const bitmap = async (): Promise<ImageBitmap> => {
      const frame = cameraFrame(pictures, round, t);
      const image = await createImageBitmap(frame);
      frame.close();
      return image;
    };
    const turn: Record<Contender, () => Promise<number>> = {
      live: () => lane.frame(cameraFrame(pictures, round, t), t, false),
      bare: () => bare.call(false),
      "live-mask": () => lane.frame(cameraFrame(pictures, round, t), t, true),
      "bare-mask": () => bare.call(true),
      "pose-detection": async () => poseDetection.call(false, t, await bitmap()),
      "pose-detection-mask": async () => poseDetection.call(true, t, await bitmap()),
    };
    for (const name of CONTENDERS) {
      t += 1 / 30;
      const milliseconds = await turn[name]();
      if (round < warmUp) continue;
      times[name].push(milliseconds);
      if (name === "live" || name === "live-mask")
        parts.push({ ...client.timing!, mask: name === "live-mask" });
    }
  }
  lane.stop();
  if (!lane.last?.pose) throw new Error("The app found nobody: there is nothing to compare.");
  return { times, parts };
}

const benchPage = { open, race };

declare global {
  interface Window {
    backlineBench: typeof benchPage;
  }
}
window.backlineBench = benchPage;
