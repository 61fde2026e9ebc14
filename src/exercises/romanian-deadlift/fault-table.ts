/** What can be wrong with a Romanian deadlift, the first told first. */
import type { FaultRow } from "../../core/exercise.ts";
import { roundedBackRow } from "../patterns/back.ts";
import type { RomanianFault } from "./vocabulary.ts";

export const faults: readonly (FaultRow & { readonly kind: RomanianFault })[] = [
  roundedBackRow,
  {
    kind: "bent-knees",
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  { kind: "bar-drift", topic: "arms", rank: 4, unit: "degrees", part: "arms", region: ["arms"] },
  { kind: "not-locked-out", topic: "range", rank: 10, signal: "hipFlexion", gate: true, region: ["legs"] },
  { kind: "shallow", topic: "range", rank: 11, signal: "trunkInclination", gate: true, region: ["back"] },
];
