/** What can be wrong with a bird dog, the first told first. */
import { type FaultTable, rowsOf } from "../../core/exercise.ts";
import { crossedTable } from "../patterns/crossed-fault-table.ts";
import { proneTable } from "../patterns/prone-fault-table.ts";

/** On hands and knees neither the neck nor the elbows are measured. */
const { "neck-cranked": _neck, "bent-arms": _arms, ...told } = proneTable;

export const table = {
  "tilted-trunk": { topic: "back", rank: 1, safety: true, unit: "degrees", part: "back", region: ["back"] },
  ...crossedTable,
  ...told,
} as const satisfies FaultTable;

export const faults = rowsOf(table);
