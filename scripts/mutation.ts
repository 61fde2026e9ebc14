/**
 * `npm run test:mutation`: changes the core in one place at a time and looks whether a test notices. Folders may be
 * named: `npm run test:mutation -- reps form`. Ends with the survivors and a table; exits with 1 below the
 * floor, or where one survived that test/mutation-survivors.md gives no reason for.
 *
 * Results are kept (`.cache/mutation`): only mutants whose code or tests have changed are tried again. `--force` tries all,
 * `--concurrency=2` two at a time, `--only=cycle.ts,series.ts` these files of the folders.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { FLOOR, FOLDERS, folderNamed, ROOT, strykerOptions, testsOf } from "./mutation/options.ts";
import { outOfTime, reasons, sourcesIn, survivors, tally } from "./mutation/report.ts";

const args = process.argv.slice(2);
const concurrency = Number(args.find((arg) => arg.startsWith("--concurrency="))?.split("=")[1] ?? 1);
const force = args.includes("--force");
const only = args.flatMap((arg) => /^--only=(.+)$/.exec(arg)?.[1]?.split(",") ?? []);
const named = args.filter((arg) => !arg.startsWith("--"));
const unknown = named.filter((name) => !folderNamed(name));
if (unknown.length > 0) {
  console.error(`No such folder: ${unknown.join(", ")}. There are ${FOLDERS.join(", ")}.`);
  process.exit(1);
}
const folders = named.length > 0 ? named.map((name) => folderNamed(name)!) : FOLDERS;

process.chdir(ROOT);
mkdirSync(".cache/mutation", { recursive: true });
const explained = reasons(readFileSync("test/mutation-survivors.md", "utf8"));
const rows: string[] = [];
let low = false;
let unexplained = 0;
for (const folder of folders) {
  process.env.MUTATION_TESTS = JSON.stringify(testsOf(folder));
  const sources = sourcesIn(`src/${folder}`);
  const began = performance.now();
  const results = await new Stryker(strykerOptions(folder, concurrency, force, only)).runMutationTest();
  const minutes = (performance.now() - began) / 60_000;
  const { tried, killed, share } = tally(results);
  const alive = survivors(results, explained, sources);
  for (const { line } of alive) console.log(line);
  const open = alive.filter((one) => !one.explained).length;
  const slow = outOfTime(results);
  if (slow > 0) console.log(`${slow} counted as noticed because their tests did not end in time.`);
  rows.push(
    `| \`${folder}\` | ${tried} | ${killed} | ${share.toFixed(1)} % | ${alive.length - open} | ${open} | ${minutes.toFixed(1)} |`,
  );
  low ||= share < FLOOR;
  unexplained += open;
}
console.log(
  [
    "",
    "| folder | mutants | killed | share | survivors with a reason | without | minutes |",
    "|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n"),
);
if (low) console.error(`\nLess than ${FLOOR} % killed.`);
if (unexplained > 0)
  console.error(`\n${unexplained} survived without a reason in test/mutation-survivors.md.`);
process.exit(low || unexplained > 0 ? 1 : 0);
