/** The user's reference reps, one an exercise, kept in this browser. */
import { type ReadonlySignal, signal } from "@preact/signals";
import * as v from "valibot";
import { findExercise } from "../core/catalogue.ts";
import type { ExerciseName } from "../core/quantity.ts";
import type { Reference } from "../core/session/reference.ts";

const KEY = "backline.references";
const finite = v.pipe(v.number(), v.finite());
const schema = v.array(
  v.object({
    exercise: v.custom<ExerciseName>((name) => typeof name === "string" && findExercise(name) !== undefined),
    source: v.pipe(v.string(), v.maxLength(300)),
    number: finite,
    depth: v.exactOptional(finite),
    back: v.exactOptional(finite),
    lowerSeconds: finite,
    raiseSeconds: finite,
    holdSeconds: v.exactOptional(finite),
  }),
);

function kept(): readonly Reference[] {
  try {
    const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(KEY) ?? "[]"));
    return parsed.success ? (parsed.output as readonly Reference[]) : [];
  } catch {
    return [];
  }
}

const current = signal<readonly Reference[]>(kept());
export const references: ReadonlySignal<readonly Reference[]> = current;

const isSame = (a: Reference, b: Reference): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Sets it, or takes it back where it is the one already. */
export function toggleReference(reference: Reference): void {
  const others = current.peek().filter(({ exercise }) => exercise !== reference.exercise);
  const there = current.peek().some((one) => isSame(one, reference));
  current.value = there ? others : [...others, reference];
  try {
    localStorage.setItem(KEY, JSON.stringify(current.peek()));
  } catch (error) {
    console.warn("This browser does not remember the reference.", error);
  }
}

export const isReference = (reference: Reference): boolean =>
  current.value.some((one) => isSame(one, reference));
