/**
 * The back in the deep part of a lift on the feet: what was measured of it, and how likely that is rounded or arched
 * (core/form/rounding.ts).
 */
import type { Fault } from "../../core/events.ts";
import type { FaultRow, RepContext, RepOfSet } from "../../core/exercise.ts";
import { ARCHED_LIMIT, BACKS_LOOKED_BACK_ON, ROUNDED_LIMIT } from "../../core/form/back-model.ts";
import { type Judgement, RULED_OUT, SURE_LOOKING_BACK, seenWell } from "../../core/form/judgement.ts";
import type { BackReading } from "../../core/form/rounding.ts";
import { type BackVerdicts, judgeBack, shareRounded } from "../../core/form/rounding.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Degrees, FaultKind, Seconds } from "../../core/quantity.ts";
import type { Reading } from "../../core/reps/minimum-jerk.ts";
import { levelByLean, meanDeviation, readByTrunk, seriesOf, sustained } from "../../core/reps/series.ts";
import { nearest } from "./look-back.ts";

/** The spine's estimate is the least sure: a rounded back stays rounded through the bottom. */
const SPINE_SUSTAINED: Seconds = 0.45;

/** Degrees beyond the user's own neutral; each part is missing where too little was seen. */
export interface SeenBack {
  readonly most: Reading | undefined;
  readonly reading: BackReading | undefined;
  readonly verdict: BackVerdicts | undefined;
}

/** What a back is judged in of whose own full bend the back check tells nothing. */
export function unranged({ backRange: _, ...context }: RepContext): RepContext {
  return context;
}

/** What a back is judged in whose readings tell nothing about each other, or about the back check. */
export function alone(context: RepContext): RepContext {
  return { ...unranged(context), backs: [] };
}

/** `deepest`: the frames in which the back is judged. */
export function seenBack(
  deepest: readonly Measurement[],
  context: RepContext,
  of: Pick<BackReading, "of"> = {},
): SeenBack {
  const spine = seriesOf(deepest, "spineFlexion");
  const most = sustained(spine, SPINE_SUSTAINED);
  const level = levelByLean(deepest, "spineFlexion");
  const error = meanDeviation(deepest, "spineFlexion");
  const lean = sustained(seriesOf(deepest, "trunkInclination"), SPINE_SUSTAINED)?.value;
  const by = readByTrunk(deepest) ? ({ by: "trunk" } as const) : {};
  const neutralSlack = deepest.at(-1)?.neutralSlack;
  const at = most && seenWell(deepest, ["spineFlexion"]) ? { at: most.t } : {};
  const reading: BackReading | undefined =
    most && level !== undefined && error !== undefined
      ? {
          most: most.value,
          level,
          deviation: error,
          ...(lean === undefined ? {} : { lean }),
          ...(neutralSlack === undefined ? {} : { neutralSlack }),
          ...at,
          ...of,
          ...by,
        }
      : undefined;
  return { most, reading, verdict: reading && judgeBack(context.backs, reading) };
}

/**
 * By degrees beyond neutral, or by the share of the user's own bend where a back check was done: what is surer decides. A bend that
 * was read otherwise than this back (with the other model, from another side) is no measure for it.
 */
export function roundness({ verdict, reading }: SeenBack, { backRange }: Pick<RepContext, "backRange">) {
  if (!verdict || !reading) return undefined;
  const byDegrees = {
    value: verdict.rounding.value,
    limit: ROUNDED_LIMIT,
    probability: verdict.rounding.rounded,
  };
  if (!backRange || backRange.by !== reading.by) return byDegrees;
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

const ROUNDED: FaultKind = roundedBackRow.kind;
const ARCHED: FaultKind = archedBackRow.kind;

/**
 * What the whole set tells of the backs that could not be judged: a first rep that rounded as later ones did, which by itself
 * could have been its clothes, or that was flat as they were. That a back did not arch is not told so: of 16 so cleared on shaken
 * clips two had.
 */
export function lookBack(
  set: readonly RepOfSet[],
  context: Pick<RepContext, "backs" | "backRange">,
): readonly (Judgement | undefined)[] {
  const backs = set.map(({ back }) => back);
  return set.map(({ rep: { notJudged }, back }, i) =>
    back?.at === undefined || !notJudged.some((kind) => kind === ROUNDED || kind === ARCHED)
      ? undefined
      : judgedAgain(back, back.at, nearest(backs, i, context.backs), notJudged, context),
  );
}

function judgedAgain(
  reading: BackReading,
  at: Seconds,
  others: readonly BackReading[],
  open: readonly FaultKind[],
  context: Pick<RepContext, "backRange">,
): Judgement | undefined {
  const verdict = judgeBack(others, reading, BACKS_LOOKED_BACK_ON);
  const round = roundness({ most: undefined, verdict, reading }, context)!;
  const { value, arched } = verdict.overall;
  const settled = (kind: FaultKind): readonly Fault[] | "fine" | undefined => {
    if (kind === ARCHED && value < ARCHED_LIMIT && arched >= SURE_LOOKING_BACK)
      return [{ kind, at, value, limit: ARCHED_LIMIT, confidence: arched }];
    if (kind !== ROUNDED) return undefined;
    const { probability: confidence, value: bend, limit } = round;
    if (bend > limit && confidence >= SURE_LOOKING_BACK)
      return [{ kind, at, value: bend, limit, confidence }];
    return confidence < RULED_OUT ? "fine" : undefined;
  };
  const known = open.map((kind) => ({ kind, now: settled(kind) })).filter(({ now }) => now !== undefined);
  if (known.length === 0) return undefined;
  return {
    faults: known.flatMap(({ now }) => (now === "fine" ? [] : now!)),
    notJudged: open.filter((kind) => !known.some((one) => one.kind === kind)),
  };
}
