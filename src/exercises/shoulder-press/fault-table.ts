/** What can be wrong with a shoulder press, the first told first. */
import { type FaultTable, rowsOf } from "../../core/exercise.ts";

export const table = {
  "overextended-back": {
    topic: "back",
    rank: 1,
    safety: true,
    signal: "spineFlexion",
    part: "back",
    region: ["back"],
  },
  "knee-dip": {
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  // Degrees of the line between the hands, from level.
  uneven: { topic: "level", rank: 7, unit: "degrees", part: "arms", region: ["arms"] },
  partial: {
    topic: "range",
    rank: 11,
    signal: "elbowFlexion",
    gate: true,
    part: "arms",
    region: ["arms"],
  },
} as const satisfies FaultTable;

export const faults = rowsOf(table);
