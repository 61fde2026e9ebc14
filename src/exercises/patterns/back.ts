/**
 * The back in the deep part of a lift on the feet: what was measured of it, and how likely that is rounded or arched
 * (core/form/rounding.ts).
 */
import type { FaultRow, RepContext } from "../../core/exercise.ts";
import { ROUNDED_LIMIT } from "../../core/form/back-model.ts";
import type { BackReading } from "../../core/form/rounding.ts";
import { type BackVerdicts, judgeBack, shareRounded } from "../../core/form/rounding.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Degrees, Seconds } from "../../core/quantity.ts";
import type { Reading } from "../../core/reps/minimum-jerk.ts";
import { levelByLean, meanDeviation, seriesOf, sustained } from "../../core/reps/series.ts";

/** The spine's estimate is the least sure: a rounded back stays rounded through the bottom. */
const SPINE_SUSTAINED: Seconds = 0.45;

/** Degrees beyond the user's own neutral; each part is missing where too little was seen. */
export interface SeenBack {
  readonly most: Reading | undefined;
  readonly reading: BackReading | undefined;
  readonly verdict: BackVerdicts | undefined;
}

/** What a back is judged in whose readings tell nothing about each other, or about the back check. */
export function alone({ backRange: _, ...context }: RepContext): RepContext {
  return { ...context, backs: [] };
}

/** `deepest`: the frames in which the back is judged. */
export function seenBack(deepest: readonly Measurement[], context: RepContext): SeenBack {
  const spine = seriesOf(deepest, "spineFlexion");
  const most = sustained(spine, SPINE_SUSTAINED);
  const level = levelByLean(deepest, "spineFlexion");
  const error = meanDeviation(deepest, "spineFlexion");
  const lean = sustained(seriesOf(deepest, "trunkInclination"), SPINE_SUSTAINED)?.value;
  const reading: BackReading | undefined =
    most && level !== undefined && error !== undefined
      ? { most: most.value, level, deviation: error, ...(lean === undefined ? {} : { lean }) }
      : undefined;
  return { most, reading, verdict: reading && judgeBack(context.backs, reading) };
}

/** By degrees beyond neutral, or by the share of the user's own bend where a back check was done: what is surer decides. */
export function roundness({ verdict, reading }: SeenBack, { backRange }: RepContext) {
  if (!verdict || !reading) return undefined;
  const byDegrees = {
    value: verdict.rounding.value,
    limit: ROUNDED_LIMIT,
    probability: verdict.rounding.rounded,
  };
  if (!backRange) return byDegrees;
  const byShare = shareRounded(reading, backRange);
  const sureness = ({ probability }: { readonly probability: number }): number => Math.abs(probability - 0.5);
  return sureness(byShare) > sureness(byDegrees) ? byShare : byDegrees;
}

/** The likeliest extreme of the spine's flexion, with its sign, degrees: arched where the whole of it was bent that way. */
export const furthestBend = ({ rounding, overall }: BackVerdicts): Degrees =>
  overall.value < 0 ? overall.value : rounding.value;

/** What can be wrong with the back, as every lift's table has it. */
export const roundedBackRow = {
  kind: "rounded-back",
  topic: "back",
  rank: 0,
  safety: true,
  stops: true,
  signal: "spineFlexion",
  part: "back",
  region: ["back"],
} as const satisfies FaultRow;

export const archedBackRow = {
  kind: "overextended-back",
  topic: "back",
  rank: 1,
  safety: true,
  signal: "spineFlexion",
  part: "back",
  region: ["back"],
} as const satisfies FaultRow;
