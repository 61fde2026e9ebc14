/**
 * `npm test`: types, lint, unit tests (architecture included), then the browser tests on the built app. Ends with a line
 * "N passed, N failed" over all tests, a check that failed as a whole counted as one, and exits non-zero on any failure.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { tsImport } from "tsx/esm/api";

const ROOT = resolve(import.meta.dirname, "..");
const REPORTS = join(ROOT, ".cache/test");
const bin = (name) => join(ROOT, "node_modules/.bin", name);

let passed = 0;
let failed = 0;

function run(title, command, args) {
  console.log(`\n== ${title}`);
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) console.error(error.message);
  return status === 0;
}

function check(title, command, args) {
  if (run(title, command, args)) return;
  failed += 1;
  console.error(`${title}: failed`);
}

/** Adds the run's totals; a run that broke before its report, or a file that did not load, counts as one failure. */
function vitest(project) {
  const report = join(REPORTS, `${project}-${process.pid}.json`);
  const ok = run(`${project} tests`, bin("vitest"), [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const totals = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  rmSync(report, { force: true });
  const unloaded =
    totals?.testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
    ).length ?? 0;
  const failures = (totals?.numFailedTests ?? 0) + unloaded;
  passed += totals?.numPassedTests ?? 0;
  failed += ok ? failures : Math.max(1, failures);
}

mkdirSync(REPORTS, { recursive: true });
check("types", bin("tsc"), ["--noEmit"]);
check("lint and format", bin("biome"), ["check", "."]);
vitest("unit");
try {
  const { findChromium } = await tsImport("./chromium.ts", import.meta.url);
  console.log(`\nChromium: ${findChromium()}`);
  vitest("browser");
} catch (error) {
  console.error(`\n${error.message}`);
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
