/** The W superman in English. */
import type { FlatWords } from "../../patterns/flat-vocabulary.ts";
import { flatGates, flatWords } from "../../patterns/flat-words/en.ts";

export const en: FlatWords = {
  name: "W superman",
  plural: "W supermans",
  spoken: "W supermans",
  position: "Lie face down, side-on to the camera, elbows bent at your sides, hands beside your head.",
  tempo: "Time on the way up",
  ready: "Ready: W supermans. Go when you like.",
  reminder: "Elbows by your ribs, hands beside your head. Eyes on the floor. Brace.",
  phase: { rest: "Rest", lifting: "Up", hold: "Hold", lowering: "Down" },
  criteria: flatWords,
  noRep: flatGates,
};
