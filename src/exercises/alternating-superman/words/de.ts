/** The alternating superman in German. */
import { crossedGates, crossedWords } from "../../patterns/crossed-words/de.ts";
import { proneWords } from "../../patterns/prone-words/de.ts";
import type { AlternatingWords } from "../vocabulary.ts";

export const de: AlternatingWords = {
  name: "Superman im Wechsel",
  plural: "Supermans im Wechsel",
  spoken: "Supermans im Wechsel",
  position: "Leg dich auf den Bauch, seitlich zur Kamera, Arme nach vorn gestreckt.",
  tempo: "Zeit aufwärts",
  ready: "Bereit: Supermans im Wechsel. Los, wann du willst.",
  reminder: "Rechter Arm mit linkem Bein, dann wechseln. Blick zum Boden. Bauch fest.",
  phase: { rest: "Ruhe", lifting: "Anheben", hold: "Halten", lowering: "Abwärts" },
  criteria: {
    "neck-cranked": proneWords["neck-cranked"],
    "bent-knees": proneWords["bent-knees"],
    "bent-arms": proneWords["bent-arms"],
    ...crossedWords,
    "short-hold": proneWords["short-hold"],
  },
  noRep: crossedGates,
};
