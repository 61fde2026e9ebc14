/** What becomes of a movement: a rep, a no-rep or nothing. */
import { describe, expect, it } from "vitest";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { JudgedMovement } from "../../../src/core/exercise.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import { atRest } from "../../../src/core/reps/cycle.ts";
import { wasReady } from "../../../src/core/session/readiness.ts";
import { finishReps } from "../../../src/core/session/rep-step.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";
import { type Change, measured, standingUp } from "../measured.ts";
import {
  coach,
  DURING,
  down,
  earlier,
  JUDGED,
  judging,
  LEANING,
  NEW,
  play,
  playFrames,
  RESTLESS,
  STOOD,
  stand,
  stay,
  told,
  unarmed,
  up,
} from "./knee-bends.ts";
import { knowing } from "./knowing.ts";
import { rep } from "./reps.ts";

describe("a movement that counts", () => {
  it("is the next rep of its set, with its times, and is told at once", () => {
    const {
      state,
      events,
      rep: counted,
    } = told(judging({ faults: [LEANING] }), {
      state: earlier({ number: 3, carried: 4, reps: [rep("knee-bend", 8)] }),
    });
    expect(counted).toEqual({
      ...JUDGED,
      faults: [LEANING],
      number: 6,
      set: 3,
      exercise: "knee-bend",
      countedAt: 13.5,
      counted: true,
      lowerSeconds: 1.5,
      raiseSeconds: expect.closeTo(1.3, 9),
    });
    expect(events.slice(0, 2)).toEqual([
      {
        type: "rep",
        t: 13.5,
        number: 6,
        exercise: "knee-bend",
        start: 10.2,
        end: 13.4,
        faults: [LEANING],
        rep: counted,
      },
      { type: "fault", t: 13.5, kind: "leaning", value: 57, limit: 48 },
    ]);
    expect(state.set.exercise).toBe("knee-bend");
    expect(state.set.noReps).toEqual([]);
  });

  it("is told of what was wrong with it", () => {
    const cues = (faults: JudgedMovement["faults"]) =>
      told(judging({ faults }), {}).events.flatMap((event) =>
        event.type === "cue" ? [event.about.kind] : [],
      );
    expect(cues([LEANING])).toEqual(["fault"]);
    expect(cues([])).not.toContain("fault");
  });

  it("is lowered in its other half where the muscles yield on the way back", () => {
    const { rep: counted } = told(judging({}, { eccentric: "back" }), {});
    expect(counted!.lowerSeconds).toBeCloseTo(1.3, 9);
    expect(counted!.raiseSeconds).toBeCloseTo(1.5, 9);
  });

  it("begins no sooner than the recording, and than the movement before it ended, counted or not", () => {
    const started = (over: Partial<CoachState>, verdict: Partial<JudgedMovement> = {}) =>
      told(judging(verdict), { state: over }).rep!;
    expect(started({ first: { t: 10.6, height: 720 } })).toMatchObject({ start: 10.6, peakStart: 11.7 });
    expect(started(earlier({ reps: [rep("knee-bend", 10.9)] })).start).toBe(10.9);
    expect(started(earlier({ noReps: [rep("knee-bend", 10.8)] })).start).toBe(10.8);
    expect(started(earlier({ reps: [rep("knee-bend", 7)], noReps: [rep("knee-bend", 10.4)] })).start).toBe(
      10.4,
    );
    // The peak was seen: it is not moved.
    expect(started(earlier({ reps: [rep("knee-bend", 12)] }))).toMatchObject({
      start: 11.7,
      lowerSeconds: 0,
    });
    expect(started({ first: undefined }).start).toBe(10.2);
  });

  it("becomes the usual range of the set, and takes the time out of sight with it", () => {
    const { state, rep: counted } = told(judging({}), {
      state: { sight: { ...NEW.sight, lostSeconds: 1.7 } },
    });
    expect(state.context.usual).toEqual({ kneeFlexion: 82 });
    expect(counted!.sight).toEqual({ lostSeconds: 1.7 });
    expect(state.sight.lostSeconds).toBe(0);
  });

  it("says what stood in the way of judging it", () => {
    const turned = DURING.map((m) => ({ ...m, azimuth: 41 }));
    expect(told(judging({ notJudged: ["leaning"] }), { movement: { during: turned } }).rep!.sight).toEqual({
      trouble: "turned",
    });
    expect(told(judging({}), { movement: { during: turned } }).rep).not.toHaveProperty("sight");
  });

  const back = (most: number) => ({ most, level: most - 4, deviation: 11 });
  const neck = (extended: number) => ({ level: -extended, deviation: 15 });

  it("leaves its back and neck to the ones after it, of which twelve are kept", () => {
    const backs = Array.from({ length: 12 }, (_, i) => back(i));
    const necks = Array.from({ length: 11 }, (_, i) => neck(i));
    const context = { ...NEW.context, backs, necks };
    const { state, rep: counted } = told(judging({ back: back(33), neck: neck(41) }), { state: { context } });
    expect(state.context.backs).toEqual([...backs.slice(1), back(33)]);
    expect(state.context.necks).toEqual([...necks, neck(41)]);
    expect(counted).not.toHaveProperty("back");
    expect(counted).not.toHaveProperty("neck");
    for (const verdict of [{}, { back: back(33), neck: neck(41), reason: "half-way" }]) {
      const after = told(judging(verdict), { state: { context } }).state.context;
      expect(after.backs).toBe(backs);
      expect(after.necks).toBe(necks);
    }
  });

  it("has what was read of it beside it in its set, and one that does not count has nothing there", () => {
    const set = earlier({ reps: [rep("knee-bend", 7)], reads: [{ back: back(5) }] });
    const reads = (verdict: Parameters<typeof judging>[0]) =>
      told(judging(verdict), { state: set }).state.set.reads;
    expect(reads({ back: back(33) })).toEqual([{ back: back(5) }, { back: back(33) }]);
    expect(reads({ neck: neck(41) })).toEqual([{ back: back(5) }, { neck: neck(41) }]);
    expect(reads({})).toEqual([{ back: back(5) }, {}]);
    expect(reads({ back: back(33), reason: "half-way" })).toEqual([{ back: back(5) }]);
  });

  it("that reaches the target is told so, those before and after are not", () => {
    const reached = (target: number) =>
      told(judging({}), {
        state: {
          ...earlier({ reps: [rep("knee-bend", 7)] }),
          options: { ...NEW.options, targetReps: target },
        },
      }).events.flatMap((event) =>
        event.type === "cue" && event.about.kind === "target-reached" ? [event.text] : [],
      );
    expect(reached(2)).toEqual([NEW.options.phrases.targetReached]);
    expect(reached(1)).toEqual([]);
    expect(reached(3)).toEqual([]);
  });

  it("arms a set that was not armed yet, where somebody held still before", () => {
    const { types, state } = told(judging({}), { state: unarmed });
    expect(types.slice(0, 2)).toEqual(["armed", "rep"]);
    expect(state.presence).toMatchObject({ armed: "knee-bend", place: { at: { x: 0, y: 10 }, scale: 100 } });
    expect(told(judging({}), { state: unarmed, movement: { before: RESTLESS } }).types).toEqual([]);
    expect(told(judging({}), { movement: { before: RESTLESS } }).types).toContain("rep");
  });
});

