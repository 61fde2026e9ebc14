import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { CoachEvent, Fault } from "../../../src/core/events.ts";
import type { Exercise, JudgedMovement } from "../../../src/core/exercise.ts";
import type { Measurement } from "../../../src/core/kinematics/measure.ts";
import { atRest, type Movement } from "../../../src/core/reps/cycle.ts";
import { advanceReps, finished, finishReps, wasReady } from "../../../src/core/session/rep-step.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";
import { type Change, measured, measurement, standingUp } from "../measured.ts";
import { knowing } from "./knowing.ts";
import { rep } from "./reps.ts";

const JUDGED: JudgedMovement = {
  start: 10.2,
  peakStart: 11.7,
  peakEnd: 12.1,
  end: 13.4,
  peak: { kneeFlexion: 82 },
  faults: [],
  notJudged: [],
};
const LEANING: Fault = { kind: "leaning", at: 11.8, value: 57, limit: 48, confidence: 0.97 };
/** The knee bend with this verdict on every movement. */
const judging = (verdict: Partial<JudgedMovement> | undefined, over: Partial<Exercise> = {}): Exercise => ({
  ...kneeBend,
  judge: () => verdict && { ...JUDGED, ...verdict },
  attempted: () => true,
  ...over,
});

const knees = (t: number, kneeFlexion: number, over: Partial<Measurement> = {}): Measurement =>
  measurement(t, { ...standingUp, kneeFlexion }, { posture: "other", ...over });
const STOOD = [9.7, 9.9, 10.1].map((t) => measurement(t, standingUp, { still: true }));
const RESTLESS = STOOD.map((m) => ({ ...m, still: false }));
/** Every tenth of a second; deepest at 11.9. */
const DURING = Array.from({ length: 29 }, (_, i) =>
  knees(10.5 + i / 10, i <= 14 ? 25 + 4 * i : 81 - 5 * (i - 14)),
);
const moved = (over: Partial<Movement<Measurement>> = {}): Movement<Measurement> => ({
  before: STOOD,
  during: DURING,
  back: DURING.at(-1)!,
  ended: "back",
  astray: 0,
  ...over,
});
const last = knees(13.5, 9);

const NEW = createCoach();
const coach = (over: Partial<CoachState> = {}): CoachState => ({
  ...NEW,
  following: "knee-bend",
  presence: { ...NEW.presence, armed: "knee-bend", armedSince: 2.4 },
  first: { t: 2, height: 720 },
  ...over,
});
const unarmed = { presence: NEW.presence };
const earlier = (over: Partial<CoachState["set"]>) => ({
  set: { ...NEW.set, exercise: "knee-bend", ...over },
});

