/** The superman in German. */
import { proneWords } from "../../patterns/prone-words/de.ts";
import type { SupermanWords } from "../vocabulary.ts";

export const de: SupermanWords = {
  name: "Superman",
  plural: "Supermans",
  spoken: "Supermans",
  position: "Leg dich auf den Bauch, seitlich zur Kamera.",
  tempo: "Zeit aufwärts",
  ready: "Bereit: Supermans. Los, wann du willst.",
  reminder: "Arme nach vorn, Beine lang. Blick zum Boden. Bauch fest.",
  phase: { rest: "Ruhe", lifting: "Anheben", hold: "Halten", lowering: "Abwärts" },
  criteria: proneWords,
  noRep: {
    "arms-only": { name: "nur Arme", told: "Zählt nicht: Beine auch.", seen: "Beine unten geblieben" },
    "legs-only": { name: "nur Beine", told: "Zählt nicht: Arme auch.", seen: "Arme unten geblieben" },
  },
};
