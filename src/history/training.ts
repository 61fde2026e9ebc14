/** The history's sets as other software's formats take them. */
import { findExercise } from "../core/catalogue.ts";
import { isClean } from "../core/coaching/verdict.ts";
import type { ExerciseName } from "../core/quantity.ts";
import { felt } from "../core/session/feeling.ts";
import type { TrainedSet } from "../formats/training.ts";
import type { DoneSet } from "./statistics.ts";

/** Sets in which something was counted, oldest first. `wordsFor`: an exercise's name for the user. */
export function trainedSets(
  sets: readonly DoneSet[],
  wordsFor: (exercise: ExerciseName) => string,
): readonly TrainedSet[] {
  return sets
    .filter(({ reps }) => reps.length > 0)
    .map(({ session, startedAt, day, exercise, reps, noReps, record }) => {
      const { endedAt, startedAt: began } = record;
      const segmentType = findExercise(exercise)?.healthConnect;
      return {
        session,
        startedAt,
        ...(endedAt === null ? {} : { endedAt: startedAt + Math.round(1000 * (endedAt - began)) }),
        day,
        exercise,
        words: wordsFor(exercise),
        ...(segmentType === undefined ? {} : { segmentType }),
        reps: reps.length,
        notCounted: noReps.length,
        clean: reps.filter(isClean).length,
        ...felt({}, record),
      };
    });
}
