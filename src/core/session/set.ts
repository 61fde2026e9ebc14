/** One set: its reps and its no-reps. What they come to is in coaching/facts.ts. */
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

/** The user's own usual peaks in this set. */
export function usualPeaks(set: SetState): Signals {
  const of = (signal: "trunkInclination" | "legLift"): number | undefined =>
    median(set.reps.flatMap((rep) => rep.peak[signal] ?? []));
  const trunkInclination = of("trunkInclination");
  const legLift = of("legLift");
  return {
    ...(trunkInclination === undefined ? {} : { trunkInclination }),
    ...(legLift === undefined ? {} : { legLift }),
  };
}
