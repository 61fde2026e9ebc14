/** What can be wrong with a lift of one arm and the other side's leg only, beside what can be of any from the floor. */
import type { FaultTable } from "../../core/exercise.ts";

export const crossedTable = {
  // Told of the leg that should have risen.
  "same-side": {
    topic: "together",
    rank: 4.5,
    signal: "legLift",
    gate: true,
    part: "legs",
    region: ["legs", "knees"],
  },
} as const satisfies FaultTable;
