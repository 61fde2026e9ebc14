import { section } from "./catalogue.ts";
import english from "./en/review.ts";
import { translations } from "./languages.ts";

/** The review of recordings: import, timeline, evidence, 3D, comparison, export. */
export const reviewText = section(english, translations("review"));
