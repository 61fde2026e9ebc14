/** What can be wrong with a lift of chest and legs from lying face down, in German. */
import type { GateWords } from "../../../core/coaching/exercise-words.ts";
import type { FlatFault, FlatGate } from "../flat-vocabulary.ts";
import type { SaidOf } from "../prone-vocabulary.ts";
import { proneWords } from "../prone-words/de.ts";

export const flatWords: SaidOf<FlatFault> = {
  "bent-knees": proneWords["bent-knees"],
  "chest-only": {
    name: "Nur die Brust",
    told: "Nur die Brust hob ab",
    cue: "Brust und Beine zusammen.",
    well: "alles zusammen",
    seen: "Beine unten geblieben",
    next: "Brust und Beine zusammen",
    advice: "Spann das Gesäß an und heb Brust und Beine gleichzeitig, beide nur ein wenig.",
  },
  "legs-only": {
    name: "Nur Beine",
    told: "Nur die Beine hoben ab",
    cue: "Brust und Beine zusammen.",
    well: "alles zusammen",
    seen: "Brust unten geblieben",
    next: "Brust und Beine zusammen",
    advice: "Zieh die Schulterblätter zusammen und lass die Brust mit den Beinen schweben.",
  },
  "not-together": {
    name: "Brust und Beine nicht gleichzeitig",
    told: "Brust und Beine starteten nicht zusammen",
    cue: "Brust und Beine zusammen.",
    well: "alles zusammen",
    seen: "Brust und Beine nicht zusammen",
    next: "Brust und Beine zusammen",
    advice: "Atme aus und lass Brust und Beine im selben Moment vom Boden abheben.",
  },
  "short-hold": proneWords["short-hold"],
};

export const flatGates: Readonly<Record<FlatGate, GateWords>> = {
  "chest-only": { name: "nur die Brust", told: "Zählt nicht: Beine auch.", seen: "Beine unten geblieben" },
  "legs-only": { name: "nur Beine", told: "Zählt nicht: Brust auch.", seen: "Brust unten geblieben" },
};
