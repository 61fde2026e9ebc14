/** The deadlift, taught in German. */
import type { DeadliftLesson } from "../vocabulary.ts";

const lesson: DeadliftLesson = {
  lead: "Ein Gewicht vom Boden bis zum Stand und zurück: Die Beine drücken, der Rücken hält, die Stange bleibt nah.",
  purpose: [
    "Es kräftigt Beine, Gesäß, den ganzen Rücken und den Griff in einer Bewegung.",
    "Du lernst, Schweres mit dem ganzen Körper aufzuheben. Fang leicht an; das Gewicht beginnt am Boden, du kannst es also jederzeit ablegen.",
  ],
  setup: [
    "Füße hüftbreit, die Stange über der Fußmitte, etwa eine Handbreit vor den Schienbeinen.",
    "Mit Scheiben der üblichen Größe liegt die Stange auf halber Höhe des Schienbeins. Bei leerer Stange oder kleinen Scheiben leg etwas Festes unter die Enden.",
    "Griff knapp außerhalb der Beine, Arme gestreckt, die Schienbeine an der Stange, die Schultern ein wenig davor.",
    "Für die Kamera: Stell dich seitlich hin, zwei bis vier Meter entfernt, mit den Füßen im Bild. Scheiben können die Knie verdecken: Was verdeckt ist, wird nicht beurteilt.",
  ],
  steps: [
    "Beug dich nach unten und greif die Stange; lass die Knie nach vorn kommen, bis die Schienbeine sie berühren.",
    "Heb die Brust, bis der Rücken gerade ist, zieh die Arme lang und spann den Bauch an.",
    "Drück den Boden weg. Brust und Hüfte steigen gemeinsam, und die Stange gleitet an den Beinen hinauf.",
    "Über den Knien bring die Hüfte zur Stange und steh aufrecht. Lehn dich nicht zurück.",
    "Erst die Hüfte zurück, dann die Knie beugen: Senk die Stange auf demselben Weg ab. Vor der nächsten Wiederholung liegt sie am Boden.",
  ],
  faults: {
    "rounded-back": {
      what: "Der Rücken wird rund, sobald das Gewicht den Boden verlässt, und die Wirbelsäule beugt sich unter der Last.",
      fix: "Vor dem Zug Brust raus und Arme lang; nimm weniger Gewicht.",
    },
    "overextended-back": {
      what: "Oben lehnt sich der Körper zurück und geht ins Hohlkreuz, das Gewicht noch in den Händen.",
      fix: "Spann das Gesäß an und hör auf, sobald du aufrecht stehst, Rippen unten.",
    },
    "hips-first": {
      what: "Die Hüfte schießt hoch, während die Stange noch am Boden liegt. Dann haben die Beine umsonst gedrückt, und der Rücken hebt allein.",
      fix: "Drück den Boden weg und lass die Brust mit der Hüfte steigen; zieh vorher die Arme lang.",
    },
    "not-locked-out": {
      what: "Die Wiederholung endet mit gebeugter Hüfte. Sie zählt nicht, denn das letzte Stück fehlt.",
      fix: "Richte dich jedes Mal ganz auf: Knie gestreckt, Hüfte zur Stange, einen Moment ruhig stehen.",
    },
  },
  easier: [
    "Heb eine leichte Stange mit großen Scheiben aus Kunststoff, oder einen Besenstiel, der auf zwei Kisten auf halber Höhe des Schienbeins liegt.",
    "Heb eine Kettlebell mit beiden Händen zwischen den Füßen auf.",
    "Lern zuerst das rumänische Kreuzheben, das im Stehen beginnt.",
  ],
  harder: [
    "Halte zwei Sekunden, sobald die Stange knapp über dem Boden ist.",
    "Drei Sekunden abwärts.",
    "Wenn drei Sätze mit 8 in zwei Trainings hintereinander sauber sind, nimm etwas mehr Gewicht: den kleinsten Schritt, den es gibt.",
  ],
  avoid: [
    "Lass es weg bei frischen Rückenschmerzen, bei Schmerzen, die ins Bein ziehen, bei Taubheit oder einem Bandscheibenproblem, das nicht abgeklärt ist.",
    "Hol dir vorher ärztlichen oder physiotherapeutischen Rat: nach Operationen an Rücken oder Hüfte, bei Osteoporose, bei hohem Blutdruck, in der Schwangerschaft.",
    "Hör sofort auf, wenn etwas wehtut, kribbelt oder taub wird. Müde Beine sind in Ordnung, Schmerz im Rücken nicht.",
  ],
  dose: "Zwei oder drei Sätze mit 5 bis 10 Wiederholungen, an einem bis drei Tagen in der Woche. Mit leichten Scheiben ist es Übung; Kraft wächst mit dem Gewicht.",
};
export default lesson;
