/** One set: its reps and its no-reps. What they come to is in coaching/facts.ts. */
import type { Rep } from "../events.ts";
import type { ReadOfRep } from "../exercise.ts";
import { type Degrees, type ExerciseName, median, type Signal, type Signals } from "../quantity.ts";

export interface SetState {
  readonly number: number;
  readonly exercise: ExerciseName | undefined;
  readonly reps: readonly Rep[];
  /** What was read of each of `reps`. */
  readonly reads: readonly ReadOfRep[];
  readonly noReps: readonly Rep[];
  /** Added to the number of reps: a set that was paused elsewhere and goes on here. */
  readonly carried: number;
}

export const emptySet = (number: number): SetState => ({
  number,
  exercise: undefined,
  reps: [],
  reads: [],
  noReps: [],
  carried: 0,
});

export const repCount = (set: SetState): number => set.reps.length + set.carried;

/** The user's own usual peaks in this set: medians over its reps. */
export function usualPeaks({ reps }: Pick<SetState, "reps">): Signals {
  const seen = new Set(reps.flatMap(({ peak }) => Object.keys(peak) as Signal[]));
  const usual: Partial<Record<Signal, Degrees>> = {};
  for (const signal of seen) usual[signal] = median(reps.flatMap(({ peak }) => peak[signal] ?? []))!;
  return usual;
}
