import type { Advice } from "../../core/exercise.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import type { PlanField } from "../../core/session/plan.ts";
import type { PauseReason } from "../../core/session/workout.ts";
import { plural } from "../format.ts";
import { saysIn } from "../says.ts";

const says = saysIn("en");
const reps = (n: number): string => plural("en", n, { one: "# rep", other: "# reps" });
const sets = (n: number): string => plural("en", n, { one: "# set", other: "# sets" });
const seconds = (n: number): string => plural("en", n, { one: "# second", other: "# seconds" });
const field: Readonly<Record<PlanField, string>> = {
  sets: "Sets",
  reps: "Reps",
  holdSeconds: "Hold, seconds",
  restSeconds: "Rest, seconds",
};
const pausedBecause: Readonly<Record<PauseReason, string>> = {
  gesture: "Paused by your gesture.",
  user: "Paused.",
  posture: "You left the start position.",
  lost: "I can't see you.",
  camera: "The camera is gone.",
  gap: "The device was asleep.",
  reload: "The page was closed in the middle of this set.",
};
const lighter: Readonly<Record<Extract<Advice, { kind: "lighter" }>["because"], string>> = {
  faults: "Form slipped in the last reps.",
  slowing: "The last reps got slow.",
  rushing: "The last reps got hasty.",
};

