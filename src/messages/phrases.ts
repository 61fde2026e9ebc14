/** The coach's sentences by language. English is bundled with the core; the others arrive when they are chosen. */

import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { english } from "../core/coaching/english.ts";
import type { Phrases } from "../core/coaching/phrases.ts";
import { type Language, language } from "./catalogue.ts";
import { phrasesOf } from "./languages.ts";

/** Falls back to English where the language's table does not load. */
export async function loadPhrases(wanted: Language): Promise<Phrases> {
  try {
    return wanted === "en" ? english : await phrasesOf(wanted);
  } catch (error) {
    console.warn(`The coach's ${wanted} sentences did not load; the coach speaks English.`, error);
    return english;
  }
}

/** The coach's sentences in the page's language, for views: English until another has arrived. */
export function coachPhrases(): ReadonlySignal<Phrases> {
  followed ??= follow();
  return followed;
}

let followed: ReadonlySignal<Phrases> | undefined;

function follow(): ReadonlySignal<Phrases> {
  const phrases = signal<Phrases>(english);
  effect(() => {
    const wanted = language.value;
    void loadPhrases(wanted).then((loaded) => {
      if (language.peek() === wanted) phrases.value = loaded;
    });
  });
  return phrases;
}
