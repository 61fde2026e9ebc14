/**
 * Source -> estimator -> step -> sinks: one path for live and recorded input.
 */
import {
  type CoachCommand,
  type CoachOptions,
  type CoachState,
  command,
  createCoach,
  step,
} from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Frame, FrameSource } from "../frames/source.ts";

/** What the run needs of the pose estimator (src/pose/client.ts). */
export interface Estimator {
  /** Takes ownership of the frame's image. */
  estimate(frame: Frame, silhouette: boolean): Promise<PoseFrame>;
}

export interface RunSinks {
  /** After each frame: the new state, the events that it caused, the pose track's frame, and milliseconds from hand-over to events. */
  onStep?(state: CoachState, events: readonly CoachEvent[], frame: PoseFrame, milliseconds: number): void;
  /** Each frame before it is handed to the estimator, which takes it: draw it now or not at all. */
  onFrame?(frame: Frame): void;
}

export interface RunOptions {
  readonly coach?: Partial<CoachOptions>;
  /** Whether to read the mask for this frame. Default: every frame of a recording. */
  readonly silhouette?: (frame: Frame) => boolean;
  readonly signal?: AbortSignal;
}

export interface Run {
  readonly state: () => CoachState;
  command(command: CoachCommand): void;
  /** Resolves when the source has ended; rejects with SourceError or PoseError. */
  readonly done: Promise<void>;
  stop(): void;
}

export function startRun(
  source: FrameSource,
  estimator: Estimator,
  sinks: RunSinks,
  options: RunOptions = {},
): Run {
  let state = createCoach(options.coach);
  const silhouette = options.silhouette ?? (() => true);
  options.signal?.addEventListener("abort", () => source.stop(), { once: true });

  async function pump(): Promise<void> {
    for await (const frame of source.frames()) {
      const handedOver = performance.now();
      sinks.onFrame?.(frame);
      const pose = await estimator.estimate(frame, silhouette(frame));
      const [next, events] = step(state, pose);
      state = next;
      sinks.onStep?.(state, events, pose, performance.now() - handedOver);
    }
  }
  return {
    state: () => state,
    command(order) {
      const [next, events] = command(state, order);
      state = next;
      if (events.length > 0) sinks.onStep?.(state, events, { t: state.view.t, width: 0, height: 0 }, 0);
    },
    done: pump(),
    stop: () => source.stop(),
  };
}
