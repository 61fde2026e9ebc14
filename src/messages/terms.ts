import { section } from "./catalogue.ts";
import english from "./en/terms.ts";
import { translations } from "./languages.ts";

/** The names of exercises, phases, faults, signals and body parts, shared by every view. */
export const termsText = section(english, translations("terms"));
