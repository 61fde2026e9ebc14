import { section } from "./catalogue.ts";
import english from "./en/history-problem.ts";
import { translations } from "./languages.ts";

/** What is wrong with the storage, and what to do. */
export const historyProblemText = section(english, translations("history-problem"));
