import { section } from "./catalogue.ts";
import english from "./en/live.ts";

/** The live screen, with the camera or a sample. */
export const liveText = section(english, {
  de: () => import("./de/live.ts"),
  es: () => import("./es/live.ts"),
});
