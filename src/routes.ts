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
  live: {
    load: () => import("./ui/live/live.tsx"),
    title: () => shellText.value.titles.live,
    frame: "stage",
    inNavigation: false,
  },
  sample: {
    load: () => import("./ui/live/live.tsx"),
    title: () => shellText.value.titles.sample,
    frame: "stage",
    inNavigation: false,
  },
  settings: {
    load: () => import("./ui/settings/settings.tsx"),
    title: () => shellText.value.titles.settings,
    frame: "page",
    inNavigation: true,
  },
  about: {
    load: () => import("./ui/about/about.tsx"),
    title: () => shellText.value.titles.about,
    frame: "page",
    inNavigation: true,
  },
};
