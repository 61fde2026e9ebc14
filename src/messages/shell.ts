import { section } from "./catalogue.ts";
import english from "./en/shell.ts";

/** The frame around every view: navigation, loading, errors. */
export const shellText = section(english, {
  de: () => import("./de/shell.ts"),
  es: () => import("./es/shell.ts"),
});
