import { section } from "./catalogue.ts";
import english from "./en/set-card.ts";
import { translations } from "./languages.ts";

/** What stands on the screen after a set, and what is asked before one is left. */
export const setCardText = section(english, translations("set-card"));