describe("a movement on whose way somebody seemed ready", () => {
  const since = (armedSince: number | undefined, verdict: Partial<JudgedMovement>, before = RESTLESS) =>
    told(judging(verdict), {
      state: { presence: { ...NEW.presence, armed: "knee-bend", armedSince } },
      movement: { before },
    }).types;

  it("is none, whole or half, unless they held still before it", () => {
    // It left at 10.5.
    expect(since(10.5, {})).toContain("rep");
    expect(since(10.6, {})).toEqual([]);
    expect(since(undefined, {})).toEqual([]);
    expect(since(10.5, { reason: "half-way" })).toContain("no-rep");
    expect(since(10.6, { reason: "half-way" }, STOOD)).toEqual([]);
    expect(since(10.6, {}, STOOD)).toContain("rep");
    const elsewhere = { presence: { ...NEW.presence, armed: "superman", armedSince: 2 } };
    expect(told(judging({ reason: "half-way" }), { state: elsewhere }).types).toEqual([]);
  });
});

describe("whether somebody was ready", () => {
  const ready = (before: readonly Measurement[], first: number | undefined) =>
    wasReady(coach({ first: first === undefined ? undefined : { t: first, height: 720 } }), before);

  it("is told by one still frame", () => {
    expect(ready([RESTLESS[0]!, RESTLESS[1]!, STOOD[2]!], 2)).toBe(true);
    expect(ready(RESTLESS, 2)).toBe(false);
  });

  it("is taken for granted where the recording begins right before the movement", () => {
    expect(ready(RESTLESS, 9.5)).toBe(true);
    expect(ready(RESTLESS, 9.3)).toBe(false);
    expect(ready([], undefined)).toBe(true);
    expect(ready([], 0)).toBe(true);
  });
});

