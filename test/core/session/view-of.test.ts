import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import { onFilm } from "../../../src/core/kinematics/deviation.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import { viewOf } from "../../../src/core/session/view-of.ts";
import type { CoachView } from "../../../src/core/view.ts";
import { lyingFlat, measured, measurement, standingUp } from "../measured.ts";
import { rep } from "./reps.ts";

const NEW = createCoach();
const view = (over: Partial<CoachState> = {}): CoachView => viewOf({ ...NEW, ...over }, 7.5);
const seeing = (m: Partial<Measurement>, more: Partial<CoachState> = {}): CoachView =>
  view({ measured: measurement(7.5, standingUp, m), ...more });
const armed = (exercise: "good-morning" | "superman") => ({ ...NEW.presence, armed: exercise });
const done = (reps: number, noReps = 0, number = 1) => ({
  ...NEW.set,
  number,
  exercise: "good-morning" as const,
  reps: Array.from({ length: reps }, () => rep("good-morning", 3)),
  noReps: Array.from({ length: noReps }, () => rep("good-morning", 3)),
});

describe("what a screen shows before anything happens", () => {
  it("is that nobody is seen, and nothing that is not known", () => {
    expect(view()).toEqual({
      t: 7.5,
      status: "searching",
      set: 1,
      reps: 0,
      noReps: 0,
      failing: [],
      signals: {},
      deviation: {},
      confidence: {},
      sureness: "blind",
      unseen: [],
      setup: [],
    });
  });
});

describe("the status", () => {
  const m = measurement(7.5, standingUp);

  it("is setup once somebody is seen, armed in a set, resting between sets, and paused over all of them", () => {
    expect(view({ measured: m }).status).toBe("setup");
    expect(view({ measured: m, presence: armed("good-morning") }).status).toBe("armed");
    expect(view({ measured: m, set: done(2) }).status).toBe("resting");
    expect(view({ measured: m, set: done(2), presence: armed("good-morning") }).status).toBe("armed");
    expect(view({ presence: armed("good-morning"), paused: true }).status).toBe("paused");
  });

  it("is resting after a set in which nothing counted, and in the next one before its first rep; seen or not", () => {
    expect(view({ set: done(0, 1) }).status).toBe("resting");
    expect(view({ set: done(0, 0, 2) }).status).toBe("resting");
  });
});

describe("the counts", () => {
  it("are the set's, with what was carried over from before a pause, and its target", () => {
    const set = { ...done(3, 2, 4), carried: 5 };
    expect(view({ set, options: { ...NEW.options, targetReps: 10 } })).toMatchObject({
      set: 4,
      reps: 8,
      noReps: 2,
      targetReps: 10,
      exercise: "good-morning",
    });
    expect(view({ set })).not.toHaveProperty("targetReps");
  });

  it("belong to what the user is armed for rather than to what the set was", () => {
    expect(view({ set: done(1), presence: armed("superman") }).exercise).toBe("superman");
  });
});

describe("the camera", () => {
  it("is side-on up to 15 degrees off, oblique up to 45, frontal beyond, to either side", () => {
    const kinds = [0, 15, -15, 15.1, -15.1, 45, -45, 45.1, -45.1].map(
      (azimuth) => seeing({ azimuth }).camera?.kind,
    );
    expect(kinds).toEqual([
      "sagittal",
      "sagittal",
      "sagittal",
      "oblique",
      "oblique",
      "oblique",
      "oblique",
      "frontal",
      "frontal",
    ]);
  });

  it("is frontal for shoulders as wide as 0.62 of the trunk, but of who lies that says nothing", () => {
    expect([0.62, 0.63].map((spread) => seeing({ spread }).camera?.kind)).toEqual(["sagittal", "frontal"]);
    expect(seeing({ spread: 0.9, posture: "prone" }).camera?.kind).toBe("sagittal");
  });

  it("says near side, azimuth and roll, as far as they are known", () => {
    expect(seeing({ azimuth: -8, roll: 3, nearSide: "left" }).camera).toEqual({
      nearSide: "left",
      kind: "sagittal",
      azimuthDeg: -8,
      rollDeg: 3,
    });
    expect(seeing({ azimuth: undefined, roll: undefined }).camera).toEqual({
      nearSide: "right",
      kind: "sagittal",
    });
  });
});

describe("how sure the coach is", () => {
  const sure = (confidence: Measurement["confidence"], more: Partial<CoachState> = {}) =>
    seeing({ confidence }, more).sureness;

  it("is the mean of the signals' confidence in three steps", () => {
    expect(sure({ hipFlexion: 0.5, kneeFlexion: 0.8 })).toBe("sure");
    expect(sure({ hipFlexion: 0.5, kneeFlexion: 0.78 })).toBe("unsure");
    expect(sure({ hipFlexion: 0.2, kneeFlexion: 0.4 })).toBe("unsure");
    expect(sure({ hipFlexion: 0.2, kneeFlexion: 0.38 })).toBe("blind");
    expect(sure({})).toBe("blind");
  });

  it("is less in the dark and with slow pictures, whatever the signals say", () => {
    const all = { hipFlexion: 0.95 };
    expect(sure(all, { setup: [{ name: "light", ok: false, instruction: "" }] })).toBe("unsure");
    expect(sure(all, { setup: [{ name: "light", ok: true, instruction: "" }] })).toBe("sure");
    expect(sure(all, { setup: [{ name: "level", ok: false, instruction: "" }] })).toBe("sure");
    expect(sure(all, { sight: { ...NEW.sight, slow: true } })).toBe("unsure");
  });
});

