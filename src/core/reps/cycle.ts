/**
 * Finds movements that leave a start posture and come back to it, whatever the exercise: the one place where frames
 * become candidates for reps. Each exercise says with a pair of thresholds what "out" and "back" mean, so that a signal
 * that hovers at one of them makes no second movement.
 */
import type { Seconds } from "../quantity.ts";

export interface CycleRules<S> {
  /** The movement has clearly left the start posture. */
  readonly isOut: (sample: S) => boolean;
  /** It is back; `movement` is all since it left, oldest first. Must be false wherever `isOut` is true. */
  readonly isBack: (sample: S, movement: readonly S[]) => boolean;
}

export interface CycleState<S> {
  /** The last second and a half before the movement: where it began lies in here. */
  readonly before: readonly S[];
  /** Samples since the movement left; absent at rest. */
  readonly out: readonly S[] | undefined;
}

export interface Movement<S> {
  readonly before: readonly S[];
  readonly during: readonly S[];
  /** The sample at which it was back. */
  readonly back: S;
}

const MEMORY: Seconds = 1.5;

export const atRest = <S>(): CycleState<S> => ({ before: [], out: undefined });

export function cycle<S extends { readonly t: Seconds }>(
  rules: CycleRules<S>,
  state: CycleState<S>,
  sample: S,
): [CycleState<S>, Movement<S> | undefined] {
  const { before, out } = state;
  if (!out) {
    const recent = [...before, sample].filter((s) => s.t >= sample.t - MEMORY);
    return rules.isOut(sample)
      ? [{ before, out: [sample] }, undefined]
      : [{ before: recent, out: undefined }, undefined];
  }
  const during = [...out, sample];
  if (!rules.isBack(sample, out)) return [{ before, out: during }, undefined];
  // The way back of this movement is no part of the next one.
  return [
    { before: [sample], out: undefined },
    { before, during, back: sample },
  ];
}
