/** Everything in German. */
import type { Texts } from "../texts.ts";

const texts: Texts = {
  about: () => import("./about.ts"),
  export: () => import("./export.ts"),
  feeling: () => import("./feeling.ts"),
  history: () => import("./history.ts"),
  "history-problem": () => import("./history-problem.ts"),
  home: () => import("./home.ts"),
  judging: () => import("./judging.ts"),
  learn: () => import("./learn.ts"),
  live: () => import("./live.ts"),
  phrases: () => import("./phrases.ts"),
  plans: () => import("./plans.ts"),
  prepare: () => import("./prepare.ts"),
  problems: () => import("./problems.ts"),
  pwa: () => import("./pwa.ts"),
  review: () => import("./review.ts"),
  "review-coach": () => import("./review-coach.ts"),
  "set-card": () => import("./set-card.ts"),
  settings: () => import("./settings.ts"),
  share: () => import("./share.ts"),
  shell: () => import("./shell.ts"),
  terms: () => import("./terms.ts"),
  welcome: () => import("./welcome.ts"),
  workout: () => import("./workout.ts"),
};
export default texts;
