/** Every place that the app has. How to add a view: src/ui/route.ts. All but the first screen know the exercises. */
import { shellText } from "./messages/shell.ts";
import { Home } from "./ui/home/home.tsx";
import type { Route, Routes } from "./ui/route.ts";
import { go } from "./ui/router.ts";

/** A view that may ask for the exercises, from its first line on. */
const knowing =
  (load: Route["load"]): Route["load"] =>
  async () => {
    await import("./exercises/packs.ts");
    return load();
  };

export const routes: Routes = {
  "": {
    load: async () => ({ default: Home }),
    title: () => shellText.value.home,
    frame: "page",
    inNavigation: false,
  },
  live: {
    load: knowing(() => import("./ui/live/live.tsx")),
    title: () => shellText.value.titles.live,
    frame: "stage",
    inNavigation: false,
  },
  sample: {
    load: knowing(() => import("./ui/live/live.tsx")),
    title: () => shellText.value.titles.sample,
    frame: "stage",
    inNavigation: false,
  },
  workout: {
    load: knowing(async () => {
      const [{ default: live }, { workoutView }] = await Promise.all([
        import("./ui/live/live.tsx"),
        import("./workout/workout-view.tsx"),
      ]);
      return { default: workoutView(live) };
    }),
    title: () => shellText.value.titles.plan,
    frame: "stage",
    inNavigation: false,
  },
  plan: {
    load: knowing(() => import("./workout/plan-view.tsx")),
    title: () => shellText.value.titles.plan,
    frame: "page",
    inNavigation: true,
  },
  review: {
    load: knowing(async () => {
      const { reviewView } = await import("./review/review-view.tsx");
      return {
        default: reviewView(
          () => import("./replay3d/replay.ts"),
          async () => (await import("./history/latest-set.ts")).latestSet(),
        ),
      };
    }),
    title: () => shellText.value.titles.review,
    frame: "page",
    inNavigation: true,
  },
  history: {
    load: knowing(async () => {
      const [{ historyView }, { openReviewWith }] = await Promise.all([
        import("./history/view/history-view.tsx"),
        import("./review/open-with.ts"),
      ]);
      return {
        default: historyView((set) => {
          openReviewWith(set);
          go("/review");
        }),
      };
    }),
    title: () => shellText.value.titles.history,
    frame: "page",
    inNavigation: true,
  },
  learn: {
    load: knowing(async () => {
      const { learnView } = await import("./learn/learn-view.tsx");
      return { default: learnView(() => import("./replay3d/demo.ts")) };
    }),
    title: () => shellText.value.titles.learn,
    frame: "page",
    inNavigation: true,
  },
  welcome: {
    load: knowing(() => import("./learn/welcome-view.tsx")),
    title: () => shellText.value.titles.learn,
    frame: "page",
    inNavigation: false,
  },
  settings: {
    load: knowing(() => import("./ui/settings/settings.tsx")),
    title: () => shellText.value.titles.settings,
    frame: "page",
    inNavigation: true,
  },
  about: {
    load: knowing(() => import("./ui/about/about.tsx")),
    title: () => shellText.value.titles.about,
    frame: "page",
    inNavigation: true,
  },
};
