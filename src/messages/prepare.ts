import { section } from "./catalogue.ts";
import english from "./en/prepare.ts";
import { translations } from "./languages.ts";

/** What is set before the coach begins: camera, sound, where to stand. */
export const prepareText = section(english, translations("prepare"));
