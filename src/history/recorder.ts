/**
 * Stores a workout while it runs: every rep as it is counted. What can't be stored (disk full, storage refused) is kept
 * in memory in order, tried again with the next rep, and told to the user; counting never waits for the disk.
 */

import { type ReadonlySignal, signal } from "@preact/signals";
import type { Rep } from "../core/events.ts";
import { felt } from "../core/session/feeling.ts";
import type { WorkoutEffect, WorkoutSet, WorkoutState } from "../core/session/workout.ts";
import type { Moment } from "./contents.ts";
import { asHistoryError, type HistoryError } from "./database.ts";
import { dayOf, type RepRecord, type SessionRecord, type SetRecord } from "./records.ts";

/** The part of the store that a recorder needs. */
export interface MomentStore {
  record(moment: Moment): Promise<void>;
}

export interface SessionHeader {
  readonly id: string;
  readonly startedAt: number;
  readonly day: string;
}

export const newSession = (now: Date): SessionHeader => ({
  id: crypto.randomUUID(),
  startedAt: now.getTime(),
  day: dayOf(now),
});

export class WorkoutRecorder {
  private readonly ordinals = new Map<Rep, number>();
  private nextOrdinal = 0;
  private readonly pendingSets = new Map<number, SetRecord>();
  private readonly pendingReps = new Map<number, RepRecord>();
  private latest: SessionRecord | undefined;
  private stored: SessionRecord | undefined;
  private writing: Promise<void> | undefined;
  private readonly failing = signal<HistoryError | undefined>(undefined);
  /** Why the newest reps are in memory only; `undefined` while everything is stored. */
  readonly trouble: ReadonlySignal<HistoryError | undefined> = this.failing;

  /** When each set began by the clock of the device, and on which day that was here. */
  private readonly begun = new Map<number, Pick<SetRecord, "day" | "begunAt">>();

  constructor(
    private readonly store: MomentStore,
    readonly header: SessionHeader,
    /** What is stored already of a session that is taken up again: the very reps of the state that goes on. */
    stored: Pick<Moment, "sets" | "reps"> = { sets: [], reps: [] },
    private readonly free = false,
    private readonly now: () => Date = () => new Date(),
  ) {
    for (const { rep, ordinal } of stored.reps) this.ordinals.set(rep, ordinal);
    this.nextOrdinal = 1 + Math.max(-1, ...stored.reps.map(({ ordinal }) => ordinal));
    for (const { index, day, begunAt } of stored.sets)
      this.begun.set(index, {
        ...(day === undefined ? {} : { day }),
        ...(begunAt === undefined ? {} : { begunAt }),
      });
  }

  /** What a step of the workout adds. Never throws and never has to be waited for. */
  record(state: WorkoutState, effects: readonly WorkoutEffect[]): void {
    const worth = effects.filter(
      (effect) => effect.type === "rep" || effect.type === "set" || effect.type === "stage",
    );
    if (worth.length === 0) return;
    this.latest = this.sessionRecord(state);
    for (const effect of worth) {
      if (effect.type === "rep") this.addRep(effect.rep, effect.set, effect.was);
      const index = effect.type === "stage" ? undefined : effect.set;
      const set = index === undefined ? undefined : state.sets[index];
      if (set && index !== undefined) this.pendingSets.set(index, this.setRecord(set, index));
    }
    this.flush();
  }

  /** Tries once more to store what is in memory; resolves when nothing is under way. */
  async settle(): Promise<void> {
    this.flush();
    while (this.writing) await this.writing;
  }

  /** What is in memory only, for a file that the user can save. */
  unsaved(): Moment | undefined {
    if (!this.latest || (this.pendingReps.size === 0 && this.pendingSets.size === 0)) return undefined;
    return {
      session: this.latest,
      sets: [...this.pendingSets.values()],
      reps: [...this.pendingReps.values()],
    };
  }

  private addRep(rep: Rep, set: number | undefined, was = rep): void {
    const ordinal = this.ordinals.get(rep) ?? this.ordinals.get(was) ?? this.nextOrdinal++;
    this.ordinals.set(rep, ordinal);
    this.pendingReps.set(ordinal, { session: this.header.id, ordinal, set: set ?? null, rep: storable(rep) });
  }

