/** The Romanian deadlift, taught in German. */
import type { RomanianLesson } from "../vocabulary.ts";

const lesson: RomanianLesson = {
  lead: "Die Hüftbeuge des Good Mornings mit dem Gewicht in den Händen: Hüfte zurück, Gewicht an den Oberschenkeln hinab und wieder hoch.",
  purpose: [
    "Es kräftigt die hinteren Oberschenkel, das Gesäß und die Muskeln entlang der Wirbelsäule gemeinsam und lehrt, aus der Hüfte zu heben.",
    "Mit dem Gewicht in den Händen lernt es sich leichter als mit einer Stange auf dem Rücken: Es hängt nah am Körper, und du kannst es jederzeit ablegen.",
  ],
  setup: [
    "Füße etwa hüftbreit. Du beginnst im Stehen, mit Stange, Kurzhanteln oder Kettlebell in den Händen.",
    "Die Arme sind gestreckt, das Gewicht berührt vorn die Oberschenkel.",
    "Spann den Bauch an, als wollte dich jemand hineinpiksen, und atme weiter.",
    "Für die Kamera: Stell dich seitlich hin, zwei bis vier Meter entfernt, mit Füßen und Händen im Bild.",
  ],
  steps: [
    "Steh aufrecht, dann mach die Knie etwas locker und lass sie so.",
    "Schieb die Hüfte nach hinten und lass das Gewicht langsam an den Oberschenkeln hinabgleiten: Zähl dabei bis zwei.",
    "Halte das Gewicht so nah, dass es die Beine fast streift.",
    "Kehr um, wo du die Dehnung hinten im Oberschenkel spürst, meist mit dem Gewicht knapp unter den Knien. Bis zum Boden muss es nicht.",
    "Schieb die Hüfte nach vorn und spann das Gesäß an, bis du wieder aufrecht stehst.",
  ],
  faults: {
    "rounded-back": {
      what: "Der Rücken wird rund, um das Gewicht tiefer zu bekommen, und die Wirbelsäule beugt, wo die Hüfte beugen sollte.",
      fix: "Erst Brust raus und Bauch fest; kehr um, wo der Rücken rund würde, und nimm weniger Gewicht.",
    },
    "bent-knees": {
      what: "Die Knie beugen sich immer weiter, aus der Hüftbeuge wird eine Kniebeuge, und die hinteren Oberschenkel arbeiten kaum.",
      fix: "Ein wenig gebeugt, und so bleibt es: Schieb die Hüfte zur Wand hinter dir, statt dich zu setzen.",
    },
    "bar-drift": {
      what: "Das Gewicht hängt vor den Füßen. Der längere Hebel zieht dich nach vorn, und der untere Rücken muss ihn halten.",
      fix: "Zieh das Gewicht den ganzen Weg an die Beine, als wolltest du Oberschenkel und Schienbeine damit abwischen.",
    },
    "not-locked-out": {
      what: "Die Wiederholung endet mit gebeugter Hüfte. Sie zählt nicht, denn der Teil des Gesäßes fehlt.",
      fix: "Richte dich jedes Mal ganz auf: Hüfte zum Gewicht, Gesäß fest, ohne dich zurückzulehnen.",
    },
    shallow: {
      what: "Der Oberkörper neigt sich kaum. Eine solche Bewegung zählt nicht, denn die Hüfte hat sich fast nicht bewegt.",
      fix: "Beuge mit geradem Rücken, bis du die Dehnung spürst. Ist dein eigener Bewegungsumfang kleiner als 45 Grad, stell ihn in den Einstellungen ein.",
    },
  },
  easier: [
    "Ohne Gewicht: Lass die Hände an den Oberschenkeln bis zu den Knien gleiten und wieder hoch.",
    "Halte eine leichte Kettlebell mit beiden Händen zwischen den Oberschenkeln.",
    "Stell dich eine Fußlänge vor eine Wand und taste mit der Hüfte nach ihr.",
  ],
  harder: [
    "Drei oder vier Sekunden abwärts und unten eine Sekunde bleiben.",
    "Wenn drei Sätze mit 12 in zwei Trainings hintereinander sauber sind, nimm etwas mehr Gewicht: den kleinsten Schritt, den es gibt.",
    "Lern das Kreuzheben, bei dem das Gewicht am Boden beginnt.",
  ],
  avoid: [
    "Lass es weg bei frischen Rückenschmerzen, bei Schmerzen, die ins Bein ziehen, bei Taubheit oder einem Bandscheibenproblem, das nicht abgeklärt ist.",
    "Hol dir vorher ärztlichen oder physiotherapeutischen Rat: nach Operationen an Rücken oder Hüfte, bei Osteoporose, in der Schwangerschaft.",
    "Hör sofort auf, wenn etwas wehtut, kribbelt oder taub wird. Eine Dehnung hinten im Oberschenkel ist in Ordnung, Schmerz im Rücken nicht.",
  ],
  dose: "Zwei oder drei Sätze mit 8 bis 12 langsamen Wiederholungen, an zwei oder drei Tagen in der Woche. Mit leerer Stange ist es Übung; Kraft wächst mit dem Gewicht.",
};
export default lesson;
