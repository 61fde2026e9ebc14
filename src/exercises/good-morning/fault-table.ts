/** What can be wrong with a good morning, the first told first. */

import { type FaultTable, rowsOf } from "../../core/exercise.ts";
import { archedBackRow, roundedBackRow } from "../patterns/back.ts";

export const table = {
  "rounded-back": roundedBackRow,
  "overextended-back": archedBackRow,
  "bent-knees": {
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  // A hint about control: tempo is no consistent driver of results (ACSM position stand, March 2026).
  "too-fast": { topic: "tempo", rank: 12 },
  shallow: { topic: "range", rank: 11, signal: "trunkInclination", gate: true, region: ["back"] },
} as const satisfies FaultTable;

export const faults = rowsOf(table);
