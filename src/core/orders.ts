/** What a coach can be told between two frames, and what each order makes of its state. */
import type { Phrases } from "./coaching/phrases.ts";
import type { CoachEvent } from "./events.ts";
import type { Measurement } from "./kinematics/measurement.ts";
import type { ExerciseName, Seconds } from "./quantity.ts";
import { atRest, isUnderWay } from "./reps/cycle.ts";
import { beginBackCheck } from "./session/back-check.ts";
import { nobodyThere } from "./session/presence.ts";
import { tellOwed } from "./session/promise.ts";
import { finishReps } from "./session/rep-step.ts";
import { noLookalike, settledAtEnd } from "./session/rivals.ts";
import { emptySet } from "./session/set.ts";
import { closeSet } from "./session/set-end.ts";
import type { CoachOptions, CoachState } from "./session/state.ts";

export type CoachCommand =
  | { readonly type: "pause"; readonly reason: string }
  | { readonly type: "resume"; readonly reason: string }
  | { readonly type: "choose-exercise"; readonly exercise: "auto" | ExerciseName }
  | { readonly type: "expect-exercise"; readonly exercise: ExerciseName }
  | { readonly type: "set-target"; readonly reps: number | undefined }
  | { readonly type: "set-phrases"; readonly phrases: Phrases }
  /** The current set's count goes on from here: a paused set that resumes, or a bend in the rest that was no rep. */
  | { readonly type: "set-reps"; readonly reps: number }
  /** How long a hold is to last before "down"; never under the 2.0 s below which `short-hold` is heard. */
  | { readonly type: "set-hold"; readonly seconds: number }
  /** Begins the back check (session/back-check.ts), or gives it up. Not within a set. */
  | { readonly type: "check-back" | "skip-back-check" }
  /** The coach begins here, without a word: forgotten are who was ready, and what was done before a set that nobody kept. */
  | { readonly type: "start-afresh" }
  /** Closes the current set with its summary. */
  | { readonly type: "end-set" };

/** Between two sets whoever stays in the start posture stays ready: that alone is none. */
const inSet = ({ set, cycle, waiting }: CoachState): boolean =>
  set.reps.length + set.noReps.length + waiting.length > 0 || isUnderWay(cycle);

function chosen(
  state: CoachState,
  exercise: CoachOptions["exercise"],
  t: Seconds,
  events: CoachEvent[],
): CoachState {
  const { expected: _, ...others } = state.options;
  const options = { ...others, exercise };
  const { armed } = state.presence;
  if (exercise === "auto" || armed === undefined || armed === exercise)
    return { ...state, options, rivals: [], lookalike: noLookalike, waiting: [], failed: undefined };
  events.push({ type: "disarmed", t, exercise: armed });
  const closed = closeSet({ ...state, options }, armed, t, events);
  return { ...closed, presence: nobodyThere, cycle: atRest(), following: undefined };
}

/** Of a movement that was under way, nothing goes on. */
const nothingUnderWay = {
  cycle: atRest<Measurement>(),
  rivals: [],
  waiting: [],
  failed: undefined,
  ticks: 0,
} as const;

export function obey(state: CoachState, order: CoachCommand, t: Seconds, events: CoachEvent[]): CoachState {
  switch (order.type) {
    case "pause":
      if (state.paused) return state;
      events.push({ type: "paused", t, reason: order.reason });
      return {
        ...tellOwed(state, t, events),
        paused: true,
        ...nothingUnderWay,
      };
    case "resume":
      if (!state.paused) return state;
      events.push({ type: "resumed", t, reason: order.reason });
      return { ...state, paused: false, presence: { ...nobodyThere, lost: state.presence.lost } };
    case "choose-exercise":
      return chosen(state, order.exercise, t, events);
    case "expect-exercise":
      return { ...state, options: { ...state.options, expected: order.exercise } };
    case "set-target": {
      const { targetReps: _, ...rest } = state.options;
      return { ...state, options: order.reps === undefined ? rest : { ...rest, targetReps: order.reps } };
    }
    case "set-phrases":
      return { ...state, options: { ...state.options, phrases: order.phrases } };
    case "set-reps":
      return { ...state, set: { ...state.set, carried: order.reps - state.set.reps.length } };
    case "set-hold":
      return { ...state, options: { ...state.options, holdSeconds: Math.max(2, order.seconds) } };
    case "check-back": {
      if (state.backCheck || inSet(state)) return state;
      events.push({ type: "back-check", t, step: "stand" });
      const text = state.options.phrases.backCheck.stand;
      events.push({ type: "cue", t, text, about: { kind: "back-check", step: "stand" } });
      return { ...state, backCheck: beginBackCheck(t), cycle: atRest(), rivals: [], waiting: [], ticks: 0 };
    }
    case "skip-back-check":
      return { ...state, backCheck: undefined };
    case "start-afresh":
      return {
        ...state,
        ...nothingUnderWay,
        presence: { ...nobodyThere, lost: state.presence.lost },
        set: emptySet(state.set.number),
        context: { ...state.context, usual: {}, backs: [], necks: [] },
        announcer: { ...state.announcer, armedSince: undefined },
      };
    case "end-set": {
      const done = settledAtEnd(finishReps(state, events), events);
      const exercise = done.presence.armed ?? done.set.exercise;
      return exercise ? closeSet(done, exercise, t, events) : done;
    }
  }
}
