/**
 * How the property tests run: as many cases as named, the seed printed at the start and with every failure.
 * `PROPERTY_SEED=N npx vitest run --project unit FILE` runs the same cases again; `PROPERTY_FACTOR=10` runs ten times
 * as many.
 */
import fc from "fast-check";

const given = process.env.PROPERTY_SEED;
const seed = given === undefined ? (Date.now() ^ (process.pid << 8)) | 0 : Number(given);
const factor = Number(process.env.PROPERTY_FACTOR ?? 1);
console.info(`property tests: PROPERTY_SEED=${seed}`);

type Arbitraries<Ts extends unknown[]> = { readonly [K in keyof Ts]: fc.Arbitrary<Ts[K]> };
type Tuple<Ts extends unknown[]> = { [K in keyof Ts]: fc.Arbitrary<Ts[K]> };

const howOften = (cases: number) => ({
  numRuns: Math.ceil(cases * factor),
  seed,
  interruptAfterTimeLimit: 120_000 * factor,
});

export function holds<Ts extends [unknown, ...unknown[]]>(
  cases: number,
  arbitraries: Arbitraries<Ts>,
  property: (...args: Ts) => void,
): void {
  fc.assert(fc.property(...(arbitraries as Tuple<Ts>), property), howOften(cases));
}

/** For what only a browser can tell; one case after the other. */
export async function holdsInTime<Ts extends [unknown, ...unknown[]]>(
  cases: number,
  arbitraries: Arbitraries<Ts>,
  property: (...args: Ts) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(...(arbitraries as Tuple<Ts>), property), howOften(cases));
}

/** Long enough for a slow machine; vitest's own 5 s are for tests of one case. */
export const PATIENCE = { timeout: 150_000 * factor };
