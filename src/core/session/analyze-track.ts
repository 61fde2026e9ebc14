/** A recorded pose track through the coach, without a picture: seconds for what takes the network minutes. */

import { command, createCoach, step } from "../coach.ts";
import type { CoachEvent } from "../events.ts";
import type { PoseFrame } from "../landmark.ts";
import type { Analysis } from "./analysis.ts";
import { AnalysisBuilder, type BuilderOptions } from "./analysis-builder.ts";
import type { CoachOptions, CoachState } from "./state.ts";
import type { PoseTrack } from "./track.ts";

export interface TrackOptions {
  readonly coach?: Partial<CoachOptions>;
  readonly builder?: BuilderOptions;
  /** After each frame, as live: what the screen would show and the voice say. */
  readonly onStep?: (state: CoachState, events: readonly CoachEvent[], frame: PoseFrame) => void;
}

/** The same steps as a run on the recording itself, and the same analysis. */
export function analyzeTrack(track: PoseTrack, options: TrackOptions = {}): Analysis {
  const builder = new AnalysisBuilder(options.builder);
  let state = createCoach(options.coach);
  for (const frame of track.frames) {
    const [next, events] = step(state, frame);
    state = next;
    builder.add(state, events, frame);
    options.onStep?.(state, events, frame);
  }
  const [, closing] = command(state, { type: "end-set" });
  builder.addEvents(closing);
  return builder.finish(track.source, track.model);
}
