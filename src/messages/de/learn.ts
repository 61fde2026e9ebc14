import type { Translation } from "../catalogue.ts";
import type english from "../en/learn.ts";
import type { Lesson } from "../en/learn.ts";
import accuracy from "./accuracy.ts";

const goodMorning: Lesson = {
  lead: "Eine langsame Verbeugung aus der Hüfte mit geradem Rücken. Sie übt die Hüftbeuge, die du bei jedem Heben brauchst.",
  purpose: [
    "Sie kräftigt die Muskeln entlang der Wirbelsäule, das Gesäß und die hinteren Oberschenkel gemeinsam, so wie sie arbeiten, wenn du eine Kiste aufhebst.",
    "Der Rücken hat dabei stillzuhalten, während sich die Hüfte bewegt. Darauf kommt es an; das Gewicht ist Nebensache, eine leere Stange oder ein Besenstiel genügt.",
  ],
  setup: [
    "Füße etwa schulterbreit, Zehen nach vorn oder leicht nach außen.",
    "Die Stange liegt quer auf dem oberen Rücken, auf dem Muskel und nicht auf dem Nacken. Die Hände halten sie fest.",
    "Spann den Bauch an, als wollte dich jemand hineinpiksen, und atme weiter.",
    "Für die Kamera: stell dich seitlich, zwei bis vier Meter entfernt, mit den Füßen im Bild.",
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
      what: "Die Knie beugen sich weit, aus der Hüftbeuge wird eine Kniebeuge, und die hinteren Oberschenkel tun kaum etwas.",
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
    "Wenn drei Sätze mit 15 an zwei Tagen nacheinander sauber sind, etwas Gewicht dazu: den kleinsten Schritt, den es gibt.",
    "Lern das rumänische Kreuzheben, dieselbe Hüftbeuge mit dem Gewicht in den Händen.",
  ],
  avoid: [
    "Lass sie weg bei frischen Rückenschmerzen, bei Schmerzen, die ins Bein ziehen, bei Taubheit oder einem Bandscheibenproblem, das nicht abgeklärt ist.",
    "Frage vorher ärztlich oder physiotherapeutisch nach: nach Operationen an Rücken oder Hüfte, bei Osteoporose, in der Schwangerschaft.",
    "Hör sofort auf, wenn etwas weh tut, kribbelt oder taub wird. Dehnung hinten im Oberschenkel ist gut, Schmerz im Rücken nicht.",
  ],
  dose: "Zwei oder drei Sätze mit 8 bis 12 langsamen Wiederholungen mit leerer Stange, an zwei oder drei Tagen in der Woche.",
};

