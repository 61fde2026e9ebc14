/** The Romanian deadlift in German. */
import { roundedBack } from "../../patterns/back-words.ts";
import { bentKnees } from "../../patterns/knee-words.ts";
import { noRepNotLockedOut, notLockedOut } from "../../patterns/lockout-words.ts";
import type { RomanianWords } from "../vocabulary.ts";

export const de: RomanianWords = {
  name: "Rumänisches Kreuzheben",
  plural: "Rumänisches Kreuzheben",
  spoken: "rumänisches Kreuzheben",
  position: "Stell dich seitlich zur Kamera, das Gewicht in den Händen.",
  tempo: "Zeit abwärts",
  ready: "Bereit: rumänisches Kreuzheben. Los, wann du willst.",
  reminder: "Füße hüftbreit. Gewicht dicht an die Oberschenkel. Bauch fest.",
  phase: { top: "Oben", lowering: "Abwärts", bottom: "Unten", raising: "Aufwärts" },
  criteria: {
    "rounded-back": {
      ...roundedBack.de,
      advice:
        "Bauch anspannen und Brustbein heben, bevor es nach unten geht, und umkehren, wo der Rücken rund würde, auch wenn das Gewicht erst an den Knien ist. Nimm weniger Gewicht, wenn es wieder passiert.",
    },
    "bent-knees": {
      ...bentKnees.de,
      advice:
        "Mach die Knie oben locker und lass sie dann, wie sie sind: Schieb die Hüfte gerade nach hinten, das Gewicht kommt von selbst nach unten.",
    },
    "bar-drift": {
      name: "Gewicht zu weit weg",
      told: "Das Gewicht kam zu weit nach vorn",
      cue: "Gewicht an die Beine.",
      well: "Gewicht körpernah",
      seen: "Gewicht zu weit vorn",
      next: "Gewicht dicht an die Beine",
      advice:
        "Lass das Gewicht an Oberschenkeln und Schienbeinen entlanggleiten und zieh es mit den Muskeln unter den Achseln heran. Je weiter weg es hängt, desto mehr muss der untere Rücken halten.",
    },
    "not-locked-out": {
      ...notLockedOut.de,
      advice:
        "Führ jede Wiederholung zu Ende: Schieb die Hüfte zum Gewicht und spann das Gesäß an, bis du aufrecht stehst, ohne dich zurückzulehnen.",
    },
    shallow: {
      name: "Nicht weit genug gebeugt",
      told: "Du hast dich nicht weit genug gebeugt",
      cue: "Hüfte zurück, Rücken gerade.",
      well: "weit genug",
      seen: "nicht weit genug gebeugt",
      next: "Rücken gerade, Hüfte zurück",
      advice:
        "Schieb mit geradem Rücken die Hüfte nach hinten, bis es hinten in den Oberschenkeln zieht, meist mit dem Gewicht knapp unter den Knien. Ist das schon dein ganzer Bewegungsumfang, stell ihn in den Einstellungen ein.",
    },
  },
  noRep: {
    shallow: {
      name: "nicht weit genug gebeugt",
      told: "Zählt nicht: Hüfte zurück.",
      seen: "nicht weit genug gebeugt",
    },
    "not-locked-out": noRepNotLockedOut.de,
  },
};
