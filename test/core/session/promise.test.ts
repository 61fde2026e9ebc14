/** What was ticked aloud is answered: counted, or told why not. */
import { describe, expect, it } from "vitest";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { Exercise } from "../../../src/core/exercise.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import { obey } from "../../../src/core/orders.ts";
import { atRest } from "../../../src/core/reps/cycle.ts";
import { dropped, tellOwed } from "../../../src/core/session/promise.ts";
import { closeSet } from "../../../src/core/session/set-end.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";
import type { Change } from "../measured.ts";
import {
  coach,
  DURING,
  down,
  earlier,
  JUDGED,
  judging,
  NEW,
  play,
  STOOD,
  stand,
  told,
} from "./knee-bends.ts";
import { knowing } from "./knowing.ts";
import { rep } from "./reps.ts";
import { bow, dip, told as heardOfToys, play as playToys, toy } from "./toys.ts";

const TICKED = { ticks: 2 };
const cues = (events: readonly CoachEvent[]) =>
  events.flatMap((event) => (event.type === "cue" ? [event.text] : []));
const { noRep } = NEW.options.phrases;

describe("a hold that was ticked, in a movement that no rule knows", () => {
  it("is told as unclear, once, from when it left to now, with nothing judged", () => {
    const { noRep: missed, types, events, state } = told(judging(undefined), { state: TICKED });
    expect(types).toEqual(["no-rep", "cue"]);
    expect(cues(events)).toEqual([noRep.unclear]);
    expect(missed).toMatchObject({
      reason: "unclear",
      counted: false,
      start: 10.5,
      peakStart: 11.9,
      peakEnd: 11.9,
      end: 13.5,
      faults: [],
      notJudged: ["leaning", "dropped", "half-way"],
    });
    expect(state).toMatchObject({ ticks: 0, failed: undefined });
  });

  it("says nothing where nothing was ticked, and nothing more where it counts or has a reason of its own", () => {
    expect(told(judging(undefined), {}).types).toEqual([]);
    expect(told(judging({}), { state: TICKED }).types).not.toContain("no-rep");
    expect(told(judging({}), { state: TICKED }).state.ticks).toBe(0);
    expect(told(judging({ reason: "half-way" }), { state: TICKED }).state.set.noReps).toMatchObject([
      { reason: "half-way" },
    ]);
  });

  it("is owed an answer once it was ticked to its end, and where it was out of sight from its first tick on", () => {
    const once = { state: { ticks: 1 } };
    expect(told(judging(undefined), once).types).toEqual([]);
    const cut = { ...once, movement: { ended: "interrupted" as const } };
    expect(told(judging(undefined, { attempted: () => false }), cut).noRep).toMatchObject({
      reason: "interrupted",
    });
    // What is held for less than a second is never ticked.
    const brief = { state: { options: { ...NEW.options, holdSeconds: 0.9 } } };
    expect(told(judging(undefined), brief).types).toEqual([]);
  });

  it("was furthest in the first of several pictures that show it so", () => {
    const during = DURING.map((m, i) => (i === 15 ? { ...m, signals: DURING[14]!.signals } : m));
    const { noRep: missed } = told(judging(undefined), { state: TICKED, movement: { during } });
    expect(missed).toMatchObject({ peakStart: 11.9, peakEnd: 11.9 });
  });

  it("is told where the body did something else for most of it", () => {
    const { noRep: missed } = told(judging({}), { state: TICKED, movement: { astray: 0.91 } });
    expect(missed).toMatchObject({ reason: "unclear" });
  });

  it("is told as out of sight or without end where it was, though nobody meant it", () => {
    for (const ended of ["interrupted", "too-long"] as const) {
      const exercise = judging({}, { attempted: () => false });
      expect(told(exercise, { state: TICKED, movement: { ended } }).noRep).toMatchObject({ reason: ended });
      expect(told(exercise, { movement: { ended } }).noRep).toBeUndefined();
    }
  });
});