/** A movement that is over. */
function told(
  exercise: Exercise,
  {
    state: over = {},
    movement = {},
  }: { state?: Partial<CoachState>; movement?: Partial<Movement<Measurement>> },
) {
  return knowing([exercise], () => {
    const events: CoachEvent[] = [];
    const state = finished(coach(over), exercise, moved(movement), last, events);
    const types = events.map(({ type }) => type);
    return { state, events, types, rep: state.set.reps.at(-1), noRep: state.set.noReps.at(-1) };
  });
}

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

  it("leaves its back to the ones after it, of which twelve are kept", () => {
    const back = (most: number) => ({ most, least: most - 4, deviation: 11 });
    const before = Array.from({ length: 12 }, (_, i) => back(i));
    const context = { ...NEW.context, backs: before };
    const { state, rep: counted } = told(judging({ back: back(33) }), { state: { context } });
    expect(state.context.backs).toEqual([...before.slice(1), back(33)]);
    expect(counted).not.toHaveProperty("back");
    expect(told(judging({}), { state: { context } }).state.context.backs).toBe(before);
    const half = told(judging({ back: back(33), reason: "half-way" }), { state: { context } });
    expect(half.state.context.backs).toBe(before);
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
    const idle = rivals.map((rival) => ({ ...rival, cycle: atRest<Measurement>() }));
    expect(told(judging({ reason: "half-way" }), { state: { rivals: idle } }).types).toContain("no-rep");
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

/** The frames of a stretch through the rep machine, each as the coach passes them on. */
function play(exercise: Exercise, changes: readonly Change[], over: Partial<CoachState> = {}) {
  return knowing([exercise], () => {
    const events: CoachEvent[] = [];
    let state = coach({ first: { t: 0, height: 720 }, ...over });
    for (const m of measured(standingUp, changes)) {
      state = advanceReps(state, m, events);
      state = { ...state, view: { ...state.view, t: m.t } };
    }
    return { state, events, types: events.map(({ type }) => type) };
  });
}
const stand: Change = { seconds: 1, over: { still: true } };
const down: Change = { seconds: 1.5, to: { kneeFlexion: 80 }, over: { posture: "other" } };
const up: Change = { seconds: 1.5, to: standingUp, over: { posture: "other" } };
const stay = (seconds: number, over: Partial<Measurement> = {}): Change => ({
  seconds,
  over: { posture: "other", ...over },
});

describe("a body out of the exercise's postures", () => {
  const lying = (seconds: number): Change => ({ seconds, over: { posture: "prone" } });

  it("for half a second is a few bad frames: the rep counts", () => {
    expect(play(kneeBend, [stand, down, lying(0.4), up, stand]).types).toContain("rep");
  });

  it("for longer drops what was under way", () => {
    const { state, types } = play(kneeBend, [stand, down, lying(0.7)], { ticks: 1 });
    expect(types).toEqual([]);
    expect(state.cycle.out).toBeUndefined();
    expect(state.ticks).toBe(0);
    expect(play(kneeBend, [stand, down, lying(0.7), up, stand]).types).not.toContain("rep");
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

describe("a hold", () => {
  /** Held as long as the knees are bent by more than 70 degrees. */
  const held: Exercise = {
    ...kneeBend,
    hold: (out) => {
      const deep = out.filter(({ signals }) => (signals.kneeFlexion ?? 0) > 70);
      const now = (out.at(-1)?.signals.kneeFlexion ?? 0) > 70;
      return { now, seconds: deep.length > 0 ? Math.round(100 * (deep.at(-1)!.t - deep[0]!.t)) / 100 : 0 };
    },
  };
  const drop: Change = { seconds: 0.05, to: { kneeFlexion: 80 }, over: { posture: "other" } };
  const heard = (changes: readonly Change[], over: Partial<CoachState> = {}, exercise = held) => {
    const { events, state } = play(exercise, [stand, drop, ...changes], over);
    const began = 1.05;
    const log = events.flatMap((event) =>
      event.type === "hold-tick"
        ? [`${event.count} at ${(event.t - began).toFixed(2)}`]
        : event.type === "cue" && event.about.kind === "hold-release"
          ? [`${event.text} at ${(event.t - began).toFixed(2)}`]
          : [],
    );
    return { log, ticks: state.ticks };
  };
  const { release } = NEW.options.phrases;
  const holding = (holdSeconds: number) => ({ options: { ...NEW.options, holdSeconds } });

  it("is ticked each second up to its length, and released a moment after", () => {
    expect(heard([stay(4)]).log).toEqual(["1 at 1.00", "2 at 2.00", `${release} at 2.30`]);
    expect(heard([stay(6)], holding(4)).log).toEqual([
      "1 at 1.00",
      "2 at 2.00",
      "3 at 3.00",
      "4 at 4.00",
      `${release} at 4.30`,
    ]);
    expect(heard([stay(6)], holding(2.5)).log).toEqual(["1 at 1.00", "2 at 2.00", `${release} at 2.80`]);
  });

  it("is no more ticked once it is given up", () => {
    const { log } = heard([
      stay(1.4),
      { seconds: 0.3, to: { kneeFlexion: 40 }, over: { posture: "other" } },
      stay(3),
    ]);
    expect(log).toEqual(["1 at 1.00"]);
  });

  it("begins at one in the next movement", () => {
    const { log, ticks } = heard([stay(1.2), up, stand, drop, stay(1.2)]);
    expect(log).toEqual(["1 at 1.00", expect.stringMatching(/^1 at /)]);
    expect(ticks).toBe(1);
  });

  it("is not ticked before the set, nor where the exercise has none", () => {
    expect(heard([stay(4)], unarmed).log).toEqual([]);
    expect(heard([stay(4)], {}, kneeBend).log).toEqual([]);
  });

  /** Two pictures two seconds apart, held in both. */
  const late = (over: Partial<CoachState>, before: readonly Measurement[], t = 12.1) => {
    const events: CoachEvent[] = [];
    const cycle = {
      ...atRest<Measurement>(),
      before,
      out: [knees(10, 75)],
      turns: [undefined],
      seenAt: 11.9,
    };
    const { ticks } = knowing([held], () => advanceReps(coach({ ...over, cycle }), knees(t, 80), events));
    return { ticks, heard: events.map((event) => (event.type === "hold-tick" ? event.count : event.type)) };
  };

  it("is caught up with where pictures came late", () => {
    expect(late({}, STOOD)).toEqual({ ticks: 2, heard: [1, 2] });
    expect(late({}, STOOD, 13.2).heard).toEqual([1, 2, "cue"]);
  });

  it("that was under way when it was first seen promises nothing, unless the set has begun", () => {
    expect(late({}, RESTLESS)).toEqual({ ticks: 0, heard: [] });
    expect(late({}, [...RESTLESS, STOOD[0]!]).ticks).toBe(2);
    expect(late(earlier({ reps: [rep("knee-bend", 7)] }), RESTLESS).ticks).toBe(2);
    expect(late(earlier({ noReps: [rep("knee-bend", 7)] }), []).ticks).toBe(2);
  });
});
