import type { ExerciseName } from "../../core/quantity.ts";
import type { SetEnd } from "../../core/session/workout.ts";
import { plural } from "../format.ts";

const reps = (n: number): string => plural("en", n, { one: "# rep", other: "# reps" });
const endedBy: Readonly<Record<SetEnd, string>> = {
  target: "target reached",
  left: "left early",
  user: "ended by hand",
  pain: "stopped: pain",
  switched: "changed exercise",
  stopped: "ended by hand",
};
const tempo: Readonly<Record<ExerciseName, string>> = {
  "good-morning": "Time down, seconds",
  superman: "Time up, seconds",
};

const history = {
  title: "History",
  lead: "What you did, on this device and nowhere else.",
  loading: "Reading…",
  unreadable: "The history can't be read now.",
  retry: "Try again",
  empty: "Nothing here yet. The first set that the camera counts shows up here.",
  begin: "Choose a plan",
  streak: {
    title: "Regularity",
    weeks: (n: number) => plural("en", n, { one: "# week in a row", other: "# weeks in a row" }),
    none: "No full week yet",
    thisWeek: (done: number, goal: number) =>
      `This week: ${plural("en", done, { one: "# day", other: "# days" })}. Your plan: ${goal} a week.`,
    note: "A week counts when it has the days of your plan. Rest days belong to it.",
  },
  calendar: {
    title: "Calendar",
    earlier: "Earlier month",
    later: "Later month",
    day: (date: string, n: number) => (n === 0 ? `${date}: nothing` : `${date}: ${reps(n)}`),
    reps,
  },
  trends: {
    title: "Trends",
    tooFew: "With a second day of this exercise, its curves begin here.",
    reps: "Reps a day",
    depth: "Mean depth, degrees",
    hold: "Mean hold, seconds",
    tempo,
    kneeFaults: "Reps with bent knees, %",
    backFaults: "Reps with a back fault, %",
    notJudged: "Gaps: nothing could be judged.",
    chart: (what: string, from: string, to: string) => `${what}: from ${from} to ${to}`,
    table: "The same as a table",
    day: "Day",
    hinge: (degrees: string) => `Your usual hinge: ${degrees}°`,
  },
  bests: {
    title: "Personal bests",
    note: "For form only. Nothing here rewards height, range or weight.",
    cleanRow: (n: number) => plural("en", n, { one: "# clean rep in a row", other: "# clean reps in a row" }),
    heldRow: (n: number) => plural("en", n, { one: "# full hold in a row", other: "# full holds in a row" }),
    steadiest: (percent: string) => `Steadiest set: the tempo varied by ${percent} %`,
    on: (date: string) => `on ${date}`,
  },
  sets: {
    title: "Sets",
    session: (date: string, n: number) => `${date}: ${reps(n)}`,
    set: (n: number) => `Set ${n}`,
    count: (n: number, target: number) => (target > 0 ? `${n} of ${target}` : reps(n)),
    endedBy,
    review: "Open in review",
    reviewSet: (what: string, date: string) => `Open in review: ${what}, ${date}`,
    clip: "Watch the clip",
    clipOf: (what: string, date: string) => `Watch the clip: ${what}, ${date}`,
    noCurves: "Its curves were not kept.",
    delete: "Delete this session",
    deleteOf: (date: string) => `Delete this session: ${date}`,
    more: (n: number) => plural("en", n, { one: "Show # more session", other: "Show # more sessions" }),
  },
  yours: {
    title: "It stays yours",
    export: "Save everything as a file",
    exportNote: "One JSON file with all sets, reps, curves and plans. Recordings are not in it.",
    import: "Read a saved file",
    imported: (added: number, known: number) =>
      `${plural("en", added, { one: "# session added", other: "# sessions added" })}${known > 0 ? `, ${plural("en", known, { one: "# was here already", other: "# were here already" })}` : ""}.`,
    nothingNew: "Everything in that file was here already.",
    refused: "Nothing was changed.",
    problem: {
      "too-large": "That file is too large to be a history.",
      "not-json":
        "That file is damaged or no history: it can't be read as JSON. Choose a file that Backline saved.",
      foreign: "That is no history of Backline's. Choose a file that “Save everything as a file” made.",
      newer:
        "A newer Backline wrote that file. Load this page again to get the newest version, then try once more.",
      unreadable: "The browser could not read that file. Has it been moved or deleted? Choose it again.",
    },
    damaged: (where: string) =>
      `That file is damaged${where === "" ? "" : ` at “${where}”`}. Choose another copy of it.`,
    storage: "Storage used",
    used: (used: string, quota: string) => `${used} of ${quota}`,
    usedOnly: (used: string) => used,
    unknown: "This browser does not say.",
    persisted: "The browser has promised to keep it.",
    notPersisted: "The browser may delete it when space runs out.",
    persist: "Ask the browser to keep it",
    refusedPersist: "The browser did not promise it. Save a file from time to time.",
    clips: "Recordings of live sets",
    clipsNote: "Off unless you choose a size. They stay on this device; the oldest go first.",
    clipsOff: "Off",
    clipsUpTo: (size: string) => `Up to ${size}`,
    clipsUsed: (n: number, size: string) =>
      `${plural("en", n, { one: "# recording", other: "# recordings" })}, ${size}`,
    deleteClips: "Delete all recordings",
    deleteAll: "Delete everything",
    sure: "Delete the whole history, with plans and recordings? This can't be undone.",
    sureSession: "Delete this session with all its sets? This can't be undone.",
    yes: "Delete",
    no: "Keep",
    deleted: "Deleted.",
    megabytes: (n: string) => `${n} MB`,
  },
};
export default history;
