import type { Translation } from "../catalogue.ts";
import type english from "../en/welcome.ts";

const welcome: Translation<typeof english> = {
  title: "Willkommen",
  step: (n: number, of: number) => `${n} von ${of}`,
  next: "Weiter",
  back: "Zurück",
  skip: "Gleich zur Kamera",
  done: "Kamera starten",
  exercises: (atOnce, byTwo, others) =>
    `Backline erkennt selbst, was du machst: ${atOnce} ab der ersten Wiederholung${byTwo === "" ? "" : `, ${byTwo} ab der zweiten; gezählt werden beide`}.${others ? " Andere Übungen wählst du vorher aus." : ""}`,
  screens: [
    {
      title: "Abstand nehmen",
      text: [
        "Stell dein Gerät auf den Boden oder einen niedrigen Tisch. Stell oder leg dich zwei bis vier Meter entfernt hin, seitlich zur Kamera und mit dem ganzen Körper im Bild.",
      ],
    },
    {
      title: "Zuhören",
      text: [
        "Du musst nicht auf den Bildschirm schauen. Jede Wiederholung wird laut gezählt, beim Halten zählt der Coach mit, und es gibt immer nur eine Korrektur auf einmal.",
        "Mit einem Plan beginnt jeder Satz, sobald du dich bewegst, und endet am Ziel. Zum Anhalten und Weitermachen beide Hände zwei Sekunden über den Kopf.",
      ],
    },
    {
      title: "Auf dich achten",
      text: [
        "Beginne ohne Gewicht und langsam. Wenn etwas wehtut, hör auf: Ein Tipp oder die Taste P beendet den Satz. Bei einer Rückenverletzung oder in der Schwangerschaft frag vorher ärztlich nach.",
        "Dein Video bleibt auf diesem Gerät. Es gibt kein Konto, und nichts wird gesendet.",
      ],
    },
  ],
};
export default welcome;
