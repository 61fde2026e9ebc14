/** What is said of an arm and the other side's leg that are not lifted together, in English. */
import type { GateWords } from "../../../core/coaching/exercise-words.ts";
import type { SaidOf } from "../prone-vocabulary.ts";

export const crossedWords: SaidOf<"arms-only" | "legs-only" | "same-side" | "not-together"> = {
  "arms-only": {
    name: "Arm only",
    told: "Only your arm lifted",
    cue: "Opposite leg too.",
    well: "together",
    seen: "leg stayed down",
    next: "arm and opposite leg together",
    advice: "Squeeze the glutes and lift the opposite leg with the arm, both only a little.",
  },
  "legs-only": {
    name: "Leg only",
    told: "Only your leg lifted",
    cue: "Opposite arm too.",
    well: "together",
    seen: "arm stayed down",
    next: "arm and opposite leg together",
    advice: "Reach forward and let the opposite arm float with the leg.",
  },
  "same-side": {
    name: "Same side",
    told: "Arm and leg of one side lifted",
    cue: "The opposite leg.",
    well: "opposite sides",
    seen: "arm and leg of one side",
    next: "arm with the opposite leg",
    advice: "Lift the right arm with the left leg, then change: across, the trunk stays quiet.",
  },
  "not-together": {
    name: "Arm and leg not together",
    told: "Arm and leg started apart",
    cue: "Arm and leg together.",
    well: "together",
    seen: "arm and leg apart",
    next: "arm and leg together",
    advice: "Breathe out and let arm and leg leave the floor on the same count.",
  },
};

export const crossedGates: Readonly<Record<"arms-only" | "legs-only" | "same-side", GateWords>> = {
  "arms-only": { name: "arm only", told: "No rep: leg too.", seen: "leg stayed down" },
  "legs-only": { name: "leg only", told: "No rep: arm too.", seen: "arm stayed down" },
  "same-side": { name: "same side", told: "No rep: opposite leg.", seen: "arm and leg of one side" },
};
