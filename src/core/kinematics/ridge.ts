/**
 * A linear estimator over standardised inputs, as `scripts/fit` writes it. An input further than 4 standard deviations
 * from what was fitted on counts as 4: the estimate stays bounded on bodies and pictures unlike the training stills.
 */
export interface RidgeModel {
  /** All 0 in a model of changes, which must say 0 for no change. */
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** One row an output: a weight for each input, then the intercept. */
  readonly weights: readonly (readonly number[])[];
}

export const FURTHEST = 4;

/** One value an output, in the outputs' units. Throws RangeError when the inputs are not the fitted ones. */
export function ridgeEstimate(model: RidgeModel, inputs: readonly number[]): number[] {
  const { mean, deviation, weights } = model;
  if (inputs.length !== mean.length)
    throw new RangeError(`${inputs.length} inputs for a model of ${mean.length}`);
  const width = inputs.length;
  const standard = inputs.map((x, i) =>
    Math.max(-FURTHEST, Math.min(FURTHEST, (x - mean[i]!) / deviation[i]!)),
  );
  return weights.map((row) => {
    let sum = row[width]!;
    for (let i = 0; i < width; i += 1) sum += standard[i]! * row[i]!;
    return sum;
  });
}
