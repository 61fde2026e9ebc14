/**
 * Joint angles from readings, by the estimators that `scripts/fit` fitted on rendered stills with exact truth (errors
 * on subjects left out are in fixtures/README.md): a line and an ensemble of small networks, which err differently on
 * bodies unlike the training ones, so that their mean errs least. What they give is a change from the user's own neutral;
 * what that neutral is in degrees is estimated from its readings too.
 */
import { clamp, type Degrees, type Signal } from "../quantity.ts";
import { deviationOf, type ErrorEvidence } from "./deviation.ts";
import fittedFile from "./fitted.json" with { type: "json" };
import {
  type NeutralRows,
  outlineInputs,
  plainProneChange,
  plainStandingChange,
  proneInputs,
  standingInputs,
} from "./inputs.ts";
import { type MlpEnsemble, mlpEstimate } from "./mlp.ts";
import { PRONE, proneTrunkOutline, type Row, STANDING, TRUNK_RAYS } from "./readings.ts";
import { type RidgeModel, ridgeEstimate } from "./ridge.ts";
import { platesSeen } from "./trunk-network.ts";

export const STANDING_SIGNALS = ["trunkInclination", "hipFlexion", "kneeFlexion", "spineFlexion"] as const;
export const PRONE_SIGNALS = [
  "armLift",
  "chestLift",
  "legLift",
  "kneeFlexion",
  "neckFlexion",
  "elbowFlexion",
] as const satisfies readonly Signal[];

interface ChangeModel {
  readonly line: RidgeModel;
  readonly networks: MlpEnsemble;
}

export interface PostureModels {
  /** Mean truth of the neutral stills, degrees, and what of a user's own differs from it. */
  readonly neutral: readonly Degrees[];
  readonly ownNeutral: RidgeModel;
  /** What the trunk's outline tells of it besides, lying: how far shoulders and hips are over the floor. */
  readonly ownNeutralOutline?: RidgeModel;
  readonly typical: { readonly row: Row; readonly outline: Row };
  readonly plain: ChangeModel;
  readonly outlined: ChangeModel;
  /** Weights of deviation.ts, one row a signal; `typical`: measured against an average neutral. */
  readonly errors: Readonly<Record<"plain" | "outlined" | "typical", readonly (readonly number[])[]>>;
  /** Share of each signal's error variance that one body under one camera keeps from pose to pose, 0..1. */
  readonly shared: readonly number[];
  readonly azimuth: RidgeModel;
}
const fitted: Readonly<Record<"standing" | "prone", PostureModels>> = fittedFile;

/** What one frame is measured with. `azimuth` in degrees, + = the camera stands towards the front (or head). */
export interface Reading {
  readonly row: Row;
  readonly outline: Row | undefined;
  readonly neutral: NeutralRows | undefined;
  readonly azimuth: Degrees;
}

/** What an estimate tells of its own error, beside what its picture does (`PictureEvidence`). */
type OwnEvidence = Omit<ErrorEvidence, keyof PictureEvidence>;
type PictureEvidence = Pick<ErrorEvidence, "azimuth" | "doubt" | "share" | "seen">;

export interface Estimate {
  /** In the order of the posture's signals, degrees. */
  readonly values: readonly Degrees[];
  /** The same without the outline. */
  readonly plain: readonly Degrees[];
  /** The neutral's own angles and the plain angles between landmarks, degrees. */
  readonly neutral: readonly Degrees[];
  readonly shown: readonly Degrees[];
  readonly outlined: boolean;
  /** What the error is judged by (deviation.ts); one a signal. */
  readonly evidence: readonly OwnEvidence[];
}

interface Posture {
  readonly inputs: (row: Row, neutral: Row, azimuth: Degrees) => number[];
  readonly plainChange: (row: Row, neutral: Row) => Degrees[];
  /** Place in the row of how far the near shoulder is off the far one in the picture; the next is how far above it. */
  readonly shoulders: number;
}
const POSTURES: Readonly<Record<"standing" | "prone", Posture>> = {
  standing: { inputs: standingInputs, plainChange: plainStandingChange, shoulders: STANDING.shoulders },
  prone: { inputs: proneInputs, plainChange: plainProneChange, shoulders: PRONE.shoulders },
};

const meanSize = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;

function changeOf({ line, networks }: ChangeModel, inputs: readonly number[]) {
  const straight = ridgeEstimate(line, inputs);
  const { values, spread } = mlpEstimate(networks, inputs);
  return {
    corrections: straight.map((value, i) => (value + values[i]!) / 2),
    apart: straight.map((value, i) => value - values[i]!),
    spread,
  };
}

