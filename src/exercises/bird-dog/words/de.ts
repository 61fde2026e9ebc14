/** The bird dog in German. */
import { crossedGates, crossedWords } from "../../patterns/crossed-words/de.ts";
import { proneWords } from "../../patterns/prone-words/de.ts";
import type { BirdDogWords } from "../vocabulary.ts";

export const de: BirdDogWords = {
  name: "Bird Dog",
  plural: "Bird Dogs",
  spoken: "Bird Dogs",
  position: "Geh in den Vierfüßlerstand, seitlich zur Kamera.",
  tempo: "Zeit aufwärts",
  ready: "Bereit: Bird Dogs. Los, wann du willst.",
  reminder: "Rechter Arm mit linkem Bein, dann wechseln. Rücken wie ein Tisch. Bauch fest.",
  phase: { rest: "Ruhe", lifting: "Strecken", hold: "Halten", lowering: "Zurück" },
  criteria: {
    "tilted-trunk": {
      name: "Rumpf gekippt",
      told: "Der Rumpf kippte",
      cue: "Rücken wie ein Tisch.",
      well: "Rumpf waagerecht",
      seen: "Rumpf gekippt",
      next: "Rücken wie ein Tisch",
      advice:
        "Heb Arm und Bein nur bis auf Schulter- und Hüfthöhe und lass den Rumpf, wie er im Vierfüßlerstand war.",
    },
    "bent-knees": proneWords["bent-knees"],
    ...crossedWords,
    "short-hold": proneWords["short-hold"],
    "low-arms": {
      name: "Arm zu tief",
      told: "Der Arm blieb zu tief",
      cue: "Arm auf Schulterhöhe.",
      well: "Arm waagerecht",
      seen: "Arm zu tief",
      next: "Arm auf Schulterhöhe",
      advice:
        "Streck den Arm nach vorn, bis er in der Linie des Rumpfes liegt, Daumen nach oben. Das genügt.",
    },
    "low-legs": {
      name: "Bein zu tief",
      told: "Das Bein blieb zu tief",
      cue: "Bein auf Hüfthöhe.",
      well: "Bein waagerecht",
      seen: "Bein zu tief",
      next: "Bein auf Hüfthöhe",
      advice: "Schieb die Ferse nach hinten, bis das Bein in der Linie des Rumpfes liegt. Das genügt.",
    },
  },
  noRep: crossedGates,
};
