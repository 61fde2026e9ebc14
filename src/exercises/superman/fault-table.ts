/** What can be wrong with a superman, the first told first: what is told of all lifts from lying face down, and its own. */
import { type FaultTable, rowsOf } from "../../core/exercise.ts";
import { proneTable } from "../patterns/prone-fault-table.ts";

export const table = { ...proneTable } as const satisfies FaultTable;

export const faults = rowsOf(table);
