/** Keeps what is done on the live screen without a plan, rep by rep, while no workout keeps its own history. */

import { type ReadonlySignal, signal } from "@preact/signals";
import type { CoachEvent } from "../core/events.ts";
import type { PoseFrame } from "../core/landmark.ts";
import type { Seconds } from "../core/quantity.ts";
import type { Feeling, FeelingChange } from "../core/session/feeling.ts";
import { createFreeWorkout, endFreely, feelFreely, followFreely } from "../core/session/free.ts";
import type { CoachState } from "../core/session/state.ts";
import { isFirstPain, lastEnded, openSet, type WorkoutState } from "../core/session/workout.ts";
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

/** What was said of the set that ended last, and whether it is the first of the session that hurt. */
export interface SaidFreely {
  readonly feeling: Feeling;
  readonly firstPain: boolean;
}
const NOTHING_SAID: SaidFreely = { feeling: {}, firstPain: false };

export class FreeHistory {
  private running: Running | undefined;
  /** The session of the day before, which ended between two sets. */
  private before: Running | undefined;
  private readonly sayings = signal(NOTHING_SAID);
  readonly said: ReadonlySignal<SaidFreely> = this.sayings;

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
    if (effects.length > 0) this.tellSaid();
    running.keeper.follow(openIndex(state), { state: coach, events, frame });
  }

  /** How the set that ended last felt. */
  felt(change: FeelingChange): void {
    const session = this.withSet();
    if (!session) return;
    const [state, effects] = feelFreely(session.state, change);
    session.state = state;
    session.recorder.record(state, effects);
    this.tellSaid();
  }

  private withSet(): Running | undefined {
    return [this.running, this.before].find((one) => one !== undefined && lastEnded(one.state) >= 0);
  }

  private tellSaid(): void {
    const state = this.withSet()?.state;
    const index = state ? lastEnded(state) : -1;
    const said = state
      ? { feeling: state.sets[index]?.feeling ?? {}, firstPain: isFirstPain(state, index) }
      : NOTHING_SAID;
    if (JSON.stringify(said) !== JSON.stringify(this.sayings.peek())) this.sayings.value = said;
  }

  /** The session is over. */
  end(): void {
    this.close();
    this.before = undefined;
    this.tellSaid();
  }

  private close(): void {
    const { running } = this;
    this.running = undefined;
    if (!running || running.state.sets.length === 0) return;
    const [state, effects] = endFreely(running.state);
    running.state = state;
    running.keeper.finish();
    running.recorder.record(state, effects);
  }

  /** A page that stays open over midnight begins a new session, between two sets. */
  private turnDay(): void {
    if (!this.running || openSet(this.running.state)) return;
    const [from, until] = this.running.day;
    const now = this.now().getTime();
    if (now >= from && now < until) return;
    this.before = this.running;
    this.close();
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
