import { section } from "./catalogue.ts";
import english from "./en/welcome.ts";
import { translations } from "./languages.ts";

/** The three screens for whoever is new. */
export const welcomeText = section(english, translations("welcome"));
