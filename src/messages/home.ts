import { section } from "./catalogue.ts";
import english from "./en/home.ts";

/** The first screen. */
export const homeText = section(english, {
  de: () => import("./de/home.ts"),
  es: () => import("./es/home.ts"),
});
