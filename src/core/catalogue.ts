/**
 * The exercises that this program knows. Whoever puts a program together registers them once, before anything else asks;
 * the core itself names none. What is registered stays: it is read like a constant ever after.
 */
import type { Exercise, FaultRow } from "./exercise.ts";
import type { ExerciseName, FaultKind, Phase } from "./quantity.ts";

const known = new Map<ExerciseName, Exercise>();

/** What files, addresses and styles can hold. */
export const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a fault's value and limit are seconds. */
export const isOfTime = ({ signal, unit }: FaultRow): boolean => signal === undefined && unit === undefined;

function check({ name, faults }: Exercise): void {
  for (const id of [name, ...faults.map(({ kind }) => kind)])
    if (!NAME.test(id)) throw new Error(`${id} is no name: small letters, digits and hyphens.`);
  for (const row of faults) {
    const other = findFault(row.kind);
    if (other && (other.topic !== row.topic || other.rank !== row.rank || isOfTime(other) !== isOfTime(row)))
      throw new Error(`${name} says something else of ${row.kind} than an exercise before it.`);
  }
}

/**
 * Adds exercises; the same one twice is no second one. Throws where another goes by that name. Returns what takes back
 * those that were added, for whoever had them for a while only.
 */
export function register(exercises: readonly Exercise[]): () => void {
  const added: ExerciseName[] = [];
  for (const exercise of exercises) {
    const other = known.get(exercise.name);
    if (other === exercise) continue;
    if (other) throw new Error(`Two exercises are named ${exercise.name}.`);
    check(exercise);
    known.set(exercise.name, exercise);
    added.push(exercise.name);
  }
  return () => {
    for (const name of added) known.delete(name);
  };
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

/** Those with a sample clip. */
export const samples = (): readonly ExerciseName[] =>
  knownExercises().flatMap(({ name, sample }) => (sample ? [name] : []));

/** Whether a phase is that of somebody in a start posture. */
export const isRest = (phase: Phase): boolean =>
  knownExercises().some(({ restPhase }) => restPhase === phase);

export const exerciseNames = (): readonly ExerciseName[] => [...known.keys()];

/** Every fault of every exercise once, in the order of the exercises and of their lists. */
export const knownFaults = (): readonly FaultKind[] => [
  ...new Set(knownExercises().flatMap(({ faults }) => faults.map(({ kind }) => kind))),
];

/** What an exercise says of its own fault; of another's, what the first one says that knows it. */
export const faultOf = (exercise: ExerciseName, kind: FaultKind): FaultRow | undefined =>
  findExercise(exercise)?.faults.find((row) => row.kind === kind) ?? findFault(kind);

/** What the first exercise that knows a fault says of it. */
export function findFault(kind: string): FaultRow | undefined {
  for (const { faults } of known.values()) {
    const row = faults.find((one) => one.kind === kind);
    if (row) return row;
  }
  return undefined;
}
