/** What the good morning has to say in each language. */
import type { ExerciseWords, InWords, Lesson, Lessons } from "../../core/coaching/exercise-words.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";

export type GoodMorningFault = "rounded-back" | "overextended-back" | "bent-knees" | "too-fast" | "shallow";
export type GoodMorningPhase = "top" | "lowering" | "bottom" | "raising";
export type GoodMorningWords = ExerciseWords<GoodMorningFault, "shallow", GoodMorningPhase>;
export type GoodMorningLesson = Lesson<GoodMorningFault>;

export const words: InWords<GoodMorningWords> = { en, de, es };

export const lessons: Lessons = {
  en: () => import("./lesson/en.ts"),
  de: () => import("./lesson/de.ts"),
  es: () => import("./lesson/es.ts"),
};
