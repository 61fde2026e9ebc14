/**
 * Joint angles from readings, by the estimators that `scripts/fit` fitted on rendered stills with exact truth (errors
 * on subjects left out are in fixtures/README.md). Each estimate is kept within reach of the plain angle between
 * landmarks, so that a correction can never invent a posture that the picture does not show.
 */
import { clamp, type Degrees } from "../quantity.ts";
import fittedFile from "./fitted.json" with { type: "json" };
import {
  type NeutralRows,
  outlineInputs,
  plainProneChange,
  plainStandingChange,
  proneInputs,
  standingInputs,
} from "./inputs.ts";
import { type Perceptron, perceptronEstimate } from "./perceptron.ts";
import type { Row } from "./readings.ts";
import { type RidgeModel, ridgeEstimate } from "./ridge.ts";

interface PostureModels {
  /** Mean truth of the neutral stills, degrees. */
  readonly neutral: readonly Degrees[];
  readonly typical: { readonly row: Row; readonly outline: Row };
  readonly plain: RidgeModel;
  readonly outlined: RidgeModel;
  readonly azimuth: RidgeModel;
}
const fitted: {
  readonly standing: PostureModels & { readonly spine: Perceptron };
  readonly prone: PostureModels;
} = fittedFile;

/** What one frame is measured with. `azimuth` in degrees, + = the camera stands towards the front (or head). */
export interface Reading {
  readonly row: Row;
  readonly outline: Row | undefined;
  readonly neutral: NeutralRows | undefined;
  readonly azimuth: Degrees;
}

export interface Estimate {
  /** In the order of the model's signals, degrees. */
  readonly values: readonly Degrees[];
  /** The same without the outline. */
  readonly plain: readonly Degrees[];
  readonly outlined: boolean;
  /** What the estimators were asked with. */
  readonly inputs: readonly number[];
}

/** Position of spineFlexion among the standing signals: the last. */
const SPINE = 3;

function estimate(
  models: PostureModels,
  reading: Reading,
  inputs: (row: Row, neutral: Row, azimuth: Degrees) => number[],
  plainChange: (row: Row, neutral: Row) => Degrees[],
): Estimate {
  const neutralRow = reading.neutral?.row ?? models.typical.row;
  const base = inputs(reading.row, neutralRow, reading.azimuth);
  const shown = plainChange(reading.row, neutralRow);
  const moved = (model: RidgeModel, all: number[]): Degrees[] =>
    ridgeEstimate(model, all).map((correction, i) => models.neutral[i]! + shown[i]! + correction);
  const plain = moved(models.plain, base);
  const neutralOutline = reading.neutral ? reading.neutral.outline : models.typical.outline;
  if (!reading.outline || !neutralOutline) return { values: plain, plain, outlined: false, inputs: base };
  const all = [...base, ...outlineInputs(reading.outline, neutralOutline)];
  return { values: moved(models.outlined, all), plain, outlined: true, inputs: all };
}

/** [trunkInclination, hipFlexion, kneeFlexion, spineFlexion] */
export function estimateStanding(reading: Reading): Estimate {
  const found = estimate(fitted.standing, reading, standingInputs, plainStandingChange);
  if (!found.outlined) return found;
  // The line and the network err differently on bodies unlike the training ones: their mean errs least.
  const spine = (found.values[SPINE]! + perceptronEstimate(fitted.standing.spine, found.inputs)) / 2;
  return { ...found, values: [...found.values.slice(0, SPINE), spine] };
}

/**
 * Side-on, straight arms overhead travel this much further than the stills' often bent ones say (odd-numbered clips);
 * seen from ahead they do not. Full up to the first azimuth, none from the second, degrees.
 */
const ARM_GAIN = 1.08;
const ARM_GAIN_FADES: readonly [Degrees, Degrees] = [8, 20];

/** [armLift, chestLift, legLift, kneeFlexion, neckFlexion, elbowFlexion] */
export function estimateProne(reading: Reading): Estimate {
  const found = estimate(fitted.prone, reading, proneInputs, plainProneChange);
  const rest = fitted.prone.neutral[0]!;
  const [full, none] = ARM_GAIN_FADES;
  const gain = 1 + (ARM_GAIN - 1) * clamp((none - Math.abs(reading.azimuth)) / (none - full), 0, 1);
  const stretched = ([arm, ...others]: readonly Degrees[]): Degrees[] => [
    rest + gain * (arm! - rest),
    ...others,
  ];
  return { ...found, values: stretched(found.values), plain: stretched(found.plain) };
}

/** One frame's guess of the camera's azimuth, off by about 5 degrees standing and 8 prone: average many. */
export const estimateAzimuth = (posture: "standing" | "prone", row: Row): Degrees =>
  clamp(ridgeEstimate(fitted[posture].azimuth, row)[0]!, -75, 75);

/** The readings of an average neutral, for a user who has not stood or lain still yet. */
export const TYPICAL: Readonly<Record<"standing" | "prone", Row>> = {
  standing: fitted.standing.typical.row,
  prone: fitted.prone.typical.row,
};
