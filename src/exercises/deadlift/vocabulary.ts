/** What the deadlift's words have to name. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";
import type { OffTheFloor } from "../patterns/off-the-floor.ts";

export type DeadliftFault = "rounded-back" | "overextended-back" | "hips-first" | "not-locked-out";
export type DeadliftWords = ExerciseWords<DeadliftFault, "not-locked-out", OffTheFloor>;
export type DeadliftLesson = Lesson<DeadliftFault>;
