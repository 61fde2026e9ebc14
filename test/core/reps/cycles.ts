/** Movements of a trunk by its angle, for the tests of the cycle. */
import {
  atRest,
  type CycleRules,
  type CycleState,
  cycle,
  type Movement,
  type Strand,
} from "../../../src/core/reps/cycle.ts";
import { wayAt } from "../lifter/film.ts";

export interface Sample {
  readonly t: number;
  readonly angle?: number;
}
export const TRUNK: Strand<Sample> = {
  excursion: ({ angle }) => angle,
  out: 15,
  back: 11,
  backShare: 0,
  backMost: 13,
  turnShare: 0.35,
  turnMost: 24,
  turnRise: 4,
};
export const RULES: CycleRules<Sample> = { strands: [TRUNK], longest: 60 };

export function run(samples: readonly Sample[], rules = RULES) {
  let state: CycleState<Sample> = atRest();
  const found: { readonly movement: Movement<Sample>; readonly at: number }[] = [];
  for (const sample of samples) {
    const [next, movement] = cycle(rules, state, sample);
    state = next;
    if (movement) found.push({ movement, at: sample.t });
  }
  return { state, found, movements: found.map(({ movement }) => movement) };
}
export const movements = (angles: readonly (number | undefined)[], fps = 10): Movement<Sample>[] =>
  run(angles.map((angle, i) => ({ t: i / fps, ...(angle === undefined ? {} : { angle }) }))).movements;

/** Goes to each angle with minimum jerk within its seconds. */
export function went(legs: readonly (readonly [angle: number, seconds: number])[], fps = 30): Sample[] {
  const samples: Sample[] = [];
  let [from, began] = [0, 0];
  for (const [to, seconds] of legs) {
    for (; samples.length / fps < began + seconds; ) {
      const t = samples.length / fps;
      samples.push({ t, angle: from + wayAt((t - began) / seconds) * (to - from) });
    }
    began += seconds;
    from = to;
  }
  return samples;
}

/** Eight pictures a second, so that all times are exact. */
export const eighths = (angles: readonly (number | undefined)[], strand: Partial<Strand<Sample>> = {}) =>
  run(
    angles.map((angle, i) => ({ t: i / 8, ...(angle === undefined ? {} : { angle }) })),
    { ...RULES, strands: [{ ...TRUNK, ...strand }] },
  );
