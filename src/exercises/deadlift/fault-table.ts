/** What can be wrong with a deadlift, the first told first. */
import type { FaultRow } from "../../core/exercise.ts";
import { archedBackRow, roundedBackRow } from "../patterns/back.ts";
import type { DeadliftFault } from "./vocabulary.ts";

export const faults: readonly (FaultRow & { readonly kind: DeadliftFault })[] = [
  roundedBackRow,
  archedBackRow,
  {
    kind: "hips-first",
    topic: "legs",
    rank: 3,
    signal: "trunkInclination",
    part: "back",
    region: ["back", "legs"],
  },
  { kind: "not-locked-out", topic: "range", rank: 10, signal: "hipFlexion", gate: true, region: ["legs"] },
];
