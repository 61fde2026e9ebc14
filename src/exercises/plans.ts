/**
 * The plans that the app comes with. They follow the advice that it is built on: two to three days a week; what needs many
 * muscles at once first (squats, deadlifts, shoulder presses), then slow good mornings with an empty bar and two to three sets of 10 to 20
 * supermans.
 */

import type { ExerciseName } from "../core/quantity.ts";
import type { Plan, PlanItem } from "../core/session/plan.ts";

const item = (exercise: ExerciseName, sets: number, reps: number): PlanItem => ({
  exercise,
  sets,
  reps,
  holdSeconds: 2,
  restSeconds: 60,
});

export const BUILT_IN_PLANS: readonly Plan[] = [
  { id: "starter", name: "", daysPerWeek: 2, items: [item("good-morning", 2, 10), item("superman", 2, 10)] },
  { id: "full", name: "", daysPerWeek: 3, items: [item("good-morning", 3, 12), item("superman", 3, 15)] },
  {
    id: "whole",
    name: "",
    daysPerWeek: 2,
    items: [
      item("squat", 2, 10),
      item("deadlift", 2, 8),
      item("shoulder-press", 2, 10),
      item("good-morning", 2, 10),
      item("superman", 2, 10),
    ],
  },
  {
    id: "whole-three",
    name: "",
    daysPerWeek: 3,
    items: [
      item("squat", 3, 10),
      item("romanian-deadlift", 3, 10),
      item("shoulder-press", 3, 10),
      item("good-morning", 2, 12),
      item("superman", 2, 12),
    ],
  },
  { id: "floor", name: "", daysPerWeek: 3, items: [item("superman", 3, 12)] },
  { id: "hinge", name: "", daysPerWeek: 2, items: [item("good-morning", 3, 10)] },
];
