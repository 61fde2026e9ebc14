/** Reps and coach inputs for tests of the workout. */
import type { Fault, Rep } from "../../../src/core/events.ts";
import type { ExerciseName, FaultKind } from "../../../src/core/quantity.ts";
import type { WorkoutInput } from "../../../src/core/session/workout.ts";
import type { CoachStatus } from "../../../src/core/view.ts";

export const fault = (kind: FaultKind): Fault => ({ kind, at: 1.3, value: 41, limit: 25, confidence: 0.97 });

export function rep(
  exercise: ExerciseName,
  end: number,
  faults: readonly FaultKind[] = [],
  seconds = 4,
): Rep {
  return {
    number: 1,
    set: 1,
    exercise,
    start: end - seconds,
    peakStart: end - seconds * 0.6,
    peakEnd: end - seconds * 0.5,
    end,
    countedAt: end + 0.2,
    counted: true,
    lowerSeconds: seconds * 0.6,
    raiseSeconds: seconds * 0.4,
    peak: exercise === "good-morning" ? { trunkInclination: 67 } : { armLift: 13, legLift: 8 },
    faults: faults.map(fault),
    notJudged: [],
    ...(exercise === "superman" ? { holdSeconds: 2.3 } : {}),
  };
}

export function counts(
  at: number,
  exercise: ExerciseName,
  faults: readonly FaultKind[] = [],
  seconds = 4,
): WorkoutInput {
  const made = rep(exercise, at - 0.2, faults, seconds);
  const { number, start, end } = made;
  const event = { type: "rep", t: at, number, exercise, start, end, faults: made.faults, rep: made } as const;
  return { type: "coach", at, events: [event], status: "armed", exercise };
}

export const seen = (at: number, status: CoachStatus, exercise?: ExerciseName): WorkoutInput => ({
  type: "coach",
  at,
  events: [],
  status,
  ...(exercise ? { exercise } : {}),
});
