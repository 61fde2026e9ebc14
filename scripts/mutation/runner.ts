/**
 * Stryker's test runner for the core: runs the tests that cover a mutant in this very process, the quickest first, until
 * one fails. `MUTATION_TESTS` holds the test files, as JSON.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import { bundleTests } from "./bundle.ts";
import type { CollectedTest } from "./vitest-stand-in.ts";

/** Where instrumented code looks for the mutant and leaves its counts. */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: NonNullable<CompleteDryRunResult["mutantCoverage"]>;
}

const instrumentation = (): Instrumentation => {
  const holder = globalThis as unknown as { __stryker__?: Instrumentation };
  holder.__stryker__ ??= {};
  return holder.__stryker__;
};

async function failureOf(test: CollectedTest): Promise<string | undefined> {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  }
}

/** Modules that are parts of another: their tests are its tests. */
export const PART_OF: Readonly<Record<string, string>> = {
  angles: "measure",
  "back-model": "rounding",
  "hidden-hips": "measure",
  "hidden-legs": "measure",
  limbs: "measure",
  "own-neutral": "measure",
  "seen-body": "measure",
  "set-inference": "rounding",
  "set-model": "rounding",
  turning: "measure",
};

/**
 * A mutant gets all tests of its own module (measure.ts: measure.test.ts, measure-memory.test.ts; squat/rules.ts: squat.test.ts,
 * squat-rules.test.ts) and, of the others that come by it, the quickest for so many milliseconds, as the run without mutants took them, and so many at least: what only others would notice has
 * survived.
 */
const PATIENCE = 1000;
const LEAST_TESTS = 25;

/** Of the run without mutants: milliseconds, and how often the test came by each mutant's place, by the mutant's id. */
interface Known {
  readonly took: number;
  readonly hits: Readonly<Record<string, number>>;
}
/** What is known of each test, in the mutated copy. */
const KNOWN = "tests.json";

/**
 * Turns that a mutant may take within one test: so many times those without it, and so many more. Stryker's own limit counts over
 * all tests together, which in the innermost loop of the networks are billions: one that never ends took all its four minutes.
 */
const MORE_TURNS = 10;
const FREE_TURNS = 1000;
const turnsAllowed = (before: number): number => MORE_TURNS * before + FREE_TURNS;

function isOf(source: string, { file }: CollectedTest): boolean {
  const own = basename(source, ".ts");
  return [own, basename(dirname(source)), ...(PART_OF[own] ? [PART_OF[own]] : [])].some(
    (name) => [".", "-"].includes(basename(file).charAt(name.length)) && basename(file).startsWith(name),
  );
}

/** The tests by their ids, as one module in the mutated copy. */
async function bundled(root: string): Promise<ReadonlyMap<string, CollectedTest>> {
  const files = JSON.parse(process.env.MUTATION_TESTS ?? "[]") as string[];
  const bundle = await bundleTests(root, files, resolve(root, `.bundle-${process.pid}`));
  const { collected } = await import(pathToFileURL(bundle).href);
  return collected();
}

export class InProcessRunner implements TestRunner {
  #tests: ReadonlyMap<string, CollectedTest> = new Map();
  #known: Readonly<Record<string, Known>> | undefined;

  /** `root`: the mutated copy. */
  constructor(
    private readonly root = process.cwd(),
    private readonly load = bundled,
  ) {}

  capabilities() {
    // There is nothing to reload: constants of modules are evaluated once (`ignoreStatic`, options.ts), and a mutant that runs
    // while modules load and in tests is tried in the tests only. Else each of these would get a process of its own.
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#tests = await this.load(this.root);
  }

  async dryRun(): Promise<DryRunResult> {
    const stryker = instrumentation();
    const tests: TestResult[] = [];
    for (const test of this.#tests.values()) {
      stryker.currentTestId = test.id;
      const before = process.cpuUsage();
      const failureMessage = await failureOf(test);
      const { user, system } = process.cpuUsage(before);
      const timeSpentMs = (user + system) / 1000;
      const about = { id: test.id, name: test.id, fileName: resolve(test.file), timeSpentMs };
      tests.push(
        failureMessage === undefined
          ? { ...about, status: TestStatus.Success }
          : { ...about, status: TestStatus.Failed, failureMessage },
      );
    }
    const hits = stryker.mutantCoverage?.perTest ?? {};
    const known = tests.map(({ id, timeSpentMs }): [string, Known] => [
      id,
      { took: timeSpentMs, hits: hits[id] ?? {} },
    ]);
    writeFileSync(resolve(this.root, KNOWN), JSON.stringify(Object.fromEntries(known)));
    stryker.currentTestId = undefined;
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: stryker.mutantCoverage ?? { static: {}, perTest: {} },
    };
  }

  async mutantRun({ activeMutant, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    // Whichever process ran the tests without mutants: this one may have been begun before that.
    this.#known ??= JSON.parse(readFileSync(resolve(this.root, KNOWN), "utf8")) as Readonly<
      Record<string, Known>
    >;
    const stryker = instrumentation();
    stryker.activeMutant = activeMutant.id;
    try {
      return await this.#verdict(stryker, activeMutant, testFilter ?? [...this.#tests.keys()], this.#known);
    } finally {
      stryker.activeMutant = undefined;
      stryker.hitLimit = undefined;
    }
  }

  async #verdict(
    stryker: Instrumentation,
    { id: mutant, fileName }: MutantRunOptions["activeMutant"],
    ids: readonly string[],
    known: Readonly<Record<string, Known>>,
  ): Promise<MutantRunResult> {
    const took = (id: string): number => known[id]?.took ?? 0;
    const quickest = [...ids].sort((a, b) => took(a) - took(b));
    let nrOfTests = 0;
    let spent = 0;
    for (const id of quickest) {
      const test = this.#tests.get(id)!;
      spent += took(id);
      if (nrOfTests >= LEAST_TESTS && spent > PATIENCE && !isOf(fileName, test)) continue;
      stryker.hitCount = 0;
      stryker.hitLimit = turnsAllowed(known[id]?.hits[mutant] ?? 0);
      const failureMessage = await failureOf(test);
      nrOfTests += 1;
      const hung = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
      if (hung) return { status: MutantRunStatus.Timeout, reason: hung.reason ?? "" };
      if (failureMessage !== undefined)
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }
}
