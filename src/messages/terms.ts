import { section } from "./catalogue.ts";
import english from "./en/terms.ts";

/** The names of exercises, phases, faults, signals and body parts, shared by every view. */
export const termsText = section(english, {
  de: () => import("./de/terms.ts"),
  es: () => import("./es/terms.ts"),
});
