/** The squat, taught in German. */
import type { SquatLesson } from "../vocabulary.ts";

const lesson: SquatLesson = {
  lead: "Hinsetzen und Aufstehen ohne Stuhl. Hüfte, Knie und Sprunggelenke arbeiten zusammen, der Rücken hält still.",
  purpose: [
    "Sie kräftigt Oberschenkel, Gesäß und die Muskeln entlang der Wirbelsäule zugleich: die Bewegung hinter jedem Stuhl, jeder Treppe und jeder Kiste.",
    "Die Beine heben, der Rücken hält seine Form. Lern sie ohne Gewicht; Stange oder Kettlebell kommen später.",
  ],
  setup: [
    "Füße etwa schulterbreit, Fußspitzen leicht nach außen.",
    "Die Arme zeigen nach vorn oder sind vor der Brust gekreuzt; eine Stange liegt auf dem Muskel des oberen Rückens, nicht auf dem Nacken.",
    "Spann den Bauch an, als wollte dich jemand hineinpiksen, und atme weiter.",
    "Für die Kamera: Stell dich seitlich hin, zwei bis vier Meter entfernt, mit den Füßen im Bild.",
  ],
  steps: [
    "Steh aufrecht, das Gewicht auf dem ganzen Fuß.",
    "Beuge Hüfte und Knie gemeinsam und setz dich langsam zwischen die Fersen: Zähl dabei bis zwei.",
    "Lass die Knie in Richtung der Fußspitzen nach vorn wandern; die Fersen bleiben am Boden.",
    "Halte an, wenn die Oberschenkel etwa waagerecht sind, oder früher, falls der Rücken sonst rund würde.",
    "Drück den Boden weg und steh mit demselben geraden Rücken auf.",
  ],
  faults: {
    "rounded-back": {
      what: "Unten rollt der untere Rücken ein, und die Wirbelsäule übernimmt, was Hüfte und Sprunggelenke tun sollten.",
      fix: "Erst Bauch fest, Brust raus, und nur so tief, wie der Rücken gerade bleibt; nimm weniger Gewicht.",
    },
    "forward-lean": {
      what: "Der Oberkörper kippt weit nach vorn, aus der Kniebeuge wird eine Verbeugung: Der Rücken arbeitet statt der Beine.",
      fix: "Lass die Knie nach vorn und setz dich zwischen die Fersen; ein leichtes Gewicht vor der Brust hält sie oben.",
    },
    "heels-up": {
      what: "Die Fersen verlassen den Boden, das Gewicht läuft auf die Zehen, und du stehst wacklig.",
      fix: "Drück den ganzen Fuß in den Boden; dreh die Fußspitzen etwas nach außen oder leg unter jede Ferse eine dünne Scheibe.",
    },
    shallow: {
      what: "Die Oberschenkel bleiben deutlich über der Waagerechten. Eine solche Bewegung zählt nicht, denn das schwerste Stück fehlt.",
      fix: "Setz dich etwas tiefer, so weit der Rücken gerade bleibt; eine Kiste oder ein niedriger Hocker zeigt dir die Tiefe.",
    },
    "too-fast": {
      what: "In weniger als einer Sekunde nach unten. Nicht falsch an sich: ein Hinweis, dass das Gewicht führt und nicht du.",
      fix: "Zähl auf dem Weg nach unten langsam bis zwei.",
    },
  },
  easier: [
    "Setz dich auf einen Stuhl und steh wieder auf; später tippst du ihn nur noch an.",
    "Halte dich an einem Türrahmen oder Geländer fest und setz dich etwas nach hinten.",
    "Halte ein leichtes Gewicht vor der Brust: Es hält dich im Gleichgewicht.",
    "Leg bei steifen Sprunggelenken ein dünnes Buch oder eine Scheibe unter die Fersen.",
  ],
  harder: [
    "Drei oder vier Sekunden abwärts und unten eine Sekunde bleiben.",
    "Wenn drei Sätze mit 15 in zwei Trainings hintereinander sauber sind, nimm eine Kettlebell oder eine leere Stange: den kleinsten Schritt, den es gibt.",
    "Lern die Frontkniebeuge mit dem Gewicht vor der Brust.",
  ],
  avoid: [
    "Lass sie weg bei frischen Schmerzen in Knie, Hüfte oder Rücken, bei Schmerzen, die ins Bein ziehen, oder bei Taubheit.",
    "Hol dir vorher ärztlichen oder physiotherapeutischen Rat: nach Operationen an Knie, Hüfte oder Rücken, bei Osteoporose, in der Schwangerschaft.",
    "Hör sofort auf, wenn etwas wehtut, kribbelt oder taub wird. Müde Oberschenkel sind in Ordnung, Schmerz im Gelenk nicht.",
  ],
  dose: "Zwei oder drei Sätze mit 8 bis 12 langsamen Wiederholungen, zuerst mit dem eigenen Gewicht, an zwei oder drei Tagen in der Woche.",
};
export default lesson;
