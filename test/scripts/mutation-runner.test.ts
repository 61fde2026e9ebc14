import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { MutantRunOptions } from "@stryker-mutator/api/test-runner";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FOLDERS, ROOT } from "../../scripts/mutation/options.ts";
import { sourcesIn } from "../../scripts/mutation/report.ts";
import { InProcessRunner, PART_OF } from "../../scripts/mutation/runner.ts";

/** What code that Stryker has instrumented counts with, and the mutant that is on trial. */
interface Counts {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: object; perTest: Record<string, Record<string, number>> };
}
const holder = globalThis as unknown as { __stryker__?: Counts };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "runner-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  delete holder.__stryker__;
});

/** A mutant's place, as instrumented code comes by it: true while that mutant is on trial. */
function isActive(mutant: string): boolean {
  const stryker = holder.__stryker__!;
  if (stryker.activeMutant === undefined) {
    stryker.mutantCoverage ??= { static: {}, perTest: {} };
    stryker.mutantCoverage.perTest[stryker.currentTestId!] ??= {};
    const mine = stryker.mutantCoverage.perTest[stryker.currentTestId!]!;
    mine[mutant] = (mine[mutant] ?? 0) + 1;
  }
  if (stryker.activeMutant !== mutant) return false;
  stryker.hitCount = (stryker.hitCount ?? 0) + 1;
  if (stryker.hitCount > stryker.hitLimit!) throw new Error(`Hit count limit reached (${stryker.hitCount})`);
  return true;
}
/** A loop over `turns`, which the mutant "longer" makes `longer`. */
function loop(turns: number, longer: number): void {
  for (let i = 0; isActive("longer") ? i < longer : i < turns; i += 1);
}

/** A runner whose tests have been run once without mutants. */
async function runnerOf(tests: Readonly<Record<string, () => void>>): Promise<InProcessRunner> {
  holder.__stryker__ = {};
  const entries = Object.entries(tests).map(([id, run]) => [id, { id, file: `${id}.test.ts`, run }] as const);
  const runner = new InProcessRunner(root, async () => new Map(entries));
  await runner.init();
  await runner.dryRun();
  return runner;
}
const tried = (runner: InProcessRunner, id = "longer") =>
  runner.mutantRun({ activeMutant: { id, fileName: "src/loop.ts" } } as MutantRunOptions);

describe("a loop in a mutant", () => {
  it("that never ends is stopped, and counts as noticed", async () => {
    const runner = await runnerOf({ endless: () => loop(3, Number.POSITIVE_INFINITY) });
    expect(await tried(runner)).toEqual({ status: "timeout", reason: "Hit limit reached (1041/1040)" });
  });

  it("may take ten times the turns that its test takes without it, and a thousand more", async () => {
    // The question that ends a loop is a turn as well: 301 without the mutant.
    const within = await runnerOf({ long: () => loop(300, 4009) });
    expect(await tried(within)).toEqual({ status: "survived", nrOfTests: 1 });
    const beyond = await runnerOf({ long: () => loop(300, 4010) });
    expect(await tried(beyond)).toMatchObject({ status: "timeout" });
  });

  it("is counted within each test for itself", async () => {
    const runner = await runnerOf({ one: () => loop(3, 900), other: () => loop(3, 900) });
    expect(await tried(runner)).toEqual({ status: "survived", nrOfTests: 2 });
    // What one test takes in vain is no allowance of another.
    const lopsided = await runnerOf({ one: () => loop(5000, 5000), other: () => loop(3, 5000) });
    expect(await tried(lopsided)).toMatchObject({ status: "timeout" });
  });

  it("that never ends counts so too where the code takes the stop for an error of its own", async () => {
    const careful = () => {
      try {
        loop(3, Number.POSITIVE_INFINITY);
      } catch {
        return;
      }
    };
    expect(await tried(await runnerOf({ careful }))).toMatchObject({ status: "timeout" });
  });

  it("that was stopped leaves the next mutant its own turns", async () => {
    const runner = await runnerOf({ endless: () => loop(3, Number.POSITIVE_INFINITY) });
    await tried(runner);
    expect(await tried(runner, "another")).toEqual({ status: "survived", nrOfTests: 1 });
  });
});

describe("a mutant that a test notices", () => {
  it("is killed by it, with what the test said", async () => {
    const wrong = () => {
      if (isActive("longer")) throw new Error("expected 3, got 4");
    };
    expect(await tried(await runnerOf({ wrong }))).toEqual({
      status: "killed",
      killedBy: ["wrong"],
      failureMessage: "expected 3, got 4",
      nrOfTests: 1,
    });
  });
});

describe("the modules that are parts of another", () => {
  it("are all there, and so are those", () => {
    const modules = FOLDERS.flatMap((folder) => [...sourcesIn(join(ROOT, "src", folder)).keys()]);
    const names = modules.map((file) => basename(file, ".ts"));
    expect(names).toEqual(expect.arrayContaining(Object.entries(PART_OF).flat()));
  });
});
