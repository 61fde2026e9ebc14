/** What the squat's words have to name. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";
import type { DownAndUp } from "../patterns/down-and-up.ts";

export type SquatFault = "rounded-back" | "forward-lean" | "heels-up" | "shallow" | "too-fast";
export type SquatWords = ExerciseWords<SquatFault, "shallow", DownAndUp>;
export type SquatLesson = Lesson<SquatFault>;
