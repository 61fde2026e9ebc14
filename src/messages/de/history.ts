import type { ExerciseName } from "../../core/quantity.ts";
import type { SetEnd } from "../../core/session/workout.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/history.ts";
import { plural } from "../format.ts";

const reps = (n: number): string => plural("de", n, { one: "# Wiederholung", other: "# Wiederholungen" });
const endedBy: Readonly<Record<SetEnd, string>> = {
  target: "Ziel erreicht",
  left: "früher verlassen",
  user: "von Hand beendet",
  pain: "abgebrochen: Schmerz",
  switched: "Übung gewechselt",
  stopped: "von Hand beendet",
};
const tempo: Readonly<Record<ExerciseName, string>> = {
  "good-morning": "Zeit abwärts, Sekunden",
  superman: "Zeit aufwärts, Sekunden",
};

const history: Translation<typeof english> = {
  title: "Verlauf",
  lead: "Was du gemacht hast, auf diesem Gerät und nirgends sonst.",
  loading: "Wird gelesen …",
  unreadable: "Der Verlauf lässt sich gerade nicht lesen.",
  retry: "Noch einmal versuchen",
  empty: "Noch nichts da. Der erste Satz, den die Kamera zählt, erscheint hier.",
  begin: "Einen Plan wählen",
  streak: {
    title: "Regelmäßigkeit",
    weeks: (n: number) => plural("de", n, { one: "# Woche in Folge", other: "# Wochen in Folge" }),
    none: "Noch keine volle Woche",
    thisWeek: (done: number, goal: number) =>
      `Diese Woche: ${plural("de", done, { one: "# Tag", other: "# Tage" })}. Dein Plan: ${goal} pro Woche.`,
    note: "Eine Woche zählt, wenn sie die Tage deines Plans hat. Ruhetage gehören dazu.",
  },
  calendar: {
    title: "Kalender",
    earlier: "Früherer Monat",
    later: "Späterer Monat",
    day: (date: string, n: number) => (n === 0 ? `${date}: nichts` : `${date}: ${reps(n)}`),
    reps,
  },
  trends: {
    title: "Entwicklung",
    tooFew: "Mit einem zweiten Tag dieser Übung beginnen hier ihre Kurven.",
    reps: "Wiederholungen pro Tag",
    depth: "Mittlere Tiefe, Grad",
    hold: "Mittleres Halten, Sekunden",
    tempo,
    kneeFaults: "Mit gebeugten Knien, %",
    backFaults: "Mit einem Fehler am Rücken, %",
    notJudged: "Lücken: dort ließ sich nichts beurteilen.",
    chart: (what: string, from: string, to: string) => `${what}: vom ${from} bis ${to}`,
    table: "Dasselbe als Tabelle",
    day: "Tag",
    hinge: (degrees: string) => `Deine übliche Hüftbeuge: ${degrees}°`,
  },
  bests: {
    title: "Persönliche Bestwerte",
    note: "Nur für gute Form. Hier zählt weder Höhe noch Umfang noch Gewicht.",
    cleanRow: (n: number) =>
      plural("de", n, { one: "# saubere Wiederholung", other: "# saubere Wiederholungen in Folge" }),
    heldRow: (n: number) =>
      plural("de", n, { one: "# volles Halten", other: "# volle Haltezeiten in Folge" }),
    steadiest: (percent: string) => `Gleichmäßigster Satz: das Tempo schwankte um ${percent} %`,
    on: (date: string) => `am ${date}`,
  },
  sets: {
    title: "Sätze",
    session: (date: string, n: number) => `${date}: ${reps(n)}`,
    set: (n: number) => `Satz ${n}`,
    count: (n: number, target: number) => (target > 0 ? `${n} von ${target}` : reps(n)),
    endedBy,
    review: "In der Auswertung öffnen",
    reviewSet: (what: string, date: string) => `In der Auswertung öffnen: ${what}, ${date}`,
    clip: "Aufnahme ansehen",
    clipOf: (what: string, date: string) => `Aufnahme ansehen: ${what}, ${date}`,
    noCurves: "Seine Kurven wurden nicht gespeichert.",
    curvesGone: "Die Kurven sind beschädigt: siehe unten, „Beschädigte Einträge“.",
    delete: "Training löschen",
    deleteOf: (date: string) => `Training löschen: ${date}`,
    more: (n: number) =>
      plural("de", n, { one: "# weiteres Training zeigen", other: "# weitere Trainings zeigen" }),
  },
  damage: {
    title: (n: number) => plural("de", n, { one: "# beschädigter Eintrag", other: "# beschädigte Einträge" }),
    lead: "Eine andere Version oder ein Fehler des Geräts hat hier etwas geschrieben, das nicht stimmen kann. Es wird ausgelassen; alles andere wird angezeigt. Sichere es vorher, falls es noch jemand lesen kann.",
    record: {
      sessions: () => "Training",
      sets: (n: number) => `Satz ${n}`,
      reps: (n: number) => `Wiederholung ${n}`,
      plans: () => "Plan",
      analyses: (n: number) => `Kurven von Satz ${n}`,
      clips: (n: number) => `Aufnahme von Satz ${n}`,
      summaries: (n: number) => `Summen von Satz ${n}`,
    },
    where: (path: string) => `Falsch: ${path}`,
    whole: "Als Ganzes falsch",
    save: "Als Datei sichern",
    saveOf: (name: string) => `Als Datei sichern: ${name}`,
    saveAll: "Alle als Datei sichern",
    delete: "Löschen",
    deleteOf: (name: string) => `Löschen: ${name}`,
    deleteAll: "Alle löschen",
    sure: "Das Beschädigte löschen? Was von einem Training oder Satz stimmt, bleibt.",
  },
  yours: {
    title: "Es bleibt deins",
    export: "Alles als Datei sichern",
    exportNote:
      "Eine JSON-Datei mit allen Sätzen, Wiederholungen, Kurven und Plänen. Aufnahmen sind nicht dabei.",
    import: "Gesicherte Datei einlesen",
    imported: (added: number, known: number) =>
      `${plural("de", added, { one: "# Training hinzugefügt", other: "# Trainings hinzugefügt" })}${known > 0 ? `, ${plural("de", known, { one: "# war schon da", other: "# waren schon da" })}` : ""}.`,
    nothingNew: "Alles aus der Datei war schon da.",
    leftOut: (n: number, first: string) =>
      `${plural("de", n, { one: "# beschädigter Eintrag wurde", other: "# beschädigte Einträge wurden" })} ausgelassen, der erste bei „${first}“.`,
    step: { read: "Die Datei wird gelesen …", check: "Wird geprüft …", store: "Wird gespeichert …" },
    progress: (step: string, percent: string) => `${step} ${percent} %`,
    refused: "Nichts wurde verändert.",
    problem: {
      "too-large": "Die Datei ist zu groß für einen Verlauf.",
      "not-json":
        "Die Datei ist beschädigt oder kein Verlauf: Sie lässt sich nicht als JSON lesen. Wähle eine Datei, die Backline gesichert hat.",
      foreign:
        "Das ist kein Verlauf von Backline. Wähle eine Datei, die „Alles als Datei sichern“ erzeugt hat.",
      newer:
        "Ein neueres Backline hat die Datei geschrieben. Lade diese Seite neu, um die neueste Version zu bekommen, und versuche es noch einmal.",
      unreadable:
        "Der Browser konnte die Datei nicht lesen. Wurde sie verschoben oder gelöscht? Wähle sie noch einmal.",
    },
    damaged: (where: string) =>
      `Die Datei ist beschädigt${where === "" ? "" : `, bei „${where}“`}. Wähle eine andere Kopie.`,
    storage: "Belegter Speicher",
    used: (used: string, quota: string) => `${used} von ${quota}`,
    usedOnly: (used: string) => used,
    unknown: "Dieser Browser verrät es nicht.",
    persisted: "Der Browser hat versprochen, ihn zu behalten.",
    notPersisted: "Der Browser darf ihn löschen, wenn der Platz knapp wird.",
    persist: "Den Browser bitten, ihn zu behalten",
    refusedPersist: "Der Browser hat es nicht versprochen. Sichere hin und wieder eine Datei.",
    clips: "Aufnahmen von Sätzen vor der Kamera",
    clipsNote: "Aus, solange du keine Größe wählst. Sie bleiben auf diesem Gerät; die ältesten gehen zuerst.",
    clipsOff: "Aus",
    clipsUpTo: (size: string) => `Bis ${size}`,
    clipsUsed: (n: number, size: string) =>
      `${plural("de", n, { one: "# Aufnahme", other: "# Aufnahmen" })}, ${size}`,
    deleteClips: "Alle Aufnahmen löschen",
    deleteAll: "Alles löschen",
    sure: "Den ganzen Verlauf mit Plänen und Aufnahmen löschen? Das lässt sich nicht rückgängig machen.",
    sureSession: "Dieses Training mit allen Sätzen löschen? Das lässt sich nicht rückgängig machen.",
    yes: "Löschen",
    no: "Behalten",
    deleted: "Gelöscht.",
    megabytes: (n: string) => `${n} MB`,
  },
};
export default history;
