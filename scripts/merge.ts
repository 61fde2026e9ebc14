/** `npm run merge -- DIR`: one table of sets, one of reps, one of failures; see headless/merge-tables.ts. */
import { UsageError } from "./headless/arguments.ts";
import { MERGE_USAGE, mergeResults, parseMergeArguments } from "./headless/merge-tables.ts";
import { userFolder } from "./headless/recordings.ts";

function main(): number {
  const wanted = parseMergeArguments(process.argv.slice(2), userFolder());
  if (!wanted) {
    console.log(MERGE_USAGE);
    return 0;
  }
  const tables = mergeResults(wanted);
  for (const { name, rows } of tables) console.log(`${name}: ${rows.length}`);
  if (tables.length === 0) console.error(`${wanted.folder} holds no result of a list.`);
  return tables.length === 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${MERGE_USAGE}`);
  process.exitCode = 2;
}
