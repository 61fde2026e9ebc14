import type { Translation } from "../catalogue.ts";
import type english from "../en/about.ts";
import accuracy from "./accuracy.ts";

const about: Translation<typeof english> = {
  title: "Über Backline",
  what: (exercises) =>
    `Backline sieht durch die Kamera oder in einer Aufnahme, wie du trainierst, zählt mit, misst die Winkel deiner Gelenke und nennt dir immer nur eine Sache, die du verbessern kannst. Diese Übungen kennt es: ${exercises}.`,
  privacyTitle: "Dein Bild bleibt hier",
  privacy:
    "Das Erkennungsmodell läuft in deinem Browser. Kein Bild, kein Körperpunkt und keine Zahl verlässt dieses Gerät; es gibt kein Konto, kein Tracking und keine Fehlerberichte. Nach dem ersten Besuch funktioniert alles ohne Internet.",
  healthTitle: "Kein medizinischer Rat",
  health:
    "Backline ist kein Medizinprodukt. Es misst, wie eine Bewegung aussieht, und weiß nicht, wie sie sich anfühlt. Wenn etwas wehtut, kribbelt oder taub wird, hör auf und hol dir ärztlichen oder physiotherapeutischen Rat. Frag vorher, wenn du schwanger bist, am Rücken verletzt bist, ein Bandscheibenleiden oder Osteoporose hast oder vor Kurzem operiert wurdest.",
  limitsTitle: "Was es nicht kann",
  limits: `${accuracy} Was sie nicht sieht, beurteilt Backline nicht, und es sagt das auch. Griff, Bauchspannung, Schmerz und Gewicht sind unsichtbar. Auch Hantelscheiben und Gegenlicht verdecken die Rückenkurve.`,
  unseenTitle: "Nicht beurteilt",
  unseen: [
    "Was hinter Hantelscheiben oder hinter einer zweiten Person vor dir verborgen ist.",
    "Ellbogen, die sich nach außen beugen, und ein Kopf, der von hinten zu sehen ist.",
    "Alles, was deutlich mehr als 45 Grad von der Seitenansicht abweicht.",
  ],
  accuracyTitle: "Wie genau es misst",
  measured: (day) =>
    `Gemessen an gerenderten Clips, in denen die Wahrheit für jedes Bild genau bekannt ist, mit anderen Körpern als denen, auf die es abgestimmt wurde, und mit dem Modell „full“ (${day}).`,
  counts: (clean, rooms, lifts, phantom) =>
    `Wiederholungen: in ${clean.exact} von ${clean.clips} sauberen Clips genau gezählt, in ${rooms.exact} von ${rooms.clips}, wie Webcams und Wohnzimmer sie liefern, und in ${lifts.exact} von ${lifts.clips} mit Kniebeugen, Kreuzheben und Drücken, bei denen die Übung vorher gewählt war. Gezählt, obwohl niemand sie gemacht hat: ${phantom}.`,
  faults: (named, clean, rooms, lifts) =>
    `Fehler, bis 31 Grad schräg: Von 100 genannten waren ${named} da. Von 100 vorhandenen wurden in den drei Arten von Clips ${clean.named}, ${rooms.named} und ${lifts.named} genannt; bei den meisten übrigen hieß es, das sei nicht zu beurteilen.`,
  times: (hold, end) =>
    `Halten beim Superman: um ${hold} Sekunden daneben. Ende einer Wiederholung: um ${end}.`,
  angles: {
    title: "Wie weit ein Winkel im Mittel danebenliegt",
    angle: "Winkel",
    side: "Seitlich",
    oblique: "10–31° schräg",
    degrees: (n) => `${n}°`,
    note: "Die Rückenkurve ohne Hantelscheiben. Beim Kreuzheben verdecken die Scheiben Knie und Hüfte zum Teil.",
  },
  caveat:
    "Gerenderte Menschen sind sauberer als echte: keine Bewegungsunschärfe, steife Kleidung, einfaches Haar. Diese Werte sind notwendig, aber nicht hinreichend.",
  calibration: {
    title: "Halten die Fehlerangaben?",
    promised: "versprochen",
    angle: "Winkel",
    what: (subjects, stills) =>
      `Jeder Winkel wird mit der Größe seines Fehlers angegeben. Auf ${stills} Bildern von ${subjects} berechneten Menschen, jeweils gemessen von Schätzern, die diesen Menschen nie gesehen hatten, lag der wahre Winkel so oft in dem Bereich, der versprochen war (von der Seite und bis 31 Grad schräg). Auf der Diagonale ist das Versprechen genau gehalten.`,
  },
  licencesTitle: "Entstanden mit",
  licences:
    "Backline ist freie Software unter der MIT-Lizenz. Die BlazePose-Modelle sind von Google, unter Apache 2.0.",
  packages: {
    title: "Alle Pakete und ihre Lizenzen",
    loading: "Die Liste wird geladen …",
    failed: "Die Liste ließ sich nicht laden. Prüfe die Verbindung.",
    again: "Noch einmal versuchen",
    noText: (licence) => `Das Paket bringt keinen eigenen Text mit. Als Lizenz gibt es ${licence} an.`,
  },
};
export default about;
