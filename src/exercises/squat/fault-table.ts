/** What can be wrong with a squat, the first told first. */
import { type FaultTable, rowsOf } from "../../core/exercise.ts";
import { roundedBackRow } from "../patterns/back.ts";

export const table = {
  "rounded-back": roundedBackRow,
  "forward-lean": {
    topic: "back",
    rank: 1,
    signal: "trunkInclination",
    part: "back",
    region: ["back"],
  },
  "heels-up": { topic: "legs", rank: 3, unit: "degrees", part: "legs", region: ["legs", "knees"] },
  shallow: { topic: "range", rank: 11, signal: "hipFlexion", gate: true, region: ["legs", "knees"] },
  // A hint about control: tempo is no consistent driver of results (ACSM position stand, March 2026).
  "too-fast": { topic: "tempo", rank: 12 },
} as const satisfies FaultTable;

export const faults = rowsOf(table);
