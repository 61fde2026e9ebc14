/** What the lessons of lifts from lying face down have in common, in German. */
import type { ProneFault, TaughtOf } from "../prone-vocabulary.ts";

export const proneFaults: TaughtOf<ProneFault> = {
  "neck-cranked": {
    what: "Der Kopf hebt sich, der Nacken knickt nach hinten. Das ermüdet ihn und bringt nichts.",
    fix: "Schau auf den Boden, als hieltest du eine Orange unter dem Kinn.",
  },
  "arms-only": {
    what: "Die Beine bleiben liegen, die halbe Rückseite ruht.",
    fix: "Erst das Gesäß anspannen, dann Arme und Beine gemeinsam heben.",
  },
  "legs-only": {
    what: "Die Arme bleiben liegen.",
    fix: "Streck dich nach vorn und lass die Arme mit den Beinen schweben.",
  },
  "short-hold": {
    what: "Hoch und gleich wieder runter. Aus dem Halten kommt aber die Ausdauer.",
    fix: "Heb weniger und bleib, bis du bis zwei gezählt hast.",
  },
  "not-together": {
    what: "Erst die Arme, dann die Beine oder umgekehrt: Der Körper schaukelt.",
    fix: "Einatmen, anspannen und alles gleichzeitig beginnen.",
  },
  "bent-arms": {
    what: "Die Ellbogen beugen sich, und die Schultern übernehmen.",
    fix: "Schieb die Fingerspitzen von dir weg. Ist der Hebel zu lang, nimm die leichtere Form unten.",
  },
  "bent-knees": {
    what: "Die Füße klappen aus den Knien hoch, während die Oberschenkel liegen bleiben.",
    fix: "Lass die Beine lang und heb sie aus der Hüfte.",
  },
  "low-arms": {
    what: "Die Arme lösen sich kaum vom Boden.",
    fix: "Knapp über dem Boden genügt: Ein Blatt Papier sollte darunter passen.",
  },
  "low-legs": {
    what: "Die Beine lösen sich kaum vom Boden.",
    fix: "Spann das Gesäß an; ein Fingerbreit unter den Zehen genügt.",
  },
};

export const proneAvoid: readonly string[] = [
  "Lass ihn weg, wenn es wehtut, dich nach hinten zu beugen, bei Wirbelgleiten, engem Wirbelkanal oder kurz nach einer Rückenoperation.",
  "Nicht in der Schwangerschaft, nicht kurz nach einer Bauchoperation oder mit einem Leisten- oder Bauchwandbruch: Die Bauchlage ist das Problem.",
  "Hör sofort auf, wenn etwas wehtut, kribbelt oder taub wird. Müde Muskeln sind in Ordnung, ein Zwicken im unteren Rücken nicht.",
];

export const proneDose = "Zwei oder drei Sätze mit 10 bis 20, an zwei oder drei Tagen in der Woche.";
