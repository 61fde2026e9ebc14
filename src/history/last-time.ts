/** The same set on the last day before today, for whoever has just done one. */
import { isClean } from "../core/coaching/verdict.ts";
import type { ExerciseName } from "../core/quantity.ts";
import { dayOf } from "./records.ts";
import type { HistoryStore } from "./store.ts";

export interface PastSet {
  readonly day: string;
  /** Counted, and how many of them had everything judged and nothing wrong. */
  readonly reps: number;
  readonly clean: number;
}

/** Where that day had fewer sets of the exercise, its last one. Rejects with HistoryError. */
export async function lastTime(
  store: Pick<HistoryStore, "overview">,
  exercise: ExerciseName,
  set: number,
  now = new Date(),
): Promise<PastSet | undefined> {
  const today = dayOf(now);
  const { done: sets } = await store.overview();
  const before = sets.filter((done) => done.exercise === exercise && done.day < today);
  const day = before.at(-1)?.day;
  const then = before.filter((done) => done.day === day);
  const same = then[set - 1] ?? then.at(-1);
  if (!same) return undefined;
  const clean = same.reps.filter(isClean).length;
  return { day: same.day, reps: same.reps.length, clean };
}
