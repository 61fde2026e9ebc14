/** A workout of two exercises, played input by input: what it comes to, and what it says and asks on the way. */
import type { CoachEvent } from "../../../src/core/events.ts";
import { conduct } from "../../../src/core/session/conduct.ts";
import type { Plan } from "../../../src/core/session/plan.ts";
import {
  createWorkout,
  type WorkoutEffect,
  type WorkoutInput,
  type WorkoutOrder,
  type WorkoutState,
} from "../../../src/core/session/workout.ts";
import type { CoachStatus } from "../../../src/core/view.ts";
import { counts, rep } from "./reps.ts";

/** Two sets of good mornings and one of supermans. */
export const twoThings = (goodMornings: number, restSeconds: number, supermans: number): Plan => ({
  id: "p",
  name: "Two things",
  daysPerWeek: 2,
  items: [
    { exercise: "good-morning", sets: 2, reps: goodMornings, holdSeconds: 2, restSeconds },
    { exercise: "superman", sets: 1, reps: supermans, holdSeconds: 3, restSeconds: 25 },
  ],
});
export const plan = twoThings(4, 45, 3);
export const fresh = createWorkout(plan);

export function play(from: WorkoutState, ...inputs: readonly WorkoutInput[]) {
  const effects: WorkoutEffect[] = [];
  let state = from;
  for (const input of inputs) {
    const [next, caused] = conduct(state, input);
    state = next;
    effects.push(...caused);
  }
  return {
    state,
    effects,
    stage: state.stage,
    said: sayings(effects),
    kinds: kinds(effects),
    commands: commandsIn(effects),
    stages: of(effects, "stage").map(({ stage }) => stage.name),
  };
}

const of = <T extends WorkoutEffect["type"]>(effects: readonly WorkoutEffect[], type: T) =>
  effects.filter((effect): effect is Extract<WorkoutEffect, { type: T }> => effect.type === type);
export const sayings = (effects: readonly WorkoutEffect[]) => of(effects, "say").map(({ saying }) => saying);
export const kinds = (effects: readonly WorkoutEffect[]) => sayings(effects).map(({ kind }) => kind);
export const commandsIn = (effects: readonly WorkoutEffect[]) =>
  of(effects, "command").map(({ command }) => command);

export const order = (at: number, what: WorkoutOrder): WorkoutInput => ({ type: "order", at, order: what });
export const tick = (at: number): WorkoutInput => ({ type: "tick", at });
/** Every second, both included. */
export const ticks = (from: number, to: number): WorkoutInput[] =>
  Array.from({ length: to - from + 1 }, (_, index) => tick(from + index));
export const pause = (at: number, by: "user" | "gesture" = "user") => order(at, { type: "pause", by });
export const resume = (at: number, by: "user" | "gesture" = "user") => order(at, { type: "resume", by });
/** Reps every 5 s, the first one counted at `from`. */
export const reps = (from: number, exercise: string, many: number): WorkoutInput[] =>
  Array.from({ length: many }, (_, i) => counts(from + 5 * i, exercise));
export const heard = (at: number, status: CoachStatus, ...events: readonly CoachEvent[]): WorkoutInput => ({
  type: "coach",
  at,
  events,
  status,
  ...(status === "armed" ? { exercise: "good-morning" } : {}),
});
export const PAUSED = { type: "paused", t: 0, reason: "user" } as const;
export const RESUMED = { type: "resumed", t: 0, reason: "user" } as const;
export const NO_REP = (at: number): CoachEvent => ({
  type: "no-rep",
  t: at,
  reason: "shallow",
  rep: { ...rep("good-morning", at), counted: false, reason: "shallow" },
});

/** Two reps at 10 and 15 s. */
export const working = play(fresh, ...reps(10, "good-morning", 2)).state;
/** Four reps, the last at 25 s: a rest until 70. */
export const resting = play(fresh, ...reps(10, "good-morning", 4)).state;
export const first = {
  exercise: "good-morning",
  set: 1,
  sets: 2,
  target: 4,
  holdSeconds: 2,
  restSeconds: 45,
};
export const second = { ...first, set: 2 };
export const third = { exercise: "superman", set: 1, sets: 1, target: 3, holdSeconds: 3, restSeconds: 25 };
