/**
 * A recording through the app's own file source, worker, run and analysis, with the mask on every frame and each picture
 * drawn on the page, in turns with the bare network.
 */

import { createCoach, step } from "../../src/core/coach.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { CoachState } from "../../src/core/session/state.ts";
import "../../src/exercises/packs.ts";
import { type FileSource, openFile } from "../../src/frames/file.ts";
import type { Frame } from "../../src/frames/source.ts";
import type { PoseClient } from "../../src/pose/client.ts";
import { startAnalysis } from "../../src/run/analysis-run.ts";
import type { Team } from "../../src/run/segmented.ts";
import { type BentFigures, timeBent } from "./quiet.ts";
import type { Reference } from "./reference.ts";

export interface RecordedResult {
  /** Of each turn. */
  readonly framesPerSecond: readonly number[];
  /** Milliseconds of the bare network's calls between them, with the mask and without. */
  readonly bareMask: readonly number[];
  readonly bare: readonly number[];
  readonly frames: number;
}

/** Decoding starts and the crop is found in these; they are left out. */
const LEAD_IN = 6;

export interface RecordedRequest {
  readonly turns: number;
  readonly framesPerTurn: number;
  readonly bareCalls: number;
}

export async function raceRecorded(
  clip: File,
  client: PoseClient,
  bare: Reference,
  request: RecordedRequest,
): Promise<RecordedResult> {
  const framesPerSecond: number[] = [];
  const bareMask: number[] = [];
  const plain: number[] = [];
  for (let turn = 0; turn < request.turns; turn += 1) {
    framesPerSecond.push(await analysisRate(clip, client, request.framesPerTurn));
    for (let call = 0; call < request.bareCalls; call += 1) {
      bareMask.push(await bare.call(true));
      plain.push(await bare.call(false));
    }
  }
  const frames = request.turns * request.framesPerTurn;
  return { framesPerSecond, bareMask, bare: plain, frames };
}

async function analysisRate(clip: File, client: PoseClient, frames: number): Promise<number> {
  const source = await openFile(clip);
  let done = 0;
  let started = 0;
  let ended = 0;
  const run = startAnalysis(drawn(source), alone(client), {
    every: 1,
    landmarks: true,
    model: { name: "bench", backend: "bench" },
    onStep(_state, _events, frame) {
      if (frame.width === 0) return;
      done += 1;
      if (done === LEAD_IN) started = performance.now();
      if (done === LEAD_IN + frames) {
        ended = performance.now();
        run.stop();
      }
    },
  });
  await run.done;
  if (ended === 0)
    throw new Error(`The recording has fewer than ${LEAD_IN + frames} frames: choose a longer one.`);
  return (frames * 1000) / (ended - started);
}

/** One worker. */
const alone = (client: PoseClient): Team => ({
  join(onWorker) {
    onWorker(client);
    return () => {};
  },
});

/** Each picture goes on the page's canvas too, as a preview would. */
function drawn(source: FileSource): FileSource {
  const canvas = document.querySelector("canvas")!;
  const context = canvas.getContext("2d")!;
  return {
    ...source,
    read(segment, signal) {
      const reading = source.read(segment, signal);
      return {
        sighting: reading.sighting,
        async *frames(): AsyncGenerator<Frame, void, void> {
          for await (const frame of reading.frames()) {
            context.drawImage(frame.image, 0, 0, canvas.width, canvas.height);
            yield frame;
          }
        },
      };
    },
  };
}

export interface StepTimes {
  readonly frames: number;
  /** Milliseconds a frame: median, and mean over all frames of the fastest of the passes. */
  readonly median: number;
  readonly mean: number;
  readonly bent: BentFigures;
}

/** The coach alone on the recording's poses, several passes. */
export async function timeSteps(clip: File, client: PoseClient, passes: number): Promise<StepTimes> {
  const source = await openFile(clip);
  client.reset();
  const poses: PoseFrame[] = [];
  for await (const frame of source.frames()) poses.push(await client.estimate(frame, true));
  const perFrame: number[] = [];
  let fastest = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass += 1) {
    let state: CoachState = createCoach();
    const times: number[] = [];
    for (const pose of poses) {
      const started = performance.now();
      state = step(state, pose)[0];
      times.push(performance.now() - started);
    }
    perFrame.push(...times);
    fastest = Math.min(fastest, times.reduce((a, b) => a + b, 0) / times.length);
  }
  perFrame.sort((a, b) => a - b);
  return {
    frames: poses.length,
    median: perFrame[perFrame.length >> 1]!,
    mean: fastest,
    bent: timeBent(poses),
  };
}
