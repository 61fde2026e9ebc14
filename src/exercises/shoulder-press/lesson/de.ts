/** The shoulder press, taught in German. */
import type { ShoulderPressLesson } from "../vocabulary.ts";

const lesson: ShoulderPressLesson = {
  lead: "Im Stehen ein Gewicht von den Schultern gerade über den Kopf drücken und zurück. Die Arme bewegen sich, alles darunter hält still.",
  purpose: [
    "Es kräftigt Schultern und Trizeps, und dazu Bauch, Gesäß und Rücken, die den Körper unter dem Gewicht aufrecht halten.",
    "Es ist die Bewegung hinter jeder Kiste auf dem obersten Regal. Lern sie mit einem Besenstiel; leere Stange oder leichte Kurzhanteln kommen später.",
  ],
  setup: [
    "Füße hüftbreit, Knie gestreckt, Gesäß und Bauch fest.",
    "Hände etwas breiter als die Schultern. Die Stange liegt vor dem Schlüsselbein, oder an jeder Schulter eine Kurzhantel.",
    "Ellbogen etwas vor der Stange, Unterarme senkrecht.",
    "Für die Kamera: Stell dich seitlich hin, zwei bis vier Meter entfernt, mit Platz für die Hände über dem Kopf.",
  ],
  steps: [
    "Spann das Gesäß an, zieh die Rippen nach unten und atme ein.",
    "Drück gerade nach oben; nimm den Kopf etwas zurück, damit die Stange am Gesicht vorbeikommt.",
    "Ist sie an der Stirn vorbei, schieb den Kopf zwischen die Arme.",
    "Streck beide Ellbogen, das Gewicht steht über der Fußmitte.",
    "Senk es kontrolliert zu den Schultern, atme und beginne wieder aus der Ruhe.",
  ],
  faults: {
    "overextended-back": {
      what: "Die Rippen stehen vor, der Körper lehnt sich zurück: Aus dem Drücken wird Bankdrücken im Stehen, und der untere Rücken trägt es.",
      fix: "Gesäß und Bauch fest vor jeder Wiederholung, Rippen runter; nimm weniger Gewicht oder drück mit einem Arm nach dem anderen.",
    },
    "knee-dip": {
      what: "Die Knie beugen sich und werfen das Gewicht nach oben. Das ist ein Push Press: eine andere Übung und weniger Arbeit für die Schultern.",
      fix: "Beine gestreckt lassen und aus der Ruhe beginnen; nimm weniger Gewicht, wenn es sich nicht bewegt.",
    },
    uneven: {
      what: "Die Hände kommen nicht auf eine Höhe, und der Oberkörper neigt sich zur langsameren Seite.",
      fix: "Drück im Tempo des langsameren Arms; üb mit je einer leichten Kurzhantel.",
    },
    partial: {
      what: "Oben bleiben die Ellbogen gebeugt. Eine solche Bewegung zählt nicht, denn das letzte Stück fehlt.",
      fix: "Drück, bis beide Ellbogen gestreckt und die Ohren zwischen den Armen sind; nimm weniger Gewicht, wenn es nicht geht.",
    },
  },
  easier: [
    "Drück einen Besenstiel oder nur die leeren Hände, bis sich der Weg natürlich anfühlt.",
    "Drück eine einzelne leichte Kurzhantel, die andere Hand an der Hüfte.",
    "Setz dich auf eine Bank mit aufrechter Lehne, wenn das Stillstehen das Schwere daran ist.",
    "Bei steifen Schultern: Geh auf ein Knie und drück nach oben und etwas nach vorn.",
  ],
  harder: [
    "Zwei Sekunden über dem Kopf halten.",
    "Drei Sekunden für den Weg nach unten.",
    "Wenn drei Sätze mit 12 in zwei Trainings hintereinander sauber sind, nimm etwas mehr Gewicht: den kleinsten Schritt, den es gibt.",
  ],
  avoid: [
    "Lass es weg bei frischen Schmerzen in Schulter, Nacken oder Rücken, bei Schmerzen, die in den Arm ziehen, oder bei Taubheit.",
    "Hol dir vorher ärztlichen oder physiotherapeutischen Rat: nach einer Operation oder Ausrenkung der Schulter, bei hohem Blutdruck, in der Schwangerschaft.",
    "Hör sofort auf, wenn etwas wehtut, kribbelt oder taub wird. Müde Schultern sind in Ordnung, Schmerz im Gelenk nicht.",
  ],
  dose: "Zwei oder drei Sätze mit 8 bis 12 Wiederholungen an zwei oder drei Tagen in der Woche. Mit leerer Stange ist das Übung, kein Maximalkrafttraining.",
};
export default lesson;