const superman: Lesson = {
  lead: "In Bauchlage schweben Arme und Beine knapp über dem Boden und bleiben dort, bis du bis zwei gezählt hast. Niedrig ist richtig.",
  purpose: [
    "Er übt die Ausdauer der Rückenmuskeln, des Gesäßes und der hinteren Schultern, ganz ohne Gerät.",
    "Es geht um einen langen, ruhigen Körper. Höhe bringt nichts als einen geknickten unteren Rücken, deshalb verlangt Backline nie mehr davon.",
  ],
  setup: [
    "Leg dich bäuchlings auf eine Matte, Arme über den Kopf, Beine gestreckt.",
    "Die Stirn ruht auf der Matte oder knapp darüber, Blick zum Boden, Nacken lang.",
    "Spann den Bauch leicht und das Gesäß fest an, bevor sich etwas bewegt.",
    "Für die Kamera: lieg seitlich, Hände bis Füße im Bild, die Kamera möglichst tief.",
  ],
  steps: [
    "Mach dich lang: Fingerspitzen und Zehen voneinander weg.",
    "Heb Arme und Beine gemeinsam, bis sie knapp über dem Boden sind.",
    "Halte zwei Sekunden und atme weiter. Backline zählt mit: eins, zwei.",
    "Senk langsam ab, Arme und Beine gemeinsam.",
    "Lass alles kurz ruhen, dann die nächste.",
  ],
  faults: {
    "neck-cranked": {
      what: "Der Kopf hebt sich, der Nacken knickt nach hinten. Das ermüdet ihn und bringt nichts.",
      fix: "Schau auf den Boden, als hieltest du eine Orange unter dem Kinn.",
    },
    "arms-only": {
      what: "Die Beine bleiben liegen, die halbe Rückseite ruht.",
      fix: "Erst das Gesäß anspannen, dann Arme und Beine gemeinsam heben.",
    },
    "legs-only": {
      what: "Die Arme bleiben liegen.",
      fix: "Streck dich nach vorn und lass die Arme mit den Beinen schweben.",
    },
    "short-hold": {
      what: "Hoch und gleich wieder runter. Aus dem Halten kommt aber die Ausdauer.",
      fix: "Heb weniger und bleib, bis du bis zwei gezählt hast.",
    },
    "not-together": {
      what: "Erst die Arme, dann die Beine oder umgekehrt: der Körper schaukelt.",
      fix: "Einatmen, anspannen und alles gleichzeitig beginnen.",
    },
    "bent-arms": {
      what: "Die Ellbogen beugen sich, und die Schultern übernehmen.",
      fix: "Schieb die Fingerspitzen von dir weg. Ist der Hebel zu lang, nimm die leichtere Form unten.",
    },
    "bent-knees": {
      what: "Die Füße klappen aus den Knien hoch, während die Oberschenkel liegen bleiben.",
      fix: "Lass die Beine lang und heb sie aus der Hüfte.",
    },
    "low-arms": {
      what: "Die Arme lösen sich kaum vom Boden.",
      fix: "Knapp über dem Boden genügt: ein Blatt Papier sollte darunter passen.",
    },
    "low-legs": {
      what: "Die Beine lösen sich kaum vom Boden.",
      fix: "Spann das Gesäß an; ein Fingerbreit unter den Zehen genügt.",
    },
  },
  easier: [
    "Arm und Bein gegengleich: rechter Arm mit linkem Bein, dann wechseln. Halbe Last für den Rücken und die beste Wahl, wenn Nacken oder Rücken übernehmen.",
    "Arme neben dem Körper, Handflächen nach unten, statt über dem Kopf.",
    "Ein, zwei Wochen nur die Arme oder nur die Beine.",
    "Im Vierfüßlerstand einen Arm und das Gegenbein strecken (Bird Dog). Gut, wenn die Bauchlage unangenehm ist.",
  ],
  harder: [
    "Drei, vier, dann fünf Sekunden halten. Länger, nie höher.",
    "Zieh beim Halten die Ellbogen an die Rippen und streck dich wieder lang.",
    "Mehr Wiederholungen bis 20, danach kürzere Pausen.",
  ],
  avoid: [
    "Lass ihn weg, wenn Beugen nach hinten weh tut, bei Wirbelgleiten, engem Wirbelkanal oder kurz nach einer Rückenoperation.",
    "Nicht in der Schwangerschaft, nicht kurz nach einer Bauchoperation oder mit einem Bruch: die Bauchlage ist das Problem.",
    "Hör sofort auf, wenn etwas weh tut, kribbelt oder taub wird. Müde Muskeln sind gut, ein Zwicken im unteren Rücken nicht.",
  ],
  dose: "Zwei oder drei Sätze mit 10 bis 20, an zwei oder drei Tagen in der Woche.",
};

