import { section } from "./catalogue.ts";
import english from "./en/learn.ts";

/** The pages that teach: one for each exercise, and the honest one. */
export const learnText = section(english, {
  de: () => import("./de/learn.ts"),
  es: () => import("./es/learn.ts"),
});
