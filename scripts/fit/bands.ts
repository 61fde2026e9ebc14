/**
 * Whether error bars hold what they promise, 63 to 73 of 100 true angles within one deviation and 92 to 98 within 1.96, and how often
 * they would be seen to if they were right: a row of a table stands on few bodies, which are each off their own way.
 */

/** What belongs together, a clip or a body in its clothes: errors over deviations, without sign. */
export type Ratios = readonly number[];
/** Shares, 0..1, within one and 1.96 deviations. */
export type Held = readonly [number, number];

const SEED = 5;
const DRAWS = 2000;
const WITHIN: Held = [1, 1.96];
const OF_A_NORMAL: Held = [0.683, 0.95];

const shareBelow = (ratios: Ratios, limit: number): number =>
  ratios.filter((ratio) => ratio <= limit).length / ratios.length;
export const heldWithin = (ratios: Ratios, [one, two]: Held = WITHIN): Held => [
  shareBelow(ratios, one),
  shareBelow(ratios, two),
];
export const isRight = ([one, two]: Held): boolean =>
  one >= 0.63 && one <= 0.73 && two >= 0.92 && two <= 0.98;
export const asPercent = ([one, two]: Held): string =>
  `${(100 * one).toFixed(0)}/${(100 * two).toFixed(0)} %`;

const alike = (units: readonly Ratios[]): number[] => units.map(() => 1);

/** The ratio below which this share of them lies. */
export function quantile(units: readonly Ratios[], share: number, weights = alike(units)): number {
  const all = units
    .flatMap((ratios, i) => ratios.map((ratio) => [ratio, weights[i]! / ratios.length] as const))
    .sort(([a], [b]) => a - b);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  for (const [ratio, weight] of all) {
    passed += weight / total;
    if (passed >= share) return ratio;
  }
  return all.at(-1)![0];
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * How often so many of `units`, drawn at random, are seen to be right, where the calibration is right over all of them together: their
 * own errors, counted within the ratios that hold 68.3 and 95 of 100 of them.
 */
export function byChance(units: readonly Ratios[], drawn: number, weights = alike(units)) {
  const limits: Held = [quantile(units, OF_A_NORMAL[0], weights), quantile(units, OF_A_NORMAL[1], weights)];
  const held = units.map((ratios) => heldWithin(ratios, limits));
  const next = random(SEED);
  const draws = Array.from({ length: DRAWS }, (): Held => {
    let [sum, one, two] = [0, 0, 0];
    for (let i = 0; i < drawn; i += 1) {
      const at = Math.floor(next() * units.length);
      sum += weights[at]!;
      one += weights[at]! * held[at]![0];
      two += weights[at]! * held[at]![1];
    }
    return [one / sum, two / sum];
  });
  return {
    right: draws.filter(isRight).length / DRAWS,
    /** How often by chance within one deviation, and within 1.96, so few are held, or fewer. */
    asFew: ([one, two]: Held): Held => [
      draws.filter((draw) => draw[0] <= one).length / DRAWS,
      draws.filter((draw) => draw[1] <= two).length / DRAWS,
    ],
  };
}
