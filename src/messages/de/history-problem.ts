import type { Translation } from "../catalogue.ts";
import type english from "../en/history-problem.ts";

const problems: Translation<typeof english> = {
  refused:
    "Dieses Browserfenster speichert nichts: Es ist vielleicht ein privates Fenster, oder das Speichern ist für diese Seite ausgeschaltet. Öffne Backline in einem gewöhnlichen Fenster, um einen Verlauf zu behalten.",
  full: "Der Speicher des Geräts ist voll. Schaffe Platz oder lösche Aufnahmen im Verlauf; mit der nächsten Wiederholung wird es noch einmal versucht.",
  blocked:
    "In einem anderen Tab ist ein älteres Backline offen und hält den Verlauf fest. Schließ jenen Tab und versuch es noch einmal.",
  outdated: "In einem anderen Tab ist ein neueres Backline offen. Lade diese Seite neu.",
  failed:
    "Der Browser kam nicht an den Verlauf. Lade die Seite neu; wenn das nicht hilft, starte den Browser neu.",
};
export default problems;
