import type { Translation } from "../catalogue.ts";
import type english from "../en/home.ts";
import { plural } from "../format.ts";

const reps = (n: number): string => plural("de", n, { one: "# Wiederholung", other: "# Wiederholungen" });

const home: Translation<typeof english> = {
  title: "Rücken gerade.",
  lead: "Good Mornings, Kniebeugen und Supermans, laut gezählt und angeleitet. Kamera aufstellen, ein paar Schritte zurück, los.",
  live: "Training starten",
  liveNote: "Mit deiner Kamera, aus 2 bis 4 Metern Abstand",
  others: "Weitere Möglichkeiten",
  plan: "Plan wählen",
  planNote: "Sätze, Wiederholungen und Pausen laufen von allein",
  review: "Video auswerten",
  reviewNote: "Jede Wiederholung einer Aufnahme, Bild für Bild",
  sample: "Beispiel ansehen",
  sampleNote: "Den Coach erleben, ganz ohne Kamera",
  welcome: "So funktioniert es",
  welcomeNote: "Drei kurze Seiten",
  privacy: "Dein Video bleibt auf diesem Gerät. Kein Konto, kein Hochladen, kein Tracking.",
  health: "Kein medizinischer Rat. Wenn etwas wehtut, hör auf und hol dir ärztlichen Rat.",
  offline: "Backline funktioniert jetzt auch ohne Internet.",
  install: "Installieren",
  unreadable: "Dein Verlauf lässt sich gerade nicht lesen.",
  today: {
    due: "Dein Training heute",
    early: (day) => `Dein nächstes Training: ${day}`,
    unfinished: "Noch nicht fertig",
    done: "Für heute geschafft.",
    doneText: (n, sets) =>
      `${reps(n)} in ${plural("de", sets, { one: "# Satz", other: "# Sätzen" })}. Gut gemacht.`,
    next: (day) => `Nächstes Mal: ${day}.`,
    rest: "Ruhetage gehören zum Plan.",
    kept: (n) => `${reps(n)} bisher, alle gespeichert.`,
    start: "Training von heute starten",
    startEarly: "Trotzdem heute trainieren",
    goOn: "Da weitermachen, wo du warst",
    again: "Noch ein Training starten",
    history: "So ist es gelaufen",
    free: "Ohne Plan trainieren",
    freeNote: "Einfach mitzählen, so viele ich möchte",
    otherPlan: "Anderen Plan wählen",
  },
  facts: {
    title: "So steht es",
    lastSet: "Letzter Satz",
    set: (n, target) => (target > 0 ? `${n} von ${target}` : reps(n)),
    setOf: (exercise, day) => `${exercise}, ${day}`,
    week: "Diese Woche",
    weekDays: (n, goal) => `${n} von ${plural("de", goal, { one: "# Tag", other: "# Tagen" })}`,
    weekOpen: (n) => plural("de", n, { one: "noch # Tag", other: "noch # Tage" }),
    weekFull: "Die Woche ist voll",
    row: "In Folge",
    rowWeeks: (n) => plural("de", n, { one: "# Woche", other: "# Wochen" }),
    rowNote: "Wochen mit allen Trainingstagen",
    first: "Guter Anfang",
    firstNote: "Deine erste Woche läuft",
    fresh: "Diese Woche zählt",
    freshNote: "Eine volle Woche beginnt eine neue Serie",
  },
  when: { today: "heute", tomorrow: "morgen", yesterday: "gestern" },
};
export default home;
