import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { exerciseNames, knownFaults } from "../../../src/core/catalogue.ts";
import { createCoach } from "../../../src/core/coach.ts";
import { factsOf } from "../../../src/core/coaching/facts.ts";
import type { CoachEvent, Fault, Rep } from "../../../src/core/events.ts";
import { LANDMARK_NAMES, type PoseFrame } from "../../../src/core/landmark.ts";
import { SIGNALS } from "../../../src/core/quantity.ts";
import schema from "../../../src/core/session/analysis.schema.json" with { type: "json" };
import type { Analysis, AnalysisModel, AnalysisSource } from "../../../src/core/session/analysis.ts";
import { AnalysisBuilder } from "../../../src/core/session/analysis-builder.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";
import type { CoachView } from "../../../src/core/view.ts";

const SOURCE: AnalysisSource = {
  name: "a.mp4",
  width: 640,
  height: 360,
  duration: 9.0314159,
  frameRate: 29.97,
  every: 2,
};
const MODEL: AnalysisModel = { name: "blazepose-full", backend: "wasm" };
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

const seeing = (view: Partial<CoachView>): CoachState => {
  const coach = createCoach();
  return { ...coach, view: { ...coach.view, ...view } };
};
const frameAt = (t: number): PoseFrame => ({ t, width: 640, height: 360 });

const fault: Fault = { kind: "bent-knees", at: 3.44159, value: 41.23456, limit: 25, confidence: 0.87654 };
const goodMorning: Rep = {
  number: 1,
  set: 1,
  exercise: "good-morning",
  start: 1.00049,
  peakStart: 3.3,
  peakEnd: 3.9,
  end: 6.123456,
  countedAt: 6.2,
  counted: true,
  lowerSeconds: 2.3,
  raiseSeconds: 2.22,
  peak: { trunkInclination: 71.23456 },
  faults: [fault],
  notJudged: ["rounded-back"],
};
const superman: Rep = {
  ...goodMorning,
  exercise: "superman",
  holdSeconds: 2.46813,
  holdPartial: true,
  faults: [],
};
const repEvent = (rep: Rep): CoachEvent => ({
  type: "rep",
  t: rep.countedAt,
  number: rep.number,
  exercise: rep.exercise,
  start: rep.start,
  end: rep.end,
  faults: rep.faults,
  rep,
});
const noRepEvent = (rep: Rep): CoachEvent => ({ type: "no-rep", t: rep.countedAt, reason: "shallow", rep });

function built(
  events: readonly CoachEvent[],
  views: readonly Partial<CoachView>[] = [{}],
  landmarks = false,
): Analysis {
  const builder = new AnalysisBuilder({ landmarks });
  for (const [i, view] of views.entries()) builder.add(seeing(view), [], frameAt(i / 15));
  builder.addEvents(events);
  return builder.finish(SOURCE, MODEL);
}

/** As a reader of the file gets it. */
const written = (analysis: Analysis): unknown => JSON.parse(JSON.stringify(analysis));

