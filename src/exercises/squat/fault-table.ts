/** What can be wrong with a squat, the first told first. */
import type { FaultRow } from "../../core/exercise.ts";
import { roundedBackRow } from "../patterns/back.ts";
import type { SquatFault } from "./vocabulary.ts";

export const faults: readonly (FaultRow & { readonly kind: SquatFault })[] = [
  roundedBackRow,
  {
    kind: "forward-lean",
    topic: "back",
    rank: 1,
    signal: "trunkInclination",
    part: "back",
    region: ["back"],
  },
  { kind: "heels-up", topic: "legs", rank: 3, unit: "degrees", part: "legs", region: ["legs", "knees"] },
  { kind: "shallow", topic: "range", rank: 11, signal: "hipFlexion", gate: true, region: ["legs", "knees"] },
  // A hint about control: tempo is no consistent driver of results (ACSM position stand, March 2026).
  { kind: "too-fast", topic: "tempo", rank: 12 },
];
