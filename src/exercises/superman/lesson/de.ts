/** The superman, taught in German. */
import type { SupermanLesson } from "../vocabulary.ts";

const lesson: SupermanLesson = {
  lead: "In Bauchlage schweben Arme und Beine knapp über dem Boden und bleiben dort, bis du bis zwei gezählt hast. Niedrig ist richtig.",
  purpose: [
    "Er übt die Ausdauer der Rückenmuskeln, des Gesäßes und der hinteren Schultern, ganz ohne Gerät.",
    "Es geht um einen langen, ruhigen Körper. Höhe bringt nichts als einen geknickten unteren Rücken, deshalb verlangt Backline nie mehr davon.",
  ],
  setup: [
    "Leg dich bäuchlings auf eine Matte, Arme über den Kopf, Beine gestreckt.",
    "Die Stirn ruht auf der Matte oder knapp darüber, Blick zum Boden, Nacken lang.",
    "Spann den Bauch leicht und das Gesäß fest an, bevor sich etwas bewegt.",
    "Für die Kamera: lieg seitlich, Hände bis Füße im Bild, die Kamera möglichst tief.",
  ],
  steps: [
    "Mach dich lang: Fingerspitzen und Zehen voneinander weg.",
    "Heb Arme und Beine gemeinsam, bis sie knapp über dem Boden sind.",
    "Halte zwei Sekunden und atme weiter. Backline zählt mit: eins, zwei.",
    "Senk langsam ab, Arme und Beine gemeinsam.",
    "Lass alles kurz ruhen, dann die nächste.",
  ],
  faults: {
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
      what: "Erst die Arme, dann die Beine oder umgekehrt: der Körper schaukelt.",
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
      fix: "Knapp über dem Boden genügt: ein Blatt Papier sollte darunter passen.",
    },
    "low-legs": {
      what: "Die Beine lösen sich kaum vom Boden.",
      fix: "Spann das Gesäß an; ein Fingerbreit unter den Zehen genügt.",
    },
  },
  easier: [
    "Arm und Bein gegengleich: rechter Arm mit linkem Bein, dann wechseln. Halbe Last für den Rücken und die beste Wahl, wenn Nacken oder Rücken übernehmen.",
    "Arme neben dem Körper, Handflächen nach unten, statt über dem Kopf.",
    "Ein, zwei Wochen nur die Arme oder nur die Beine.",
    "Im Vierfüßlerstand einen Arm und das Gegenbein strecken (Bird Dog). Gut, wenn die Bauchlage unangenehm ist.",
  ],
  harder: [
    "Drei, vier, dann fünf Sekunden halten. Länger, nie höher.",
    "Zieh beim Halten die Ellbogen an die Rippen und streck dich wieder lang.",
    "Mehr Wiederholungen bis 20, danach kürzere Pausen.",
  ],
  avoid: [
    "Lass ihn weg, wenn Beugen nach hinten weh tut, bei Wirbelgleiten, engem Wirbelkanal oder kurz nach einer Rückenoperation.",
    "Nicht in der Schwangerschaft, nicht kurz nach einer Bauchoperation oder mit einem Bruch: die Bauchlage ist das Problem.",
    "Hör sofort auf, wenn etwas weh tut, kribbelt oder taub wird. Müde Muskeln sind gut, ein Zwicken im unteren Rücken nicht.",
  ],
  dose: "Zwei oder drei Sätze mit 10 bis 20, an zwei oder drei Tagen in der Woche.",
};
export default lesson;
