import { section } from "./catalogue.ts";
import english from "./en/pwa.ts";
import { translations } from "./languages.ts";

/** Updates of the app itself. */
export const pwaText = section(english, translations("pwa"));
