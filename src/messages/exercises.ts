/** What exercises say of themselves, in the page's language: their own words (core/coaching/exercise-words.ts). */
import { exerciseNamed, exerciseNames, findExercise, knownExercises } from "../core/catalogue.ts";
import type { CriterionWords, ExerciseWords } from "../core/coaching/exercise-words.ts";
import { wordsIn } from "../core/coaching/phrases.ts";
import { type NoRepReason, UNFINISHED } from "../core/events.ts";
import type { ExerciseName, FaultKind, Phase } from "../core/quantity.ts";
import { language } from "./catalogue.ts";
import { listLocale } from "./languages.ts";
import { saysIn } from "./says.ts";
import { termsText } from "./terms.ts";

export const exerciseText = (exercise: ExerciseName): ExerciseWords => saysIn(language.value)(exercise);

/** "Good morning", "Good mornings". */
export const exerciseTitle = (exercise: ExerciseName): string => exerciseText(exercise).name;
export const exercisesTitle = (exercise: ExerciseName): string => exerciseText(exercise).plural;

/** "good mornings, squats and supermans", within a sentence. */
export const exercisesInWords = (exercises: readonly ExerciseName[]): string =>
  new Intl.ListFormat(listLocale(language.value), { type: "conjunction" }).format(
    exercises.map((exercise) => exerciseText(exercise).spoken),
  );

/** Those that are recognised by how somebody moves; the others count where they are chosen or a plan has them next. */
export const recognisedInWords = (): string =>
  exercisesInWords(exerciseNames().filter((name) => !exerciseNamed(name).onlyWhenAsked));
/** Of those that are recognised, those that are from the first rep on. */
export const atOnceInWords = (): string =>
  exercisesInWords(
    exerciseNames().filter((name) => !exerciseNamed(name).onlyWhenAsked && !exerciseNamed(name).provenByTwo),
  );

/** Of those that are recognised, those whose set begins with the second of two alike. */
export const byTwoInWords = (): string =>
  exercisesInWords(exerciseNames().filter((name) => exerciseNamed(name).provenByTwo));
export const chosenInWords = (): string =>
  exercisesInWords(exerciseNames().filter((name) => exerciseNamed(name).onlyWhenAsked));

function firstWith<T>(find: (words: ExerciseWords) => T | undefined): T | undefined {
  for (const exercise of knownExercises()) {
    const found = find(wordsIn(exercise, language.value));
    if (found !== undefined) return found;
  }
  return undefined;
}

const ownWords = (exercise: ExerciseName): ExerciseWords | undefined => {
  const found = findExercise(exercise);
  return found && wordsIn(found, language.value);
};

const criterion = (exercise: ExerciseName, kind: FaultKind): CriterionWords | undefined =>
  ownWords(exercise)?.criteria[kind] ?? firstWith((words) => words.criteria[kind]);

/** "Bent knees", as the exercise calls it that has it; what no exercise knows goes by its own name. */
export const faultName = (exercise: ExerciseName, kind: FaultKind): string =>
  criterion(exercise, kind)?.name ?? kind;

/** "rounded back", after a colon; German nouns keep their capitals. */
export function faultInList(exercise: ExerciseName, kind: FaultKind): string {
  const name = faultName(exercise, kind);
  return language.value === "de" ? name : name.toLocaleLowerCase(language.value);
}

/** "knees bent", as it is told that it was seen. */
export const faultSeen = (exercise: ExerciseName, kind: FaultKind): string =>
  criterion(exercise, kind)?.seen ?? faultInList(exercise, kind);

export const phaseName = (exercise: ExerciseName, phase: Phase): string | undefined =>
  exerciseText(exercise).phase[phase];

/** Why a movement did not count, after a colon: "hinge too short". */
export function reasonName(exercise: ExerciseName, reason: NoRepReason): string {
  const own = UNFINISHED.find((one) => one === reason);
  if (own) return termsText.value.noRep[own];
  return (ownWords(exercise)?.noRep[reason] ?? firstWith((words) => words.noRep[reason]))?.name ?? reason;
}
