/**
 * `npm test`: types, lint, the browser tests on the built app, three files at a time, and beside them the unit tests
 * (architecture included). With `--full` (`npm run test:full`) a fifth of the cases that property tests name, the
 * tests tagged `full` as well, and those tagged `alone`, two files at a time; with `--full --rest` only what `npm
 * test` left out of it: of the unit tests those that draw cases, and those tagged `full`. With `--random` (`npm run
 * test:random`) all cases, and fresh ones.
 *
 * Ends with what could not be judged on this machine and what failed, each with its first line of why, and a line "N
 * passed, N failed" over all tests, a check that failed as a whole counted as one; exits non-zero on any failure.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { setPriority } from "node:os";
import { join, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { tsImport } from "tsx/esm/api";

const ROOT = resolve(import.meta.dirname, "..");
const REPORTS = join(ROOT, ".cache/test");
const bin = (name) => join(ROOT, "node_modules/.bin", name);
const full = process.argv.includes("--full");
const rest = process.argv.includes("--rest");
const random = process.argv.includes("--random");
const env = { ...process.env };
if (full) env.PROPERTY_FACTOR ??= "0.2";
if (random) env.PROPERTY_FACTOR ??= "1";
if (random) env.PROPERTY_SEED ??= String(Math.floor(Math.random() * 2 ** 31));

/** The lowest priority there is. */
const LEFTOVERS = 19;

let passed = 0;
/** A line for each. */
const failures = [];
const notJudged = [];
const took = [];

/** Whether it ended well. `log`: a file that takes its output instead of the terminal, after what it holds. */
async function run(title, command, args, log) {
  if (!log) console.log(`\n== ${title}`);
  if (log) await mayGoOn;
  const started = performance.now();
  const output = log ? openSync(log, "a") : "inherit";
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ["inherit", output, output],
    env,
    shell: process.platform === "win32",
    detached: log !== undefined && process.platform === "linux",
  });
  if (log && child.pid) comeLast(child.pid);
  const [status] = await once(child, "close").catch((error) => {
    console.error(error.message);
    return [1];
  });
  took.push(`${title} ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return status === 0;
}

/** What runs beside the others, as a group of its own; none where there are no such groups. */
let leftovers;
let leftoversSince = 0;
/** A runner that is halted while its workers start gives them up, milliseconds. */
const STARTS_WITHIN = 20_000;
let mayGoOn = Promise.resolve();

/**
 * Linux shares its processors among sessions first, and each browser has its own: so this one has too (`detached`),
 * with a priority of the session, where there is such a thing. What is killed takes it along.
 */
function comeLast(pid) {
  setPriority(pid, LEFTOVERS);
  if (process.platform !== "linux") return;
  leftovers = pid;
  leftoversSince = performance.now();
  giveSession(pid, LEFTOVERS);
  process.once("exit", () => signal(pid, "SIGKILL"));
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(name, () => process.exit(1));
}

function giveSession(pid, priority) {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(priority));
  } catch {
    // A kernel without sessions' priorities, or it has ended by itself.
  }
}

function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // It has ended by itself.
  }
}

/** What runs in real time has the machine for itself: lowest priority is not low enough on every machine. */
async function withoutLeftovers(work) {
  let goOn;
  mayGoOn = new Promise((done) => {
    goOn = done;
  });
  await setTimeout(Math.max(0, leftoversSince + STARTS_WITHIN - performance.now()));
  if (leftovers) signal(leftovers, "SIGSTOP");
  await work();
  if (leftovers) signal(leftovers, "SIGCONT");
  goOn();
}

/** Something that passes or fails as a whole. */
async function check(title, command, args) {
  if (!(await run(title, command, args))) failures.push(title);
}

let reports = 0;
/** Adds the run's totals; a run that broke before its report, or a file that did not load, counts as one failure. */
async function vitest(title, args, log) {
  const report = join(REPORTS, `${reports++}-${process.pid}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = await run(title, bin("vitest"), ["run", ...args, ...reporters], log);
  const totals = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  rmSync(report, { force: true });
  passed += totals?.numPassedTests ?? 0;
  const failedHere =
    totals?.testResults.filter(({ status }) => status === "failed").flatMap(failuresOf) ?? [];
  failures.push(...failedHere);
  notJudged.push(...(totals?.testResults.flatMap(notJudgedOf) ?? []));
  if (!ok && failedHere.length === 0) failures.push(title);
}

