/** What there is to be said of the bird dog. Words that lack one of it do not compile. */
import type { LessonOf, WordsOf } from "../../core/coaching/exercise-words.ts";
import type { PronePhase } from "../patterns/prone-vocabulary.ts";
import type { table } from "./fault-table.ts";

export type BirdDogWords = WordsOf<typeof table, PronePhase>;
export type BirdDogLesson = LessonOf<typeof table>;
