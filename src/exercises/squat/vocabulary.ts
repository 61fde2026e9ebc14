/** What the squat's words have to name. */
import type { LessonOf, WordsOf } from "../../core/coaching/exercise-words.ts";
import type { DownAndUp } from "../patterns/down-and-up.ts";
import type { table } from "./fault-table.ts";

export type SquatFault = keyof typeof table;
export type SquatWords = WordsOf<typeof table, DownAndUp>;
export type SquatLesson = LessonOf<typeof table>;
