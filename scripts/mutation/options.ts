/** What mutation testing tries, and with which tests. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { LogLevel } from "@stryker-mutator/api/core";

export const ROOT = resolve(import.meta.dirname, "../..");

/** Folders of `src` that `npm run test:mutation` tries where none is named. */
export const FOLDERS = ["core/reps", "exercises", "core/form", "core/session", "core/kinematics"];

/** A folder by its path in `src` or by its last name. */
export const folderNamed = (name: string): string | undefined =>
  FOLDERS.find((folder) => folder === name || folder.endsWith(`/${name}`));

/** Share of the mutants of each folder that tests must notice, percent. */
export const FLOOR = 85;

/**
 * Left out are the tests that cost seconds for each mutant (golden tracks, generated movements, property tests): what counts
 * is that a small test says what is wrong.
 */
const TEST_FOLDERS = [
  ...FOLDERS.map((folder) => join("test", folder)),
  "test/core/coaching",
  "test/core/smoothing",
];
const TEST_FILES = ["test/core/coach.test.ts"];
const SLOW = /\.properties\.test\.ts$/;

export const tests = (): readonly string[] => [
  ...TEST_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { encoding: "utf8", recursive: true })
      .filter((file) => file.endsWith(".test.ts") && !SLOW.test(file))
      .map((file) => join(folder, file)),
  ),
  ...TEST_FILES,
];

const fileOf = (folder: string): string => join(".cache/mutation", folder.replaceAll("/", "-"));

export const strykerOptions = (folder: string, concurrency: number, force: boolean) => ({
  // Words and pictures of an exercise are no rules.
  mutate: [`src/${folder}/**/*.ts`, "!src/exercises/*/{words,show}*", "!src/exercises/*/words/**"],
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
  incrementalFile: `${fileOf(folder)}.json`,
  tempDirName: ".cache/mutation/copies",
  ignorePatterns: ["**", "!src/**", "!test/**", "!fixtures/**", "!package.json", "test/browser"],
  // Stryker would read it with TypeScript's old interface; nothing here needs it.
  tsconfigFile: "none.json",
  reporters: ["html", "json"],
  htmlReporter: { fileName: `${fileOf(folder)}.html` },
  jsonReporter: { fileName: `${fileOf(folder)}.report.json` },
  allowConsoleColors: false,
  logLevel: "warn" as LogLevel,
});
