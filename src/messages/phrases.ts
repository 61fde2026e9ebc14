/** The coach's sentences by language. English is bundled with the core; the others arrive when they are chosen. */
import { english } from "../core/coaching/english.ts";
import type { Phrases } from "../core/coaching/phrases.ts";
import type { Language } from "./catalogue.ts";

/** Falls back to English where the language's table does not load. */
export async function loadPhrases(language: Language): Promise<Phrases> {
  try {
    if (language === "de") return (await import("./phrases/german.ts")).german;
    if (language === "es") return (await import("./phrases/spanish.ts")).spanish;
  } catch (error) {
    console.warn(`The coach's ${language} sentences did not load; the coach speaks English.`, error);
  }
  return english;
}
