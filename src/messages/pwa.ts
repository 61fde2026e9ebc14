import { section } from "./catalogue.ts";
import english from "./en/pwa.ts";

/** Updates of the app itself. */
export const pwaText = section(english, {
  de: () => import("./de/pwa.ts"),
  es: () => import("./es/pwa.ts"),
});
