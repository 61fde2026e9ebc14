/** The states of the app's screens that the gallery shows, and how each comes about. */
import type { CoachState } from "../core/coach.ts";
import type { CoachEvent } from "../core/events.ts";
import { BUILT_IN_PLANS } from "../exercises/plans.ts";
import { problemsText } from "../messages/problems.ts";
import type { ProblemCode } from "../run/live.ts";
import type { Past, Today } from "../ui/services.ts";
import type { Settings } from "../ui/settings/store.ts";
import type { Moment } from "./staged-live.ts";

export interface ScreenState {
  readonly id: string;
  readonly name: string;
  /** The place in the app, as after `#`. */
  readonly place: string;
  readonly moment?: Moment;
  readonly today?: Past["today"];
  readonly settings?: Partial<Settings>;
}

const running = { kind: "running" } as const;
const reps = (n: number) => (state: CoachState) => state.view.reps >= n;
const told = (kind: string) => (_: CoachState, events: readonly CoachEvent[]) =>
  events.some((event) => event.type === "cue" && event.about.kind === kind);
const first = (type: CoachEvent["type"]) => (_: CoachState, events: readonly CoachEvent[]) =>
  events.some((event) => event.type === type);

const live = (id: string, name: string, moment: Moment): ScreenState => ({
  id: `live-${id}`,
  name: `Live: ${name}`,
  place: "/live",
  moment,
});

const problem = (code: ProblemCode): ScreenState =>
  live(`problem-${code}`, `problem, ${code}`, {
    status: { kind: "problem", problem: { code, details: "staged" } },
  });

const today: Today = {
  day: "2026-11-26",
  plan: BUILT_IN_PLANS[0]!,
  lastSet: { day: "2026-11-24", exercise: BUILT_IN_PLANS[0]!.items[0]!.exercise, reps: 8, target: 10 },
  week: { inARow: 3, days: 1, goal: 2, first: false },
  done: undefined,
  next: "2026-11-26",
  unfinished: undefined,
};

/** Places that show what this browser keeps for this address. */
const PAGES = ["plan", "review", "history", "learn", "settings", "about"] as const;

/** A problem for each code that has words. */
export const screenStates = (): readonly ScreenState[] => [
  { id: "home-new", name: "Home: first visit", place: "/", settings: { welcomeSeen: false } },
  { id: "home-back", name: "Home: back again", place: "/", today: async () => today },
  {
    id: "home-done",
    name: "Home: done for today",
    place: "/",
    today: async () => ({ ...today, done: { sets: 4, reps: 36 }, next: "2026-11-28" }),
  },
  {
    id: "home-unfinished",
    name: "Home: a workout to finish",
    place: "/",
    today: async () => ({ ...today, unfinished: { plan: today.plan, session: "1", reps: 14 } }),
  },
  {
    id: "home-unreadable",
    name: "Home: the history can't be read",
    place: "/",
    today: () => Promise.reject(new Error("staged")),
  },
  live("opening", "the network on its way", { status: { kind: "opening", part: "weights", share: 0.4 } }),
  live("choosing", "choosing a place", {
    status: running,
    preparing: "choosing",
    track: "smoke-good-morning",
    until: (state) => state.view.t > 0.5,
  }),
  live("nobody", "nobody in sight", { status: running }),
  live("ready", "ready", { status: running, track: "smoke-good-morning", until: first("armed") }),
  live("bottom", "at the bottom", {
    status: running,
    track: "smoke-good-morning",
    until: (state) => state.view.phase === "bottom",
    target: 8,
  }),
  live("counting", "two reps of eight", {
    status: running,
    track: "smoke-good-morning",
    until: reps(2),
    target: 8,
  }),
  live("hold", "a hold", {
    status: running,
    track: "smoke-superman",
    until: (state) => (state.view.holdSeconds ?? 0) > 1.2,
  }),
  live("fault", "a fault", { status: running, track: "gm03-bent-knees", until: told("fault") }),
  live("no-rep", "a movement that does not count", {
    status: running,
    track: "sm04-arms-or-legs-only",
    until: told("no-rep"),
  }),
  live("set-card", "after the set", {
    status: running,
    track: "gm03-bent-knees",
    until: reps(3),
    target: 8,
    thenEndSet: true,
  }),
  live("set-card-looked-back", "after a set whose first rep was told at its end", {
    status: running,
    track: "gm04-rounded-back",
    until: reps(5),
    thenEndSet: true,
  }),
  live("set-card-back-check", "after a set that asks for the back check", {
    status: running,
    track: "gm13-plates-mixed",
    until: reps(4),
    thenEndSet: true,
  }),
  ...(Object.keys(problemsText.peek().codes) as ProblemCode[]).map(problem),
  ...PAGES.map((page) => ({ id: page, name: `Page: ${page}`, place: `/${page}` })),
];