/** By how much a user's own neutral differs from the population's, one value a signal, degrees. */
function ownOf(
  { ownNeutral, ownNeutralOutline }: PostureModels,
  { row, outline }: NeutralRows,
): readonly Degrees[] {
  const own = ridgeEstimate(ownNeutral, row);
  if (!ownNeutralOutline || !outline) return own;
  const more = ridgeEstimate(ownNeutralOutline, proneTrunkOutline(outline));
  return own.map((value, i) => value + more[i]!);
}

/** The models are a parameter so that `scripts/fit` can ask those of subjects left out. */
export function estimateWith(
  models: PostureModels,
  posture: "standing" | "prone",
  reading: Reading,
): Estimate {
  const { inputs, plainChange, shoulders } = POSTURES[posture];
  const neutralRow = reading.neutral?.row ?? models.typical.row;
  const own = reading.neutral ? ownOf(models, reading.neutral) : undefined;
  const neutral = models.neutral.map((mean, i) => mean + (own?.[i] ?? 0));
  const base = inputs(reading.row, neutralRow, reading.azimuth);
  const changes = plainChange(reading.row, neutralRow);
  const shown = changes.map((change, i) => neutral[i]! + change);
  const withoutOutline = changeOf(models.plain, base);
  const plain = withoutOutline.corrections.map((correction, i) => shown[i]! + correction);
  const neutralOutline = reading.neutral ? reading.neutral.outline : models.typical.outline;
  const outlined = reading.outline !== undefined && neutralOutline !== undefined;
  const edges = outlined ? outlineInputs(reading.outline!, neutralOutline!) : [];
  const found = outlined ? changeOf(models.outlined, [...base, ...edges]) : withoutOutline;
  const values = found.corrections.map((correction, i) => shown[i]! + correction);
  const trunkRays = TRUNK_RAYS[posture];
  const offBy = (i: number): number => reading.row[i]! - neutralRow[i]!;
  const shared = {
    moved: Math.max(...changes.map(Math.abs)),
    trunkEdge: outlined ? meanSize(edges.slice(0, trunkRays)) : 0,
    limbEdge: outlined ? meanSize(edges.slice(trunkRays)) : 0,
    rolled: Math.hypot(offBy(shoulders), offBy(shoulders + 1)),
    plates: posture === "standing" ? platesSeen(reading.neutral?.features) : 0,
  };
  const evidence = values.map((value, i) => ({
    ...shared,
    spread: found.spread[i]!,
    apart: found.apart[i]!,
    change: value - neutral[i]!,
  }));
  return { values, plain, neutral, shown, outlined, evidence };
}

export const estimate = (posture: "standing" | "prone", reading: Reading): Estimate =>
  estimateWith(fitted[posture], posture, reading);

/** Standard deviation of each signal's error, degrees, in the order of the posture's signals. */
export function deviationsWith(
  models: PostureModels,
  { evidence }: Pick<Estimate, "evidence">,
  how: "plain" | "outlined" | "typical",
  seen: readonly number[],
  { azimuth, doubt, share }: Omit<PictureEvidence, "seen">,
): Degrees[] {
  const weights = models.errors[how];
  return evidence.map((own, i) =>
    deviationOf(weights[i]!, { ...own, azimuth, doubt, share, seen: seen[i]! }),
  );
}

export const deviations = (
  posture: "standing" | "prone",
  found: Pick<Estimate, "evidence">,
  how: "plain" | "outlined" | "typical",
  seen: readonly number[],
  more: Omit<PictureEvidence, "seen">,
): Degrees[] => deviationsWith(fitted[posture], found, how, seen, more);

/** Share of a signal's error variance that a set's reps have in common, 0..1. */
export function sharedError(posture: "standing" | "prone", signal: Signal): number {
  const signals: readonly Signal[] = posture === "standing" ? STANDING_SIGNALS : PRONE_SIGNALS;
  return fitted[posture].shared[signals.indexOf(signal)] ?? 0;
}

/** One frame's guess of the camera's azimuth, off by about 5 degrees standing and 8 prone: average many. */
export const estimateAzimuth = (posture: "standing" | "prone", row: Row): Degrees =>
  clamp(ridgeEstimate(fitted[posture].azimuth, row)[0]!, -75, 75);

/** The readings of an average neutral, for a user who has not stood or lain still yet. */
export const TYPICAL: Readonly<Record<"standing" | "prone", Row>> = {
  standing: fitted.standing.typical.row,
  prone: fitted.prone.typical.row,
};

/** The population's mean neutral, degrees, by signal. */
export const MEAN_NEUTRAL: Readonly<Record<"standing" | "prone", readonly Degrees[]>> = {
  standing: fitted.standing.neutral,
  prone: fitted.prone.neutral,
};
