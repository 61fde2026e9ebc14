/**
 * What a live set costs while nothing happens: the pose worker's time in half a minute of a camera's pictures in which nobody
 * moves, and in which nobody is there, against the same time of reps. Each picture has a camera's noise of its own.
 */
import { createCoach, step } from "../../src/core/coach.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { median } from "../../src/core/quantity.ts";
import type { CoachState } from "../../src/core/session/state.ts";
import "../../src/exercises/packs.ts";
import type { PoseClient } from "../../src/pose/client.ts";
import { CAMERA, type CameraPictures, cameraFrame } from "./camera-frames.ts";

export interface QuietFigures {
  /** Share of one core: the worker's time through the second of the camera's clock. */
  readonly moving: number;
  readonly still: number;
  readonly empty: number;
}

const SECONDS = 20;
const PICTURES_A_SECOND = 30;
/** As often as a live set reads the mask. */
const MASK_EVERY = 0.2;
/** Of 255, either way. */
const NOISE = 3;
const NOISY_COPIES = 7;

export async function timeQuiet(client: PoseClient, pictures: CameraPictures): Promise<QuietFigures> {
  const one = pictures.pictures[0]!;
  const grey = new Uint8Array(one.length).fill(128);
  const figures = {
    moving: await shareOfCore(client, pictures),
    still: await shareOfCore(client, noisy(one)),
    empty: await shareOfCore(client, noisy(grey)),
  };
  client.reset();
  return figures;
}

/** The same picture with noise that is the same on every run. */
function noisy(picture: Uint8Array<ArrayBuffer>): CameraPictures {
  let seed = 1;
  const noise = (): number => {
    seed = (seed * 48271) % 2147483647;
    return (seed % (2 * NOISE + 1)) - NOISE;
  };
  const copies = Array.from({ length: NOISY_COPIES }, () =>
    picture.map((value, i) =>
      i < CAMERA.width * CAMERA.height ? Math.max(16, Math.min(235, value + noise())) : value,
    ),
  );
  return { pictures: copies };
}

/** The camera's clock goes on while the worker is busy, and pictures that come meanwhile are never looked at, as in a live set. */
async function shareOfCore(client: PoseClient, pictures: CameraPictures): Promise<number> {
  client.reset();
  let busy = 0;
  let maskAt = Number.NEGATIVE_INFINITY;
  for (let picture = 0; picture < SECONDS * PICTURES_A_SECOND; ) {
    const t = picture / PICTURES_A_SECOND;
    const mask = t - maskAt >= MASK_EVERY;
    if (mask) maskAt = t;
    await client.estimate({ t, image: cameraFrame(pictures, picture, t), ...CAMERA }, mask, true);
    const { prepare, network, features } = client.timing!;
    const milliseconds = prepare + network + features;
    busy += milliseconds;
    picture += Math.max(1, Math.ceil((milliseconds / 1000) * PICTURES_A_SECOND));
  }
  return busy / 1000 / SECONDS;
}

export interface BentFigures {
  /** Milliseconds of a step, medians: just bent over, and after ten minutes of it. */
  readonly fresh: number;
  readonly late: number;
}

const BENT_SECONDS = 600;
const BENT_RATE = 15;
const COUNTED = 300;

/** The coach alone: the recording's poses, then its most bent one for ten minutes. */
export function timeBent(poses: readonly PoseFrame[]): BentFigures {
  let state: CoachState = createCoach();
  for (const pose of poses) state = step(state, pose)[0];
  const bent = poses.reduce((best, pose) => (tiltOf(pose) > tiltOf(best) ? pose : best));
  const begin = poses.at(-1)!.t;
  const times: number[] = [];
  for (let i = 1; i <= BENT_SECONDS * BENT_RATE; i += 1) {
    const frame = { ...bent, t: begin + i / BENT_RATE };
    const started = performance.now();
    state = step(state, frame)[0];
    times.push(performance.now() - started);
  }
  return { fresh: median(times.slice(0, COUNTED))!, late: median(times.slice(-COUNTED))! };
}

/** How far the trunk leans, as the share that is sideways in the picture. */
function tiltOf({ pose }: PoseFrame): number {
  const [hip, shoulder] = [pose?.landmarks.leftHip?.image, pose?.landmarks.leftShoulder?.image];
  if (!hip || !shoulder) return 0;
  const [across, up] = [Math.abs(shoulder.x - hip.x), Math.abs(shoulder.y - hip.y)];
  return across / (across + up);
}
