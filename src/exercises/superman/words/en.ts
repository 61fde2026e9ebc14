/** The superman in English. */
import { proneWords } from "../../patterns/prone-words/en.ts";
import type { SupermanWords } from "../vocabulary.ts";

export const en: SupermanWords = {
  name: "Superman",
  plural: "Supermans",
  spoken: "supermans",
  position: "Lie face down, side-on to the camera.",
  tempo: "Time on the way up",
  ready: "Ready: supermans. Go when you like.",
  reminder: "Arms overhead, legs long. Eyes on the floor. Brace.",
  phase: { rest: "Rest", lifting: "Up", hold: "Hold", lowering: "Down" },
  criteria: proneWords,
  noRep: {
    "arms-only": { name: "arms only", told: "No rep: legs too.", seen: "legs stayed down" },
    "legs-only": { name: "legs only", told: "No rep: arms too.", seen: "arms stayed down" },
  },
};
