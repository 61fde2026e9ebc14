/** What mutation testing tries, and with which tests. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { LogLevel } from "@stryker-mutator/api/core";

export const ROOT = resolve(import.meta.dirname, "../..");

/** Folders of `src/core` that `npm run test:mutation` tries where none is named. */
export const FOLDERS = ["reps", "exercises", "form", "session", "kinematics"];

/** Share of the mutants of each folder that tests must notice, percent. */
export const FLOOR = 85;

/**
 * Left out are the tests that cost seconds for each mutant (golden tracks, generated movements, property tests): what counts
 * is that a small test says what is wrong.
 */
const TEST_FOLDERS = ["reps", "exercises", "form", "session", "kinematics", "coaching", "smoothing"];
const TEST_FILES = ["test/core/coach.test.ts"];
const SLOW = /\.properties\.test\.ts$/;

export const tests = (): readonly string[] => [
  ...TEST_FOLDERS.map((folder) => join("test/core", folder)).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts") && !SLOW.test(file))
      .map((file) => join(folder, file)),
  ),
  ...TEST_FILES,
];

export const strykerOptions = (folder: string, concurrency: number, force: boolean) => ({
  mutate: [`src/core/${folder}/**/*.ts`],
  plugins: [resolve(import.meta.dirname, "runner.ts")],
  testRunner: "in-process",
  testRunnerNodeArgs: ["--import", "tsx"],
  coverageAnalysis: "perTest" as const,
  mutator: {
    plugins: [],
    excludedMutations: [
      // Ids and events are unions of literals, objects have required members, what may be absent is typed so: the compiler
      // refuses these, before any test.
      "StringLiteral",
      "ObjectLiteral",
      "OptionalChaining",
    ],
  },
  // Tables of numbers at the top of a module. Stryker changes no number; what else it does to them the compiler refuses.
  ignoreStatic: true,
  concurrency,
  force,
  // A loop that doesn't end is found by counting; the clock is for the rest, on a machine that is busy.
  timeoutMS: 60_000,
  timeoutFactor: 20,
  dryRunTimeoutMinutes: 15,
  incremental: true,
  incrementalFile: join(".cache/mutation", `${folder}.json`),
  tempDirName: ".cache/mutation/copies",
  ignorePatterns: ["**", "!src/**", "!test/**", "!fixtures/**", "!package.json", "test/browser"],
  // Stryker would read it with TypeScript's old interface; nothing here needs it.
  tsconfigFile: "none.json",
  reporters: ["html", "json"],
  htmlReporter: { fileName: `.cache/mutation/${folder}.html` },
  jsonReporter: { fileName: `.cache/mutation/${folder}.report.json` },
  allowConsoleColors: false,
  logLevel: "warn" as LogLevel,
});
