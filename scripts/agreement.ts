/**
 * `npm run agreement -- FILE...`: Cohen's kappa between every two raters. A FILE is what the app's blind judging exports
 * (NAME.ratings.json) or an analysis (NAME.analysis.json), which stands for the program.
 */
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import {
  type Agreement,
  compareRatings,
  RATINGS_SCHEMA,
  type Ratings,
  ratingsOfProgram,
} from "../src/core/agreement.ts";
import { exerciseNamed } from "../src/core/catalogue.ts";
import { faultKinds } from "../src/core/exercise.ts";
import type { FaultKind } from "../src/core/quantity.ts";
import { ANALYSIS_SCHEMA } from "../src/core/session/analysis.ts";
import { readRatings } from "../src/review/ratings-store.ts";
import { readSavedAnalysis } from "../src/review/saved-analysis.ts";
import { userFolder } from "./headless/recordings.ts";
import "../src/exercises/packs.ts";

const USAGE = `usage: npm run agreement -- FILE...

  FILE   NAME.ratings.json from the app's blind judging, or NAME.analysis.json: the program's own verdicts

exit codes: 0 printed, 1 a file can't be read or is neither, 2 fewer than two raters`;

function ratingsFrom(path: string): Ratings {
  const text = contentOf(path);
  const ratings = readRatings(text);
  if (ratings) return ratings;
  const saved = readSavedAnalysis(text);
  if (!saved.ok)
    throw new Error(
      `${basename(path)} is neither a whole ${RATINGS_SCHEMA} nor a whole ${ANALYSIS_SCHEMA} (${saved.problem.kind}).`,
    );
  const { source, reps, noReps } = saved.analysis;
  return ratingsOfProgram(source.name, [...reps, ...noReps], (exercise) =>
    faultKinds(exerciseNamed(exercise)),
  );
}

function contentOf(path: string): string {
  try {
    return readFileSync(resolve(userFolder(), path), "utf8");
  } catch (error) {
    throw new Error(`${path} can't be read (${error instanceof Error ? error.message : error}).`);
  }
}

/** One rater's reps of several files are one list. */
function byRater(all: readonly Ratings[]): Ratings[] {
  const raters = new Map<string, Ratings>();
  for (const one of all) {
    const before = raters.get(one.rater);
    raters.set(one.rater, before ? { ...before, reps: [...before.reps, ...one.reps] } : one);
  }
  return [...raters.values()];
}

const cell = (agreement: Agreement | undefined): string =>
  agreement === undefined
    ? "no verdict in common"
    : `kappa ${agreement.kappa?.toFixed(2) ?? "-"}, agreed ${Math.round(100 * agreement.agreed)} % of ${agreement.pairs}`;

function main(paths: readonly string[]): number {
  let raters: Ratings[];
  try {
    raters = byRater(paths.map(ratingsFrom));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  if (raters.length < 2) {
    console.error(`Two raters are needed.\n\n${USAGE}`);
    return 2;
  }
  raters.forEach((a, i) => {
    for (const b of raters.slice(i + 1)) {
      const { all, byFault } = compareRatings(a, b);
      console.log(`${a.rater} and ${b.rater}: ${cell(all)}`);
      for (const [kind, agreement] of Object.entries(byFault) as [FaultKind, Agreement][])
        console.log(`  ${kind.padEnd(18)} ${cell(agreement)}`);
    }
  });
  return 0;
}

const args = process.argv.slice(2);
if (args.includes("--help") || args.includes("-h")) console.log(USAGE);
else process.exitCode = main(args);
