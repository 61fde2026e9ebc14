/** Every place that the app has. How to add a view: src/ui/route.ts. */
import { shellText } from "./messages/shell.ts";
import { Home } from "./ui/home/home.tsx";
import type { Routes } from "./ui/route.ts";

export const routes: Routes = {
  "": {
    load: async () => ({ default: Home }),
    title: () => shellText.value.home,
    frame: "page",
    inNavigation: false,
  },
};
