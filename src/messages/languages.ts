/**
 * The languages beside English, which comes with every view: a folder and a line here each. Whoever adds one names it in
 * core/language.ts; the compiler then asks for its line here, for every word of its folder, and for each pack's words.
 */
import type { Phrases } from "../core/coaching/phrases.ts";
import type { Language } from "../core/language.ts";
import type { Loader } from "./catalogue.ts";
import type { Sections, Texts, TranslatedSections } from "./texts.ts";

type Translated = Exclude<Language, "en">;

interface Door {
  /** As those call it who speak it. */
  readonly name: string;
  /** How it joins a list (BCP 47). */
  readonly lists: string;
  readonly texts: () => Promise<{ readonly default: Texts }>;
}

const DOORS: Readonly<Record<Translated, Door>> = {
  de: { name: "Deutsch", lists: "de", texts: () => import("./de/texts.ts") },
  es: { name: "Español", lists: "es", texts: () => import("./es/texts.ts") },
};
/** British, as the English texts are: no comma before "and". */
const ENGLISH: Omit<Door, "texts"> = { name: "English", lists: "en-GB" };

const doorOf = (language: Language): Omit<Door, "texts"> => (language === "en" ? ENGLISH : DOORS[language]);

/** In itself, so that it is found by whoever reads no other. */
export const languageName = (language: Language): string => doorOf(language).name;
export const listLocale = (language: Language): string => doorOf(language).lists;

export const phrasesOf = async (language: Translated): Promise<Phrases> =>
  (await (await DOORS[language].texts()).default.phrases()).default;

/** One section in every other language; it arrives when it is asked for. */
export const translations =
  <Name extends keyof Sections>(name: Name): Loader<Sections[Name]> =>
  async (language) => {
    const sections: TranslatedSections = (await DOORS[language].texts()).default;
    return (await sections[name]()).default;
  };
