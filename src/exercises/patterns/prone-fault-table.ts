/** What can be wrong with a lift from lying face down, the first told first. */

import type { FaultTable } from "../../core/exercise.ts";

export const proneTable = {
  "neck-cranked": {
    topic: "neck",
    rank: 2,
    safety: true,
    signal: "neckFlexion",
    part: "neck",
    region: ["neck"],
  },
  "bent-knees": {
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  "bent-arms": { topic: "arms", rank: 4, signal: "elbowFlexion", part: "arms", region: ["arms"] },
  "arms-only": {
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
    signal: "armLift",
    gate: true,
    part: "arms",
    region: ["arms"],
  },
  "not-together": { topic: "together", rank: 7, region: ["legs", "knees"] },
  "short-hold": { topic: "hold", rank: 8 },
  "low-arms": { topic: "arms", rank: 9, signal: "armLift", part: "arms", region: ["arms"] },
  "low-legs": { topic: "legs", rank: 10, signal: "legLift", part: "legs", region: ["legs", "knees"] },
} as const satisfies FaultTable;
