import { section } from "./catalogue.ts";
import english from "./en/review-coach.ts";

/** What the review says about a set as a coach would, and what to do about each fault. */
export const reviewCoachText = section(english, {
  de: () => import("./de/review-coach.ts"),
  es: () => import("./es/review-coach.ts"),
});
