/** What can be wrong with a Romanian deadlift, the first told first. */
import { type FaultTable, rowsOf } from "../../core/exercise.ts";
import { roundedBackRow } from "../patterns/back.ts";

export const table = {
  "rounded-back": roundedBackRow,
  "bent-knees": {
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  "bar-drift": { topic: "arms", rank: 4, unit: "degrees", part: "arms", region: ["arms"] },
  "not-locked-out": { topic: "range", rank: 10, signal: "hipFlexion", gate: true, region: ["legs"] },
  shallow: { topic: "range", rank: 11, signal: "trunkInclination", gate: true, region: ["back"] },
} as const satisfies FaultTable;

export const faults = rowsOf(table);
