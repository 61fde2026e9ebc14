import { section } from "./catalogue.ts";
import english from "./en/live.ts";
import { translations } from "./languages.ts";

/** The live screen, with the camera or a sample. */
export const liveText = section(english, translations("live"));
