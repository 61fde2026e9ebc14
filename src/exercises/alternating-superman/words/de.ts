/** The alternating superman in German. */
import { proneWords } from "../../patterns/prone-words/de.ts";
import type { AlternatingWords } from "../vocabulary.ts";

export const de: AlternatingWords = {
  name: "Superman im Wechsel",
  plural: "Supermans im Wechsel",
  spoken: "Supermans im Wechsel",
  position: "Leg dich auf den Bauch, seitlich zur Kamera, Arme über den Kopf.",
  tempo: "Zeit aufwärts",
  ready: "Bereit: Supermans im Wechsel. Los, wann du willst.",
  reminder: "Rechter Arm mit linkem Bein, dann wechseln. Blick zum Boden. Bauch fest.",
  phase: { rest: "Ruhe", lifting: "Anheben", hold: "Halten", lowering: "Abwärts" },
  criteria: {
    "neck-cranked": proneWords["neck-cranked"],
    "bent-knees": proneWords["bent-knees"],
    "bent-arms": proneWords["bent-arms"],
    "arms-only": {
      name: "Nur der Arm",
      told: "Nur der Arm hob ab",
      cue: "Das Gegenbein auch.",
      well: "zusammen",
      seen: "Bein unten geblieben",
      next: "Arm und Gegenbein zusammen",
      advice: "Spann das Gesäß an und heb mit dem Arm das Gegenbein, beide nur ein wenig.",
    },
    "legs-only": {
      name: "Nur das Bein",
      told: "Nur das Bein hob ab",
      cue: "Den Gegenarm auch.",
      well: "zusammen",
      seen: "Arm unten geblieben",
      next: "Arm und Gegenbein zusammen",
      advice: "Streck dich nach vorn und lass den Gegenarm mit dem Bein schweben.",
    },
    "not-together": {
      name: "Arm und Bein nicht gleichzeitig",
      told: "Arm und Bein starteten nicht zusammen",
      cue: "Arm und Bein zusammen.",
      well: "zusammen",
      seen: "Arm und Bein nicht zusammen",
      next: "Arm und Bein zusammen",
      advice: "Atme aus und lass Arm und Bein im selben Moment vom Boden abheben.",
    },
    "short-hold": proneWords["short-hold"],
  },
  noRep: {
    "arms-only": { name: "nur der Arm", told: "Zählt nicht: Bein auch.", seen: "Bein unten geblieben" },
    "legs-only": { name: "nur das Bein", told: "Zählt nicht: Arm auch.", seen: "Arm unten geblieben" },
  },
};
