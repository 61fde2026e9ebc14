/** What there is to be said of the good morning: its faults and the parts of its movement. Words that lack one do not compile. */
import type { LessonOf, WordsOf } from "../../core/coaching/exercise-words.ts";
import type { table } from "./fault-table.ts";

export type GoodMorningFault = keyof typeof table;
export type GoodMorningPhase = "top" | "lowering" | "bottom" | "raising";
export type GoodMorningWords = WordsOf<typeof table, GoodMorningPhase>;
export type GoodMorningLesson = LessonOf<typeof table>;
