/** What can be wrong with a lift from lying face down, the first told first. */

import type { FaultRow } from "../../core/exercise.ts";
import type { ProneFault } from "./prone-vocabulary.ts";

export const proneFaultTable: readonly (FaultRow & { readonly kind: ProneFault })[] = [
  {
    kind: "neck-cranked",
    topic: "neck",
    rank: 2,
    safety: true,
    signal: "neckFlexion",
    part: "neck",
    region: ["neck"],
  },
  {
    kind: "bent-knees",
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  { kind: "bent-arms", topic: "arms", rank: 4, signal: "elbowFlexion", part: "arms", region: ["arms"] },
  {
    kind: "arms-only",
    topic: "together",
    rank: 5,
    signal: "legLift",
    gate: true,
    part: "legs",
    region: ["legs", "knees"],
  },
  {
    kind: "legs-only",
    topic: "together",
    rank: 6,
    signal: "armLift",
    gate: true,
    part: "arms",
    region: ["arms"],
  },
  { kind: "not-together", topic: "together", rank: 7, region: ["legs", "knees"] },
  { kind: "short-hold", topic: "hold", rank: 8 },
  { kind: "low-arms", topic: "arms", rank: 9, signal: "armLift", part: "arms", region: ["arms"] },
  { kind: "low-legs", topic: "legs", rank: 10, signal: "legLift", part: "legs", region: ["legs", "knees"] },
];
