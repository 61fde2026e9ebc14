/** A plan: which exercises, how many sets and reps, how long each hold and rest. */
import { exerciseNamed, findExercise } from "../catalogue.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";

export interface PlanItem {
  readonly exercise: ExerciseName;
  readonly sets: number;
  readonly reps: number;
  /** How long it is held; an exercise without a hold ignores it. */
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
    if (!findExercise(item.exercise)) problems.push({ kind: "unknown-exercise", item: index });
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

function repSeconds({ exercise, holdSeconds }: PlannedSet): Seconds {
  const { plan, hold } = exerciseNamed(exercise);
  return plan.repSeconds + (hold ? holdSeconds : 0);
}

/** Rough length of a plan: reps at the pace of their exercise with their holds, rests, and 20 s to change the posture. */
export function planSeconds(plan: Pick<Plan, "items">): Seconds {
  const sets = plannedSets(plan);
  const work = sets.reduce((sum, set) => sum + set.target * repSeconds(set), 0);
  const rests = sets.slice(0, -1).reduce((sum, set) => sum + set.restSeconds, 0);
  return work + rests + 20 * plan.items.length;
}
