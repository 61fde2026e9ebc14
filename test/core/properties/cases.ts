/**
 * How the property tests run: as many cases as named, the seed printed at the start and with every failure.
 * `PROPERTY_SEED=N npx vitest run --project unit test/core/properties` runs the same cases again;
 * `PROPERTY_FACTOR=10` runs ten times as many.
 */
import fc from "fast-check";

const given = process.env.PROPERTY_SEED;
const seed = given === undefined ? (Date.now() ^ (process.pid << 8)) | 0 : Number(given);
const factor = Number(process.env.PROPERTY_FACTOR ?? 1);
console.info(`property tests: PROPERTY_SEED=${seed}`);

export function holds<Ts extends [unknown, ...unknown[]]>(
  cases: number,
  arbitraries: { readonly [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  property: (...args: Ts) => void,
): void {
  const all = fc.property(...(arbitraries as { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }), property);
  fc.assert(all, { numRuns: Math.ceil(cases * factor), seed, interruptAfterTimeLimit: 120_000 * factor });
}

/** Long enough for a slow machine; vitest's own 5 s are for tests of one case. */
export const PATIENCE = { timeout: 150_000 * factor };
