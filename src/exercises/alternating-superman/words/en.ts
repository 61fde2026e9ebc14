/** The alternating superman in English. */
import { crossedGates, crossedWords } from "../../patterns/crossed-words/en.ts";
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
    ...crossedWords,
    "short-hold": proneWords["short-hold"],
  },
  noRep: crossedGates,
};
