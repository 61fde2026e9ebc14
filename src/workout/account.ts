/** What a workout came to: totals, time, rest, and the same plan's last time. Pure. */
import { isClean } from "../core/coaching/verdict.ts";
import type { Seconds } from "../core/quantity.ts";
import type { WorkoutSet } from "../core/session/workout.ts";
import type { Overview } from "../history/reading.ts";

export interface Account {
  readonly sets: number;
  /** Counted. */
  readonly reps: number;
  /** Everything judged and nothing wrong. */
  readonly clean: number;
  /** From the first set's beginning to the last one's end. */
  readonly seconds: Seconds;
  /** Of that, between the sets. */
  readonly rest: Seconds;
}

/** `clock`: now, for a set that is still open; seconds of the workout. Sets without a rep are no part of it. */
export function accountOf(sets: readonly WorkoutSet[], clock: Seconds): Account {
  const done = sets.filter((set) => set.reps.length > 0);
  const reps = done.flatMap((set) => set.reps);
  const ends = done.map((set) => set.endedAt ?? clock);
  const seconds = done.length === 0 ? 0 : Math.max(...ends) - Math.min(...done.map((set) => set.startedAt));
  const working = done.reduce((sum, set, index) => sum + (ends[index]! - set.startedAt), 0);
  return {
    sets: done.length,
    reps: reps.length,
    clean: reps.filter(isClean).length,
    seconds: Math.max(0, seconds),
    rest: Math.max(0, seconds - working),
  };
}

export interface LastTime {
  readonly day: string;
  readonly reps: number;
}

/** The newest session of the same plan before `session`, if there is one. */
export function lastTimeOf(
  { sessions, done }: Pick<Overview, "sessions" | "done">,
  plan: string,
  session: { readonly id: string; readonly startedAt: number },
): LastTime | undefined {
  const before = sessions
    .filter((each) => each.plan?.id === plan && each.id !== session.id && each.startedAt < session.startedAt)
    .sort((a, b) => b.startedAt - a.startedAt);
  for (const { id, day } of before) {
    const reps = done.reduce((sum, set) => sum + (set.session === id ? set.reps.length : 0), 0);
    if (reps > 0) return { day, reps };
  }
  return undefined;
}
