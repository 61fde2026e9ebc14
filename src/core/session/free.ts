/**
 * Sets without a plan: what the coach counts by itself, in the shape of a workout, so that it is stored and shown the
 * same way. A set ends with the coach's summary, or with a rep of another exercise.
 */
import type { CoachEvent, Rep } from "../events.ts";
import type { Seconds } from "../quantity.ts";
import { createWorkout, openSet, type WorkoutEffect, type WorkoutSet, type WorkoutState } from "./workout.ts";

export const createFreeWorkout = (): WorkoutState =>
  createWorkout({ id: "free", name: "", items: [], daysPerWeek: 0 });

const close = (state: WorkoutState, effects: WorkoutEffect[]): WorkoutState => {
  const set = openSet(state);
  if (!set) return state;
  effects.push({ type: "set", set: state.sets.length - 1 });
  return { ...state, sets: [...state.sets.slice(0, -1), { ...set, endedAt: state.clock, endedBy: "left" }] };
};

function begin(state: WorkoutState, rep: Rep, target: number): WorkoutState {
  const number = state.sets.filter((set) => set.planned.exercise === rep.exercise).length + 1;
  const planned = {
    exercise: rep.exercise,
    set: number,
    sets: number,
    target,
    holdSeconds: 2,
    restSeconds: 0,
  };
  const set: WorkoutSet = { planned, startedAt: state.clock, reps: [], noReps: [], advice: [] };
  return { ...state, sets: [...state.sets, set] };
}

function add(state: WorkoutState, rep: Rep, target: number, effects: WorkoutEffect[]): WorkoutState {
  const other = openSet(state)?.planned.exercise !== rep.exercise;
  const ready = other ? begin(close(state, effects), rep, target) : state;
  const set = ready.sets.at(-1);
  if (!set) return ready;
  if (other) effects.push({ type: "set", set: ready.sets.length - 1 });
  effects.push({ type: "rep", set: ready.sets.length - 1, rep });
  const grown = rep.counted ? { ...set, reps: [...set.reps, rep] } : { ...set, noReps: [...set.noReps, rep] };
  return { ...ready, sets: [...ready.sets.slice(0, -1), grown] };
}

/** `target`: the reps that the user asked for, 0 for none. */
export function followFreely(
  state: WorkoutState,
  at: Seconds,
  events: readonly CoachEvent[],
  target: number,
): [WorkoutState, readonly WorkoutEffect[]] {
  const effects: WorkoutEffect[] = [];
  let next: WorkoutState = { ...state, clock: Number.isFinite(at) ? Math.max(at, state.clock) : state.clock };
  for (const event of events) {
    if (event.type === "rep") next = add(next, event.rep, target, effects);
    // A stray movement that did not count opens no set.
    if (event.type === "no-rep" && openSet(next)) next = add(next, event.rep, target, effects);
    if (event.type === "set-summary") next = close(next, effects);
  }
  return [next, effects];
}

/** The session is over: the screen was left. */
export function endFreely(state: WorkoutState): [WorkoutState, readonly WorkoutEffect[]] {
  const effects: WorkoutEffect[] = [];
  const closed = close(state, effects);
  const stage = { name: "done", how: "stopped" } as const;
  effects.push({ type: "stage", stage });
  return [{ ...closed, stage }, effects];
}
