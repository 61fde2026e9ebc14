/**
 * Sets without a plan: what the coach counts by itself, in the shape of a workout, so that it is stored and shown the
 * same way. A set ends with the coach's summary, or with a rep of another exercise.
 */
import { exerciseNamed } from "../catalogue.ts";
import type { CoachEvent, Rep } from "../events.ts";
import type { Seconds } from "../quantity.ts";
import type { CoachStatus } from "../view.ts";
import type { FeelingChange } from "./feeling.ts";
import { feel } from "./sets.ts";
import {
  createWorkout,
  knowBetter,
  openSet,
  type SetEnd,
  type WorkoutEffect,
  type WorkoutSet,
  type WorkoutState,
} from "./workout.ts";

export const createFreeWorkout = (): WorkoutState =>
  createWorkout({ id: "free", name: "", items: [], daysPerWeek: 0 });

/** What ended a set, `by` being the cause if nothing better is known: a target that is reached is no early end. */
function endOf({ planned, reps }: WorkoutSet, by: SetEnd): SetEnd {
  if (planned.target > 0 && reps.length >= planned.target) return "target";
  // Without a target there is no too early.
  return by === "left" && planned.target === 0 ? "user" : by;
}

const close = (state: WorkoutState, by: SetEnd, effects: WorkoutEffect[]): WorkoutState => {
  const set = openSet(state);
  if (!set) return state;
  effects.push({ type: "set", set: state.sets.length - 1 });
  const ended = { ...set, endedAt: state.clock, endedBy: endOf(set, by) };
  return { ...state, sets: [...state.sets.slice(0, -1), ended] };
};

function begin(state: WorkoutState, rep: Rep, target: number): WorkoutState {
  const number = state.sets.filter((other) => other.planned.exercise === rep.exercise).length + 1;
  const planned = {
    exercise: rep.exercise,
    set: number,
    sets: number,
    target,
    holdSeconds: exerciseNamed(rep.exercise).plan.holdSeconds,
    restSeconds: 0,
  };
  const set: WorkoutSet = { planned, startedAt: state.clock, reps: [], noReps: [], advice: [] };
  return { ...state, sets: [...state.sets, set] };
}

function add(state: WorkoutState, rep: Rep, target: number, effects: WorkoutEffect[]): WorkoutState {
  const other = openSet(state)?.planned.exercise !== rep.exercise;
  const ready = other ? begin(close(state, "switched", effects), rep, target) : state;
  const set = ready.sets.at(-1);
  if (!set) return ready;
  if (other) effects.push({ type: "set", set: ready.sets.length - 1 });
  effects.push({ type: "rep", set: ready.sets.length - 1, rep });
  const grown = rep.counted ? { ...set, reps: [...set.reps, rep] } : { ...set, noReps: [...set.noReps, rep] };
  return { ...ready, sets: [...ready.sets.slice(0, -1), grown] };
}

export interface FreeView {
  /** The reps that the user asked for, 0 for none. */
  readonly target: number;
  /** Of the coach, after the events. */
  readonly status: CoachStatus;
}

export function followFreely(
  state: WorkoutState,
  at: Seconds,
  events: readonly CoachEvent[],
  { target, status }: FreeView,
): [WorkoutState, readonly WorkoutEffect[]] {
  const effects: WorkoutEffect[] = [];
  let next: WorkoutState = { ...state, clock: Number.isFinite(at) ? Math.max(at, state.clock) : state.clock };
  for (const event of events) {
    if (event.type === "rep") next = add(next, event.rep, target, effects);
    // A stray movement that did not count opens no set.
    if (event.type === "no-rep" && openSet(next)) next = add(next, event.rep, target, effects);
    if (event.type === "looked-back") {
      const [better, told] = knowBetter(next, event.was, event.rep);
      next = better;
      effects.push(...told);
    }
    // Somebody who is still in position has ended the set by hand; else the position was left.
    if (event.type === "set-summary") next = close(next, status === "armed" ? "user" : "left", effects);
  }
  return [next, effects];
}

/** How the set that ended last felt. */
export function feelFreely(
  state: WorkoutState,
  change: FeelingChange,
): [WorkoutState, readonly WorkoutEffect[]] {
  const turn = feel({ state, effects: [] }, change);
  return [turn.state, turn.effects];
}

/** The session is over: the screen was left. */
export function endFreely(state: WorkoutState): [WorkoutState, readonly WorkoutEffect[]] {
  const effects: WorkoutEffect[] = [];
  const closed = close(state, "stopped", effects);
  const stage = { name: "done", how: "stopped" } as const;
  effects.push({ type: "stage", stage });
  return [{ ...closed, stage }, effects];
}
