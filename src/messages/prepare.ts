import { section } from "./catalogue.ts";
import english from "./en/prepare.ts";

/** What is set before the coach begins: camera, sound, where to stand. */
export const prepareText = section(english, {
  de: () => import("./de/prepare.ts"),
  es: () => import("./es/prepare.ts"),
});
