import { section } from "./catalogue.ts";
import english from "./en/home.ts";
import { translations } from "./languages.ts";

/** The first screen. */
export const homeText = section(english, translations("home"));
