/** The superman with the arms along the body in English. */
import type { FlatWords } from "../../patterns/flat-vocabulary.ts";
import { flatGates, flatWords } from "../../patterns/flat-words/en.ts";

export const en: FlatWords = {
  name: "Superman, arms at sides",
  plural: "Supermans, arms at sides",
  spoken: "supermans with your arms at your sides",
  position: "Lie face down, side-on to the camera, arms along your body.",
  tempo: "Time on the way up",
  ready: "Ready: supermans, arms at your sides. Go when you like.",
  reminder: "Arms long beside you, palms down. Eyes on the floor. Brace.",
  phase: { rest: "Rest", lifting: "Up", hold: "Hold", lowering: "Down" },
  criteria: flatWords,
  noRep: flatGates,
};
