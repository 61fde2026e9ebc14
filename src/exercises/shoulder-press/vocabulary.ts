/** What the shoulder press's words have to name. */
import type { LessonOf, WordsOf } from "../../core/coaching/exercise-words.ts";
import type { table } from "./fault-table.ts";

export type ShoulderPressFault = keyof typeof table;
export type ShoulderPressPart = "rest" | "raising" | "hold" | "lowering";
export type ShoulderPressWords = WordsOf<typeof table, ShoulderPressPart>;
export type ShoulderPressLesson = LessonOf<typeof table>;
