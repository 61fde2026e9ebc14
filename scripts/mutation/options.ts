/** What mutation testing tries, and with which tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { LogLevel } from "@stryker-mutator/api/core";

export const ROOT = resolve(import.meta.dirname, "../..");

/** Folders of `src` that `npm run test:mutation` tries where none is named. */
export const FOLDERS = [
  "core/reps",
  "exercises",
  "core/form",
  "core/session",
  "core/kinematics",
  "core/smoothing",
];

/** A folder by its path in `src` or by its last name. */
export const folderNamed = (name: string): string | undefined =>
  FOLDERS.find((folder) => folder === name || folder.endsWith(`/${name}`));

/** Share of the mutants of each folder that tests must notice, percent. */
export const FLOOR = 85;

/** Runs before the tests, as in vite.config.ts. */
const SETUP = "test/known-exercises.ts";
/**
 * Tests that take part beside those in the folder's own place under `test`. Left out are those that cost seconds for each
 * mutant (golden tracks, generated movements, property tests): what counts is that a small test says what is wrong.
 */
const MORE_TESTS: Readonly<Record<string, readonly string[]>> = {
  exercises: ["test/core/session/adapting.test.ts"],
};
/** Property tests, and what goes through the whole coach or the whole program. */
const SLOW = /\.properties\.test\.ts$|^foreign(-exports)?\.test\.ts$/;
/** What the runner doesn't know (vitest-stand-in.ts): tests with hooks or mocks are left out. */
const HOOKED = /^import \{[^}]*\b(?:beforeAll|beforeEach|afterAll|afterEach|vi)\b[^}]*\} from "vitest"/m;

export const testsOf = (folder: string): readonly string[] => [
  SETUP,
  ...readdirSync(join(ROOT, "test", folder), { encoding: "utf8", recursive: true })
    .filter((file) => file.endsWith(".test.ts") && !SLOW.test(file))
    .map((file) => join("test", folder, file))
    .filter((file) => !HOOKED.test(readFileSync(join(ROOT, file), "utf8"))),
  ...(MORE_TESTS[folder] ?? []),
];

/** What an exercise says, what its pictures show and the plans it comes in: words and tables, each with tests of its own. */
const NO_RULES = [
  "!src/exercises/*/words*",
  "!src/exercises/*/words/**",
  "!src/exercises/*/lesson/**",
  "!src/exercises/*/ideal.ts",
  "!src/exercises/patterns/*-words*",
  "!src/exercises/patterns/*-words/**",
  "!src/exercises/patterns/*-lesson/**",
  "!src/exercises/patterns/*-ideal.ts",
  "!src/exercises/plans.ts",
];

const fileOf = (folder: string): string => join(".cache/mutation", folder.replaceAll("/", "-"));

/** `only`: files of the folder, all if none is named; what is known of the others is kept. */
export const strykerOptions = (
  folder: string,
  concurrency: number,
  force: boolean,
  only: readonly string[],
) => ({
  mutate: [
    ...(only.length > 0 ? only : ["*.ts"]).map((file) => `src/${folder}/**/${file}`),
    ...NO_RULES.filter((pattern) => pattern.startsWith(`!src/${folder}/`)),
  ],
  plugins: [resolve(import.meta.dirname, "plugins.ts")],
  checkers: ["compiler"],
  checkerNodeArgs: ["--import", "tsx"],
  testRunner: "in-process",
  testRunnerNodeArgs: ["--import", "tsx"],
  coverageAnalysis: "perTest" as const,
  // Tables of numbers at the top of a module: Stryker changes no number, and to try them every module would be loaded anew.
  ignoreStatic: true,
  concurrency,
  force,
  // A loop that doesn't end is found by counting; the clock is for the rest, on a machine that is busy.
  timeoutMS: 240_000,
  timeoutFactor: 20,
  dryRunTimeoutMinutes: 15,
  incremental: true,
  incrementalFile: `${fileOf(folder)}.json`,
  tempDirName: ".cache/mutation/copies",
  ignorePatterns: [
    "**",
    "!src/**",
    "!test/**",
    "!fixtures/**",
    "!package.json",
    "!tsconfig.json",
    "test/browser",
  ],
  // Stryker would read it with TypeScript's old interface; nothing here needs it.
  tsconfigFile: "none.json",
  reporters: ["html", "json", "progress-append-only", "survivors"],
  htmlReporter: { fileName: `${fileOf(folder)}.html` },
  jsonReporter: { fileName: `${fileOf(folder)}.report.json` },
  allowConsoleColors: false,
  logLevel: "warn" as LogLevel,
});
