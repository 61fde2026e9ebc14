import { section } from "./catalogue.ts";
import english from "./en/settings.ts";

export const settingsText = section(english, {
  de: () => import("./de/settings.ts"),
  es: () => import("./es/settings.ts"),
});
