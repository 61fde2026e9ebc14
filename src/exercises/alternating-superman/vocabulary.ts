/** What there is to be said of the alternating superman. Words that lack one of it do not compile. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";
import type { ProneFault, PronePhase } from "../patterns/prone-vocabulary.ts";

export type AlternatingFault = Exclude<ProneFault, "low-arms" | "low-legs">;
export type AlternatingWords = ExerciseWords<AlternatingFault, "arms-only" | "legs-only", PronePhase>;
export type AlternatingLesson = Lesson<AlternatingFault>;
