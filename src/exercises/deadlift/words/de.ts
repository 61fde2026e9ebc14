/** The deadlift in German. */
import { archedBack, roundedBack } from "../../patterns/back-words.ts";
import { noRepNotLockedOut, notLockedOut } from "../../patterns/lockout-words.ts";
import type { DeadliftWords } from "../vocabulary.ts";

export const de: DeadliftWords = {
  name: "Kreuzheben",
  plural: "Kreuzheben",
  spoken: "Kreuzheben",
  position: "Stell dich seitlich zur Kamera, die Stange über der Fußmitte.",
  tempo: "Zeit aufwärts",
  ready: "Bereit: Kreuzheben. Los, wann du willst.",
  reminder: "Stange über der Fußmitte. Arme gestreckt. Brust raus, Bauch fest.",
  phase: { rest: "Boden", raising: "Aufwärts", hold: "Oben", lowering: "Abwärts" },
  criteria: {
    "rounded-back": {
      ...roundedBack.de,
      advice:
        "Heb vor dem Zug die Brust und zieh die Stange an dich, bis der Rücken gerade und die Arme gespannt sind, dann den Bauch fest. Wird er rund, sobald das Gewicht abhebt, nimm weniger.",
    },
    "overextended-back": {
      ...archedBack.de,
      advice:
        "Beende den Zug mit dem Gesäß, nicht mit dem unteren Rücken: aufrecht stehen, Rippen unten, mehr nicht. Sich zurückzulehnen bringt der Übung nichts.",
    },
    "hips-first": {
      name: "Hüfte zuerst",
      told: "Die Hüfte kam vor der Stange hoch",
      cue: "Mit den Beinen drücken.",
      well: "mit den Beinen",
      seen: "Hüfte kam zuerst",
      next: "Boden wegdrücken",
      advice:
        "Drück den Boden weg, sodass Brust und Hüfte gemeinsam steigen. Schießt die Hüfte trotzdem voraus, zieh vorher die Arme lang oder nimm weniger Gewicht.",
    },
    "not-locked-out": {
      ...notLockedOut.de,
      advice:
        "Führ jede Wiederholung zu Ende: Knie gestreckt, Hüfte zur Stange, Gesäß fest. Erst wenn du ruhig stehst, geht es wieder hinunter.",
    },
  },
  noRep: { "not-locked-out": noRepNotLockedOut.de },
};
