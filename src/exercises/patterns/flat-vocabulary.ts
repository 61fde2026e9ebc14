/** What can be wrong with a lift of chest and legs from lying face down, and the words that an exercise of it needs. */
import type { LessonOf, WordsOf } from "../../core/coaching/exercise-words.ts";
import type { flatTable } from "./flat-fault-table.ts";
import type { PronePhase } from "./prone-vocabulary.ts";

export type FlatFault = keyof typeof flatTable;
export type FlatGate = keyof FlatWords["noRep"];
export type FlatWords = WordsOf<typeof flatTable, PronePhase>;
export type FlatLesson = LessonOf<typeof flatTable>;
