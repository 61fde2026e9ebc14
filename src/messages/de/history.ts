import type { SetEnd } from "../../core/session/workout.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/history.ts";
import { plural } from "../format.ts";

const reps = (n: number): string => plural("de", n, { one: "# Wiederholung", other: "# Wiederholungen" });
const endedBy: Readonly<Record<SetEnd, string>> = {
  target: "Ziel erreicht",
  left: "vorzeitig beendet",
  user: "von dir beendet",
  pain: "abgebrochen: Schmerz",
  switched: "Übung gewechselt",
  stopped: "von dir beendet",
};

const history: Translation<typeof english> = {
  title: "Verlauf",
  lead: "Was du gemacht hast, auf diesem Gerät und nirgends sonst.",
  loading: "Wird gelesen …",
  unreadable: "Der Verlauf lässt sich gerade nicht lesen.",
  retry: "Noch einmal versuchen",
  empty: "Noch nichts da. Dein erster gezählter Satz erscheint hier.",
  begin: "Einen Plan wählen",
  streak: {
    title: "Regelmäßigkeit",
    weeks: (n: number) => plural("de", n, { one: "# Woche in Folge", other: "# Wochen in Folge" }),
    first: "Guter Anfang",
    fresh: "Diese Woche zählt",
    thisWeek: (done, goal) =>
      `Diese Woche: ${done} von ${plural("de", goal, { one: "# Tag", other: "# Tagen" })}.`,
    note: "Eine Woche zählt, sobald sie die Tage deines Plans hat. Ruhetage gehören dazu.",
  },
  calendar: {
    title: "Kalender",
    earlier: "Früherer Monat",
    later: "Späterer Monat",
    day: (date: string, n: number) => (n === 0 ? `${date}: kein Training` : `${date}: ${reps(n)}`),
    reps,
  },
  trends: {
    title: "Entwicklung",
    tooFew: "Trainiere diese Übung an einem zweiten Tag, dann beginnen hier ihre Kurven.",
    reps: "Wiederholungen am Tag",
    depth: "Mittlere Tiefe",
    hold: "Mittlere Haltezeit",
    effort: "Mittlere Anstrengung, 0 bis 10",
    painful: "Sätze, in denen etwas wehtat",
    faults: {
      back: "Wiederholungen mit Rückenfehler",
      neck: "Wiederholungen mit Nackenfehler",
      knees: "Wiederholungen mit gebeugten Knien",
      arms: "Wiederholungen mit Armfehler",
      together: "Wiederholungen nicht gleichzeitig",
      level: "Wiederholungen mit ungleich hohen Händen",
      hold: "Wiederholungen zu kurz gehalten",
      range: "Wiederholungen mit zu kleinem Umfang",
      legs: "Wiederholungen mit Beinfehler",
      tempo: "Wiederholungen zu hastig",
    },
    unit: {
      degrees: (n) => `${n}°`,
      seconds: (n) => `${n} s`,
      percent: (n) => `${n} %`,
    },
    same: (n) => `An allen ${n} Tagen gleich.`,
    unseen: "nicht beurteilt",
    unsaid: "nicht gesagt",
    notJudged: "Eine Lücke heißt: An diesem Tag war nichts zu beurteilen oder nichts gesagt.",
    chart: (what, from, to) => `${what}: von ${from} auf ${to}`,
    table: "Als Tabelle zeigen",
    day: "Tag",
    range: (degrees: string) => `Dein üblicher Bewegungsumfang: ${degrees}°`,
  },
  bests: {
    title: "Persönliche Bestwerte",
    note: "Nur für gute Technik. Höhe, Bewegungsumfang und Gewicht zählen hier nicht.",
    cleanRow: (n: number) =>
      plural("de", n, { one: "# saubere Wiederholung", other: "# saubere Wiederholungen in Folge" }),
    heldRow: (n: number) => plural("de", n, { one: "# voll gehalten", other: "# in Folge voll gehalten" }),
    steadiest: (percent: string) => `Gleichmäßigster Satz: das Tempo schwankte um ${percent} %`,
    on: (date: string) => `am ${date}`,
  },
  sets: {
    title: "Sätze",
    set: (n: number) => `Satz ${n}`,
    count: (n: number, target: number) => (target > 0 ? `${n} von ${target}` : reps(n)),
    filter: "Übung",
    all: "Alle",
    none: "Hier gibt es keine Trainings.",
    wholeMonth: "Ganzen Monat zeigen",
    sums: (n, sets) => `${reps(n)}, ${plural("de", sets, { one: "# Satz", other: "# Sätze" })}`,
    clean: (n) => `${n} sauber`,
    deleted: (date) => `Gelöscht: ${date}.`,
    undo: "Rückgängig",
    endedBy,
    review: "In der Auswertung öffnen",
    reviewSet: (what: string, date: string) => `In der Auswertung öffnen: ${what}, ${date}`,
    clip: "Aufnahme ansehen",
    clipOf: (what: string, date: string) => `Aufnahme ansehen: ${what}, ${date}`,
    noCurves: "Keine Kurven gespeichert",
    curvesGone: "Die Kurven sind beschädigt: siehe unten, „Beschädigte Einträge“.",
    delete: "Training löschen",
    deleteOf: (date: string) => `Training löschen: ${date}`,
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
    title: "Deine Daten",
    export: "Alles als Datei sichern",
    exportNote:
      "Eine JSON-Datei mit allen Sätzen, Wiederholungen, Kurven und Plänen. Aufnahmen sind nicht dabei.",
    import: "Gesicherte Datei laden",
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
    used: (used: string, quota: string) => `${used} von ${quota}.`,
    usedOnly: (used: string) => `${used}.`,
    unknown: "Dieser Browser gibt das nicht an.",
    persisted: "Der Browser hat zugesagt, den Verlauf zu behalten.",
    notPersisted: "Der Browser darf den Verlauf löschen, wenn der Platz knapp wird.",
    persist: "Dauerhaft behalten lassen",
    refusedPersist: "Der Browser hat nichts zugesagt. Sichere ab und zu eine Datei.",
    clips: "Aufnahmen deiner Sätze",
    clipsNote:
      "Aus, bis du eine Größe wählst. Sie bleiben auf diesem Gerät; die ältesten werden zuerst gelöscht.",
    clipsOff: "Aus",
    clipsUpTo: (size: string) => `Bis ${size}`,
    clipsUsed: (n: number, size: string) =>
      `${plural("de", n, { one: "# Aufnahme", other: "# Aufnahmen" })}, ${size}`,
    deleteClips: "Alle Aufnahmen löschen",
    deleteAll: "Alles löschen",
    sure: "Den ganzen Verlauf mit Plänen und Aufnahmen löschen? Das lässt sich nicht rückgängig machen.",
    yes: "Löschen",
    no: "Behalten",
    deleted: "Gelöscht.",
    megabytes: (n: string) => `${n} MB`,
  },
};
export default history;
