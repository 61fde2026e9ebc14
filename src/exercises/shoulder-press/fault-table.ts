/** What can be wrong with a shoulder press, the first told first. */
import type { FaultRow } from "../../core/exercise.ts";
import type { ShoulderPressFault } from "./vocabulary.ts";

export const faults: readonly (FaultRow & { readonly kind: ShoulderPressFault })[] = [
  {
    kind: "overextended-back",
    topic: "back",
    rank: 1,
    safety: true,
    signal: "spineFlexion",
    part: "back",
    region: ["back"],
  },
  {
    kind: "knee-dip",
    topic: "knees",
    rank: 3,
    signal: "kneeFlexion",
    part: "knees",
    region: ["knees", "legs"],
  },
  // Degrees of the line between the hands, from level.
  { kind: "uneven", topic: "level", rank: 7, unit: "degrees", part: "arms", region: ["arms"] },
  {
    kind: "partial",
    topic: "range",
    rank: 11,
    signal: "elbowFlexion",
    gate: true,
    part: "arms",
    region: ["arms"],
  },
];
