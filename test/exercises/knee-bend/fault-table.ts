/** What can be wrong with a knee bend, the first told first. */
import { type FaultTable, rowsOf } from "../../../src/core/exercise.ts";

export const table = {
  leaning: { topic: "back", rank: 1, signal: "trunkInclination", part: "back", region: ["back"] },
  dropped: { topic: "tempo", rank: 12 },
  "half-way": { topic: "range", rank: 11, signal: "kneeFlexion", gate: true, region: ["legs"] },
} as const satisfies FaultTable;

export const faults = rowsOf(table);
