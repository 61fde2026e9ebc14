/** One set: its reps and its no-reps. What they come to is in coaching/facts.ts. */
import { exerciseNamed } from "../catalogue.ts";
import type { Rep } from "../events.ts";
import { type ExerciseName, median, type Signals } from "../quantity.ts";

export interface SetState {
  readonly number: number;
  readonly exercise: ExerciseName | undefined;
  readonly reps: readonly Rep[];
  readonly noReps: readonly Rep[];
  /** Added to the number of reps: a set that was paused elsewhere and goes on here. */
  readonly carried: number;
}

export const emptySet = (number: number): SetState => ({
  number,
  exercise: undefined,
  reps: [],
  noReps: [],
  carried: 0,
});

export const repCount = (set: SetState): number => set.reps.length + set.carried;

/** The user's own usual peak in this set, of the signal that the exercise shows. */
export function usualPeaks(set: SetState): Signals {
  if (set.exercise === undefined) return {};
  const { main } = exerciseNamed(set.exercise).show;
  const usual = median(set.reps.flatMap((rep) => rep.peak[main] ?? []));
  return usual === undefined ? {} : { [main]: usual };
}
