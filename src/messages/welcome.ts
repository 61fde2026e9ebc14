import { section } from "./catalogue.ts";
import english from "./en/welcome.ts";

/** The three screens for whoever is new. */
export const welcomeText = section(english, {
  de: () => import("./de/welcome.ts"),
  es: () => import("./es/welcome.ts"),
});
