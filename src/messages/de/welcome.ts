import type { Translation } from "../catalogue.ts";
import type english from "../en/welcome.ts";

const welcome: Translation<typeof english> = {
  title: "Willkommen",
  step: (n: number, of: number) => `${n} von ${of}`,
  next: "Weiter",
  back: "Zurück",
  skip: "Überspringen",
  done: "Fertig",
  screens: [
    {
      title: "Tritt zurück",
      text: [
        "Stell den Laptop auf den Boden oder einen niedrigen Tisch. Steh oder lieg zwei bis vier Meter entfernt, seitlich zur Kamera, mit dem ganzen Körper im Bild.",
        "Backline erkennt selbst, was du machst: seitlich stehen heißt Good Mornings, Bauchlage heißt Supermans.",
      ],
    },
    {
      title: "Hör zu",
      text: [
        "Du musst nicht auf den Bildschirm sehen. Jede Wiederholung wird laut gezählt, beim Halten wird mitgezählt, und nach einer Wiederholung kommt höchstens ein Hinweis.",
        "In einem Plan beginnen Sätze, wenn du dich bewegst, und enden am Ziel. Beide Hände zwei Sekunden über den Kopf: anhalten und weitermachen.",
      ],
    },
    {
      title: "Geh gut mit dir um",
      text: [
        "Beginne ohne Gewicht und langsam. Wenn etwas weh tut, hör auf: Ein Tipp oder die Taste P beendet den Satz. Frage zuerst ärztlich nach, wenn dein Rücken verletzt ist oder du schwanger bist.",
        "Dein Bild verlässt dieses Gerät nie. Es gibt kein Konto, und nichts wird gesendet.",
      ],
    },
  ],
};
export default welcome;
