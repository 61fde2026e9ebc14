/** What the shoulder press has to say in each language. */
import type { InWords, Lessons } from "../../core/coaching/exercise-words.ts";
import type { ShoulderPressWords } from "./vocabulary.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";

export const words: InWords<ShoulderPressWords> = { en, de, es };

export const lessons: Lessons = {
  en: () => import("./lesson/en.ts"),
  de: () => import("./lesson/de.ts"),
  es: () => import("./lesson/es.ts"),
};
