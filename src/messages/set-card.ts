import { section } from "./catalogue.ts";
import english from "./en/set-card.ts";

/** What stands on the screen after a set, and what is asked before one is left. */
export const setCardText = section(english, {
  de: () => import("./de/set-card.ts"),
  es: () => import("./es/set-card.ts"),
});
