/** The bird dog, taught in German. */
import { crossedFaults } from "../../patterns/crossed-lesson/de.ts";
import { proneFaults } from "../../patterns/prone-lesson/de.ts";
import type { BirdDogLesson } from "../vocabulary.ts";

const lesson: BirdDogLesson = {
  lead: "Im Vierfüßlerstand strecken sich ein Arm und das diagonale Bein in die Linie des Rumpfes und bleiben dort, bis du bis zwei gezählt hast, dann die anderen beiden. Der Rumpf bleibt ruhig wie ein Tisch.",
  purpose: [
    "Er trainiert Rücken, Gesäß und die tiefen Bauchmuskeln darauf, den Rumpf ruhig zu halten, während sich Arm und Bein bewegen, mit viel weniger Last im unteren Rücken als beim Superman.",
    "Von der Seite sieht Backline, ob der Rumpf kippt und wie weit Arm und Bein reichen. Ob sich das Becken aufdreht, ist von dort nicht zu sehen und wird nicht beurteilt: Achte selbst darauf.",
  ],
  setup: [
    "Knie dich auf eine Matte: Hände unter den Schultern, Knie unter der Hüfte.",
    "Rücken lang und waagerecht, Blick zum Boden, Bauch leicht angespannt.",
    "Für die Kamera: seitlich, ganz im Bild, mit Platz vorn für den Arm und hinten für das Bein.",
  ],
  steps: [
    "Verlagere das Gewicht, ohne dass sich der Rumpf bewegt.",
    "Schieb einen Fuß nach hinten und streck den diagonalen Arm nach vorn, beide nur bis auf Rumpfhöhe.",
    "Halte zwei Sekunden und atme weiter. Backline zählt mit: eins, zwei.",
    "Setz Hand und Knie sanft wieder auf.",
    "Wechsle die Seite. Jede Seite zählt für sich.",
  ],
  faults: {
    "tilted-trunk": {
      what: "Der Rumpf kippt, sobald Arm und Bein den Boden verlassen: Die Last geht in den unteren Rücken.",
      fix: "Heb nicht so hoch und spann vorher den Bauch an; der Rücken bleibt, wie er im Vierfüßlerstand war.",
    },
    ...crossedFaults,
    "short-hold": proneFaults["short-hold"],
    "bent-knees": proneFaults["bent-knees"],
    "low-arms": {
      what: "Der Arm hängt unter der Linie des Rumpfes.",
      fix: "Streck ihn nach vorn, Daumen nach oben, bis er in einer Linie mit dem Rücken ist.",
    },
    "low-legs": {
      what: "Das Bein hängt unter der Linie des Rumpfes.",
      fix: "Schieb die Ferse zur Wand hinter dir, bis das Bein in einer Linie mit dem Rücken ist.",
    },
  },
  easier: [
    "Nur das Bein, die Zehen bleiben am Boden; dann nur der Arm.",
    "Ein gefaltetes Handtuch unter die Knie, Fäuste statt flacher Hände, wenn die Handgelenke schmerzen.",
  ],
  harder: [
    "Drei, vier, dann fünf Sekunden halten.",
    "Zieh zwischen zwei Streckungen Ellbogen und Knie unter dem Bauch zusammen.",
  ],
  avoid: [
    "Nicht auf einem schmerzenden Knie oder Handgelenk; nimm ein Kissen oder lass es.",
    "Schmerzt der untere Rücken, streck weniger weit. Schmerzt er weiter, hör auf.",
    "Hör sofort auf, wenn etwas wehtut, kribbelt oder taub wird.",
  ],
  dose: "Zwei oder drei Sätze mit 10, fünf je Seite, an zwei oder drei Tagen in der Woche.",
};
export default lesson;
