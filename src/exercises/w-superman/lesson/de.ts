/** The W superman, taught in German. */
import { flatFaults } from "../../patterns/flat-lesson/de.ts";
import type { FlatLesson } from "../../patterns/flat-vocabulary.ts";
import { proneAvoid, proneDose } from "../../patterns/prone-lesson/de.ts";

const lesson: FlatLesson = {
  lead: "In Bauchlage sind die Ellbogen an den Rippen gebeugt und die Hände neben dem Kopf, sodass die Arme ein W bilden. Brust, Arme und Beine schweben knapp über dem Boden, bis du bis zwei gezählt hast.",
  purpose: [
    "Ein kürzerer Hebel als beim Superman: weniger für den unteren Rücken, mehr für die Muskeln zwischen den Schulterblättern.",
    "Von der Seite kann niemand den Winkel des W messen: Backline zählt das Heben und das Halten und beurteilt nicht, wie die Ellbogen gebeugt sind.",
  ],
  setup: [
    "Leg dich bäuchlings auf eine Matte, Ellbogen gebeugt nah an den Rippen, Hände neben dem Kopf, Beine gestreckt.",
    "Die Stirn ruht auf der Matte oder knapp darüber, Blick zum Boden, Nacken lang.",
    "Spann den Bauch leicht und das Gesäß fest an, bevor sich etwas bewegt.",
    "Für die Kamera: Lieg quer zu ihr, Kopf bis Füße im Bild, die Kamera möglichst tief.",
  ],
  steps: [
    "Zieh die Schulterblätter zusammen und nach unten.",
    "Heb Arme und Beine gemeinsam, bis sie knapp über dem Boden sind; die Ellbogen bleiben gebeugt.",
    "Halte zwei Sekunden und atme weiter. Backline zählt mit: eins, zwei.",
    "Senk langsam ab, Arme und Beine gemeinsam.",
    "Leg alles kurz ab, dann kommt die nächste.",
  ],
  faults: flatFaults,
  easier: [
    "Arme neben dem Körper, Handflächen nach unten.",
    "Arm und Bein diagonal, ein Paar nach dem anderen.",
  ],
  harder: [
    "Drei, vier, dann fünf Sekunden halten. Länger, nie höher.",
    "Streck die Arme über den Kopf: der Superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