  private flush(): void {
    if (this.writing || !this.latest) return;
    this.writing = this.write(this.latest).finally(() => {
      this.writing = undefined;
      const more = this.pendingReps.size > 0 || this.pendingSets.size > 0 || this.stored !== this.latest;
      if (more && !this.failing.peek()) this.flush();
    });
  }

  private async write(session: SessionRecord): Promise<void> {
    const sets = [...this.pendingSets];
    const reps = [...this.pendingReps];
    try {
      await this.store.record({
        session,
        sets: sets.map(([, record]) => record),
        reps: reps.map(([, record]) => record),
      });
      for (const [key, record] of sets)
        if (this.pendingSets.get(key) === record) this.pendingSets.delete(key);
      for (const [key, record] of reps)
        if (this.pendingReps.get(key) === record) this.pendingReps.delete(key);
      this.stored = session;
      this.failing.value = undefined;
    } catch (error) {
      this.failing.value = asHistoryError(error);
    }
  }

  private sessionRecord(state: WorkoutState): SessionRecord {
    const { stage } = state;
    return {
      ...this.header,
      plan: this.free ? null : { ...state.plan, items: [...state.plan.items] },
      queue: [...state.queue],
      clock: state.clock,
      status: stage.name === "done" ? stage.how : "running",
    };
  }

  private setRecord(set: WorkoutSet, index: number): SetRecord {
    const now = this.now();
    const begun = this.begun.get(index) ?? { day: dayOf(now), begunAt: now.getTime() };
    this.begun.set(index, begun);
    return {
      session: this.header.id,
      index,
      planned: set.planned,
      startedAt: set.startedAt,
      ...begun,
      endedAt: set.endedAt ?? null,
      endedBy: set.endedBy ?? null,
      advice: [...set.advice],
      ...set.feeling,
    };
  }
}

/** As the schema has it: nothing that is `undefined` or no number. */
function storable(rep: Rep): RepRecord["rep"] {
  const peak = Object.fromEntries(
    Object.entries(rep.peak).flatMap(([name, value]) =>
      value === undefined || !Number.isFinite(value) ? [] : [[name, value]],
    ),
  );
  return { ...rep, peak, faults: [...rep.faults], notJudged: [...rep.notJudged] };
}

/** A stored session as the workout machine left it; an open set waits, paused, for the user to come back. */
export function restoreWorkout(moment: Moment): WorkoutState | undefined {
  const { session } = moment;
  if (!session.plan) return undefined;
  // Its sets are known by their places: with one missing, what follows would be written over another.
  if (moment.sets.some(({ index }) => index >= moment.sets.length)) return undefined;
  const reps = [...moment.reps].sort((a, b) => a.ordinal - b.ordinal);
  const sets = [...moment.sets]
    .sort((a, b) => a.index - b.index)
    .map((set): WorkoutSet => {
      const own = reps.filter((rep) => rep.set === set.index).map((record) => record.rep);
      return {
        planned: set.planned,
        startedAt: set.startedAt,
        ...(set.endedAt === null ? {} : { endedAt: set.endedAt }),
        ...(set.endedBy === null ? {} : { endedBy: set.endedBy }),
        reps: own.filter((rep) => rep.counted),
        noReps: own.filter((rep) => !rep.counted),
        advice: set.advice,
        ...(set.effort === undefined && set.pain === undefined ? {} : { feeling: felt({}, set) }),
      };
    });
  const open = sets.at(-1)?.endedBy === undefined && sets.length > 0;
  const since = session.clock;
  return {
    plan: session.plan,
    queue: session.queue,
    sets,
    stage: open
      ? { name: "paused", reason: "reload", since, from: "working", restLeft: 0, told: true }
      : { name: "waiting" },
    clock: session.clock,
    provisional: [],
    offPlan: reps.filter((rep) => rep.set === null).map((record) => record.rep),
    present: false,
  };
}
