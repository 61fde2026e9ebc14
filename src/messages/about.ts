import { section } from "./catalogue.ts";
import english from "./en/about.ts";
import { translations } from "./languages.ts";

export const aboutText = section(english, translations("about"));
