/** What can be wrong with an alternating superman, the first told first. */
import { proneFaultTable } from "../patterns/prone-fault-table.ts";

/** How high one arm or leg is says less of it than of both: only what stays down is told. */
export const faults = proneFaultTable.filter(({ kind }) => kind !== "low-arms" && kind !== "low-legs");
