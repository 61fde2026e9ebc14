/**
 * The message catalogue: every text that a user sees, in English, German and Spanish.
 *
 * A *section* is the text of one view, one file a language: `en/home.ts`, `de/home.ts`, `es/home.ts`, joined by
 * `home.ts`, which calls `section(english, translations("home"))` (languages.ts). English is bundled with its view and fixes the keys; the others arrive only when they are chosen, and the compiler refuses a missing key. A
 * view reads `homeText.value.title`, so that it redraws when the language changes. Entries are strings, or functions
 * of numbers and names for whatever needs a plural or an order of words (see format.ts).
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { LANGUAGES, type Language } from "../core/language.ts";

export { LANGUAGES, type Language } from "../core/language.ts";

/** The same keys with any other words. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Translation<T[K]>;
};

/** A section in another language. */
export type Loader<T> = (language: Exclude<Language, "en">) => Promise<Translation<T>>;

const current = signal<Language>("en");
/** The language of the page; change it by `chooseLanguage`. */
export const language: ReadonlySignal<Language> = current;

interface Registered {
  show(chosen: Language): Promise<void>;
  shown: Promise<void>;
}
const registered: Registered[] = [];

export function section<T extends object>(english: T, others: Loader<T>): ReadonlySignal<Translation<T>> {
  // A text of literal type `T` is a translation of itself; the compiler can't see that through the mapped type.
  const source = english as unknown as Translation<T>;
  const text = signal<Translation<T>>(source);
  let wanted: Language = "en";
  const entry: Registered = {
    shown: Promise.resolve(),
    async show(chosen) {
      wanted = chosen;
      const words = chosen === "en" ? source : await load(() => others(chosen), chosen, source);
      if (wanted === chosen) text.value = words;
    },
  };
  registered.push(entry);
  entry.shown = entry.show(current.peek());
  return text;
}

async function load<T>(
  from: () => Promise<Translation<T>>,
  chosen: Language,
  english: Translation<T>,
): Promise<Translation<T>> {
  try {
    return await from();
  } catch (error) {
    console.warn(`The ${chosen} texts did not load; English is shown instead.`, error);
    return english;
  }
}

/** Resolves when every section known so far shows the chosen language (or English, where that did not load). */
export async function textsShown(): Promise<void> {
  await Promise.all(registered.map((entry) => entry.shown));
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  current.value = chosen;
  for (const entry of registered) entry.shown = entry.show(chosen);
  await textsShown();
}

/** The first of the user's languages that the catalogue has. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((known) => tag.toLowerCase().split("-")[0] === known);
    if (found) return found;
  }
  return "en";
}
