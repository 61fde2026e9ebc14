/** What an exercise from outside leaves the app as: every file for other software, the report's rows and the 3D replay's film. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { register } from "../../src/core/catalogue.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import { TRACK_SCHEMA } from "../../src/core/session/track.ts";
import { PACKS } from "../../src/exercises/packs.ts";
import { setsCsv } from "../../src/formats/csv.ts";
import { exerciseSessions } from "../../src/formats/health-connect.ts";
import { anglesMot } from "../../src/formats/opensim-angles.ts";
import { markersTrc } from "../../src/formats/opensim-markers.ts";
import { captions, webVtt } from "../../src/formats/webvtt.ts";
import type { DoneSet } from "../../src/history/statistics.ts";
import { trainedSets } from "../../src/history/training.ts";
import { exerciseTitle } from "../../src/messages/exercises.ts";
import { movementBvh } from "../../src/replay3d/bvh.ts";
import { movementOf } from "../../src/replay3d/movement.ts";
import { allReps } from "../../src/review/csv.ts";
import type { Recording } from "../../src/review/recording.ts";
import { replayTrack } from "../../src/review/replay3d.ts";
import { verdictInWords } from "../../src/review/report.tsx";
import { STANDING } from "../core/lifter/figure.ts";
import { film, type Move, still } from "../core/lifter/film.ts";
import { bundle } from "../formats/fhir-rules.ts";
import { kneeBend } from "./knee-bend/rules.ts";

const bend = (trunk: number, thigh: number, knee: number): readonly Move[] => [
  { seconds: 1.4, to: { trunk, thigh, knee } },
  { seconds: 0.3 },
  { seconds: 1.2, to: { ...STANDING } },
  { seconds: 0.9 },
];
const upright = bend(30, -28, 58);
const halfway = bend(16, -16, 38);
const said: { t: number; text: string }[] = [];

let forget: () => void;
afterAll(() => forget());
let analysis: ReturnType<typeof analyzeTrack>;
let set: DoneSet;
beforeAll(() => {
  forget = register([kneeBend]);
  const source = { name: "bends.mp4", width: 640, height: 480, duration: 20, frameRate: 15, every: 1 };
  const frames = film([still(2), ...upright, ...upright, ...halfway, ...upright, still(1)]);
  analysis = analyzeTrack(
    { schema: TRACK_SCHEMA, source, model: { name: "none", backend: "none" }, frames },
    {
      coach: { exercises: [...PACKS, kneeBend] },
      builder: { landmarks: true },
      onStep: (_, events) => {
        for (const event of events) if (event.type === "cue") said.push({ t: event.t, text: event.text });
      },
    },
  );
  const startedAt = Date.parse("2026-11-26T12:00:00Z");
  set = {
    session: "a",
    index: 0,
    startedAt,
    day: "2026-11-26",
    exercise: "knee-bend",
    reps: analysis.reps,
    noReps: analysis.noReps,
    record: { startedAt: 2, endedAt: 20 },
  } as unknown as DoneSet;
});

describe("an exercise from outside, handed on", () => {
  it("goes to clinics, phones and tables by its own name", () => {
    const trained = trainedSets([set], exerciseTitle);
    expect(trained[0]).toMatchObject({ exercise: "knee-bend", words: "Knee bend", reps: 3, notCounted: 1 });
    const { of } = bundle(trained, set.startedAt + 60_000);
    expect(of("73985-4")[0]).toMatchObject({ valueCodeableConcept: { text: "Knee bend" } });
    const [session] = exerciseSessions(trained);
    // It has no number of its own there: "other workout".
    expect(session).toMatchObject({ title: "Knee bend", segments: [{ segmentType: 38, repetitions: 3 }] });
    expect(setsCsv(trained)).toContain("knee-bend");
  });

  it("goes to OpenSim with its markers and angles", () => {
    expect(markersTrc(analysis, "bends")).toMatch(/^PathFileType/);
    expect(anglesMot(analysis)).toMatch(/knee_angle_[lr]/);
  });

  it("is captioned by what the coach said of it", () => {
    expect(webVtt(captions(said))).toContain("No rep: bend further.");
  });

  it("is a movement of the figure, for 3D programs", () => {
    const movement = movementOf(replayTrack(analysis), "knee-bend")!;
    expect(movement.t.length).toBe(analysis.frames.t.length);
    expect(movementBvh(movement)).toMatch(/^HIERARCHY/);
  });

  it("is reported rep by rep in its own words", () => {
    const recording = { marks: { value: [] } } as unknown as Recording;
    const rows = allReps(analysis).map((rep) => verdictInWords(recording, rep));
    expect(rows).toHaveLength(4);
    expect(rows[2]).toMatch(/half-way/i);
    expect(rows.filter((_, i) => i !== 2).every((row) => !/half-way/i.test(row))).toBe(true);
  });
});
