import { section } from "./catalogue.ts";
import english from "./en/feeling.ts";

/** How a set felt: the question after it, the words for it by voice, and how the history tells it. */
export const feelingText = section(english, {
  de: () => import("./de/feeling.ts"),
  es: () => import("./es/feeling.ts"),
});
