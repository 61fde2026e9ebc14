/**
 * Source -> estimator -> step -> sinks: one path for live and recorded input.
 */

import { type CoachCommand, command, createCoach, step } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Seconds } from "../core/quantity.ts";
import type { CoachOptions, CoachState } from "../core/session/state.ts";
import type { Frame, FrameSource } from "../frames/source.ts";
import { PoseError } from "../pose/client.ts";
import { overlap } from "./overlap.ts";

/** What the run needs of the pose estimator (src/pose/client.ts). */
export interface Estimator {
  /**
   * Takes ownership of the frame's image. `mayReuse`: the last pose may be given again, without a run of the network,
   * where the picture has not changed and nobody moves.
   */
  estimate(frame: Frame, silhouette: boolean, mayReuse?: boolean): Promise<PoseFrame>;
}

export interface RunSinks {
  /** After each frame: the new state, the events that it caused, the pose track's frame, and milliseconds from hand-over to events. */
  onStep?(state: CoachState, events: readonly CoachEvent[], frame: PoseFrame, milliseconds: number): void;
  /** Each frame before it is handed to the estimator, which takes it: draw it now or not at all. */
  onFrame?(frame: Frame): void;
}

export interface RunOptions {
  readonly coach?: Partial<CoachOptions>;
  /** Goes on with this coach instead of a fresh one: another source after the first one failed. */
  readonly from?: CoachState;
  /** The time of the first frame; by default the source's own. A continued coach needs its clock to go on. */
  readonly startAt?: Seconds;
  /** Whether to read the mask for this frame. Default: every frame of a recording. */
  readonly silhouette?: (frame: Frame) => boolean;
  /** Whether unchanged pictures may skip the network. Default: live sources only; a recording measures every frame. */
  readonly mayReuse?: boolean;
  readonly signal?: AbortSignal;
}

export interface Run {
  readonly state: () => CoachState;
  command(command: CoachCommand): void;
  /** Resolves when the source has ended; rejects with SourceError or PoseError. */
  readonly done: Promise<void>;
  stop(): void;
}

/** Single pictures may be unreadable (a camera that changes its size); this many in a row mean that something is wrong. */
const UNREADABLE_IN_A_ROW = 20;
/** While the estimator works on one frame of a recording, the next one waits at its door and the page steps the last. */
const RECORDED_AT_ONCE = 2;

interface UnderWay {
  readonly pose: Promise<PoseFrame>;
  /** Milliseconds of the page's clock. */
  readonly handedOver: number;
}

export function startRun(
  source: FrameSource,
  estimator: Estimator,
  sinks: RunSinks,
  options: RunOptions = {},
): Run {
  let state = options.from ?? createCoach(options.coach);
  let stopped = false;
  let shift: Seconds | undefined;
  let unreadable = 0;
  const mayReuse = options.mayReuse ?? source.info.live;
  const atOnce = source.info.live ? 1 : RECORDED_AT_ONCE;
  const silhouette = options.silhouette ?? (() => true);
  const stop = () => {
    stopped = true;
    source.stop();
  };
  options.signal?.addEventListener("abort", stop, { once: true });

  const handOver = (taken: Frame): UnderWay | undefined => {
    if (stopped) {
      taken.image.close();
      return undefined;
    }
    shift ??= options.startAt === undefined ? 0 : options.startAt - taken.t;
    const frame = shift === 0 ? taken : { ...taken, t: taken.t + shift };
    const handedOver = performance.now();
    sinks.onFrame?.(frame);
    const pose = estimator.estimate(frame, silhouette(frame), mayReuse);
    // It is awaited in its turn; until then nobody else would hear of its failure.
    pose.catch(() => {});
    return { pose, handedOver };
  };
  const finish = async ({ pose, handedOver }: UnderWay): Promise<void> => {
    let frame: PoseFrame;
    try {
      frame = await pose;
      unreadable = 0;
    } catch (error) {
      const passing = error instanceof PoseError && error.code === "frame-unreadable";
      if (!passing || ++unreadable >= UNREADABLE_IN_A_ROW) throw error;
      return;
    }
    if (stopped) return;
    const [next, events] = step(state, frame);
    state = next;
    sinks.onStep?.(state, events, frame, performance.now() - handedOver);
  };

  /** A run that failed leaves no source running behind it. */
  async function runAndRelease(): Promise<void> {
    try {
      await overlap(source.frames(), atOnce, { begin: handOver, finish, stopped: () => stopped });
    } finally {
      source.stop();
    }
  }
  return {
    state: () => state,
    command(order) {
      const [next, events] = command(state, order);
      state = next;
      if (events.length > 0) sinks.onStep?.(state, events, { t: state.view.t, width: 0, height: 0 }, 0);
    },
    done: runAndRelease(),
    stop,
  };
}