describe("the analysis file", () => {
  it("follows its published schema, with reps, no-reps, sets, landmarks and marks", () => {
    const shallow: Rep = { ...goodMorning, number: 2, counted: false, reason: "shallow" };
    const summary: CoachEvent = {
      type: "set-summary",
      t: 9,
      set: 1,
      exercise: "good-morning",
      reps: 1,
      faults: { "bent-knees": 1 },
      facts: factsOf("good-morning", [goodMorning, shallow]),
      text: "One good morning.",
    };
    const analysis: Analysis = {
      ...built(
        [repEvent(goodMorning), repEvent(superman), noRepEvent(shallow), summary],
        [
          { status: "armed", phase: "top", signals: { kneeFlexion: 5.5 }, confidence: { kneeFlexion: 0.5 } },
          {},
        ],
        true,
      ),
      felt: [{ set: 1, effort: 6, pain: "knee" }],
      marks: [{ at: 3, verdict: "wrong", about: "bent-knees", note: "trousers" }],
      notes: [{ at: 4.5, text: "Hips first.", tags: ["hips", "good"] }],
    };
    validate(written(analysis));
    expect(validate.errors).toBeNull();
  });

  it("is refused by the schema where a rep lacks its time or what is named is no name", () => {
    const analysis = written(built([repEvent(goodMorning)])) as { reps: Record<string, unknown>[] };
    delete analysis.reps[0]!.countedAt;
    expect(validate(analysis)).toBe(false);
    const misnamed = written(
      built([repEvent({ ...goodMorning, faults: [{ ...fault, kind: "Ugly!" as never }] })]),
    );
    expect(validate(misnamed)).toBe(false);
  });

  it("lists in its schema every signal, and takes every name that an exercise may have", () => {
    const name = new RegExp(schema.$defs.faultKind.pattern);
    for (const known of [...knownFaults(), ...exerciseNames()]) expect(known).toMatch(name);
    for (const signal of SIGNALS) expect(schema.properties.frames.required).toContain(signal);
  });

  it("has one entry per frame in every series, null where nothing was seen", () => {
    const { frames } = built(
      [],
      [
        {
          status: "armed",
          phase: "lowering",
          signals: { hipFlexion: 33.337 },
          confidence: { hipFlexion: 0.91119 },
        },
        { status: "resting", phase: "top", signals: { trunkInclination: Number.NaN } },
        {},
      ],
    );
    expect(frames.t).toEqual([0, 0.0667, 0.1333]);
    expect(frames.hipFlexion).toEqual([33.34, null, null]);
    expect(frames.confidence.hipFlexion).toEqual([0.911, null, null]);
    expect(frames.trunkInclination).toEqual([null, null, null]);
    expect(frames.phase).toEqual(["lowering", null, null]);
    for (const signal of SIGNALS) expect(frames[signal]).toHaveLength(3);
  });

  it("states the user's own neutral: what was usual at the tops, whatever happened between them", () => {
    const at = (phase: "top" | "bottom", kneeFlexion: number): Partial<CoachView> => ({
      status: "armed",
      exercise: "good-morning",
      phase,
      signals: { kneeFlexion },
    });
    const { baseline } = built([], [at("top", 4), at("bottom", 30), at("top", 6), at("top", 5)]);
    expect(baseline).toEqual({ kneeFlexion: 5 });
    expect(built([]).baseline).toEqual({});
  });

  it("keeps what counted apart from what did not", () => {
    const shallow: Rep = { ...goodMorning, number: 2, counted: false, reason: "shallow" };
    const { reps, noReps } = built([repEvent(goodMorning), noRepEvent(shallow)]);
    expect(reps.map((rep) => [rep.number, rep.counted])).toEqual([[1, true]]);
    expect(noReps.map((rep) => [rep.number, rep.counted, rep.reason])).toEqual([[2, false, "shallow"]]);
  });

  it("rounds to what can be meant: hundredths of a degree, thousandths of a second", () => {
    const [rep] = built([repEvent(goodMorning)]).reps;
    expect(rep).toMatchObject({ start: 1, end: 6.123, peak: { trunkInclination: 71.23 } });
    expect(rep?.faults).toEqual([
      { kind: "bent-knees", at: 3.442, value: 41.23, limit: 25, confidence: 0.877 },
    ]);
  });

  it("names the exercise of most reps, then of the no-reps, then of the time armed, else none", () => {
    const second = { ...superman, number: 2 };
    expect(built([repEvent(goodMorning), repEvent(superman), repEvent(second)]).exercise).toBe("superman");
    expect(built([noRepEvent({ ...goodMorning, counted: false })]).exercise).toBe("good-morning");
    expect(built([], [{ status: "armed", exercise: "superman" }]).exercise).toBe("superman");
    expect(built([], [{ status: "setup", exercise: "superman" }]).exercise).toBeNull();
  });

  it("states the view of the sets, not of the walk to them", () => {
    const { view } = built(
      [],
      [
        { status: "setup", camera: { azimuthDeg: 80, nearSide: "left", kind: "frontal" } },
        { status: "armed", camera: { azimuthDeg: 12.34, nearSide: "right", kind: "oblique" } },
        { status: "armed", camera: { azimuthDeg: 14.34, nearSide: "right", kind: "oblique" } },
        { status: "armed", camera: { nearSide: "left", kind: "sagittal" } },
      ],
    );
    expect(view).toEqual({ azimuthDeg: 13.3, nearSide: "right" });
  });

  it("keeps landmarks as rows in the order of their names", () => {
    const builder = new AnalysisBuilder({ landmarks: true });
    const seen: PoseFrame = {
      ...frameAt(0),
      pose: {
        presence: 1,
        landmarks: {
          nose: { image: imagePoint(11.16, 22.2), world: worldPoint(0.12345, -0.5, 0.25), visibility: 0.777 },
        },
      },
    };
    builder.add(seeing({}), [], seen);
    builder.add(seeing({}), [], frameAt(1));
    const { landmarks } = builder.finish(SOURCE, MODEL);
    expect(landmarks?.names[0]).toBe("nose");
    expect(landmarks?.image[0]?.slice(0, 6)).toEqual([11.2, 22.2, 0.78, null, null, null]);
    expect(landmarks?.world[0]?.slice(0, 3)).toEqual([0.123, -0.5, 0.25]);
    expect(landmarks?.image[0]).toHaveLength(LANDMARK_NAMES.length * 3);
    expect(landmarks?.image[1]).toBeNull();
  });
});
