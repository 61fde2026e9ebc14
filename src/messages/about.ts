import { section } from "./catalogue.ts";
import english from "./en/about.ts";

export const aboutText = section(english, {
  de: () => import("./de/about.ts"),
  es: () => import("./es/about.ts"),
});
