import { section } from "./catalogue.ts";
import english from "./en/shell.ts";
import { translations } from "./languages.ts";

/** The frame around every view: navigation, loading, errors. */
export const shellText = section(english, translations("shell"));
