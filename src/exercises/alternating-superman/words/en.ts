/** The alternating superman in English. */
import { proneWords } from "../../patterns/prone-words/en.ts";
import type { AlternatingWords } from "../vocabulary.ts";

export const en: AlternatingWords = {
  name: "Alternating superman",
  plural: "Alternating supermans",
  spoken: "alternating supermans",
  position: "Lie face down, side-on to the camera, arms overhead.",
  tempo: "Time on the way up",
  ready: "Ready: alternating supermans. Go when you like.",
  reminder: "Right arm with left leg, then change. Eyes on the floor. Brace.",
  phase: { rest: "Rest", lifting: "Up", hold: "Hold", lowering: "Down" },
  criteria: {
    "neck-cranked": proneWords["neck-cranked"],
    "bent-knees": proneWords["bent-knees"],
    "bent-arms": proneWords["bent-arms"],
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
    "not-together": {
      name: "Arm and leg not together",
      told: "Arm and leg started apart",
      cue: "Arm and leg together.",
      well: "together",
      seen: "arm and leg apart",
      next: "arm and leg together",
      advice: "Breathe out and let arm and leg leave the floor on the same count.",
    },
    "short-hold": proneWords["short-hold"],
  },
  noRep: {
    "arms-only": { name: "arm only", told: "No rep: leg too.", seen: "leg stayed down" },
    "legs-only": { name: "leg only", told: "No rep: arm too.", seen: "arm stayed down" },
  },
};