describe("a movement that does not count", () => {
  it("is told with its reason, is kept apart, and takes no number", () => {
    const { events, state, noRep } = told(
      judging({ reason: "half-way", faults: [{ ...LEANING, kind: "half-way" }] }),
      {
        state: { ...earlier({ reps: [rep("knee-bend", 7)] }), options: { ...NEW.options, targetReps: 2 } },
      },
    );
    expect(noRep).toMatchObject({ number: 2, counted: false, reason: "half-way", start: 10.2 });
    expect(events.slice(0, 2)).toMatchObject([
      { type: "no-rep", t: 13.5, reason: "half-way", rep: noRep },
      { type: "fault", kind: "half-way" },
    ]);
    expect(events.filter(({ type }) => type === "rep")).toEqual([]);
    expect(JSON.stringify(events)).not.toContain("target-reached");
    expect(state.set.reps).toHaveLength(1);
  });

  it("is nothing before the set has begun, nor while it may be another exercise's", () => {
    expect(told(judging({ reason: "half-way" }), { state: unarmed }).types).toEqual([]);
    const rivals = [{ exercise: kneeBend, cycle: { ...atRest<Measurement>(), out: DURING }, rest: {} }];
    expect(told(judging({ reason: "half-way" }), { state: { rivals } }).types).toEqual([]);
    expect(told(judging({}), { state: { rivals } }).types).toContain("rep");
    // A set that has begun, or whose exercise was chosen, is no other one's.
    const half = judging({ reason: "half-way" });
    expect(told(half, { state: { rivals, ...earlier({ reps: [rep("knee-bend", 7)] }) } }).types).toContain(
      "no-rep",
    );
    const chosen = { ...NEW.options, exercise: "knee-bend" };
    expect(told(half, { state: { rivals, options: chosen } }).types).toContain("no-rep");
    // Whoever is back may have claimed it: that is asked once all were seen (rivals.ts).
    const idle = rivals.map((rival) => ({ ...rival, cycle: atRest<Measurement>() }));
    expect(told(half, { state: { rivals: idle } }).types).toEqual([]);
    expect(told(half, { state: { rivals: [] } }).types).toContain("no-rep");
  });

  it("is none at all where it was not this exercise", () => {
    expect(told(judging(undefined), {})).toMatchObject({
      types: [],
      state: { set: { reps: [], noReps: [] } },
    });
  });

  it("is none where the body did something else for over 0.3 of it", () => {
    // Three seconds from the first frame of it to now.
    expect(told(judging({}), { movement: { astray: 0.91 } }).types).toEqual([]);
    expect(told(judging({}), { movement: { astray: 0.89 } }).types).toContain("rep");
  });
});

