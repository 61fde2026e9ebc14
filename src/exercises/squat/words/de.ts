/** The squat in German. */
import { roundedBack } from "../../patterns/back-words.ts";
import type { SquatWords } from "../vocabulary.ts";

export const de: SquatWords = {
  name: "Kniebeuge",
  plural: "Kniebeugen",
  spoken: "Kniebeugen",
  position: "Stell dich seitlich zur Kamera.",
  tempo: "Zeit abwärts",
  ready: "Bereit: Kniebeugen. Los, wann du willst.",
  reminder: "Füße schulterbreit, Fußspitzen leicht nach außen. Bauch fest. Setz dich zwischen die Fersen.",
  phase: { top: "Oben", lowering: "Abwärts", bottom: "Unten", raising: "Aufwärts" },
  criteria: {
    "rounded-back": {
      ...roundedBack.de,
      advice:
        "Spann den Bauch an, bevor es nach unten geht, und halte die Brust oben. Geh nur so tief, wie der Rücken gerade bleibt; ein kleiner Keil unter den Fersen kann helfen. Nimm weniger Gewicht, wenn es wieder passiert.",
    },
    "forward-lean": {
      name: "Zu weit vorgebeugt",
      told: "Der Oberkörper kippte nach vorn",
      cue: "Brust hoch.",
      well: "Brust oben",
      seen: "Oberkörper zu weit vorn",
      next: "Brust hoch, Knie nach vorn",
      advice:
        "Lass die Knie über die Fußspitzen nach vorn wandern und setz dich zwischen die Fersen, dann kann die Brust oben bleiben. Ein leichtes Gewicht vor der Brust hilft.",
    },
    "heels-up": {
      name: "Fersen abgehoben",
      told: "Die Fersen hoben ab",
      cue: "Fersen runter.",
      well: "Fersen am Boden",
      seen: "Fersen abgehoben",
      next: "ganzer Fuß am Boden",
      advice:
        "Drück den ganzen Fuß in den Boden: großer Zeh, kleiner Zeh, Ferse. Sind die Sprunggelenke steif, dreh die Fußspitzen etwas nach außen oder leg unter jede Ferse eine dünne Scheibe.",
    },
    shallow: {
      name: "Nicht tief genug",
      told: "Die Kniebeuge war nicht tief genug",
      cue: "Etwas tiefer.",
      well: "volle Tiefe",
      seen: "nicht tief genug",
      next: "unten Oberschenkel waagerecht",
      advice:
        "Setz dich, bis die Oberschenkel etwa waagerecht sind, solange der Rücken gerade und die Fersen am Boden bleiben. Eine Kiste oder ein niedriger Hocker hinter dir zeigt den Weg.",
    },
    "too-fast": {
      name: "Zu schnell abwärts",
      told: "Nach unten ging es zu schnell",
      cue: "Kontrolliert nach unten.",
      well: "kontrolliert",
      seen: "schnell nach unten",
      next: "zwei Sekunden nach unten",
      advice:
        "Nimm dir etwa zwei Sekunden für den Weg nach unten, statt dich fallen zu lassen. Ein Hinweis zur Kontrolle, mehr nicht.",
    },
  },
  noRep: {
    shallow: { name: "nicht tief genug", told: "Zählt nicht: etwas tiefer.", seen: "nicht tief genug" },
  },
};
