import type { Translation } from "../catalogue.ts";
import type english from "../en/about.ts";

const about: Translation<typeof english> = {
  title: "Über Backline",
  what: "Backline sieht Good Mornings und Supermans durch die Kamera oder in einer Aufnahme, zählt sie, misst die Winkel deiner Gelenke und nennt dir jeweils eine Sache, die du besser machen kannst.",
  privacyTitle: "Dein Bild bleibt hier",
  privacy:
    "Das Posenmodell läuft in deinem Browser. Kein Bild, kein Körperpunkt und keine Zahl verlässt dieses Gerät; es gibt kein Konto, keine Statistik und keine Fehlermeldung nach außen. Nach dem ersten Besuch geht es ohne Verbindung.",
  healthTitle: "Kein medizinischer Rat",
  health:
    "Backline ist kein Medizinprodukt. Es misst, wie eine Bewegung aussieht, und weiß nicht, wie sie sich anfühlt. Wenn etwas weh tut, kribbelt oder taub wird, hör auf und frage ärztlichen oder physiotherapeutischen Rat. Frage vorher, wenn du schwanger bist oder einen verletzten Rücken, ein Bandscheibenleiden, Osteoporose oder eine frische Operation hast.",
  limitsTitle: "Was es nicht kann",
  limits:
    "Eine Kamera sieht Winkel von der Seite auf wenige Grad genau, schräg schlechter. Was sie nicht sieht, beurteilt Backline nicht, und sagt es. Griff, Bauchspannung, Schmerz und Gewicht sind unsichtbar. Weite Kleidung, Hantelscheiben und Gegenlicht verdecken die Rückenkurve.",
  licencesTitle: "Gemacht mit",
  licences:
    "Backline ist freie Software unter der MIT-Lizenz. Die BlazePose-Modelle sind von Google, unter Apache 2.0.",
};
export default about;
