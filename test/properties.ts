/**
 * How the property tests run: a fifth of the cases named in `npm run test:full`, a tenth of them in `npm test` (8 at least), always the same ones
 * on every machine. The seed is printed. `npm run test:random` draws others, and all of them; `PROPERTY_SEED=N npx vitest run --project unit FILE`
 * runs those of a seed again, `PROPERTY_FACTOR=10` ten times as many.
 */
import fc from "fast-check";

const FIXED_SEED = 20261126;
const QUICK = 0.1;

const seed = Number(process.env.PROPERTY_SEED ?? FIXED_SEED);
const factor = Number(process.env.PROPERTY_FACTOR ?? QUICK);
console.info(`property tests: PROPERTY_SEED=${seed} PROPERTY_FACTOR=${factor}`);

/** Never fewer than this because of the factor. */
const FEW = 8;

/** How many of the named cases are drawn now. */
export const casesNow = (cases: number): number => Math.max(Math.min(cases, FEW), Math.ceil(cases * factor));

type Arbitraries<Ts extends unknown[]> = { readonly [K in keyof Ts]: fc.Arbitrary<Ts[K]> };
type Tuple<Ts extends unknown[]> = { [K in keyof Ts]: fc.Arbitrary<Ts[K]> };

const howOften = (cases: number) => ({
  numRuns: casesNow(cases),
  seed,
  interruptAfterTimeLimit: 120_000 * Math.max(1, factor),
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

/** As long as any unit test has (`vite.config.ts` says why), and longer for more cases. */
export const PATIENCE = { timeout: 1_800_000 * Math.max(1, factor) };
