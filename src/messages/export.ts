import { section } from "./catalogue.ts";
import english from "./en/export.ts";
import { translations } from "./languages.ts";

/** Files to take along, in the review and in the history. */
export const exportText = section(english, translations("export"));
