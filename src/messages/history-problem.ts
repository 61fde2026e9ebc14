import { section } from "./catalogue.ts";
import english from "./en/history-problem.ts";

/** What is wrong with the storage, and what to do. */
export const historyProblemText = section(english, {
  de: () => import("./de/history-problem.ts"),
  es: () => import("./es/history-problem.ts"),
});
