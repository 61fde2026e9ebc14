import type { Advice } from "../../core/exercise.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import type { PlanField } from "../../core/session/plan.ts";
import type { PauseReason } from "../../core/session/workout.ts";
import type { Translation } from "../catalogue.ts";
import type english from "../en/workout.ts";
import { plural } from "../format.ts";
import { saysIn } from "../says.ts";

const says = saysIn("de");
const reps = (n: number): string => plural("de", n, { one: "# Wiederholung", other: "# Wiederholungen" });
const sets = (n: number): string => plural("de", n, { one: "# Satz", other: "# Sätze" });
const seconds = (n: number): string => plural("de", n, { one: "# Sekunde", other: "# Sekunden" });
const field: Readonly<Record<PlanField, string>> = {
  sets: "Sätze",
  reps: "Wiederholungen",
  holdSeconds: "Halten, Sekunden",
  restSeconds: "Pause, Sekunden",
};
const pausedBecause: Readonly<Record<PauseReason, string>> = {
  gesture: "Durch deine Geste angehalten.",
  user: "Angehalten.",
  posture: "Du hast die Startposition verlassen.",
  lost: "Ich sehe dich nicht.",
  camera: "Die Kamera ist weg.",
  gap: "Das Gerät war im Ruhezustand.",
  reload: "Die Seite wurde mitten in diesem Satz geschlossen.",
};
const lighter: Readonly<Record<Extract<Advice, { kind: "lighter" }>["because"], string>> = {
  faults: "Bei den letzten ging die Form verloren.",
  slowing: "Die letzten wurden langsam.",
  rushing: "Die letzten wurden hastig.",
};

