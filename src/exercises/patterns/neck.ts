/** The neck at the hold of a lift from lying face down, and how likely it is cranked (core/form/cranking.ts). */
import type { ReadOfRep, RepContext, RepOfSet } from "../../core/exercise.ts";
import { judgeNeck, NECK_LIMIT, type NeckReading, type NeckVerdict } from "../../core/form/cranking.ts";
import {
  judge as claim,
  type Judgement,
  RULED_OUT,
  SURE_LOOKING_BACK,
  SURE_OF_BACK,
  seenWell,
} from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, type FaultKind, median, type Seconds } from "../../core/quantity.ts";
import { meanDeviation, seriesOf } from "../../core/reps/series.ts";
import type { Held } from "./limb-pair.ts";
import { nearest } from "./look-back.ts";

const CRANKED: FaultKind = "neck-cranked";

/** Ears are guessed for up to a quarter of a second at times: what is read of a hold that is hardly longer is read around it as well. */
const LEAST: Seconds = 0.6;

function framesOf({ frames, during, at }: Held): readonly Measurement[] {
  const length = frames.at(-1)!.t - frames[0]!.t;
  return length >= LEAST ? frames : during.filter(({ t }) => Math.abs(t - at) <= LEAST / 2);
}

function readingOf(frames: readonly Measurement[], at: Seconds): NeckReading | undefined {
  const level = median(seriesOf(frames, "neckFlexion").map(({ value }) => value));
  const deviation = meanDeviation(frames, "neckFlexion");
  if (level === undefined || deviation === undefined) return undefined;
  return { level, deviation, ...(seenWell(frames, ["neckFlexion"]) ? { at } : {}) };
}

/** What was read of the neck and what that says beside the reps before. */
export interface JudgedNeck {
  readonly judgement: Judgement;
  readonly read: Pick<ReadOfRep, "neck">;
  /** The likeliest; `undefined`: not measured. */
  readonly flexion: Degrees | undefined;
}

export function judgedNeck(held: Held, { necks }: Pick<RepContext, "necks">): JudgedNeck {
  const frames = framesOf(held);
  const neck = readingOf(frames, held.at);
  const verdict = neck && judgeNeck(necks, neck);
  const judgement = claim({
    kind: CRANKED,
    signals: ["neckFlexion"],
    frames,
    at: held.at,
    value: verdict?.value,
    limit: NECK_LIMIT,
    wrong: "below",
    probability: verdict?.cranked,
    sure: SURE_OF_BACK,
  });
  return { judgement, read: neck ? { neck } : {}, flexion: verdict?.value };
}

/** What the whole set tells of the necks that could not be judged: a first rep that was cranked as later ones were, or as little. */
export function lookBackOnNecks(set: readonly RepOfSet[]): readonly (Judgement | undefined)[] {
  const necks = set.map(({ neck }) => neck);
  return set.map(({ rep: { notJudged }, neck }, i) =>
    neck?.at === undefined || !notJudged.includes(CRANKED)
      ? undefined
      : judgedAgain(judgeNeck(nearest(necks, i), neck), neck.at, notJudged),
  );
}

function judgedAgain(
  { value, cranked }: NeckVerdict,
  at: Seconds,
  open: readonly FaultKind[],
): Judgement | undefined {
  const notJudged = open.filter((kind) => kind !== CRANKED);
  if (cranked < RULED_OUT) return { faults: [], notJudged };
  if (cranked < SURE_LOOKING_BACK) return undefined;
  return { faults: [{ kind: CRANKED, at, value, limit: NECK_LIMIT, confidence: cranked }], notJudged };
}
