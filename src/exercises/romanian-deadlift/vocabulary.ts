/** What the Romanian deadlift's words have to name. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";
import type { DownAndUp } from "../patterns/down-and-up.ts";

export type RomanianFault = "rounded-back" | "bent-knees" | "bar-drift" | "not-locked-out" | "shallow";
export type RomanianWords = ExerciseWords<RomanianFault, "shallow" | "not-locked-out", DownAndUp>;
export type RomanianLesson = Lesson<RomanianFault>;
