/** What can be wrong with an alternating superman, the first told first. */
import { type FaultTable, rowsOf } from "../../core/exercise.ts";
import { crossedTable } from "../patterns/crossed-fault-table.ts";
import { proneTable } from "../patterns/prone-fault-table.ts";

/** How high one arm or leg is says less of it than of both: only what stays down is told. */
const { "low-arms": _arms, "low-legs": _legs, ...told } = proneTable;
export const table = { ...crossedTable, ...told } as const satisfies FaultTable;

export const faults = rowsOf(table);
