/** What the lessons of an arm and the other side's leg have in common, in English. */
import type { TaughtOf } from "../prone-vocabulary.ts";

export const crossedFaults: TaughtOf<"arms-only" | "legs-only" | "same-side" | "not-together"> = {
  "arms-only": {
    what: "The leg stays on the floor, so the glutes rest.",
    fix: "Squeeze the glutes first, then lift the opposite leg with the arm.",
  },
  "legs-only": {
    what: "The arm stays on the floor.",
    fix: "Reach forward and let the opposite arm float with the leg.",
  },
  "same-side": {
    what: "Arm and leg of the same side leave the floor: the trunk tips over to the other.",
    fix: "Right arm with left leg, then left arm with right leg.",
  },
  "not-together": {
    what: "The arm first and the leg later, or the other way round: the trunk rolls.",
    fix: "Breathe in, brace, and start both at the same time.",
  },
};
