/**
 * The results of a list (`npm run analyze -- --list`) as tables of sets, of reps and of failures, each as CSV and as Parquet.
 * The same results give the same bytes, whatever the order, the parts and the restarts that made them.
 */
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parquetWriteBuffer } from "hyparquet-writer";
import { csvTable } from "../../src/formats/csv.ts";
import { UsageError } from "./arguments.ts";
import { checkFolder } from "./folders.ts";
import { writeWhole } from "./output.ts";
import { type Table, tablesOf } from "./tables.ts";

export const MERGE_USAGE = `usage: npm run merge -- DIR [--out DIR]

  DIR         where the results of a list are, folders within it included
  --out DIR   where sets, reps and failures go, each as .csv and .parquet (default: DIR)

Exit codes: 0 the tables are written; 1 there is no result; 2 the command line can't be followed.`;

function toParquet({ columns, rows }: Table): Uint8Array {
  const columnData = columns.map(({ name, type }, i) => ({
    name,
    type,
    nullable: true,
    data: rows.map((row) => row[i] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const toCsv = ({ columns, rows }: Table): string => csvTable([columns.map(({ name }) => name), ...rows]);

interface MergeArguments {
  readonly folder: string;
  readonly out: string;
}

/** `undefined`: help is wanted. Throws UsageError. `from`: where relative paths start. */
export function parseMergeArguments(argv: readonly string[], from: string): MergeArguments | undefined {
  const { values, positionals } = parsed(argv);
  if (values.help) return undefined;
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0) throw new UsageError("Name the folder with the results.");
  const folder = resolve(from, given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${given} is no folder.`);
  return { folder, out: values.out === undefined ? folder : resolve(from, values.out) };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { out: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Writes the tables; none where there is no result. */
export function mergeResults({ folder, out }: MergeArguments): readonly Table[] {
  checkFolder(out, "--out");
  const tables = tablesOf(folder);
  if (tables.every(({ rows }) => rows.length === 0)) return [];
  for (const table of tables) {
    writeWhole(join(out, `${table.name}.csv`), toCsv(table));
    writeWhole(join(out, `${table.name}.parquet`), toParquet(table));
  }
  return tables;
}
