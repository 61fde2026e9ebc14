import { section } from "./catalogue.ts";
import english from "./en/review-coach.ts";
import { translations } from "./languages.ts";

/** What the review says about a set as a coach would, and what to do about each fault. */
export const reviewCoachText = section(english, translations("review-coach"));
