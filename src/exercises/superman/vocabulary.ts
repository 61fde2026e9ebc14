/** What there is to be said of the superman: its faults and the parts of its movement. Words that lack one do not compile. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";
import type { ProneFault, PronePhase } from "../patterns/prone-vocabulary.ts";

export type SupermanWords = ExerciseWords<ProneFault, "arms-only" | "legs-only", PronePhase>;
export type SupermanLesson = Lesson<ProneFault>;
