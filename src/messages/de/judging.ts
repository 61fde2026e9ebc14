import type english from "../en/judging.ts";

const judging: typeof english = {
  none: "Noch keine Wiederholung zu beurteilen.",
  lead: "Beurteile jede Wiederholung nur nach dem Bild. Skelett, Winkel und das Urteil des Programms sind hier verborgen, damit keines das andere beeinflusst.",
  name: "Dein Name oder Kürzel",
  rep: (n, all) => `Wiederholung ${n} von ${all}`,
  yes: "Ein Fehler",
  no: "In Ordnung",
  unsure: "Nicht zu erkennen",
  back: "Vorige beurteilen",
  next: "Nächste beurteilen",
  compare: "Übereinstimmung zeigen",
  save: "Meine Urteile sichern",
  add: "Urteile einer anderen Person hinzufügen",
  refused: (names) => `Keine Datei mit Urteilen oder beschädigt: ${names}.`,
  with: "Du und",
  agreed: "Einig",
  share: (percent, pairs) => `${percent} % von ${pairs}`,
  nothing: "kein gemeinsames Urteil",
  kappa:
    "Kappa (nach Cohen) zieht ab, was durch Zufall übereinstimmen würde: 1 ist volle Übereinstimmung, 0 nicht mehr als Zufall. Physiotherapeuten erreichen untereinander bei solchen Bewegungen etwa 0,8.",
};
export default judging;
