/** Keeps what is done on the live screen without a plan, rep by rep, while no workout keeps its own history. */
import type { CoachState } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Seconds } from "../core/quantity.ts";
import { createFreeWorkout, endFreely, followFreely } from "../core/session/free.ts";
import { openSet, type WorkoutState } from "../core/session/workout.ts";
import { newSession, WorkoutRecorder } from "./recorder.ts";
import { SetKeeper, type Surroundings } from "./set-keeper.ts";
import type { HistoryStore } from "./store.ts";

interface Running {
  readonly recorder: WorkoutRecorder;
  readonly keeper: SetKeeper;
  readonly startedAt: Seconds;
  state: WorkoutState;
}

/** Where the open set is in the list of sets. */
export const openIndex = (state: WorkoutState): number | undefined =>
  openSet(state) ? state.sets.length - 1 : undefined;

export class FreeHistory {
  private running: Running | undefined;

  constructor(
    private readonly store: HistoryStore,
    private readonly surroundings: Surroundings,
    /** Seconds of a clock that never goes back. */
    private readonly clock: () => Seconds,
  ) {}

  /** Each step of the coach. Nothing is stored before the first rep. */
  hear(coach: CoachState, events: readonly CoachEvent[], frame: PoseFrame): void {
    this.running ??= this.begin();
    const { running } = this;
    const at = this.clock() - running.startedAt;
    const [state, effects] = followFreely(running.state, at, events, coach.view.targetReps ?? 0);
    running.state = state;
    running.recorder.record(state, effects);
    running.keeper.follow(openIndex(state), { state: coach, events, frame });
  }

  /** The session is over. */
  end(): void {
    const { running } = this;
    this.running = undefined;
    if (!running || running.state.sets.length === 0) return;
    const [state, effects] = endFreely(running.state);
    running.keeper.finish();
    running.recorder.record(state, effects);
  }

  private begin(): Running {
    const header = newSession(new Date());
    return {
      recorder: new WorkoutRecorder(this.store, header, [], true),
      keeper: new SetKeeper(this.store, header.id, this.surroundings),
      startedAt: this.clock(),
      state: createFreeWorkout(),
    };
  }
}
