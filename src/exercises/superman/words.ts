/** What the superman has to say in each language. */
import type { ExerciseWords, InWords, Lesson, Lessons } from "../../core/coaching/exercise-words.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";

export type SupermanFault =
  | "neck-cranked"
  | "bent-knees"
  | "bent-arms"
  | "arms-only"
  | "legs-only"
  | "not-together"
  | "short-hold"
  | "low-arms"
  | "low-legs";
export type SupermanPhase = "rest" | "lifting" | "hold" | "lowering";
export type SupermanWords = ExerciseWords<SupermanFault, "arms-only" | "legs-only", SupermanPhase>;
export type SupermanLesson = Lesson<SupermanFault>;

export const words: InWords<SupermanWords> = { en, de, es };

export const lessons: Lessons = {
  en: () => import("./lesson/en.ts"),
  de: () => import("./lesson/de.ts"),
  es: () => import("./lesson/es.ts"),
};
