/** A plan of two exercises, and what a workout makes of what happens. */
import type { ExerciseName } from "../../../src/core/quantity.ts";
import { conduct } from "../../../src/core/session/conduct.ts";
import type { Plan } from "../../../src/core/session/plan.ts";
import {
  createWorkout,
  type WorkoutEffect,
  type WorkoutInput,
  type WorkoutOrder,
  type WorkoutState,
} from "../../../src/core/session/workout.ts";
import { counts } from "./reps.ts";

export const plan: Plan = {
  id: "p",
  name: "Two things",
  daysPerWeek: 2,
  items: [
    { exercise: "good-morning", sets: 2, reps: 3, holdSeconds: 2, restSeconds: 40 },
    { exercise: "superman", sets: 1, reps: 2, holdSeconds: 3, restSeconds: 25 },
  ],
};

export function play(inputs: readonly WorkoutInput[], from: WorkoutState = createWorkout(plan)) {
  const effects: WorkoutEffect[] = [];
  let state = from;
  for (const input of inputs) {
    const [next, caused] = conduct(state, input);
    state = next;
    effects.push(...caused);
  }
  return { state, effects, said: sayings(effects), commands: commandsIn(effects) };
}

export const sayings = (effects: readonly WorkoutEffect[]) =>
  effects.flatMap((effect) => (effect.type === "say" ? [effect.saying] : []));
export const commandsIn = (effects: readonly WorkoutEffect[]) =>
  effects.flatMap((effect) => (effect.type === "command" ? [effect.command] : []));
export const kinds = (effects: readonly WorkoutEffect[]) => sayings(effects).map((saying) => saying.kind);

export const order = (at: number, what: WorkoutOrder): WorkoutInput => ({ type: "order", at, order: what });
export const tick = (at: number): WorkoutInput => ({ type: "tick", at });

/** Reps every 5 s, the first one counted at `from`. */
export const reps = (from: number, exercise: ExerciseName, many: number): WorkoutInput[] =>
  Array.from({ length: many }, (_, index) => counts(from + 5 * index, exercise));
export const ticks = (from: number, to: number): WorkoutInput[] =>
  Array.from({ length: to - from + 1 }, (_, index) => tick(from + index));
