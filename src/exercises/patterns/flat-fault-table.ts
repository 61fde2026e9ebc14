/** What can be wrong with a lift of chest and legs from lying face down, the first told first. */
import type { FaultRow } from "../../core/exercise.ts";
import type { FlatFault } from "./flat-vocabulary.ts";

export const flatFaultTable: readonly (FaultRow & { readonly kind: FlatFault })[] = [
  {
    kind: "bent-knees",
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  {
    kind: "chest-only",
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
    signal: "chestLift",
    gate: true,
    part: "back",
    region: ["back"],
  },
  { kind: "not-together", topic: "together", rank: 7, region: ["legs", "knees"] },
  { kind: "short-hold", topic: "hold", rank: 8 },
];
