/**
 * A recording's analysis: its poses through the coach, collected into the analysis file. `npm run analyze` and the
 * review share it, so the same file, model, backend and `every` give the same analysis in both, with any number of workers.
 */

import { command, createCoach, step } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Analysis, AnalysisModel, AnalysisSource } from "../core/session/analysis.ts";
import { AnalysisBuilder } from "../core/session/analysis-builder.ts";
import type { CoachOptions, CoachState } from "../core/session/state.ts";
import { SourceError, type SourceInfo } from "../frames/source.ts";
import { type Segmented, SegmentedPoses, type Team } from "./segmented.ts";

export interface AnalysisRequest {
  /** Every n-th frame is analysed; the source must have been opened with the same number. */
  readonly every: number;
  /** Whether the landmarks go into the analysis. */
  readonly landmarks: boolean;
  readonly model: AnalysisModel;
  readonly coach?: Partial<CoachOptions>;
  /** Frames that an interrupted run estimated before: the source goes on after the last of them. */
  readonly earlier?: readonly PoseFrame[];
  /** After each frame, the earlier ones included. */
  onStep?(state: CoachState, events: readonly CoachEvent[], frame: PoseFrame): void;
}

/** `warning`: the recording broke off; the analysis covers what came before. */
export interface AnalysisOutcome {
  readonly analysis: Analysis;
  readonly frames: number;
  readonly warning?: SourceError;
}

export interface AnalysisRun {
  /** Rejects with SourceError or PoseError; what was found up to then stays in `soFar`. */
  readonly done: Promise<AnalysisOutcome>;
  readonly frames: () => number;
  /** The analysis of the frames until now. Its series grow on as the run does. */
  soFar(): Analysis;
  /** Ends the run as if the recording ended here. */
  stop(): void;
}

/** So many frames of an earlier run are stepped through before the page gets a turn. */
const EARLIER_AT_ONCE = 200;

/** The recording must have been opened with `after` the last of the `earlier` frames. */
export function startAnalysis(
  source: Segmented & { readonly info: SourceInfo },
  team: Team,
  request: AnalysisRequest,
): AnalysisRun {
  const builder = new AnalysisBuilder({ landmarks: request.landmarks });
  const about = describe(source.info, request.every);
  const segmented = new SegmentedPoses(source, team);
  let frames = 0;
  let broken: unknown;

  function collect(state: CoachState, events: readonly CoachEvent[], frame: PoseFrame): void {
    // A command's events come with an empty frame.
    if (frame.width === 0) builder.addEvents(events);
    else {
      builder.add(state, events, frame);
      frames += 1;
    }
    request.onStep?.(state, events, frame);
  }

  async function stepThrough(earlier: readonly PoseFrame[]): Promise<CoachState> {
    let state = createCoach(request.coach);
    // The caller has the run in its hands before the first step is told.
    await undefined;
    for (const [i, frame] of earlier.entries()) {
      if (i % EARLIER_AT_ONCE === EARLIER_AT_ONCE - 1) await new Promise((resume) => setTimeout(resume));
      const [next, events] = step(state, frame);
      state = next;
      collect(state, events, frame);
    }
    return state;
  }

  async function stepOn(from: CoachState): Promise<CoachState> {
    let state = from;
    try {
      for await (const frame of segmented.poses()) {
        const [next, events] = step(state, frame);
        state = next;
        collect(state, events, frame);
      }
    } catch (error) {
      broken = error;
    }
    return state;
  }

  async function analyse(): Promise<AnalysisOutcome> {
    const reached = await stepOn(await stepThrough(request.earlier ?? []));
    // Anything but a recording that breaks off is no basis for an analysis; one that is gone can come back.
    const brokeOff = frames > 0 && broken instanceof SourceError && broken.code !== "file-gone";
    if (broken !== undefined && !brokeOff) throw broken;
    const [ended, events] = command(reached, { type: "end-set" });
    if (events.length > 0) collect(ended, events, { t: ended.view.t, width: 0, height: 0 });
    return { analysis: soFar(), frames, ...(brokeOff ? { warning: broken as SourceError } : {}) };
  }

  const soFar = (): Analysis => builder.finish(about, request.model);
  return {
    done: analyse(),
    frames: () => frames,
    soFar,
    stop: () => segmented.stop(),
  };
}

function describe({ name, width, height, duration, frameRate }: SourceInfo, every: number): AnalysisSource {
  return { name, width, height, duration: duration ?? null, frameRate: frameRate ?? null, every };
}
