import { section } from "./catalogue.ts";
import english from "./en/history-problem.ts";

/** As in src/history/database.ts, which this part must not import. */
export type HistoryErrorCode = "refused" | "full" | "blocked" | "outdated" | "failed";

/** What is wrong with the storage, and what to do. */
export const historyProblemText = section(english, {
  de: () => import("./de/history-problem.ts"),
  es: () => import("./es/history-problem.ts"),
});