describe("a hold that was ticked, of what another exercise may claim", () => {
  const rivals = [{ exercise: kneeBend, cycle: { ...atRest<Measurement>(), out: DURING }, rest: {} }];

  it("waits, to be told by a certain time", () => {
    const { state, types } = told(judging(undefined), { state: { ...TICKED, rivals } });
    expect(types).toEqual([]);
    expect(state.failed).toMatchObject({
      exercise: "knee-bend",
      owed: 13.5,
      judged: { reason: "unclear", end: 13.5 },
    });
    const half = judging({ reason: "half-way" });
    expect(told(half, { state: { ...TICKED, rivals } }).state.failed).toMatchObject({
      owed: 13.5,
      judged: { reason: "half-way" },
    });
    expect(told(half, { state: { rivals } }).state.failed).not.toHaveProperty("owed");
    // What failed before is told as that, not in the place of this one.
    const failed = { exercise: "knee-bend", judged: { ...JUDGED, reason: "half-way" } } as const;
    const after = told(judging(undefined), { state: { ...TICKED, rivals, failed } });
    expect(after.state.failed).toMatchObject({ judged: { reason: "unclear" } });
  });

  it("is told at once where the set has begun, or was chosen", () => {
    const begun = earlier({ reps: [rep("knee-bend", 7)] });
    expect(told(judging(undefined), { state: { ...TICKED, rivals, ...begun } }).noRep).toBeDefined();
    const options = { ...NEW.options, exercise: "knee-bend" };
    expect(told(judging(undefined), { state: { ...TICKED, rivals, options } }).noRep).toBeDefined();
  });

  /** Ticks each hold and knows none of its movements. */
  const blind = (over: Partial<Exercise> = {}): Exercise =>
    toy("toy-bow", "trunkInclination", {
      judge: () => undefined,
      hold: (out) => ({ now: true, seconds: out.at(-1)!.t - out[0]!.t }),
      ...over,
    });
  const both: readonly Change[] = [
    { seconds: 1.5, to: { trunkInclination: 75, kneeFlexion: 60 }, over: { posture: "other" } },
    { seconds: 1, over: { posture: "other" } },
  ];
  const trunkBack: Change = { seconds: 1, to: { trunkInclination: 3 }, over: { posture: "other" } };
  const kneesBack: Change = { seconds: 1, to: { kneeFlexion: 6 }, over: { posture: "other" } };
  const stay = (seconds: number): Change => ({ seconds, over: { posture: "other" } });
  const dipped = (reason?: "half-way"): Exercise =>
    toy("toy-dip", "kneeFlexion", {
      judge: () => ({
        ...JUDGED,
        start: 1.1,
        peakStart: 2.4,
        peakEnd: 3.4,
        end: 4.3,
        ...(reason ? { reason } : {}),
      }),
    });
  const meanwhile = (dips: Exercise, changes: readonly Change[], bows = blind()) =>
    playToys([bows, dips], [...both, trunkBack, ...changes], {
      over: { presence: { ...NEW.presence, armed: "toy-bow", armedSince: 0 } },
    });

  it("counts as the other's, where that is back in time", () => {
    const played = meanwhile(dipped(), [stay(0.2), { ...kneesBack, seconds: 0.5 }, stand]);
    expect(heardOfToys(played)).toEqual(["disarmed toy-bow", "armed toy-dip", "rep toy-dip"]);
  });

  it("is told after a second, for how long ever the other stays out", () => {
    const { events, state } = meanwhile(dip, [stay(3)]);
    expect(heardOfToys({ events, state })).toEqual(["no-rep toy-bow"]);
    const [missed] = state.set.noReps;
    expect(missed!.countedAt - missed!.end).toBeCloseTo(1, 1);
    expect(missed).toMatchObject({ reason: "unclear" });
  });

  it("is told before the next movement is under way", () => {
    const again: Change = { seconds: 0.5, to: { trunkInclination: 75 }, over: { posture: "other" } };
    expect(heardOfToys(meanwhile(dip, [again, stay(0.1)]))).toEqual(["no-rep toy-bow"]);
    expect(heardOfToys(meanwhile(dip, [stay(0.5)]))).toEqual([]);
  });

  it("is told with the other's reason where it failed as that", () => {
    const { state } = meanwhile(dipped("half-way"), [stay(0.2), { ...kneesBack, seconds: 0.5 }, stand]);
    expect(state.set.noReps.map(({ reason }) => reason)).toEqual(["half-way"]);
  });

  it("waits for nobody where nobody was ticked", () => {
    const silent = blind({ hold: () => ({ now: false, seconds: 0 }) });
    expect(heardOfToys(meanwhile(dip, [stay(3)], silent))).toEqual([]);
    expect(heardOfToys(playToys([bow, dip], []))).toEqual([]);
  });
});

