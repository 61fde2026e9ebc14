import { section } from "./catalogue.ts";
import english from "./en/history.ts";

/** The history: calendar, trends, bests, sets, and what the user can do with all of it. */
export const historyText = section(english, {
  de: () => import("./de/history.ts"),
  es: () => import("./es/history.ts"),
});
