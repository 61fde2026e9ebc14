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

export const plan: Plan = {
  id: "p",
  name: "Two things",
  daysPerWeek: 2,
  items: [
    { exercise: "good-morning", sets: 2, reps: 4, holdSeconds: 2, restSeconds: 45 },
    { exercise: "superman", sets: 1, reps: 3, holdSeconds: 3, restSeconds: 25 },
  ],
};
export const fresh = createWorkout(plan);

export function play(from: WorkoutState, ...inputs: readonly WorkoutInput[]) {
  const effects: WorkoutEffect[] = [];
  let state = from;
  for (const input of inputs) {
    const [next, caused] = conduct(state, input);
    state = next;
    effects.push(...caused);
  }
  const of = <T extends WorkoutEffect["type"]>(type: T) =>
    effects.filter((effect): effect is Extract<WorkoutEffect, { type: T }> => effect.type === type);
  return {
    state,
    stage: state.stage,
    said: of("say").map(({ saying }) => saying),
    kinds: of("say").map(({ saying }) => saying.kind),
    commands: of("command").map(({ command }) => command),
    stages: of("stage").map(({ stage }) => stage.name),
  };
}
export const order = (at: number, what: WorkoutOrder): WorkoutInput => ({ type: "order", at, order: what });
export const tick = (at: number): WorkoutInput => ({ type: "tick", at });
export const pause = (at: number, by: "user" | "gesture" = "user") => order(at, { type: "pause", by });
export const resume = (at: number, by: "user" | "gesture" = "user") => order(at, { type: "resume", by });
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
