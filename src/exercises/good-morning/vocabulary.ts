/** What there is to be said of the good morning: its faults and the parts of its movement. Words that lack one do not compile. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";

export type GoodMorningFault = "rounded-back" | "overextended-back" | "bent-knees" | "too-fast" | "shallow";
export type GoodMorningPhase = "top" | "lowering" | "bottom" | "raising";
export type GoodMorningWords = ExerciseWords<GoodMorningFault, "shallow", GoodMorningPhase>;
export type GoodMorningLesson = Lesson<GoodMorningFault>;