/** Of a file: a line for each test that failed, or one for the file that did not load. */
function failuresOf(file) {
  const name = relative(ROOT, file.name);
  const tests = file.assertionResults.filter(({ status }) => status === "failed");
  if (tests.length === 0) return [`${name}: ${firstLine(file.message)}`];
  return tests.map((test) => `${name} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

/** Of a file: a line for each test that tells nothing on this machine. */
function notJudgedOf(file) {
  return file.assertionResults
    .filter(({ meta }) => meta?.notJudged)
    .map(({ fullName, meta }) => `${relative(ROOT, file.name)} > ${fullName}: ${firstLine(meta.notJudged)}`);
}

/** Of an error's stack: vitest has no words for a test's own time limit there. */
const firstLine = (text = "") => text.trim().split("\n")[0].replace("STACK_TRACE_ERROR", "took too long");

/** As many cases as they are told to. */
const DRAWS = /from ".*\/(properties|trial)\.ts"/;
const IS_FULL = /tags: \["full"\]/;

async function unitTests(log) {
  const unit = (title, ...args) => vitest(title, ["--project", "unit", ...args], log);
  if (!rest) return await unit("unit tests", ...(full || random ? [] : ["--tags-filter=!full"]));
  const files = readdirSync(join(ROOT, "test"), { recursive: true })
    .filter((file) => file.endsWith(".test.ts") && !file.startsWith("browser"))
    .map((file) => ({ file: join("test", file), text: readFileSync(join(ROOT, "test", file), "utf8") }));
  const draws = files.filter(({ text }) => DRAWS.test(text));
  const others = files.filter(({ text }) => !DRAWS.test(text) && IS_FULL.test(text));
  await unit("unit tests that draw cases", ...draws.map(({ file }) => file));
  await unit("long unit tests", "--tags-filter=full", ...others.map(({ file }) => file));
}

/** The unit tests take what the processors have left, for a browser waits for much. */
async function besides(work) {
  const log = join(REPORTS, `unit-${process.pid}.log`);
  const units = unitTests(log);
  await work();
  // With the browser tests done, the unit tests would only make room for whatever else the machine does.
  if (leftovers) giveSession(leftovers, 0);
  await units;
  console.log("\n== unit tests (ran beside the others)");
  await pipeline(createReadStream(log), process.stdout, { end: false });
  rmSync(log);
}

/** One line that names it, or what is wrong. */
async function chromium() {
  try {
    const { findChromium } = await tsImport("./chromium.ts", import.meta.url);
    console.log(`\nChromium: ${(await findChromium()).executable}`);
    return true;
  } catch (error) {
    console.error(`\n${error.message}`);
    failures.push("no Chromium");
    return false;
  }
}

mkdirSync(REPORTS, { recursive: true });
/** Those with a tag of their own take long. */
const TAGS = {
  fast: "!full && !alone",
  full: "!alone",
  rest: "full && !alone",
  random: "!alone",
  alone: "alone",
};
const shared = rest ? "rest" : random ? "random" : full ? "full" : "fast";

if (!random && !rest) {
  await check("types", bin("tsc"), ["--noEmit"]);
  await check("types of the core alone", bin("tsc"), ["-p", "src/core"]);
  await check("lint and format", bin("biome"), ["check", "."]);
}
const found = await chromium();
const browserTests = () => vitest("browser tests", ["--project", "browser", `--tags-filter=${TAGS[shared]}`]);
if (found)
  await besides(async () => {
    await browserTests();
    if (!full) return;
    const inRealTime = () =>
      vitest("browser tests in real time", ["--project", "alone", `--tags-filter=${TAGS.alone}`]);
    // In one run with everything else the wait would take it beyond a quarter of an hour.
    await (rest ? withoutLeftovers(inRealTime) : inRealTime());
  });
else await unitTests();
console.log();
for (const test of notJudged) console.log(`NOT JUDGED ${test}`);
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(took.join(", "));
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
