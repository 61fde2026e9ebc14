/** The normal distribution, as far as judging needs it. */

/** Error function by Abramowitz and Stegun 7.1.26; off by less than 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const tail =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) *
    t *
    Math.exp(-x * x);
  return Math.sign(x) * (1 - tail);
}

/** P(X < x) of a standard normal X. */
export const normalBelow = (x: number): number => 0.5 * (1 + erf(x / Math.SQRT2));

/** Density of a normal distribution at `x`. */
export const normalDensity = (x: number, mean: number, deviation: number): number =>
  Math.exp(-0.5 * ((x - mean) / deviation) ** 2) / (deviation * Math.sqrt(2 * Math.PI));

/** The probability that an error of this standard deviation is smaller than `limit` (above 0), same unit. */
export const within = (limit: number, deviation: number): number => erf(limit / (deviation * Math.SQRT2));