const workout: Translation<typeof english> = {
  plan: {
    title: "Plan",
    lead: "Einmal wählen, dann den Bildschirm vergessen. Jeder Satz beginnt, wenn du in Position bist und dich bewegst, und endet, wenn du fertig bist.",
    builtInTitle: "Fertige Pläne",
    ownTitle: "Eigene",
    ownNone: "Noch kein eigener Plan. Ändere einen fertigen, dann wird er hier gespeichert.",
    start: "Beginnen",
    startNamed: (name: string) => `${name} beginnen`,
    change: "Ändern",
    changeNamed: (name: string) => `${name} ändern`,
    lastTime: (exercise: string, n: number) => `${exercise}: heute ${reps(n)} als Ziel, nach dem letzten Mal`,
    held: (exercise, n) =>
      `${exercise}: Beim letzten Mal tat etwas weh, heute ${n === undefined ? "kommt nichts dazu" : `sind ${reps(n)} das Ziel`}`,
    more: (exercise: string, n: number) =>
      `${exercise}: letztes Mal war sauber. Du könntest auf ${n} erhöhen.`,
    advice: "Gut zu wissen: Zwei oder drei Tage in der Woche mit einem Tag dazwischen genügen.",
    learn: "So gehen die Übungen",
    remind: "In den Kalender",
    remindNamed: (name) => `In den Kalender: ${name}`,
  },
  resume: {
    title: "Da ist noch ein Training offen",
    text: (name: string, n: number) =>
      `${name}: ${reps(n)} sind gesichert. Dort weitermachen, wo es aufgehört hat?`,
    goOn: "Weitermachen",
    leave: "So lassen",
  },
  remind: {
    title: (name) => `${name}: Trainingstage`,
    lead: "Speichert eine Kalenderdatei. Öffne sie, dann erinnert dich dein eigener Kalender jede Woche.",
    days: "Tage",
    time: "Uhrzeit",
    save: "Kalenderdatei speichern",
    cancel: "Abbrechen",
  },
  busy: {
    title: "In einem anderen Tab läuft ein Training",
    text: "Nur ein Tab kann anleiten, damit nichts doppelt zählt. Geh zu jenem Tab, oder schließ ihn und komm zurück.",
    retry: "Noch einmal versuchen",
  },
  editor: {
    title: "Plan ändern",
    newTitle: "Ein eigener Plan",
    name: "Name",
    days: "Tage pro Woche",
    exercise: "Übung",
    field,
    item: (n: number) => `Übung ${n}`,
    add: "Übung hinzufügen",
    remove: "Entfernen",
    removeItem: (n: number) => `Übung ${n} entfernen`,
    up: "Früher",
    upItem: (n: number) => `Übung ${n} früher`,
    save: "Speichern",
    cancel: "Abbrechen",
    delete: "Plan löschen",
    problems: (n) =>
      plural("de", n, {
        one: "In einem Feld fehlt eine passende Zahl.",
        other: "In # Feldern fehlt eine passende Zahl.",
      }),
    range: (low, high) => `Eine ganze Zahl von ${low} bis ${high}`,
    notSaved: "Der Plan konnte nicht gespeichert werden.",
  },
  panel: {
    title: "Training",
    setOf: (n: number, of: number) => `Satz ${n} von ${of}`,
    count: (n: number, target: number) => `${n} von ${target}`,
    target: (n: number) => reps(n),
    next: (what: string) => `Danach: ${what}`,
    nextIs: (what) => `Als Nächstes: ${what}`,
    last: "Das ist der letzte Satz.",
    skipRest: "Pause überspringen",
    endSet: "Satz beenden",
    skipSet: "Satz auslassen",
    keepTarget: (n: number) => `Bei ${n} bleiben`,
    notStored: "Die neuesten Wiederholungen sind nur im Arbeitsspeicher.",
    saveFile: "Als Datei sichern",
    easier: (exercise: string) => `${exercise}: so geht es`,
    instead: (exercise: string) => `Stattdessen ${exercise}`,
  },
  summary: {
    done: "Training geschafft.",
    stopped: "Training beendet.",
    pain: "Hör hier auf.",
    painText:
      "Du hast gesagt, dass etwas wehtut. Trainiere nicht weiter. Wenn es stark ist, ins Bein zieht, kribbelt oder nach ein, zwei Tagen nicht nachlässt, lass es ärztlich oder physiotherapeutisch abklären.",
    mistake: "Aus Versehen: weitermachen",
    table: "Was du gemacht hast",
    set: "Satz",
    reps: "Wiederholungen",
    clean: "Sauber",
    held: "Gehalten",
    sets: "Sätze",
    time: "Zeit",
    rest: "Davon Pause",
    before: (more, day) =>
      more === 0
        ? `So viele Wiederholungen wie am ${day}.`
        : `${reps(Math.abs(more))} ${more > 0 ? "mehr" : "weniger"} als am ${day}.`,
    toHistory: "Zum Verlauf",
    toPlan: "Zurück zum Plan",
    kept: "Alles ist auf diesem Gerät gespeichert.",
    seconds: (value: string) => `${value} s`,
  },
  orders: {
    pause: "pause|warte|stopp|stop|halt",
    resume: "weiter|weitermachen|los",
    skip: "nächster|nächste|überspringen",
    pain: "schmerz|schmerzen|tut weh|aua",
  },
  spoken: {
    setAhead: (exercise: ExerciseName, set: number, of: number, target: number) =>
      `${set === 1 ? says(exercise).position : ""} Satz ${set} von ${of}: ${target}-mal ${says(exercise).spoken}.`.trim(),
    setDone: (n: number, target: number, rest: number) =>
      n < target ? `${n} von ${target}. ${seconds(rest)} Pause.` : `${seconds(rest)} Pause.`,
    begun: (set, of, n) => `Satz ${set} von ${of}: schon ${n}.`,
    nextExercise: (exercise: ExerciseName) => `Danach: ${says(exercise).spoken}.`,
    restLeft: (n: number) => (n > 3 ? `Noch ${seconds(n)}.` : String(n)),
    getReady: (n: number, exercise: ExerciseName) => `${seconds(n)}. ${says(exercise).position}`,
    wrong: (expected: ExerciseName, seen: ExerciseName) =>
      `Das sieht aus wie ${says(seen).spoken}. Dran ist: ${says(expected).spoken}. ${says(expected).position}`,
    switched: (exercise: ExerciseName) => `Gut, zuerst ${says(exercise).spoken}. Die Wiederholungen zählen.`,
    paused: (because: PauseReason, n: number, target: number) =>
      `${pausedBecause[because]} Angehalten bei ${n} von ${target}. Geh wieder in Position, um weiterzumachen.`,
    resumed: (n: number, target: number) => `Weiter bei ${n} von ${target}.`,
    lighter: (because: Extract<Advice, { kind: "lighter" }>["because"], target: number) =>
      `${lighter[because]} Nächster Satz: ${target}, oder weniger Gewicht.`,
    stopRounding: "Dein Rücken wird immer wieder rund. Beende den Satz, mach Pause und nimm weniger Gewicht.",
    easierVariant: {
      neck: "Dein Nacken arbeitet zu viel. Versuch es im Vierfüßlerstand, Arm und Bein diagonal: Bird Dogs.",
      back: "Dein unterer Rücken biegt sich zu weit. Versuch es im Vierfüßlerstand, Arm und Bein diagonal: Bird Dogs.",
    },
    pain: "Hör hier auf. Wenn es bleibt, hol dir ärztlichen oder physiotherapeutischen Rat.",
    done: (n: number, count: number) => `Training geschafft: ${sets(n)}, ${reps(count)}. Gut gemacht.`,
    ended: (n: number, count: number) => `Training beendet: ${sets(n)}, ${reps(count)}. Alles ist gesichert.`,
  },
};
export default workout;
