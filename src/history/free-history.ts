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
  /** The calendar day, milliseconds since 1970: what begins after it is filed under another one. */
  readonly day: readonly [from: number, until: number];
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
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Each step of the coach. Nothing is stored before the first rep. */
  hear(coach: CoachState, events: readonly CoachEvent[], frame: PoseFrame): void {
    this.turnDay();
    this.running ??= this.begin();
    const { running } = this;
    const at = this.clock() - running.startedAt;
    const { targetReps = 0, status } = coach.view;
    const [state, effects] = followFreely(running.state, at, events, { target: targetReps, status });
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

  /** A page that stays open over midnight begins a new session, between two sets. */
  private turnDay(): void {
    if (!this.running || openSet(this.running.state)) return;
    const [from, until] = this.running.day;
    const now = this.now().getTime();
    if (now < from || now >= until) this.end();
  }

  private begin(): Running {
    const now = this.now();
    const header = newSession(now);
    const midnight = (days: number) =>
      new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getTime();
    return {
      day: [midnight(0), midnight(1)],
      recorder: new WorkoutRecorder(this.store, header, undefined, true, this.now),
      keeper: new SetKeeper(this.store, header.id, this.surroundings),
      startedAt: this.clock(),
      state: createFreeWorkout(),
    };
  }
}
