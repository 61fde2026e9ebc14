/** The good morning, taught in German. */
import type { GoodMorningLesson } from "../vocabulary.ts";

const lesson: GoodMorningLesson = {
  lead: "Eine langsame Verbeugung aus der Hüfte mit geradem Rücken. Sie übt die Hüftbeuge, die du bei jedem Heben brauchst.",
  purpose: [
    "Sie kräftigt die Muskeln entlang der Wirbelsäule, das Gesäß und die hinteren Oberschenkel gemeinsam, so wie sie arbeiten, wenn du eine Kiste aufhebst.",
    "Der Rücken hat dabei stillzuhalten, während sich die Hüfte bewegt. Darauf kommt es an; das Gewicht ist Nebensache, eine leere Stange oder ein Besenstiel genügt.",
  ],
  setup: [
    "Füße etwa schulterbreit, Fußspitzen nach vorn oder leicht nach außen.",
    "Die Stange liegt quer auf dem oberen Rücken, auf dem Muskel und nicht auf dem Nacken. Die Hände halten sie fest.",
    "Spann den Bauch an, als wollte dich jemand hineinpiksen, und atme weiter.",
    "Für die Kamera: Stell dich seitlich hin, zwei bis vier Meter entfernt, mit den Füßen im Bild.",
  ],
  steps: [
    "Steh aufrecht mit geradem Rücken.",
    "Schieb die Hüfte nach hinten und neig den Oberkörper langsam nach vorn: Zähl dabei bis zwei.",
    "Halte die Knie locker und ruhig: Sie geben etwas nach, wandern aber nicht nach vorn.",
    "Halte an, wo du die Dehnung hinten im Oberschenkel spürst. Das ist dein Bewegungsumfang, egal wie groß der Winkel ist.",
    "Spann das Gesäß an und komm mit demselben geraden Rücken wieder hoch.",
  ],
  faults: {
    "rounded-back": {
      what: "Der Rücken wird rund, und die Wirbelsäule beugt, wo die Hüfte beugen sollte. Du trainierst eine andere Bewegung als gemeint.",
      fix: "Brust raus und Bauch fest, bevor es nach unten geht; geh nur so weit, wie der Rücken gerade bleibt, und nimm weniger Gewicht.",
    },
    "overextended-back": {
      what: "Der untere Rücken fällt ins Hohlkreuz, meist oben oder weil die Brust zu sehr gehoben wird.",
      fix: "Rippen nach unten, Bauch fest; beende die Bewegung mit dem Gesäß, nicht mit Zurücklehnen.",
    },
    "bent-knees": {
      what: "Die Knie beugen sich weit, aus der Hüftbeuge wird eine Kniebeuge, und die hinteren Oberschenkel arbeiten kaum.",
      fix: "Schieb die Hüfte nach hinten, nicht nach unten, mit lockeren Knien: als wolltest du eine Wand hinter dir berühren.",
    },
    shallow: {
      what: "Der Oberkörper neigt sich kaum. Eine solche Bewegung zählt nicht, denn die Hüfte hat sich fast nicht bewegt.",
      fix: "Beuge mit geradem Rücken, bis du die Dehnung spürst. Ist dein eigener Bewegungsumfang kleiner als 45 Grad, stell ihn in den Einstellungen ein.",
    },
    "too-fast": {
      what: "In weniger als einer Sekunde nach unten. Nicht falsch an sich: ein Hinweis, dass das Gewicht führt und nicht du.",
      fix: "Zähl auf dem Weg nach unten langsam bis zwei.",
    },
  },
  easier: [
    "Ohne Stange: Arme vor der Brust gekreuzt oder Hände an die Hüfte.",
    "Halte einen Besenstiel an die Wirbelsäule, sodass er Kopf, oberen Rücken und Steißbein berührt, und verlier keinen der drei Punkte.",
    "Stell dich eine Fußlänge vor eine Wand und taste mit der Hüfte nach ihr.",
    "Setz dich auf einen Stuhl und beuge von dort.",
  ],
  harder: [
    "Drei oder vier Sekunden abwärts und unten eine Sekunde bleiben.",
    "Wenn drei Sätze mit 15 in zwei Trainings hintereinander sauber sind, nimm etwas mehr Gewicht: den kleinsten Schritt, den es gibt.",
    "Lern das rumänische Kreuzheben, dieselbe Hüftbeuge mit dem Gewicht in den Händen.",
  ],
  avoid: [
    "Lass sie weg bei frischen Rückenschmerzen, bei Schmerzen, die ins Bein ziehen, bei Taubheit oder einem Bandscheibenproblem, das nicht abgeklärt ist.",
    "Hol dir vorher ärztlichen oder physiotherapeutischen Rat: nach Operationen an Rücken oder Hüfte, bei Osteoporose, in der Schwangerschaft.",
    "Hör sofort auf, wenn etwas wehtut, kribbelt oder taub wird. Eine Dehnung hinten im Oberschenkel ist in Ordnung, Schmerz im Rücken nicht.",
  ],
  dose: "Zwei oder drei Sätze mit 8 bis 12 langsamen Wiederholungen mit leerer Stange, an zwei oder drei Tagen in der Woche.",
};
export default lesson;
