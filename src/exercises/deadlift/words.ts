/** What the deadlift has to say in each language. */
import type { InWords, Lessons } from "../../core/coaching/exercise-words.ts";
import type { DeadliftWords } from "./vocabulary.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";

export const words: InWords<DeadliftWords> = { en, de, es };

export const lessons: Lessons = {
  en: () => import("./lesson/en.ts"),
  de: () => import("./lesson/de.ts"),
  es: () => import("./lesson/es.ts"),
};
