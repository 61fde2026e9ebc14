/** What is said of an arm and the other side's leg that are not lifted together, in German. */
import type { GateWords } from "../../../core/coaching/exercise-words.ts";
import type { SaidOf } from "../prone-vocabulary.ts";

export const crossedWords: SaidOf<"arms-only" | "legs-only" | "same-side" | "not-together"> = {
  "arms-only": {
    name: "Nur der Arm",
    told: "Nur der Arm hob ab",
    cue: "Das Bein auch.",
    well: "zusammen",
    seen: "Bein unten geblieben",
    next: "Arm und Bein diagonal zusammen",
    advice: "Spann das Gesäß an und heb mit dem Arm das diagonale Bein, beide nur ein wenig.",
  },
  "legs-only": {
    name: "Nur das Bein",
    told: "Nur das Bein hob ab",
    cue: "Den Arm auch.",
    well: "zusammen",
    seen: "Arm unten geblieben",
    next: "Arm und Bein diagonal zusammen",
    advice: "Streck dich nach vorn und lass den diagonalen Arm mit dem Bein schweben.",
  },
  "same-side": {
    name: "Gleiche Seite",
    told: "Arm und Bein derselben Seite hoben ab",
    cue: "Das Gegenbein.",
    well: "Arm und Gegenbein",
    seen: "Arm und Bein derselben Seite",
    next: "Arm mit dem Gegenbein",
    advice: "Heb den rechten Arm mit dem linken Bein, dann wechsle: über Kreuz bleibt der Rumpf ruhig.",
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
};

export const crossedGates: Readonly<Record<"arms-only" | "legs-only" | "same-side", GateWords>> = {
  "arms-only": { name: "nur der Arm", told: "Zählt nicht: Bein auch.", seen: "Bein unten geblieben" },
  "legs-only": { name: "nur das Bein", told: "Zählt nicht: Arm auch.", seen: "Arm unten geblieben" },
  "same-side": {
    name: "gleiche Seite",
    told: "Zählt nicht: Gegenbein.",
    seen: "Arm und Bein derselben Seite",
  },
};
