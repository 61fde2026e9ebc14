/** What the Romanian deadlift's words have to name. */
import type { LessonOf, WordsOf } from "../../core/coaching/exercise-words.ts";
import type { DownAndUp } from "../patterns/down-and-up.ts";
import type { table } from "./fault-table.ts";

export type RomanianFault = keyof typeof table;
export type RomanianWords = WordsOf<typeof table, DownAndUp>;
export type RomanianLesson = LessonOf<typeof table>;
