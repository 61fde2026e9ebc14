/** The superman with the arms along the body, taught in German. */
import { flatFaults } from "../../patterns/flat-lesson/de.ts";
import type { FlatLesson } from "../../patterns/flat-vocabulary.ts";
import { proneAvoid, proneDose } from "../../patterns/prone-lesson/de.ts";

const lesson: FlatLesson = {
  lead: "In Bauchlage liegen die Arme lang neben dem Körper: Brust und Beine schweben knapp über dem Boden, bis du bis zwei gezählt hast. Der kürzeste Hebel, und der schonendste für Nacken und Schultern.",
  purpose: [
    "Er trainiert die Rückenmuskeln und das Gesäß, mit weniger Gewicht vor den Schultern als beim Superman.",
    "Ein guter Anfang, wenn Arme über dem Kopf in den Schultern zwicken oder den Nacken ermüden.",
  ],
  setup: [
    "Leg dich bäuchlings auf eine Matte, Beine gestreckt, Arme am Körper, Handflächen nach unten.",
    "Die Stirn ruht auf der Matte, Blick zum Boden, Nacken lang.",
    "Spann den Bauch leicht und das Gesäß fest an, bevor sich etwas bewegt.",
    "Für die Kamera: Lieg quer zu ihr, Kopf bis Füße im Bild, die Kamera möglichst tief.",
  ],
  steps: [
    "Zieh die Schulterblätter zusammen; die Hände gleiten zu den Füßen.",
    "Heb Brust und Beine gemeinsam, bis sie knapp über dem Boden sind.",
    "Halte zwei Sekunden und atme weiter. Backline zählt mit: eins, zwei.",
    "Senk langsam ab, Brust und Beine gemeinsam.",
    "Leg alles kurz ab, dann kommt die nächste. In dieser Lage beurteilt Backline den Nacken nicht: Schau weiter zum Boden.",
  ],
  faults: flatFaults,
  easier: [
    "Ein, zwei Wochen nur die Brust oder nur die Beine.",
    "Im Vierfüßlerstand: der Bird Dog. Gut, wenn die Bauchlage unangenehm ist.",
  ],
  harder: [
    "Drei, vier, dann fünf Sekunden halten. Länger, nie höher.",
    "Beug die Ellbogen zum W, streck dann die Arme über den Kopf: der Superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
