import { section } from "./catalogue.ts";
import english from "./en/share.ts";
import { translations } from "./languages.ts";

/** Sets as files: what is shared, what people say about it, and what is wrong with a file. */
export const shareText = section(english, translations("share"));
