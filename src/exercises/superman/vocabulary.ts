/** What there is to be said of the superman: its faults and the parts of its movement. Words that lack one do not compile. */
import type { LessonOf, WordsOf } from "../../core/coaching/exercise-words.ts";
import type { PronePhase } from "../patterns/prone-vocabulary.ts";
import type { table } from "./fault-table.ts";

export type SupermanWords = WordsOf<typeof table, PronePhase>;
export type SupermanLesson = LessonOf<typeof table>;
