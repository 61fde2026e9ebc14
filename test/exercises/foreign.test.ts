/** An exercise from outside goes through everything without a change in `src`: nothing there knows its name. */
import Ajv from "ajv";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exerciseNames, register } from "../../src/core/catalogue.ts";
import { createCoach, step } from "../../src/core/coach.ts";
import { english } from "../../src/core/coaching/english.ts";
import { factsOf } from "../../src/core/coaching/facts.ts";
import type { Phrases } from "../../src/core/coaching/phrases.ts";
import { summaryOf } from "../../src/core/coaching/summary.ts";
import type { CoachEvent, Rep } from "../../src/core/events.ts";
import type { Exercise } from "../../src/core/exercise.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { ExerciseName } from "../../src/core/quantity.ts";
import { adviceFor } from "../../src/core/session/adapting.ts";
import schema from "../../src/core/session/analysis.schema.json" with { type: "json" };
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { conduct } from "../../src/core/session/conduct.ts";
import { type Plan, planProblems, planSeconds } from "../../src/core/session/plan.ts";
import { TRACK_SCHEMA } from "../../src/core/session/track.ts";
import { createWorkout } from "../../src/core/session/workout.ts";
import { PACKS } from "../../src/exercises/packs.ts";
import { repSchema } from "../../src/history/records.ts";
import { bests, type DoneSet, trend } from "../../src/history/statistics.ts";
import german from "../../src/messages/de/phrases.ts";
import spanish from "../../src/messages/es/phrases.ts";
import { faultName, reasonName } from "../../src/messages/exercises.ts";
import { idealFigure, idealRange, telltaleMoment } from "../../src/replay3d/ideal.ts";
import { averageProportions } from "../../src/replay3d/proportions.ts";
import { differences } from "../../src/review/alignment.ts";
import { allReps, framesCsv, repsCsv } from "../../src/review/csv.ts";
import { cellOf, columnName, measuredColumns } from "../../src/review/evidence.tsx";
import { curvesOf, faultSignal } from "../../src/review/palette.ts";
import { readSavedAnalysis } from "../../src/review/saved-analysis.ts";
import { tellSet } from "../../src/review/story.ts";
import { tellInWords } from "../../src/review/telling.ts";
import { movingAfter } from "../../src/voice/coach-voice.ts";
import { STANDING } from "../core/lifter/figure.ts";
import { film, goodMorning, type Move, still, times } from "../core/lifter/film.ts";
import { kneeBend } from "./knee-bend/rules.ts";

const EVERYTHING = [...PACKS, kneeBend];
const bend = (trunk: number, thigh: number, knee: number, down = 1.4): readonly Move[] => [
  { seconds: down, to: { trunk, thigh, knee } },
  { seconds: 0.3 },
  { seconds: 1.2, to: { ...STANDING } },
  { seconds: 0.9 },
];
const upright = bend(30, -28, 58);
const leaning = bend(62, -45, 82);
const halfway = bend(16, -16, 38);

const filmed = (...moves: readonly (readonly Move[])[]): PoseFrame[] =>
  film([still(2), ...moves.flat(), still(1)]);

function coached(
  frames: readonly PoseFrame[],
  phrases: Phrases = english,
  expected?: ExerciseName,
  exercise = "auto",
): readonly CoachEvent[] {
  const all: CoachEvent[] = [];
  let state = createCoach({ exercises: EVERYTHING, phrases, exercise, ...(expected ? { expected } : {}) });
  for (const frame of frames) {
    const [next, events] = step(state, frame);
    state = next;
    all.push(...events);
  }
  return all;
}
const repsIn = (events: readonly CoachEvent[]): readonly Rep[] =>
  events.flatMap((event) => (event.type === "rep" || event.type === "no-rep" ? [event.rep] : []));

let forget: () => void;
afterAll(() => forget());

let analysis: ReturnType<typeof analyzeTrack>;
let reps: readonly Rep[];
beforeAll(() => {
  forget = register([kneeBend]);
  const source = { name: "bends.mp4", width: 640, height: 480, duration: 30, frameRate: 15, every: 1 };
  const model = { name: "none", backend: "none" };
  const frames = filmed(times(4, upright), leaning, halfway, upright);
  analysis = analyzeTrack(
    { schema: TRACK_SCHEMA, source, model, frames },
    { coach: { exercises: EVERYTHING } },
  );
  reps = allReps(analysis);
});

