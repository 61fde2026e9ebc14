/**
 * What tests see as "vitest" while mutants are tried: `describe`, `it` and `expect` that only collect. Vitest starts a
 * worker and loads every module anew for each mutant; here all of it is loaded once, so that a mutant costs what its tests
 * cost. The matchers are Vitest's own. Only what the core's tests use is here: hooks, mocks and promises are not.
 */
import { createHash } from "node:crypto";
import { format } from "node:util";
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  chai,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";

export interface CollectedTest {
  /** File and titles, and a hash of the body: a test that was changed is another one. */
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

type Body = (...args: never[]) => unknown;
/** As in Vitest, options come before the body. */
type Rest = readonly [Body] | readonly [options: object, body: Body];

let file = "";
let titles: readonly string[] = [];
const tests = new Map<string, CollectedTest>();

/** Called at the top of each test file of the bundle. */
export function enter(name: string): void {
  file = name;
  titles = [];
}

export const collected = (): ReadonlyMap<string, CollectedTest> => tests;

const bodyOf = (rest: Rest): Body => rest.at(-1) as Body;

function add(title: string, body: Body, args: readonly unknown[] = []): void {
  const hash = createHash("sha256").update(String(body)).digest("hex").slice(0, 6);
  const name = [file, ...titles, title].join(" > ");
  let id = `${name} [${hash}]`;
  for (let i = 2; tests.has(id); i += 1) id = `${name} #${i} [${hash}]`;
  tests.set(id, { id, file, run: () => body(...(args as never[])) });
}

function group(title: string, body: Body, args: readonly unknown[] = []): void {
  const outer = titles;
  titles = [...outer, title];
  body(...(args as never[]));
  titles = outer;
}

const titled = (title: string, values: readonly unknown[], i: number): string =>
  `${format(title.replaceAll(/%[%#]/g, ""), ...values.map((v) => (typeof v === "object" ? "" : v)))} ${i}`;

const each =
  (one: typeof add) =>
  (cases: readonly unknown[]) =>
  (title: string, ...rest: Rest): void =>
    cases.forEach((values, i) => {
      const args = Array.isArray(values) ? values : [values];
      one(titled(title, args, i), bodyOf(rest), args);
    });

export const it = Object.assign((title: string, ...rest: Rest) => add(title, bodyOf(rest)), {
  each: each(add),
});
export const test = it;
export const describe = Object.assign((title: string, ...rest: Rest) => group(title, bodyOf(rest)), {
  each: each(group),
});

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign((value: unknown, message?: string) => {
  setState({ assertionCalls: getState(expect).assertionCalls + 1 }, expect);
  return chai.expect(value, message);
}, chai.expect) as never;
Object.assign(expect, (globalThis as Record<symbol, unknown>)[ASYMMETRIC_MATCHERS_OBJECT]);
Object.assign(expect, { addEqualityTesters: addCustomEqualityTesters });
(globalThis as Record<symbol, unknown>)[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0 }, expect);

/** Types are the compiler's: whatever is asked of one holds here. */
const anyType: (() => unknown) & object = new Proxy(() => anyType, { get: () => anyType });
export const expectTypeOf = (): unknown => anyType;
