/** What can be wrong with a good morning, the first told first. */

import type { FaultRow } from "../../core/exercise.ts";
import { archedBackRow, roundedBackRow } from "../patterns/back.ts";
import type { GoodMorningFault } from "./vocabulary.ts";

export const faults: readonly (FaultRow & { readonly kind: GoodMorningFault })[] = [
  roundedBackRow,
  archedBackRow,
  {
    kind: "bent-knees",
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  // A hint about control: tempo is no consistent driver of results (ACSM position stand, March 2026).
  { kind: "too-fast", topic: "tempo", rank: 12 },
  { kind: "shallow", topic: "range", rank: 11, signal: "trunkInclination", gate: true, region: ["back"] },
];
