/** The alternating superman, taught in German. */
import { crossedFaults } from "../../patterns/crossed-lesson/de.ts";
import { proneAvoid, proneDose, proneFaults } from "../../patterns/prone-lesson/de.ts";
import type { AlternatingLesson } from "../vocabulary.ts";

const lesson: AlternatingLesson = {
  lead: "In Bauchlage schweben rechter Arm und linkes Bein knapp über dem Boden, bis du bis zwei gezählt hast, dann das andere Paar. Die halbe Last des ganzen Supermans.",
  purpose: [
    "Er übt dieselben Muskeln wie der Superman, eine Diagonale nach der anderen: der untere Rücken trägt etwa halb so viel.",
    "Der Rumpf bleibt ruhig, während nur zwei Gliedmaßen den Boden verlassen: genau das leistet der Rücken den ganzen Tag.",
  ],
  setup: [
    "Leg dich bäuchlings auf eine Matte, Arme über den Kopf, Beine gestreckt.",
    "Die Stirn ruht auf der Matte, Blick zum Boden, Nacken lang.",
    "Spann den Bauch leicht an und drück beide Hüftknochen in die Matte.",
    "Für die Kamera: lieg seitlich, Hände bis Füße im Bild, die Kamera etwas höher als die Matte, damit sie beide Arme und beide Beine sieht.",
  ],
  steps: [
    "Mach rechte Hand und linken Fuß lang.",
    "Heb diesen Arm und dieses Bein gemeinsam, bis sie knapp über dem Boden sind.",
    "Halte zwei Sekunden und atme weiter. Backline zählt mit: eins, zwei.",
    "Senk langsam ab, Arm und Bein gemeinsam.",
    "Wechsle die Seite: linker Arm, rechtes Bein. Jedes Heben zählt als eins.",
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
    "Wenn beide Seiten ruhig sind, heb alle vier: der Superman.",
  ],
  avoid: proneAvoid,
  dose: proneDose,
};
export default lesson;