const workout = {
  plan: {
    title: "Plan",
    lead: "Choose once, then forget the screen. Each set starts when you get into position and move, and ends when you are done.",
    builtInTitle: "Ready-made",
    ownTitle: "Your own",
    ownNone: "No plans of your own yet. Change a ready-made one and save it here.",
    start: "Start",
    startNamed: (name: string) => `Start ${name}`,
    change: "Change",
    changeNamed: (name: string) => `Change ${name}`,
    lastTime: (exercise: string, n: number) => `${exercise}: aim for ${reps(n)} today, going by last time`,
    held: (exercise: string, n: number | undefined) =>
      `${exercise}: something hurt last time, so ${n === undefined ? "nothing is added" : `aim for ${reps(n)}`} today`,
    more: (exercise: string, n: number) => `${exercise}: last time was clean. You could go up to ${n}.`,
    advice: "Good to know: two or three days a week with a day between are enough.",
    learn: "How to do the exercises",
    remind: "Add to calendar",
    remindNamed: (name: string) => `Add to calendar: ${name}`,
  },
  resume: {
    title: "You have a workout to finish",
    text: (name: string, n: number) => `${name}: ${reps(n)} are kept. Pick up where you left off?`,
    goOn: "Go on",
    leave: "End it here",
  },
  remind: {
    title: (name: string) => `${name}: training days`,
    lead: "Saves a calendar file. Open it, and your own calendar reminds you every week.",
    days: "Days",
    time: "Time",
    save: "Save the calendar file",
    cancel: "Cancel",
  },
  busy: {
    title: "A workout runs in another tab",
    text: "Only one tab can coach at a time, so that no rep is counted twice. Go to that tab, or close it and come back.",
    retry: "Try again",
  },
  editor: {
    title: "Change the plan",
    newTitle: "A plan of your own",
    name: "Name",
    days: "Days a week",
    exercise: "Exercise",
    field,
    item: (n: number) => `Exercise ${n}`,
    add: "Add an exercise",
    remove: "Remove",
    removeItem: (n: number) => `Remove exercise ${n}`,
    up: "Earlier",
    upItem: (n: number) => `Move exercise ${n} earlier`,
    save: "Save",
    cancel: "Cancel",
    delete: "Delete the plan",
    problems: (n: number) =>
      plural("en", n, {
        one: "One field needs a different number.",
        other: "# fields need a different number.",
      }),
    range: (low: number, high: number) => `A whole number from ${low} to ${high}`,
    notSaved: "The plan could not be saved.",
  },
  panel: {
    title: "Workout",
    setOf: (n: number, of: number) => `Set ${n} of ${of}`,
    count: (n: number, target: number) => `${n} of ${target}`,
    target: (n: number) => reps(n),
    next: (what: string) => `Then: ${what}`,
    nextIs: (what: string) => `Next: ${what}`,
    last: "This is the last set.",
    skipRest: "Skip the rest",
    endSet: "End the set",
    skipSet: "Skip this set",
    keepTarget: (n: number) => `Keep ${n}`,
    notStored: "The newest reps are only in memory.",
    saveFile: "Save them as a file",
    easier: (exercise: string) => `${exercise}: how`,
    instead: (exercise: string) => `Do ${exercise} instead`,
  },
  summary: {
    done: "Workout done.",
    stopped: "Workout ended.",
    pain: "Stop here.",
    painText:
      "You said that something hurts. Don't train on. If it is strong, runs into a leg, tingles or does not fade within a day or two, ask a doctor or physiotherapist.",
    mistake: "Pressed by mistake: carry on",
    table: "What you did",
    set: "Set",
    reps: "Reps",
    clean: "Clean",
    held: "Hold",
    sets: "Sets",
    time: "Time",
    rest: "Of it rest",
    before: (more: number, day: string) =>
      more === 0
        ? `As many reps as on ${day}.`
        : `${reps(Math.abs(more))} ${more > 0 ? "more" : "fewer"} than on ${day}.`,
    toHistory: "See the history",
    toPlan: "Back to the plan",
    kept: "Everything is saved on this device.",
    seconds: (value: string) => `${value} s`,
  },
  /** Phrases for each order, with | between them. */
  orders: {
    pause: "pause|wait|stop",
    resume: "go on|continue|resume",
    skip: "next|skip",
    pain: "pain|it hurts|that hurts|ouch",
  },
  spoken: {
    setAhead: (exercise: ExerciseName, set: number, of: number, target: number) =>
      `${set === 1 ? says(exercise).position : ""} Set ${set} of ${of}: ${target} ${says(exercise).spoken}.`.trim(),
    setDone: (n: number, target: number, rest: number) =>
      n < target ? `${n} of ${target}. Rest ${seconds(rest)}.` : `Rest ${seconds(rest)}.`,
    begun: (set: number, of: number, n: number) => `Set ${set} of ${of}: ${n} already.`,
    nextExercise: (exercise: ExerciseName) => `Next: ${says(exercise).spoken}.`,
    restLeft: (n: number) => (n > 3 ? `${seconds(n)} left.` : String(n)),
    getReady: (n: number, exercise: ExerciseName) => `${seconds(n)}. ${says(exercise).position}`,
    wrong: (expected: ExerciseName, seen: ExerciseName) =>
      `That looks like ${says(seen).spoken}. Now come ${says(expected).spoken}. ${says(expected).position}`,
    switched: (exercise: ExerciseName) => `All right: ${says(exercise).spoken} first. The reps count.`,
    paused: (because: PauseReason, n: number, target: number) =>
      `${pausedBecause[because]} Paused at ${n} of ${target}. Get back into position to go on.`,
    resumed: (n: number, target: number) => `Going on at ${n} of ${target}.`,
    lighter: (because: Extract<Advice, { kind: "lighter" }>["because"], target: number) =>
      `${lighter[because]} Next set: ${target}, or a lighter bar.`,
    stopRounding: "Your back keeps rounding. End the set, rest, and go lighter.",
    easierVariant: {
      neck: "Your neck does too much. Try opposite arm and leg on hands and knees: bird dogs.",
      back: "Your lower back bends too far. Try opposite arm and leg on hands and knees: bird dogs.",
    },
    pain: "Stop here. If it stays, ask a doctor or physiotherapist.",
    done: (n: number, count: number) => `Workout done: ${sets(n)}, ${reps(count)}. Well done.`,
    ended: (n: number, count: number) => `Workout ended: ${sets(n)}, ${reps(count)}. All of it is kept.`,
  },
};
export default workout;
