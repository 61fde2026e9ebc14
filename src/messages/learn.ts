import { section } from "./catalogue.ts";
import english from "./en/learn.ts";
import { translations } from "./languages.ts";

/** The pages that teach: one for each exercise, and the honest one. */
export const learnText = section(english, translations("learn"));
