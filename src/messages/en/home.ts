import { plural } from "../format.ts";

const reps = (n: number): string => plural("en", n, { one: "# rep", other: "# reps" });
const days = (n: number): string => plural("en", n, { one: "# day", other: "# days" });

const home = {
  title: "Hinge well.",
  lead: "Good mornings, squats and supermans, counted and coached aloud. Prop up your camera, step back, go.",
  live: "Coach me",
  liveNote: "With your camera, from 2 to 4 metres away",
  others: "Other ways in",
  plan: "Choose a plan",
  planNote: "Sets, reps and rests that run themselves",
  review: "Review a video",
  reviewNote: "Every rep of a recording, frame by frame",
  sample: "Try a sample",
  sampleNote: "See the coach at work, no camera needed",
  welcome: "How it works",
  welcomeNote: "Three short screens",
  privacy: "Your video never leaves this device. No account, no upload, no tracking.",
  health: "Not medical advice. If something hurts, stop, and ask a doctor or physiotherapist.",
  offline: "Backline now works offline, too.",
  install: "Install it",
  unreadable: "Your history can't be read right now.",
  today: {
    due: "Your workout today",
    early: (day: string) => `Your next workout: ${day}`,
    unfinished: "Not finished yet",
    done: "Done for today.",
    doneText: (n: number, sets: number) =>
      `${reps(n)} in ${plural("en", sets, { one: "# set", other: "# sets" })}. Well done.`,
    next: (day: string) => `Next time: ${day}.`,
    rest: "Rest days are part of the plan.",
    kept: (n: number) => `${reps(n)} so far, all kept.`,
    start: "Start today’s workout",
    startEarly: "Train today anyway",
    goOn: "Pick up where you left off",
    again: "Start another workout",
    history: "See how it went",
    free: "Coach me without a plan",
    freeNote: "Count what I do, as many as I like",
    otherPlan: "Choose another plan",
  },
  facts: {
    title: "Where you are",
    lastSet: "Last set",
    /** `target` 0: none. */
    set: (n: number, target: number) => (target > 0 ? `${n} of ${target}` : reps(n)),
    setOf: (exercise: string, day: string) => `${exercise}, ${day}`,
    week: "This week",
    weekDays: (n: number, goal: number) => `${n} of ${days(goal)}`,
    weekOpen: (n: number) => `${days(n)} to go`,
    weekFull: "The week is full",
    row: "In a row",
    rowWeeks: (n: number) => plural("en", n, { one: "# week", other: "# weeks" }),
    rowNote: "Weeks with all their training days",
    first: "Good start",
    firstNote: "Your first week is under way",
    fresh: "This week counts",
    freshNote: "A full week starts a new streak",
  },
  when: { today: "today", tomorrow: "tomorrow", yesterday: "yesterday" },
};
export default home;
