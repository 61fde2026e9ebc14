import { section } from "./catalogue.ts";
import english from "./en/history.ts";
import { translations } from "./languages.ts";

/** The history: calendar, trends, bests, sets, and what the user can do with all of it. */
export const historyText = section(english, translations("history"));
