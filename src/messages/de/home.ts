import type { Translation } from "../catalogue.ts";
import type english from "../en/home.ts";

const home: Translation<typeof english> = {
  title: "Gut gebeugt.",
  lead: "Good Mornings und Supermans, laut gezählt und angeleitet. Laptop hinstellen, zurücktreten, los.",
  live: "Trainiere mich",
  liveNote: "Mit deiner Kamera, aus 2 bis 4 Metern",
  review: "Video auswerten",
  reviewNote: "Jede Wiederholung einer Aufnahme, Bild für Bild",
  sample: "Beispiel ansehen",
  sampleNote: "Alles erleben, ganz ohne Kamera",
  welcome: "Neu hier? So geht es, auf drei Seiten",
  privacy: "Dein Video verlässt dieses Gerät nie. Kein Konto, kein Hochladen, keine Verfolgung.",
  health:
    "Kein medizinischer Rat. Wenn etwas weh tut, hör auf und frage eine Ärztin oder einen Physiotherapeuten.",
};
export default home;
