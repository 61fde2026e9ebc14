/**
 * The exercises that this program knows. Whoever puts a program together registers them once, before anything else asks;
 * the core itself names none. What is registered stays: it is read like a constant ever after.
 */
import type { Exercise } from "./exercise.ts";
import type { ExerciseName } from "./quantity.ts";

const known = new Map<ExerciseName, Exercise>();

/** Adds exercises; the same one twice is no second one. Throws where another goes by that name. */
export function register(exercises: readonly Exercise[]): void {
  for (const exercise of exercises) {
    const other = known.get(exercise.name);
    if (other !== undefined && other !== exercise)
      throw new Error(`Two exercises are named ${exercise.name}.`);
    known.set(exercise.name, exercise);
  }
}

/** In the order in which they were registered. */
export const knownExercises = (): readonly Exercise[] => [...known.values()];

/** For names out of a file, which may be anything. */
export const findExercise = (name: string): Exercise | undefined => known.get(name as ExerciseName);

/** For names that were checked. */
export function exerciseNamed(name: ExerciseName): Exercise {
  const found = known.get(name);
  if (!found) throw new Error(`No exercise is known as ${name}: register it first.`);
  return found;
}