const learn: Translation<typeof english> = {
  title: "Lernen",
  lead: "Zwei Übungen: wozu sie gut sind, wie sie richtig gehen und was sie nicht können.",
  open: (name: string) => `${name}: so geht es`,
  all: "Alle Lektionen",
  choose: "Gezeigte Übung",
  parts: {
    purpose: "Wozu",
    setup: "Aufbau",
    steps: "Schritt für Schritt",
    dose: "Wie viel",
    faults: "Was schiefgeht",
    why: "Was passiert",
    fix: "Was hilft",
    easier: "Leichter",
    harder: "Schwerer",
    avoid: "Wann nicht",
  },
  demo: {
    label: (name: string) => `${name}, gezeigt von einer Figur in 3D, die du drehen kannst`,
    loading: "Die 3D-Figur wird geladen …",
    failed: "Dieses Gerät kann die bewegte Figur nicht zeichnen. Das Bild und die Schritte zeigen dasselbe.",
    play: "Abspielen",
    pause: "Anhalten",
    views: "Blickrichtung",
    view: { side: "Von der Seite", front: "Von vorn", top: "Von oben" },
    still: (fault: string) => `${fault}: die Figur zeigt den Fehler, der blasse Umriss, wie es aussehen soll`,
  },
  notYet: "Du kannst es zuerst ohne Kamera ausprobieren.",
  sample: "Beispiel ansehen",
  start: "Training starten",
  lessons: { "good-morning": goodMorning, superman },
  honest: {
    title: "Was es kann und was nicht",
    lead: "Ein stärkerer Rücken lohnt sich. Versprechen darüber hinaus verdienen eine ehrliche Antwort.",
    sections: [
      {
        title: "Wo Fett schwindet, kannst du nicht wählen",
        text: [
          "Wer einen Muskel trainiert, schmilzt nicht das Fett darüber. Der Körper holt seine Energie von überall, in einer Reihenfolge, die Gene und Hormone bestimmen. Hunderte Supermans machen keine schmale Taille und keinen „Rückenspeck“ weg.",
          "Was sie tun: Sie machen die Muskeln darunter stärker und ausdauernder. Das zeigt sich in der Haltung und darin, wie sich dein Rücken nach einem langen Tag anfühlt.",
        ],
      },
      {
        title: "Warum wir mit geradem Rücken trainieren",
        text: [
          "Ein gerader Rücken ist das Können dieser Übungen: Die Hüfte lernt zu beugen, jede Wiederholung gleicht der letzten, und das Gewicht kann in kleinen Schritten wachsen. Das ist Grund genug.",
          "Dass Heben mit rundem Rücken verletzt, ist nicht gezeigt. Eine Übersicht der Studien fand keinen Zusammenhang zwischen der Beugung des Rückens beim Heben und Rückenschmerzen (Saraceni und andere, JOSPT 2020). Eine runde Wiederholung ist kein Unfall. Mach die nächste besser, und mit weniger Gewicht, wenn es wieder passiert.",
          "Wie schnell du dich bewegst, entscheidet wenig über das Ergebnis. Zwei Tage in der Woche, zu Hause und mit dem, was da ist, wirken (American College of Sports Medicine, Positionspapier vom März 2026). „Zu schnell“ ist ein Hinweis zur Kontrolle, mehr nicht.",
          "Weniger als 8 Grad zwischen zwei deiner eigenen Wiederholungen sind Messrauschen. Backline lobt sie nicht und tadelt sie nicht.",
        ],
      },
      {
        title: "Trainiere den ganzen Körper, zwei- oder dreimal die Woche",
        text: [
          "Zwei Übungen für den Rücken sind ein Anfang, kein Programm. Nimm eine Kniebeuge für die Beine dazu, Kreuzheben oder eine andere Hüftbeuge, sobald der Good Morning sauber ist, ein Rudern oder Ziehen für den oberen Rücken und ein Drücken über Kopf für die Schultern.",
          "Zwei oder drei Tage in der Woche mit einem Tag dazwischen genügen, um stärker zu werden. Muskeln wachsen in der Pause.",
          "Niemand wird aus Versehen massig. Sichtbare Größe braucht Jahre mit schwerem Training und passendem Essen, bei Frauen wie bei Männern. Die meisten werden durch Krafttraining straffer, nicht breiter.",
        ],
      },
      {
        title: "Komm auch aus der Puste",
        text: [
          "Geh zügig, fahr Rad, schwimm oder tanz: etwa zweieinhalb Stunden in der Woche so, dass du noch reden, aber nicht mehr singen kannst, oder die Hälfte davon, wenn es anstrengender ist. Das tut dem Herzen, dem Schlaf und der Stimmung gut und verbraucht mehr Energie als jede Bodenübung.",
        ],
      },
      {
        title: "Über das Gewicht entscheidet das Essen",
        text: [
          "Fett verlierst du, wenn du über Monate etwas weniger isst, als du verbrauchst. Viel Gemüse, genug Eiweiß, wenig Süßes zu trinken: langweilig, und es wirkt. Schnelle Diäten kosten vor allem Wasser, Muskeln und Geduld.",
          "Wenn du eine Essstörung hast oder Medikamente nimmst, die vom Gewicht abhängen, sprich mit einer Fachperson, bevor du anders isst.",
        ],
      },
      {
        title: "Wer vorher ärztlich fragen sollte",
        text: [
          "Alle mit Rückenschmerzen, die neu oder stark sind, nachts wecken oder ins Bein ziehen; mit Taubheit oder Schwäche; nach einem Unfall oder einer Operation; mit Osteoporose, Bandscheibenvorfall, Wirbelgleiten, unbehandeltem Bluthochdruck, Herzproblemen oder in der Schwangerschaft.",
          "Nicht trainieren, sondern sofort in die Notaufnahme, wenn du Blase oder Darm nicht mehr steuern kannst oder zwischen den Beinen nichts mehr spürst.",
        ],
      },
      {
        title: "Was eine Kamera beurteilen kann",
        text: [
          `${accuracy} Wenn es unsicher ist, sagt es das. Schmerz sieht es nicht, und einen Menschen, der dich kennt, ersetzt es nicht.`,
        ],
      },
    ],
  },
};
export default learn;
