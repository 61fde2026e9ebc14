/**
 * By how much a measured signal runs behind the truth, in seconds: the shift of the truth at which the two differ
 * least, a constant offset aside. Measured on what `step` reports frame by frame, so it holds for everything between
 * the picture and the number, the filters included.
 */
export interface Samples {
  readonly t: readonly number[];
  readonly value: readonly (number | null)[];
}

const LONGEST = 0.5;
const STEP = 0.005;
/** A signal that hardly moves has no delay that could be measured. */
const LEAST_RANGE = 5;
const LEAST_SAMPLES = 40;

/** `undefined` where the signal was seen too seldom or moved too little. */
export function delayBehind(truth: Samples, measured: Samples): number | undefined {
  const seen = measured.t.flatMap((t, i) => {
    const value = measured.value[i];
    return value == null ? [] : [{ t, value }];
  });
  const values = seen.map((sample) => sample.value);
  if (seen.length < LEAST_SAMPLES || Math.max(...values) - Math.min(...values) < LEAST_RANGE)
    return undefined;
  let best = { shift: 0, variance: Number.POSITIVE_INFINITY };
  for (let shift = -LONGEST; shift <= LONGEST; shift += STEP) {
    const errors = seen.flatMap(({ t, value }) => {
      const want = interpolate(truth, t - shift);
      return want === undefined ? [] : [value - want];
    });
    if (errors.length < LEAST_SAMPLES) continue;
    const mean = errors.reduce((sum, e) => sum + e, 0) / errors.length;
    const variance = errors.reduce((sum, e) => sum + (e - mean) ** 2, 0) / errors.length;
    if (variance < best.variance) best = { shift, variance };
  }
  return best.shift;
}

/** Linear between two samples that are both seen. */
function interpolate({ t, value }: Samples, at: number): number | undefined {
  let low = 0;
  let high = t.length - 1;
  if (high < 1 || at < t[0]! || at > t[high]!) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (t[middle]! <= at) low = middle;
    else high = middle;
  }
  const [before, after] = [value[low], value[high]];
  if (before == null || after == null) return undefined;
  return before + ((after - before) * (at - t[low]!)) / (t[high]! - t[low]!);
}
