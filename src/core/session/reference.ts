/**
 * A rep to measure others by: the user's own best, or one out of a coach's file. Only a rep that counted and in which nothing
 * was wrong can be one, so nobody is led beyond a limit; and how far it went is compared only where the exercise's range
 * tells something (`show.range`): never in a lift, where higher is no better.
 */
import { exerciseNamed } from "../catalogue.ts";
import type { Rep } from "../events.ts";
import type { Degrees, ExerciseName, Seconds } from "../quantity.ts";

export interface Reference {
  readonly exercise: ExerciseName;
  /** The recording that it is out of. */
  readonly source: string;
  readonly number: number;
  /** Absent where it was not seen, or is not to be compared. */
  readonly depth?: Degrees;
  readonly back?: Degrees;
  readonly lowerSeconds: Seconds;
  readonly raiseSeconds: Seconds;
  readonly holdSeconds?: Seconds;
}

const depthOf = (rep: Rep): { depth?: Degrees } => {
  const { range, main } = exerciseNamed(rep.exercise).show;
  const depth = range && rep.peak[main];
  return depth === undefined ? {} : { depth };
};

/** `undefined`: not a rep to imitate. */
export function referenceFrom(rep: Rep, source: string): Reference | undefined {
  if (!rep.counted || rep.faults.length > 0) return undefined;
  const back = rep.peak.spineFlexion;
  return {
    exercise: rep.exercise,
    source,
    number: rep.number,
    ...depthOf(rep),
    ...(back === undefined ? {} : { back }),
    lowerSeconds: rep.lowerSeconds,
    raiseSeconds: rep.raiseSeconds,
    ...(rep.holdSeconds === undefined ? {} : { holdSeconds: rep.holdSeconds }),
  };
}

/** Of a rep from the reference: + is more, slower, rounder. What one of the two lacks is absent. */
export interface Difference {
  readonly depth?: Degrees;
  readonly back?: Degrees;
  readonly lower: Seconds;
  readonly raise: Seconds;
  readonly hold?: Seconds;
}

const minus = <K extends string>(key: K, a: number | undefined, b: number | undefined) =>
  (a === undefined || b === undefined ? {} : { [key]: a - b }) as Partial<Record<K, number>>;

/** `undefined` for another exercise. */
export function differenceFrom(rep: Rep, reference: Reference): Difference | undefined {
  if (rep.exercise !== reference.exercise) return undefined;
  return {
    ...minus("depth", depthOf(rep).depth, reference.depth),
    ...minus("back", rep.peak.spineFlexion, reference.back),
    lower: rep.lowerSeconds - reference.lowerSeconds,
    raise: rep.raiseSeconds - reference.raiseSeconds,
    ...minus("hold", rep.holdSeconds, reference.holdSeconds),
  };
}
