import type { Translation } from "../catalogue.ts";
import type english from "../en/export.ts";
import { plural } from "../format.ts";

const german: Translation<typeof english> = {
  lead: "Alles entsteht auf diesem Gerät und geht nur dorthin, wohin du es schickst.",
  groups: {
    pictures: { title: "Bilder und Video", purpose: "Zum Ansehen, Zeigen und Drucken." },
    people: {
      title: "Für Arztpraxis oder Coach",
      purpose: "Zum Weitergeben: ohne Konto und ohne Server.",
    },
    software: {
      title: "Für andere Programme",
      purpose: "Zahlen und Bewegung für Tabellen, Biomechanik und Animation.",
    },
  },

  video: "Video mit Einblendungen",
  videoNote: "Jedes Bild der Aufnahme mit Skelett, Winkel, Zähler und Hinweisen.",
  videoNeeds: "Braucht die Aufnahme selbst; diese Auswertung kam ohne sie.",
  videoWorking: (percent) => `Video wird geschrieben, ${percent} %`,
  videoCancel: "Video abbrechen",
  videoNoCodec:
    "Dieser Browser kann kein Video schreiben. Ein aktueller Chrome, Edge oder Safari kann es; die anderen Exporte gehen hier.",
  videoFailed: "Das Video ließ sich nicht schreiben. Gib Speicher frei oder nimm eine kürzere Aufnahme.",
  videoFull: "Für das Video ist kein Platz mehr. Schaffe Platz und versuche es noch einmal.",
  chart: "Diagramm (PNG)",
  chartNote: "Die Zeitachse, wie sie jetzt zu sehen ist, breit genug für eine gedruckte Seite.",
  captions: "Untertitel (WebVTT)",
  captionsNote: "Was der Coach gesagt hat, als Untertitel zu deiner Aufnahme in einem Videoplayer.",
  chapters: "Kapitel (WebVTT)",
  chaptersNote: "Ein Kapitel je Wiederholung, mit ihren Fehlern, zum Anspringen im Videoplayer.",

  report: "Bericht zum Drucken",
  reportNote: "Eine Seite: Zusammenfassung, beste und schlechteste Wiederholung, Kurven, Tabelle, Grenzen.",
  daysLead: "Deine Trainingstage, für die Software einer Praxis oder Klinik:",
  daysLink: "im Verlauf",

  repsCsv: "Wiederholungen (CSV)",
  repsCsvNote: "Für Tabellen. Eine Zeile je Wiederholung: Zeiten, größte Werte, Fehler, deine Urteile.",
  framesCsv: "Bilder (CSV)",
  framesCsvNote: "Für Tabellen. Eine Zeile je ausgewertetem Bild: jeder Winkel mit seiner Sicherheit.",
  json: "Auswertung (JSON)",
  jsonNote: "Alle Messwerte, zum Wiederöffnen oder Weiterverarbeiten. Das Schema liegt dem Programm bei.",
  landmarks: "Mit Körperpunkten, für die 3D-Ansicht (größer)",
  trc: "Körperpunkte (OpenSim .trc)",
  trcNote: "Für die Biomechanik: die Punkte des Körpers im Raum, in Metern, in gleichmäßigem Takt.",
  mot: "Gelenkwinkel (OpenSim .mot)",
  motNote: "Für die Biomechanik: die gemessenen Winkel mit Namen und Vorzeichen von OpenSim, in Grad.",
  movement: {
    glb: "Bewegung (glTF)",
    glbNote:
      "Für 3D und Animation: die Figur in Bewegung. Öffnet sich in Blender und den meisten Betrachtern.",
    bvh: "Bewegung (BVH)",
    bvhNote:
      "Für Animation: ein Skelett und die Drehungen seiner Gelenke, zum Übertragen auf eine andere Figur.",
    needs: "Braucht die Körperpunkte und eine erkannte Übung; dieser Auswertung fehlt eines davon.",
  },
  needsLandmarks: "Braucht die Körperpunkte; diese Auswertung kam ohne sie.",
  needsAngles: "Braucht gemessene Winkel; in dieser Auswertung gibt es keine.",

  days: {
    title: "Mitnehmen",
    fhir: "Trainingstagebuch (FHIR)",
    fhirNote:
      "Für die Software einer Praxis oder Klinik: Sätze, Minuten und Krafttage pro Woche. Dein Name steht nicht darin.",
    purpose: "Die Tage und ihre Sätze, für Tabellen und Gesundheits-Apps.",
    csv: "Sätze (CSV)",
    csvNote: "Für Tabellen. Eine Zeile je Satz: Tag, Uhrzeit, Übung, Wiederholungen, wie viele sauber waren.",
    health: "Health Connect (JSON)",
    healthNote:
      "Für Apps, die in Androids Health Connect schreiben: Einheiten mit ihren Sätzen und Wiederholungen.",
    method: "Übung, von einer App mit Kamera gezählt (Schätzung)",
    said: "Angabe der trainierenden Person",
    reps: (n, exercise) =>
      `${exercise}: ${plural("de", n, { one: "# Wiederholung", other: "# Wiederholungen" })}, von einer App mit Kamera gezählt.`,
  },

  waiting: "Die Auswertung läuft noch: Exporte enthalten, was bisher gefunden ist.",
  saved: (name) => `${name} liegt bei deinen Downloads.`,
  share: "Teilen…",
  shareFailed: "Das Teilen hat nicht geklappt. Die Datei liegt bei deinen Downloads.",
  failed: "Das ließ sich nicht sichern. Prüfe den freien Platz und die Download-Einstellungen.",
  counter: "Wdh.",
  rep: (number) => `Wiederholung ${number}`,
  setRep: (set, number) => `Satz ${set}, Wiederholung ${number}`,
};
export default german;
