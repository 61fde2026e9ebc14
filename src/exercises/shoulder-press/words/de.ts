/** The shoulder press in German. */
import type { ShoulderPressWords } from "../vocabulary.ts";

export const de: ShoulderPressWords = {
  name: "Schulterdrücken",
  plural: "Schulterdrücken",
  spoken: "Schulterdrücken",
  position: "Stell dich seitlich zur Kamera, die Hände an den Schultern.",
  tempo: "Zeit aufwärts",
  ready: "Bereit: Schulterdrücken. Los, wann du willst.",
  reminder: "Füße hüftbreit. Gesäß fest. Rippen runter.",
  phase: { rest: "Schultern", raising: "Aufwärts", hold: "Über Kopf", lowering: "Abwärts" },
  criteria: {
    "overextended-back": {
      name: "Hohlkreuz",
      told: "Du bist ins Hohlkreuz gegangen",
      cue: "Rippen runter.",
      well: "Rippen unten",
      seen: "Hohlkreuz",
      next: "Rippen runter, Gesäß fest",
      advice:
        "Spann das Gesäß an und zieh die Rippen nach unten, bevor du drückst. Lehnst du dich trotzdem zurück, ist das Gewicht zu schwer oder die Schulter steif: Nimm weniger, oder drück mit einem Arm nach dem anderen.",
    },
    "knee-dip": {
      name: "Schwung aus den Knien",
      told: "Die Knie haben geholfen",
      cue: "Beine still.",
      well: "Beine still",
      seen: "Schwung aus den Knien",
      next: "Beine gerade und still",
      advice:
        "Lass die Knie gestreckt und nur die Arme arbeiten. Mit Schwung aus den Beinen ist es ein Push Press, eine andere Übung; geht es nicht ohne, nimm weniger Gewicht.",
    },
    uneven: {
      name: "Hände ungleich",
      told: "Die Hände waren nicht auf einer Höhe",
      cue: "Beide Hände gleich hoch.",
      well: "Hände gleich hoch",
      seen: "Hände ungleich",
      next: "beide Hände auf einer Höhe",
      advice:
        "Beginne mit beiden Händen auf gleicher Höhe und drück im Tempo des langsameren Arms. Bleibt eine Seite immer zurück, üb mit je einer leichten Kurzhantel.",
    },
    partial: {
      name: "Ellbogen nicht gestreckt",
      told: "Oben waren die Ellbogen nicht gestreckt",
      cue: "Oben ganz strecken.",
      well: "Ellbogen gestreckt",
      seen: "Ellbogen nicht gestreckt",
      next: "oben Ellbogen strecken",
      advice:
        "Drück, bis beide Ellbogen gestreckt sind und das Gewicht über der Fußmitte steht, der Kopf zwischen den Armen. Nimm weniger Gewicht, wenn das letzte Stück nicht geht.",
    },
  },
  noRep: {
    partial: {
      name: "Ellbogen nicht gestreckt",
      told: "Zählt nicht: oben strecken.",
      seen: "Ellbogen nicht gestreckt",
    },
  },
};
