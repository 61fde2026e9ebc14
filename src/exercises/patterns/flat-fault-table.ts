/** What can be wrong with a lift of chest and legs from lying face down, the first told first. */
import type { FaultTable } from "../../core/exercise.ts";

export const flatTable = {
  "bent-knees": {
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  "chest-only": {
    topic: "together",
    rank: 5,
    signal: "legLift",
    gate: true,
    part: "legs",
    region: ["legs", "knees"],
  },
  "legs-only": {
    topic: "together",
    rank: 6,
    signal: "chestLift",
    gate: true,
    part: "back",
    region: ["back"],
  },
  "not-together": { topic: "together", rank: 7, region: ["legs", "knees"] },
  "short-hold": { topic: "hold", rank: 8 },
} as const satisfies FaultTable;
