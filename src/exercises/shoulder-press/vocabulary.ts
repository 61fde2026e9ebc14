/** What the shoulder press's words have to name. */
import type { ExerciseWords, Lesson } from "../../core/coaching/exercise-words.ts";

export type ShoulderPressFault = "overextended-back" | "knee-dip" | "uneven" | "partial";
export type ShoulderPressPart = "rest" | "raising" | "hold" | "lowering";
export type ShoulderPressWords = ExerciseWords<ShoulderPressFault, "partial", ShoulderPressPart>;
export type ShoulderPressLesson = Lesson<ShoulderPressFault>;
