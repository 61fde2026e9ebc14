import type { Translation } from "../catalogue.ts";
import type english from "../en/learn.ts";
import accuracy from "./accuracy.ts";

const learn: Translation<typeof english> = {
  title: "Lernen",
  lead: "Die Übungen: wozu sie gut sind, wie sie richtig gehen und was sie nicht können.",
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
  plan: "Plan wählen",
  sample: "Beispiel ansehen",
  start: "Training starten",
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
          "Good Mornings und Supermans sind ein Anfang für den Rücken, kein Programm. Nimm Kniebeugen für die Beine dazu, Kreuzheben oder eine andere Hüftbeuge, sobald der Good Morning sauber ist, und ein Drücken über Kopf für die Schultern. Auch ein Rudern oder Ziehen für den oberen Rücken gehört dazu; das kann Backline nicht zählen.",
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
