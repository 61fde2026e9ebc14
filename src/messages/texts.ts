/** What the folder of a language holds: every section of the app and the coach's sentences. One that lacks a word does not compile. */
import type { Phrases } from "../core/coaching/phrases.ts";
import type { Translation } from "./catalogue.ts";

/** The sections as they are in English, which fixes their keys. */
export interface Sections {
  readonly about: typeof import("./en/about.ts").default;
  readonly export: typeof import("./en/export.ts").default;
  readonly feeling: typeof import("./en/feeling.ts").default;
  readonly "history-problem": typeof import("./en/history-problem.ts").default;
  readonly history: typeof import("./en/history.ts").default;
  readonly home: typeof import("./en/home.ts").default;
  readonly judging: typeof import("./en/judging.ts").default;
  readonly learn: typeof import("./en/learn.ts").default;
  readonly live: typeof import("./en/live.ts").default;
  readonly plans: typeof import("./en/plans.ts").default;
  readonly prepare: typeof import("./en/prepare.ts").default;
  readonly problems: typeof import("./en/problems.ts").default;
  readonly pwa: typeof import("./en/pwa.ts").default;
  readonly "review-coach": typeof import("./en/review-coach.ts").default;
  readonly review: typeof import("./en/review.ts").default;
  readonly "set-card": typeof import("./en/set-card.ts").default;
  readonly settings: typeof import("./en/settings.ts").default;
  readonly share: typeof import("./en/share.ts").default;
  readonly shell: typeof import("./en/shell.ts").default;
  readonly terms: typeof import("./en/terms.ts").default;
  readonly welcome: typeof import("./en/welcome.ts").default;
  readonly workout: typeof import("./en/workout.ts").default;
}

type Arriving<T> = () => Promise<{ readonly default: T }>;
/** Each arrives when it is shown. */
export type TranslatedSections = {
  readonly [Name in keyof Sections]: Arriving<Translation<Sections[Name]>>;
};
export interface Texts extends TranslatedSections {
  readonly phrases: Arriving<Phrases>;
}
