/** The good morning in German. */
import { archedBack, roundedBack } from "../../patterns/back-words.ts";
import { bentKnees } from "../../patterns/knee-words.ts";
import type { GoodMorningWords } from "../vocabulary.ts";

export const de: GoodMorningWords = {
  name: "Good Morning",
  plural: "Good Mornings",
  spoken: "Good Mornings",
  position: "Stell dich seitlich zur Kamera.",
  tempo: "Zeit abwärts",
  ready: "Bereit: Good Mornings. Los, wann du willst.",
  reminder: "Füße schulterbreit. Stange auf den oberen Rücken. Bauch fest.",
  phase: { top: "Oben", lowering: "Abwärts", bottom: "Unten", raising: "Aufwärts" },
  criteria: {
    "rounded-back": {
      ...roundedBack.de,
      advice:
        "Brustbein heben und Bauch anspannen, bevor es nach unten geht, und nur so tief, wie der Rücken gerade bleibt. Nimm weniger Gewicht, wenn es wieder passiert.",
    },
    "overextended-back": {
      ...archedBack.de,
      advice:
        "Zieh die Rippen nach unten und spann den Bauch an. Komm oben mit dem Gesäß in die Streckung, nicht durch Zurücklehnen: Neutral genügt.",
    },
    "bent-knees": {
      ...bentKnees.de,
      advice:
        "Halte die Knie locker, aber ruhig: Schieb die Hüfte gerade nach hinten und halte an, wo es hinten in den Oberschenkeln zieht, statt dich zu setzen.",
    },
    shallow: {
      name: "Nicht weit genug gebeugt",
      told: "Du hast dich nicht weit genug gebeugt",
      cue: "Hüfte zurück, Rücken gerade.",
      well: "weit genug",
      seen: "nicht weit genug gebeugt",
      next: "Rücken gerade, Hüfte zurück",
      advice:
        "Schieb mit geradem Rücken die Hüfte nach hinten, bis es hinten in den Oberschenkeln zieht; erst dann wieder hoch. Ist das schon dein ganzer Bewegungsumfang, stell ihn in den Einstellungen ein.",
    },
    "too-fast": {
      name: "Zu schnell abwärts",
      told: "Nach unten ging es zu schnell",
      cue: "Kontrolliert nach unten.",
      well: "kontrolliert",
      seen: "schnell nach unten",
      next: "zwei Sekunden nach unten",
      advice:
        "Nimm dir etwa zwei Sekunden für den Weg nach unten: Wer ihn kontrolliert, hält den Rücken ruhig. Ein Hinweis zur Kontrolle, mehr nicht.",
    },
  },
  noRep: {
    shallow: {
      name: "nicht weit genug gebeugt",
      told: "Zählt nicht: Hüfte zurück.",
      seen: "nicht weit genug gebeugt",
    },
  },
};