describe("an exercise from outside", () => {
  it("is told from one with the same start posture by what the body does, and each is counted as what it is", () => {
    const bends = repsIn(coached(filmed(times(4, upright))));
    expect(bends.map(({ exercise, counted }) => [exercise, counted])).toEqual(
      Array(4).fill(["knee-bend", true]),
    );
    const hinges = repsIn(coached(filmed(times(3, goodMorning()))));
    expect(hinges.map(({ exercise }) => exercise)).toEqual(Array(3).fill("good-morning"));
  });

  it("stays what the set is: a hinge among knee bends is no good morning", () => {
    const mixed = repsIn(coached(filmed(times(2, upright), goodMorning(), upright)));
    expect(mixed.filter(({ counted }) => counted).map(({ exercise }) => exercise)).toEqual(
      Array(3).fill("knee-bend"),
    );
  });

  it("is greeted by no name while it may be one of several, by its own where a plan expects it", () => {
    const greetings = (expected?: ExerciseName) =>
      coached(filmed(times(2, upright)), english, expected).flatMap((event) =>
        event.type === "cue" && event.about.kind === "ready" ? [event.text] : [],
      );
    expect(greetings()).toEqual(["Ready. Go when you like."]);
    expect(greetings("knee-bend")).toEqual(["Ready: knee bends."]);
    expect(greetings("good-morning")).toEqual(["Ready: good mornings. Go when you like."]);
  });

  it("is counted as what it is, whatever a plan expects", () => {
    const bends = repsIn(coached(filmed(times(2, upright)), english, "good-morning"));
    expect(bends.map(({ exercise }) => exercise)).toEqual(["knee-bend", "knee-bend"]);
  });

  it("is shown as nothing in particular until its first rep", () => {
    let state = createCoach({ exercises: EVERYTHING });
    const shown: (string | undefined)[] = [];
    for (const frame of filmed(times(2, upright))) {
      state = step(state, frame)[0];
      if (state.view.status !== "armed") continue;
      if (shown.length === 0 || shown.at(-1) !== state.view.exercise) shown.push(state.view.exercise);
      if (state.view.exercise === undefined) expect(state.view.failing).toEqual([]);
    }
    expect(shown).toEqual([undefined, "knee-bend"]);
  });

  it("names its own faults and reasons, whatever another calls the same", () => {
    const twin: Exercise = {
      ...kneeBend,
      name: "twin",
      faults: [...kneeBend.faults, PACKS[0]!.faults.find(({ kind }) => kind === "shallow")!].map((row) =>
        row.kind === "shallow" ? { ...row, signal: "kneeFlexion" } : row,
      ),
      words: {
        ...kneeBend.words,
        en: {
          ...kneeBend.words.en,
          criteria: {
            ...kneeBend.words.en.criteria,
            shallow: { ...kneeBend.words.en.criteria["half-way"]!, name: "Not low" },
          },
          noRep: { shallow: { name: "not low", told: "No rep: lower.", seen: "not low" } },
        },
      },
    };
    const forgetTwin = register([twin]);
    expect([faultName("twin", "shallow"), reasonName("twin", "shallow")]).toEqual(["Not low", "not low"]);
    expect(faultSignal("twin", "shallow")).toBe("kneeFlexion");
    expect(faultName("good-morning", "shallow")).toBe("Hinge too short");
    expect(faultSignal("good-morning", "shallow")).toBe("trunkInclination");
    forgetTwin();
  });

  it("is named where another was chosen, once until something counts, and counts for nothing", () => {
    const heard = (frames: readonly PoseFrame[], phrases = english) =>
      coached(frames, phrases, undefined, "good-morning").flatMap((event) => {
        if (event.type === "rep" || event.type === "no-rep") return [event.rep.exercise];
        return event.type === "cue" && event.about.kind === "other-exercise" ? [event.text] : [];
      });
    const told = "That looked like knee bends.";
    expect(heard(filmed(times(3, upright)))).toEqual([told]);
    expect(heard(filmed(upright, goodMorning(), times(2, upright)))).toEqual([told, "good-morning", told]);
    expect(heard(filmed(times(3, goodMorning())))).toEqual(Array(3).fill("good-morning"));
    expect(heard(filmed(upright), german)).toEqual(["Sah aus wie Kniebeugen."]);
    expect(heard(filmed(upright), spanish)).toEqual(["Más bien flexiones de rodillas."]);
  });

  it.each([
    [english, "Chest tall.", "No rep: bend further."],
    [german, "Brust hoch.", "Zählt nicht: tiefer beugen."],
    [spanish, "Pecho alto.", "No cuenta: flexiona más."],
  ])("is coached in its own words: %#", (phrases, cue, noRep) => {
    const heard = coached(filmed(upright, leaning, halfway), phrases).flatMap((event) =>
      event.type === "cue" ? [event.text] : [],
    );
    expect(heard).toContain(cue);
    expect(heard).toContain(noRep);
  });

  it("is analysed, exported and opened again", () => {
    expect(analysis.exercise).toBe("knee-bend");
    expect(reps).toHaveLength(7);
    expect(analysis.noReps.map(({ reason }) => reason)).toEqual(["half-way"]);
    expect(analysis.baseline.kneeFlexion).toBeLessThan(12);
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    const written = JSON.stringify(analysis);
    validate(JSON.parse(written));
    expect(validate.errors).toBeNull();
    const opened = readSavedAnalysis(written);
    expect(opened.ok && opened.analysis.reps).toEqual(JSON.parse(written).reps);
    expect(repsCsv(analysis)).toContain("knee-bend");
    expect(framesCsv(analysis)).toContain("bend");
  });

  it("is told, tabled and compared in a review", () => {
    const counted = reps.filter((rep) => rep.counted);
    expect(tellInWords(tellSet(reps)!)).toMatch(/Your trunk leaned once, in rep 5/);
    expect(summaryOf(factsOf("knee-bend", reps), english)).toMatch(
      /6 reps, 5 clean\. 1 not counted: stopped half-way/,
    );
    const columns = measuredColumns("knee-bend");
    expect(columns.map(columnName)).toEqual(["Knee", "Depth", "Down / up", "Time"]);
    expect(columns.map((column) => cellOf(counted[0]!, column))[0]).toMatch(/^\d\d°$/);
    expect(curvesOf(["knee-bend"]).shown).toEqual(["kneeFlexion", "trunkInclination"]);
    const lines = differences(counted[0]!, counted[4]!, ["trunkInclination"]);
    expect(lines[0]!.change).toBeGreaterThan(20);
  });

  it("is planned, trained and advised", () => {
    const { repSeconds: _, ...fields } = kneeBend.plan;
    const plan: Plan = {
      id: "p",
      name: "",
      daysPerWeek: 2,
      items: [{ exercise: "knee-bend", ...fields, sets: 1, reps: 4 }],
    };
    expect(planProblems(plan)).toEqual([]);
    expect(planSeconds(plan)).toBe(4 * 4 + 20);
    let state = createWorkout(plan);
    for (const rep of reps.filter(({ counted }) => counted).slice(0, 4)) {
      const { t, number, exercise, start, end, faults } = { ...rep, t: rep.countedAt };
      const event: CoachEvent = { type: "rep", t, number, exercise, start, end, faults, rep };
      [state] = conduct(state, { type: "coach", at: t, events: [event], status: "armed", exercise });
    }
    expect(state.sets[0]).toMatchObject({ endedBy: "target", reps: { length: 4 } });
    expect(adviceFor("knee-bend", reps)).toEqual([]);
  });

  it("is kept and followed from day to day", () => {
    for (const rep of reps)
      expect(v.safeParse(repSchema, JSON.parse(JSON.stringify(rep))).success).toBe(true);
    const counted = reps.filter((rep) => rep.counted);
    const set = {
      session: "a",
      index: 0,
      day: "2026-11-26",
      exercise: "knee-bend",
      reps: counted,
      noReps: [],
      record: {},
    };
    const sets = [set as unknown as DoneSet];
    const [point] = trend(sets, "knee-bend");
    expect(point).toMatchObject({ reps: 6, hold: undefined });
    expect(point?.range).toBeGreaterThan(50);
    expect(point?.faults.back).toBeCloseTo(1 / 6);
    expect(bests(sets, "knee-bend").cleanRow?.value).toBe(4);
    expect(bests(sets, "knee-bend").heldRow).toBeUndefined();
  });

  it("has a figure and a quiet voice at rest", () => {
    const peak = idealFigure("knee-bend", { arms: 1, legs: 1 }, averageProportions);
    const start = idealFigure("knee-bend", { arms: 0, legs: 0 }, averageProportions);
    expect(peak.joints.pelvis.y).toBeLessThan(start.joints.pelvis.y - 0.05);
    expect(idealRange("knee-bend", [{ kneeFlexion: 140 }])).toEqual({ kneeFlexion: 110 });
    expect(telltaleMoment("knee-bend", "dropped")).toBeLessThan(1);
    expect(movingAfter({ type: "phase", t: 1, phase: "stand" })).toBe(false);
    expect(movingAfter({ type: "phase", t: 1, phase: "bend" })).toBe(true);
  });

  it("comes after those that were there", () => {
    expect(exerciseNames()).toEqual([...PACKS.map(({ name }) => name), "knee-bend"]);
  });
});

describe("registering", () => {
  it("refuses two of one name, names that no file can hold, and a fault that others know otherwise", () => {
    expect(() => register([{ ...kneeBend }])).toThrow(/Two exercises/);
    expect(() => register([{ ...kneeBend, name: "Knee bend" }])).toThrow(/no name/);
    const faults = [{ ...kneeBend.faults[0]!, kind: "bent-knees" }];
    expect(() => register([{ ...kneeBend, name: "other", faults }])).toThrow(/bent-knees/);
  });
});
