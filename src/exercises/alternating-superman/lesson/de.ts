/** The alternating superman, taught in German. */
import { crossedFaults } from "../../patterns/crossed-lesson/de.ts";
import { proneAvoid, proneDose, proneFaults } from "../../patterns/prone-lesson/de.ts";
import type { AlternatingLesson } from "../vocabulary.ts";

const lesson: AlternatingLesson = {
  lead: "In Bauchlage schweben rechter Arm und linkes Bein knapp über dem Boden, bis du bis zwei gezählt hast, dann das andere Paar. Die halbe Last des ganzen Supermans.",
  purpose: [
    "Er trainiert dieselben Muskeln wie der Superman, eine Diagonale nach der anderen: Der untere Rücken trägt etwa halb so viel.",
    "Der Rumpf bleibt ruhig, während nur ein Arm und ein Bein den Boden verlassen: Genau das leistet der Rücken den ganzen Tag.",
  ],
  setup: [
    "Leg dich bäuchlings auf eine Matte, Arme nach vorn gestreckt, Beine lang.",
    "Die Stirn ruht auf der Matte, Blick zum Boden, Nacken lang.",
    "Spann den Bauch leicht an und drück beide Hüftknochen in die Matte.",
    "Für die Kamera: Lieg quer zu ihr, Hände bis Füße im Bild, die Kamera etwas höher als die Matte, damit sie beide Arme und beide Beine sieht.",
  ],
  steps: [
    "Streck die rechte Hand und den linken Fuß weit voneinander weg.",
    "Heb diesen Arm und dieses Bein gemeinsam, bis sie knapp über dem Boden sind.",
    "Halte zwei Sekunden und atme weiter. Backline zählt mit: eins, zwei.",
    "Senk langsam ab, Arm und Bein gemeinsam.",
    "Wechsle die Seite: linker Arm, rechtes Bein. Jedes Anheben zählt als eine Wiederholung.",
  ],
  faults: {
    "neck-cranked": proneFaults["neck-cranked"],
    ...crossedFaults,
    "short-hold": proneFaults["short-hold"],
    "bent-arms": proneFaults["bent-arms"],
    "bent-knees": proneFaults["bent-knees"],
  },
  easier: [
    "Ein, zwei Wochen nur das Bein oder nur der Arm.",
    "Im Vierfüßlerstand: der Bird Dog. Gut, wenn die Bauchlage unangenehm ist oder der untere Rücken müde wird.",
  ],
  harder: [
    "Drei, vier, dann fünf Sekunden halten. Länger, nie höher.",
    "Wenn beide Seiten ruhig sind, heb Arme und Beine zusammen: der Superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
