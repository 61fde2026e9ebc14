/** One set: its reps, its no-reps, and the two sentences at its end. */
import type { SetFacts } from "../coaching/phrases.ts";
import type { Rep } from "../events.ts";
import { type ExerciseName, type FaultKind, mean, median, type Signals } from "../quantity.ts";

export interface SetState {
  readonly number: number;
  readonly exercise: ExerciseName | undefined;
  readonly reps: readonly Rep[];
  readonly noReps: readonly Rep[];
  /** Added to the number of reps: a set that was paused elsewhere and goes on here. */
  readonly carried: number;
  /** Spine flexion at the bottom of the counted reps without a fault of the back, degrees. */
  readonly spineLevels: readonly number[];
}

export const emptySet = (number: number): SetState => ({
  number,
  exercise: undefined,
  reps: [],
  noReps: [],
  carried: 0,
  spineLevels: [],
});

export const repCount = (set: SetState): number => set.reps.length + set.carried;

export function faultCounts(reps: readonly Rep[]): Partial<Record<FaultKind, number>> {
  const counts: Partial<Record<FaultKind, number>> = {};
  for (const rep of reps) for (const { kind } of rep.faults) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function factsOf(set: SetState, exercise: ExerciseName): SetFacts {
  const worst = Object.entries(faultCounts(set.reps)).sort(([, a], [, b]) => b - a)[0];
  const hold = mean(set.reps.flatMap((rep) => (rep.holdSeconds === undefined ? [] : [rep.holdSeconds])));
  const depth = mean(set.reps.flatMap((rep) => rep.peak.trunkInclination ?? []));
  return {
    exercise,
    reps: repCount(set),
    noReps: set.noReps.length,
    ...(worst ? { worst: { fault: worst[0] as FaultKind, reps: worst[1] } } : {}),
    ...(exercise === "superman" && hold !== undefined ? { holdSeconds: hold } : {}),
    ...(exercise === "good-morning" && depth !== undefined ? { depth } : {}),
  };
}

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
