/** What exercises say of themselves in one language, for texts of that language. */
import { exerciseNamed } from "../core/catalogue.ts";
import type { ExerciseWords } from "../core/coaching/exercise-words.ts";
import { wordsIn } from "../core/coaching/phrases.ts";
import type { Language } from "../core/language.ts";
import type { ExerciseName } from "../core/quantity.ts";

export const saysIn =
  (spoken: Language) =>
  (exercise: ExerciseName): ExerciseWords =>
    wordsIn(exerciseNamed(exercise), spoken);
