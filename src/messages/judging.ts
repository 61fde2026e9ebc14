import { section } from "./catalogue.ts";
import english from "./en/judging.ts";
import { translations } from "./languages.ts";

export const judgingText = section(english, translations("judging"));
