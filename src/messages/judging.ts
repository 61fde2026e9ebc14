import { section } from "./catalogue.ts";
import english from "./en/judging.ts";

export const judgingText = section(english, {
  de: () => import("./de/judging.ts"),
  es: () => import("./es/judging.ts"),
});
