/** Everything that a workout needs before its first rep: the lock, the plan, what was stored, and today's targets. */
import type { ExerciseName } from "../core/quantity.ts";
import { suggestedReps, targetFrom } from "../core/session/adapting.ts";
import { hurt } from "../core/session/feeling.ts";
import { type Plan, planProblems } from "../core/session/plan.ts";
import { createWorkout, type WorkoutState } from "../core/session/workout.ts";
import { BUILT_IN_PLANS } from "../exercises/plans.ts";
import { newSession, restoreWorkout, WorkoutRecorder } from "../history/recorder.ts";
import { takeSessionLock } from "../history/session-lock.ts";
import { type DoneSet, lastSets } from "../history/statistics.ts";
import { requestPersistence } from "../history/storage.ts";
import type { HistoryStore } from "../history/store.ts";

export type Opening =
  | {
      readonly kind: "open";
      readonly initial: WorkoutState;
      readonly recorder: WorkoutRecorder;
      readonly release: () => void;
    }
  /** Another tab coaches. */
  | { readonly kind: "busy" }
  | { readonly kind: "no-such-plan" };

export interface Wanted {
  /** Of a plan. */
  readonly plan: string;
  /** Of a stored session to go on with. */
  readonly session?: string;
}

/** A history that can't be read must not keep anybody from training: it counts as empty. */
async function readOr<T, O>(reading: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await reading;
  } catch (error) {
    console.warn("The history can't be read; the workout starts without it.", error);
    return otherwise;
  }
}

export async function allPlans(store: HistoryStore): Promise<readonly Plan[]> {
  const own = await readOr(store.plans(), []);
  return [...own, ...BUILT_IN_PLANS].filter((plan) => planProblems(plan).length === 0);
}

export interface Outlook {
  /** Reps to aim for today, where they are not the plan's. */
  readonly targets: Readonly<Partial<Record<ExerciseName, number>>>;
  /** Reps to plan for, after clean sets. */
  readonly more: Readonly<Partial<Record<ExerciseName, number>>>;
  /** Exercises that are not added to, since something hurt the last time. */
  readonly held: readonly ExerciseName[];
}

/** What the last time says about a plan. */
export function outlook(plan: Plan, sets: readonly DoneSet[]): Outlook {
  const targets: Partial<Record<ExerciseName, number>> = {};
  const more: Partial<Record<ExerciseName, number>> = {};
  const held: ExerciseName[] = [];
  for (const { exercise, reps } of plan.items) {
    const last = lastSets(sets, exercise);
    // Wherever it hurt and in whichever set: nothing of that session is built upon.
    const hurting = sets.some((set) => set.session === last[0]?.session && hurt(set.record));
    const past = last.map((set) => ({
      exercise,
      target: set.record.planned.target,
      reps: set.reps,
      hurt: hurting,
    }));
    if (hurting) held.push(exercise);
    const target = targetFrom(reps, past);
    if (target < reps) targets[exercise] = target;
    const suggested = suggestedReps(reps, past);
    if (suggested !== undefined) more[exercise] = suggested;
  }
  return { targets, more, held };
}

export const pastSets = async (store: HistoryStore): Promise<readonly DoneSet[]> =>
  (await readOr(store.overview(), undefined))?.done ?? [];

async function goOn(
  store: HistoryStore,
  id: string,
): Promise<Omit<Extract<Opening, { kind: "open" }>, "kind" | "release"> | undefined> {
  const moment = await readOr(store.session(id), undefined);
  // What was ended is not taken up again by a reload of its page.
  const initial = moment?.session.status === "running" ? restoreWorkout(moment) : undefined;
  if (!moment || !initial) return undefined;
  const { startedAt, day } = moment.session;
  const recorder = new WorkoutRecorder(store, { id, startedAt, day }, moment);
  return { initial, recorder };
}

export async function openWorkout(store: HistoryStore, wanted: Wanted): Promise<Opening> {
  const release = await takeSessionLock();
  if (!release) return { kind: "busy" };
  void requestPersistence();
  const resumed = wanted.session === undefined ? undefined : await goOn(store, wanted.session);
  if (resumed) return { kind: "open", ...resumed, release };
  const plan = (await allPlans(store)).find((each) => each.id === wanted.plan);
  if (!plan) {
    release();
    return { kind: "no-such-plan" };
  }
  const { targets } = outlook(plan, await pastSets(store));
  const recorder = new WorkoutRecorder(store, newSession(new Date()));
  return { kind: "open", initial: createWorkout(plan, targets), recorder, release };
}
