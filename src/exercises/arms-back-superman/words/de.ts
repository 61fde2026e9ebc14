/** The superman with the arms along the body in German. */
import type { FlatWords } from "../../patterns/flat-vocabulary.ts";
import { flatGates, flatWords } from "../../patterns/flat-words/de.ts";

export const de: FlatWords = {
  name: "Superman, Arme am Körper",
  plural: "Supermans, Arme am Körper",
  spoken: "Supermans mit den Armen am Körper",
  position: "Leg dich auf den Bauch, seitlich zur Kamera, Arme am Körper.",
  tempo: "Zeit aufwärts",
  ready: "Bereit: Supermans, Arme am Körper. Los, wann du willst.",
  reminder: "Arme lang neben dir, Handflächen nach unten. Blick zum Boden. Bauch fest.",
  phase: { rest: "Ruhe", lifting: "Anheben", hold: "Halten", lowering: "Abwärts" },
  criteria: flatWords,
  noRep: flatGates,
};
