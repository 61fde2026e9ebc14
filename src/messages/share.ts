import { section } from "./catalogue.ts";
import english from "./en/share.ts";

/** Sets as files: what is shared, what people say about it, and what is wrong with a file. */
export const shareText = section(english, {
  de: () => import("./de/share.ts"),
  es: () => import("./es/share.ts"),
});