describe("a movement without a seen end", () => {
  it("is told once it was meant: until when it was furthest, with nothing judged", () => {
    for (const ended of ["interrupted", "too-long"] as const) {
      const { noRep, types } = told(judging({ faults: [LEANING] }), { movement: { ended } });
      expect(types[0]).toBe("no-rep");
      expect(noRep).toMatchObject({
        reason: ended,
        counted: false,
        start: 10.5,
        peakStart: 11.9,
        peakEnd: 11.9,
        end: 13.5,
        peak: {},
        faults: [],
        notJudged: ["leaning", "dropped", "half-way"],
      });
    }
  });

  it("is furthest where it was seen, though some frames show nothing", () => {
    const { kneeFlexion: _, ...others } = standingUp;
    const hidden = DURING.map((m, i) => (i === 0 || (i > 7 && i < 20) ? { ...m, signals: others } : m));
    const { noRep } = told(judging({}), { movement: { ended: "interrupted", during: hidden } });
    expect(noRep!.peakStart).toBe(11.2);
  });

  it("is nothing where it was not meant as a rep, before the set, or where it may be another exercise's", () => {
    const cut = { movement: { ended: "interrupted" as const } };
    expect(told(judging({}, { attempted: () => false }), cut).types).toEqual([]);
    expect(told(judging({}), { ...cut, state: unarmed }).types).toEqual([]);
    const rivals = [{ exercise: kneeBend, cycle: { ...atRest<Measurement>(), out: DURING }, rest: {} }];
    expect(told(judging({}), { ...cut, state: { rivals } }).types).toEqual([]);
  });
});

describe("a body out of the exercise's postures", () => {
  const lying = (seconds: number): Change => ({ seconds, over: { posture: "prone" } });

  it("for half a second is a few bad frames: the rep counts", () => {
    expect(play(kneeBend, [stand, down, lying(0.4), up, stand]).types).toContain("rep");
  });

  it("for longer drops what was under way", () => {
    const { state, types } = play(kneeBend, [stand, down, lying(0.7)]);
    expect(types).toEqual([]);
    expect(state.cycle.out).toBeUndefined();
    expect(play(kneeBend, [stand, down, lying(0.7), up, stand]).types).not.toContain("rep");
  });

  it("in one picture alone drops nothing, however long before it none came", () => {
    const frames = measured(standingUp, [stand, down, stay(1.4), up, stand]);
    const late = frames.filter(({ t }) => t <= 2.6 || t >= 3.3);
    const flicker = (posture: "prone" | "other", also = 0) =>
      playFrames(
        kneeBend,
        late.map((m) => (m.t >= 3.3 && m.t < 3.34 + also ? { ...m, posture } : m)),
      );
    expect(flicker("prone").noReps).toEqual(flicker("other").noReps);
    expect(flicker("other").noReps).toEqual(["interrupted"]);
    expect(flicker("prone", 0.05).noReps).toEqual([]);
  });

  it("for a moment before the movement takes nothing from having stood still", () => {
    const over = { ...unarmed, first: { t: -5, height: 720 } };
    expect(play(kneeBend, [stand, lying(0.3), down, up, stand], over).types).toContain("rep");
  });

  it("is added up over the movement", () => {
    const { state } = play(kneeBend, [stand, down, lying(0.4), stay(0.5), lying(0.3)]);
    expect(state.cycle.astray).toBeCloseTo(0.7, 6);
  });

  it("that nothing is followed of is nothing", () => {
    const { state, types } = play(kneeBend, [stand, down, up, stand], { following: undefined });
    expect(types).toEqual([]);
    expect(state.cycle).toBe(NEW.cycle);
  });
});

describe("a recording or set that ends on the way back", () => {
  const ended = (changes: readonly Change[], over: Partial<CoachState> = {}) => {
    const { state } = play(kneeBend, changes);
    return knowing([kneeBend], () => {
      const events: CoachEvent[] = [];
      const done = finishReps({ ...state, ...over }, events);
      return { done, types: events.map(({ type }) => type) };
    });
  };
  const mostly: Change = { ...up, seconds: 1.2, to: { ...standingUp, kneeFlexion: 30 } };

  it("counts what is mostly over, and it is over then", () => {
    const { done, types } = ended([stand, down, mostly], { ticks: 1 });
    expect(types).toContain("rep");
    expect(done.cycle.out).toBeUndefined();
    expect(done.ticks).toBe(0);
  });

  it("drops what is not, and makes up nothing at rest, in a pause or of no exercise", () => {
    expect(ended([stand, down]).types).toEqual([]);
    expect(ended([stand]).types).toEqual([]);
    expect(ended([stand, down, mostly], { paused: true }).types).toEqual([]);
    expect(ended([stand, down, mostly], { following: undefined }).types).toEqual([]);
  });
});
