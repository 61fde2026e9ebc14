import { section } from "./catalogue.ts";
import english from "./en/problems.ts";

/** What happened and what to do next, for everything that can stop a live session. */
export const problemsText = section(english, {
  de: () => import("./de/problems.ts"),
  es: () => import("./es/problems.ts"),
});
