import { section } from "./catalogue.ts";
import english from "./en/review.ts";

/** The review of recordings: import, timeline, evidence, 3D, comparison, export. */
export const reviewText = section(english, {
  de: () => import("./de/review.ts"),
  es: () => import("./es/review.ts"),
});