describe("a hold that was ticked, and broken off", () => {
  const under = (over: Partial<CoachState> = {}) =>
    coach({ cycle: { ...atRest<Measurement>(), before: STOOD, out: DURING }, ...TICKED, ...over });
  const ending = (state: CoachState, what: (state: CoachState, events: CoachEvent[]) => CoachState) =>
    knowing([kneeBend], () => {
      const events: CoachEvent[] = [];
      const done = what(state, events);
      return { state: done, types: events.map(({ type }) => type), noReps: done.set.noReps };
    });

  it("is told where the body left the exercise's postures", () => {
    const lying: Change = { seconds: 0.7, over: { posture: "prone" } };
    const { state, types } = play(kneeBend, [stand, down, lying], TICKED);
    expect(types).toEqual(["no-rep", "cue"]);
    expect(state.set.noReps).toMatchObject([{ reason: "unclear" }]);
    expect(state.ticks).toBe(0);
    expect(state.cycle.out).toBeUndefined();
  });

  it("is told as what ended it: out of sight where a part of it was", () => {
    const drop = (state: CoachState, ended: "back" | "interrupted") =>
      ending(state, (now, events) => dropped(now, kneeBend, ended, 14, events)).noReps.map(
        ({ reason }) => reason,
      );
    expect(drop(under(), "back")).toEqual(["unclear"]);
    expect(drop(under(), "interrupted")).toEqual(["interrupted"]);
    expect(drop(under({ cycle: { ...under().cycle, interrupted: true } }), "back")).toEqual(["interrupted"]);
    expect(drop(under({ ticks: 0 }), "back")).toEqual([]);
    expect(drop(coach(TICKED), "back")).toEqual([]);
  });

  it("leaves nothing under way behind", () => {
    for (const state of [under({ ticks: 0 }), coach(TICKED)]) {
      const { state: left } = ending(state, (now, events) => dropped(now, kneeBend, "back", 14, events));
      expect(left.ticks).toBe(0);
      expect(left.cycle).toEqual(atRest());
    }
  });

  const owing = under({
    ticks: 0,
    failed: { exercise: "knee-bend", judged: { ...JUDGED, reason: "unclear" }, owed: 13.9 },
  });

  it("is told before the set's summary, and before a pause goes on", () => {
    const closed = ending(owing, (now, events) => closeSet(now, "knee-bend", 14.2, events));
    expect(closed.types).toEqual(["no-rep", "cue", "set-summary", "rest"]);
    const paused = ending(owing, (now, events) => obey(now, { type: "pause", reason: "user" }, 14.2, events));
    expect(paused.types).toEqual(["paused", "no-rep", "cue"]);
    expect(paused.state).toMatchObject({ failed: undefined, paused: true });
  });

  it("is told once, at the time of telling; what is not owed is nobody's to tell", () => {
    const tell = (state: CoachState) => ending(state, (now, events) => tellOwed(now, 14.2, events));
    const once = tell(owing);
    expect(once.noReps).toMatchObject([{ countedAt: 14.2, reason: "unclear" }]);
    expect(tell(once.state).types).toEqual([]);
    const { owed: _, ...failed } = owing.failed!;
    expect(tell(under({ failed })).types).toEqual([]);
  });
});
