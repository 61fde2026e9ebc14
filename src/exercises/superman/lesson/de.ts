/** The superman, taught in German. */
import { proneAvoid, proneDose, proneFaults } from "../../patterns/prone-lesson/de.ts";
import type { SupermanLesson } from "../vocabulary.ts";

const lesson: SupermanLesson = {
  lead: "In Bauchlage schweben Arme und Beine knapp über dem Boden und bleiben dort, bis du bis zwei gezählt hast. Flach ist richtig.",
  purpose: [
    "Er trainiert die Ausdauer der Rückenmuskeln, des Gesäßes und der hinteren Schultern, ganz ohne Gerät.",
    "Es geht um einen langen, ruhigen Körper. Höhe bringt nichts als einen geknickten unteren Rücken, deshalb verlangt Backline nie mehr davon.",
  ],
  setup: [
    "Leg dich bäuchlings auf eine Matte, Arme nach vorn gestreckt, Beine lang.",
    "Die Stirn ruht auf der Matte oder knapp darüber, Blick zum Boden, Nacken lang.",
    "Spann den Bauch leicht und das Gesäß fest an, bevor sich etwas bewegt.",
    "Für die Kamera: Lieg quer zu ihr, Hände bis Füße im Bild, die Kamera möglichst tief.",
  ],
  steps: [
    "Mach dich lang: Fingerspitzen und Zehen voneinander weg.",
    "Heb Arme und Beine gemeinsam, bis sie knapp über dem Boden sind.",
    "Halte zwei Sekunden und atme weiter. Backline zählt mit: eins, zwei.",
    "Senk langsam ab, Arme und Beine gemeinsam.",
    "Leg alles kurz ab, dann kommt die nächste.",
  ],
  faults: proneFaults,
  easier: [
    "Arm und Bein gegengleich: rechter Arm mit linkem Bein, dann wechseln. Halbe Last für den Rücken und die beste Wahl, wenn sonst Nacken oder Rücken die Arbeit machen.",
    "Arme neben dem Körper, Handflächen nach unten, statt über dem Kopf.",
    "Ein, zwei Wochen nur die Arme oder nur die Beine.",
    "Im Vierfüßlerstand Arm und Bein diagonal strecken (Bird Dog). Gut, wenn die Bauchlage unangenehm ist.",
  ],
  harder: [
    "Drei, vier, dann fünf Sekunden halten. Länger, nie höher.",
    "Zieh beim Halten die Ellbogen an die Rippen und streck dich wieder lang.",
    "Mehr Wiederholungen bis 20, danach kürzere Pausen.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
