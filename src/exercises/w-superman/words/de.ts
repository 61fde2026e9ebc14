/** The W superman in German. */
import type { FlatWords } from "../../patterns/flat-vocabulary.ts";
import { flatGates, flatWords } from "../../patterns/flat-words/de.ts";

export const de: FlatWords = {
  name: "W-Superman",
  plural: "W-Supermans",
  spoken: "W-Supermans",
  position: "Leg dich auf den Bauch, seitlich zur Kamera, Ellbogen gebeugt am Körper, Hände neben dem Kopf.",
  tempo: "Zeit aufwärts",
  ready: "Bereit: W-Supermans. Los, wann du willst.",
  reminder: "Ellbogen an den Rippen, Hände neben dem Kopf. Blick zum Boden. Bauch fest.",
  phase: { rest: "Ruhe", lifting: "Anheben", hold: "Halten", lowering: "Abwärts" },
  criteria: flatWords,
  noRep: flatGates,
};
