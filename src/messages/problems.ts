import { section } from "./catalogue.ts";
import english from "./en/problems.ts";
import { translations } from "./languages.ts";

/** What happened and what to do next, for everything that can stop a live session. */
export const problemsText = section(english, translations("problems"));