describe("a movement under way", () => {
  const down = { trunkInclination: 58, hipFlexion: 70, kneeFlexion: 41, spineFlexion: 4 };
  const out = measured(standingUp, [{ seconds: 1.5, to: down }]);
  const last = measurement(1.6, down);
  const moving = (over: Partial<CoachState> = {}) =>
    view({ measured: last, presence: armed("good-morning"), cycle: { ...NEW.cycle, out }, ...over });

  it("shows its phase, its meter, the angle that is judged, and what is wrong", () => {
    // 16 degrees past the knees' 25, known to 3.
    expect(moving()).toMatchObject({
      phase: "bottom",
      range: { signal: "trunkInclination" },
      judged: { signal: "trunkInclination", value: 58 },
      failing: ["bent-knees"],
    });
    expect(moving().range!.value).toBeCloseTo(58, 0);
  });

  it("is wrong only while it lasts: nothing fails at rest", () => {
    expect(moving({ cycle: NEW.cycle }).failing).toEqual([]);
  });

  it("is nothing to look at for who is not armed, but the set's exercise is still known", () => {
    const unarmed = moving({ presence: NEW.presence, set: done(1) });
    for (const field of ["phase", "range", "judged", "holdSeconds"])
      expect(unarmed).not.toHaveProperty(field);
    expect(unarmed.failing).toEqual([]);
    expect(unarmed.exercise).toBe("good-morning");
  });

  it("has no judged angle where it is not seen, and none of a frame that shows nobody", () => {
    const { trunkInclination: _, ...rest } = down;
    expect(moving({ measured: measurement(1.6, rest) })).not.toHaveProperty("judged");
    const nobody = moving({ measured: undefined });
    for (const field of ["phase", "range", "judged", "camera"]) expect(nobody).not.toHaveProperty(field);
    expect(nobody.signals).toEqual({});
  });

  it("of a superman shows the seconds held, of a good morning none", () => {
    const up = { armLift: 21, chestLift: 13, legLift: 15 };
    const held = measured(lyingFlat, [{ seconds: 0.9, to: up }, { seconds: 2 }]).filter(({ t }) => t > 0.4);
    const lifting = (before: readonly Measurement[]) =>
      view({
        measured: held.at(-1)!,
        presence: armed("superman"),
        cycle: { ...NEW.cycle, before, out: held },
        context: { ...NEW.context, rest: { armLift: 0, legLift: -3 } },
      });
    const lifted = lifting([{ ...held[0]!, still: true }]);
    // 80% of the way is reached about 0.3 s before the top.
    expect(lifted.holdSeconds).toBeGreaterThan(2);
    expect(lifted.holdSeconds).toBeLessThan(2.5);
    expect(moving()).not.toHaveProperty("holdSeconds");
    // First seen on the way up: it may not count.
    expect(lifting([{ ...held[0]!, still: false }])).not.toHaveProperty("holdSeconds");
  });
});

describe("what else is handed on", () => {
  it("keeps a single picture's error where nobody's own neutral is known", () => {
    const m = measurement(7.5, standingUp, { calibrated: false });
    expect(view({ measured: m }).deviation).toEqual(m.deviation);
  });

  it("is what the last frame gave: signals, errors, confidences, unseen parts; the setup; the drawn body", () => {
    const setup = [{ name: "level", ok: true, instruction: "" }] as const;
    const body = { points: {} };
    const m = measurement(7.5, standingUp, { unseen: ["feet"] });
    const shown = view({ measured: m, setup, body });
    expect(shown.signals).toBe(m.signals);
    expect(shown.deviation).toEqual(onFilm("standing", m.deviation));
    expect(shown.confidence).toBe(m.confidence);
    expect(shown.unseen).toEqual(["feet"]);
    expect(shown.setup).toBe(setup);
    expect(shown.body).toBe(body);
    // Of who lies by what is known of those: 0.6 of the legs', 0.67 of the knee's.
    const { legLift, kneeFlexion } = view({ measured: measurement(7.5, lyingFlat) }).deviation;
    expect([legLift, kneeFlexion]).toEqual([expect.closeTo(1.8, 9), expect.closeTo(2.01, 9)]);
  });

  it("is the back check's step, and that the user's own bend is known", () => {
    const backCheck = { step: "roll-down" } as unknown as CoachState["backCheck"];
    expect(view({ backCheck }).backCheck).toBe("roll-down");
    const backRange = {} as NonNullable<CoachState["context"]["backRange"]>;
    expect(view({ context: { ...NEW.context, backRange } }).backRangeKnown).toBe(true);
    expect(view()).not.toHaveProperty("backRangeKnown");
  });
});

describe("the user's reference", () => {
  const reference = {
    exercise: "good-morning",
    source: "coach.mp4",
    number: 3,
    lowerSeconds: 2,
    raiseSeconds: 1.5,
  };
  const meter = (references: readonly object[]) =>
    seeing({}, { presence: armed("good-morning"), options: { ...NEW.options, references: references as [] } })
      .range;

  it("is marked on the range meter where it is safe to go", () => {
    expect(meter([{ ...reference, depth: 72 }])?.reference).toBe(72);
    expect(meter([{ ...reference, depth: 120 }])?.reference).toBe(85);
  });
  it("is not, where there is none, of another exercise, or without a depth", () => {
    for (const references of [[], [reference], [{ ...reference, exercise: "superman", depth: 20 }]])
      expect(meter(references)).not.toHaveProperty("reference");
  });
});
