/**
 * A recording's analysis: the run on a recorded source, collected into the analysis file. `npm run analyze` and the
 * review share it, so the same file, model, backend and `every` give the same analysis in both.
 */

import { createCoach, step } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Analysis, AnalysisModel, AnalysisSource } from "../core/session/analysis.ts";
import { AnalysisBuilder } from "../core/session/analysis-builder.ts";
import type { CoachOptions, CoachState } from "../core/session/state.ts";
import { type FrameSource, SourceError } from "../frames/source.ts";
import { type Estimator, type Run, startRun } from "./run.ts";

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

export function startAnalysis(
  source: FrameSource,
  estimator: Estimator,
  request: AnalysisRequest,
): AnalysisRun {
  const builder = new AnalysisBuilder({ landmarks: request.landmarks });
  const about = describe(source, request.every);
  let frames = 0;
  let run: Run | undefined;
  let stopped = false;

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

  async function analyse(): Promise<AnalysisOutcome> {
    const from = await stepThrough(request.earlier ?? []);
    if (stopped) source.stop();
    run = startRun(source, estimator, { onStep: collect }, { from });
    const warning = await run.done.then(
      () => undefined,
      (error: unknown) => {
        // Anything but a recording that breaks off is no basis for an analysis; one that is gone can come back.
        if (frames > 0 && error instanceof SourceError && error.code !== "file-gone") return error;
        throw error;
      },
    );
    run.command({ type: "end-set" });
    return { analysis: soFar(), frames, ...(warning ? { warning } : {}) };
  }

  const soFar = (): Analysis => builder.finish(about, request.model);
  return {
    done: analyse(),
    frames: () => frames,
    soFar,
    stop() {
      stopped = true;
      run?.stop();
    },
  };
}

function describe(source: FrameSource, every: number): AnalysisSource {
  const { name, width, height, duration, frameRate } = source.info;
  return { name, width, height, duration: duration ?? null, frameRate: frameRate ?? null, every };
}
