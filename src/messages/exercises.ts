/** What exercises say of themselves, in the page's language: their own words (core/coaching/exercise-words.ts). */
import { exerciseNamed, knownExercises } from "../core/catalogue.ts";
import type { CriterionWords, ExerciseWords } from "../core/coaching/exercise-words.ts";
import { wordsIn } from "../core/coaching/phrases.ts";
import { type NoRepReason, UNFINISHED } from "../core/events.ts";
import type { Language } from "../core/language.ts";
import type { ExerciseName, FaultKind, Phase } from "../core/quantity.ts";
import { language } from "./catalogue.ts";
import { termsText } from "./terms.ts";

/** For texts of one language. */
export const saysIn =
  (spoken: Language) =>
  (exercise: ExerciseName): ExerciseWords =>
    wordsIn(exerciseNamed(exercise), spoken);

export const exerciseText = (exercise: ExerciseName): ExerciseWords => saysIn(language.value)(exercise);

/** "Good morning", "Good mornings". */
export const exerciseTitle = (exercise: ExerciseName): string => exerciseText(exercise).name;
export const exercisesTitle = (exercise: ExerciseName): string => exerciseText(exercise).plural;

function firstWith<T>(find: (words: ExerciseWords) => T | undefined): T | undefined {
  for (const exercise of knownExercises()) {
    const found = find(wordsIn(exercise, language.value));
    if (found !== undefined) return found;
  }
  return undefined;
}

const criterion = (kind: FaultKind): CriterionWords | undefined => firstWith((words) => words.criteria[kind]);

/** "Bent knees"; what no exercise knows goes by its own name. */
export const faultName = (kind: FaultKind): string => criterion(kind)?.name ?? kind;

export const phaseName = (exercise: ExerciseName, phase: Phase): string | undefined =>
  exerciseText(exercise).phase[phase];

/** Why a movement did not count, after a colon: "hinge too short". */
export function reasonName(reason: NoRepReason): string {
  const own = UNFINISHED.find((one) => one === reason);
  return own ? termsText.value.noRep[own] : (firstWith((words) => words.noRep[reason])?.name ?? reason);
}
