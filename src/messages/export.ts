import { section } from "./catalogue.ts";
import english from "./en/export.ts";

/** Files to take along, in the review and in the history. */
export const exportText = section(english, {
  de: () => import("./de/export.ts"),
  es: () => import("./es/export.ts"),
});
