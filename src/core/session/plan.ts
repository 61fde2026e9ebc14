/**
 * A plan: which exercises, how many sets and reps, how long each hold and rest. The defaults follow the advice that
 * the app is built on: two to three sets of 10 to 20 supermans, slow good mornings with an empty bar, two to three
 * days a week.
 */
import { EXERCISES, type ExerciseName, type Seconds } from "../quantity.ts";

export interface PlanItem {
  readonly exercise: ExerciseName;
  readonly sets: number;
  readonly reps: number;
  /** How long a superman is held; a good morning ignores it. */
  readonly holdSeconds: Seconds;
  /** After each set of this item. */
  readonly restSeconds: Seconds;
}

export interface Plan {
  readonly id: string;
  /** The user's own words; empty for a built-in plan, whose name is in the message catalogue under its id. */
  readonly name: string;
  readonly items: readonly PlanItem[];
  readonly daysPerWeek: number;
}

/** One set of a plan, in the order in which it is to be done. */
export interface PlannedSet {
  readonly exercise: ExerciseName;
  /** From 1 within its item. */
  readonly set: number;
  readonly sets: number;
  readonly target: number;
  readonly holdSeconds: Seconds;
  readonly restSeconds: Seconds;
}

export interface Limit {
  readonly low: number;
  readonly high: number;
}

export const PLAN_FIELDS = ["sets", "reps", "holdSeconds", "restSeconds"] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** Fifty reps is more than any advice for these exercises; the lower rest keeps time to change posture. */
export const PLAN_LIMITS: Readonly<Record<PlanField | "items" | "daysPerWeek", Limit>> = {
  items: { low: 1, high: 10 },
  sets: { low: 1, high: 8 },
  reps: { low: 1, high: 50 },
  holdSeconds: { low: 2, high: 5 },
  restSeconds: { low: 10, high: 600 },
  daysPerWeek: { low: 1, high: 7 },
};

/** What is wrong with a plan; `item` counts from 0. */
export type PlanProblem =
  | { readonly kind: "out-of-range"; readonly item: number; readonly field: PlanField; readonly limit: Limit }
  | { readonly kind: "days"; readonly limit: Limit }
  | { readonly kind: "items"; readonly limit: Limit }
  | { readonly kind: "unknown-exercise"; readonly item: number };

const within = (value: number, limit: Limit): boolean =>
  Number.isInteger(value) && value >= limit.low && value <= limit.high;

/** Everything that keeps a plan from being run; an empty list means that it can be. */
export function planProblems(plan: Pick<Plan, "items" | "daysPerWeek">): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (!within(plan.items.length, PLAN_LIMITS.items))
    problems.push({ kind: "items", limit: PLAN_LIMITS.items });
  if (!within(plan.daysPerWeek, PLAN_LIMITS.daysPerWeek))
    problems.push({ kind: "days", limit: PLAN_LIMITS.daysPerWeek });
  plan.items.forEach((item, index) => {
    if (!EXERCISES.includes(item.exercise)) problems.push({ kind: "unknown-exercise", item: index });
    for (const field of PLAN_FIELDS)
      if (!within(item[field], PLAN_LIMITS[field]))
        problems.push({ kind: "out-of-range", item: index, field, limit: PLAN_LIMITS[field] });
  });
  return problems;
}

/** The sets of a plan in order. `targets` overrides the reps of an exercise, for users whose last session says so. */
export function plannedSets(
  plan: Pick<Plan, "items">,
  targets: Readonly<Partial<Record<ExerciseName, number>>> = {},
): readonly PlannedSet[] {
  return plan.items.flatMap((item) =>
    Array.from({ length: item.sets }, (_, index) => ({
      exercise: item.exercise,
      set: index + 1,
      sets: item.sets,
      target: Math.min(item.reps, targets[item.exercise] ?? item.reps),
      holdSeconds: item.holdSeconds,
      restSeconds: item.restSeconds,
    })),
  );
}

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
  { id: "floor", name: "", daysPerWeek: 3, items: [item("superman", 3, 12)] },
  { id: "hinge", name: "", daysPerWeek: 2, items: [item("good-morning", 3, 10)] },
];

/** Rough length of a plan: slow reps of 5 s (a hold counts on top), rests, and 20 s to change the posture. */
export function planSeconds(plan: Pick<Plan, "items">): Seconds {
  const sets = plannedSets(plan);
  const work = sets.reduce(
    (sum, set) => sum + set.target * (5 + (set.exercise === "superman" ? set.holdSeconds : 0)),
    0,
  );
  const rests = sets.slice(0, -1).reduce((sum, set) => sum + set.restSeconds, 0);
  return work + rests + 20 * plan.items.length;
}
