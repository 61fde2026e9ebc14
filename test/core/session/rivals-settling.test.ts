/** What failed is told once nobody else may claim it: of states that are written down here. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { Exercise, JudgedMovement } from "../../../src/core/exercise.ts";
import { atRest } from "../../../src/core/reps/cycle.ts";
import {
  advanceAll,
  noLookalike,
  settledAtEnd,
  told as toldLookalike,
} from "../../../src/core/session/rivals.ts";
import type { CoachState, Rival, Waiting } from "../../../src/core/session/state.ts";
import { measurement, standingUp } from "../measured.ts";
import { knowing } from "./knowing.ts";
import { bow, dip, fold, move, play } from "./toys.ts";

const ALL = [bow, dip, fold];
const HALF: JudgedMovement = {
  start: 6,
  peakStart: 8,
  peakEnd: 8.5,
  end: 10,
  peak: { trunkInclination: 38 },
  faults: [],
  notJudged: [],
  reason: "half-way",
};
const bent = (t: number) => measurement(t, { ...standingUp, kneeFlexion: 40 }, { posture: "other" });
/** Out since then, or at rest. */
const rival = (exercise: Exercise, since?: number): Rival => ({
  exercise,
  cycle: since === undefined ? atRest() : { ...atRest(), out: [bent(since)], seenAt: 11.9, spacing: 0.1 },
  rest: {},
});
const waits = (exercise: string, start: number, end: number): Waiting => ({
  exercise,
  judged: { ...HALF, start, end },
  evident: true,
  feet: { x: 0, y: 10 },
  leg: 100,
});

/** At 12 s, when a bow has failed that was over at 10. */
function state(over: Partial<CoachState> = {}): CoachState {
  const fresh = createCoach({ exercises: ALL });
  return {
    ...fresh,
    following: "toy-bow",
    first: { t: 0, height: 720 },
    failed: { exercise: "toy-bow", judged: HALF },
    measured: bent(12),
    ...over,
  };
}
const noReps = (events: readonly CoachEvent[]) =>
  events.flatMap((event) => (event.type === "no-rep" ? [event.rep.exercise] : []));

describe("what failed", () => {
  /** One more frame. */
  const step = (over: Partial<CoachState>) =>
    knowing(ALL, () => {
      const events: CoachEvent[] = [];
      const after = advanceAll(state(over), bent(12), 0.1, events);
      return { told: noReps(events), failed: after.failed, rivals: after.rivals.length, after };
    });

  it("waits for whoever was under way before it went back, and for nobody else", () => {
    expect(step({ rivals: [rival(dip, 8.4)] })).toMatchObject({ told: [], failed: { exercise: "toy-bow" } });
    expect(step({ rivals: [rival(dip, 8.5)] })).toMatchObject({ told: ["toy-bow"], failed: undefined });
    expect(step({ rivals: [rival(dip, 11)] }).told).toEqual(["toy-bow"]);
    // Out since it was first seen: it stands where others lift to.
    const stands = rival(dip, 0);
    const unbegun = { ...stands, cycle: { ...stands.cycle, unbegun: true as const } };
    expect(step({ rivals: [unbegun] }).told).toEqual(["toy-bow"]);
    expect(step({ rivals: [rival(dip), rival(fold)] }).told).toEqual(["toy-bow"]);
    expect(step({ rivals: [rival(dip, 8.4), rival(fold)] }).told).toEqual([]);
  });

  it("is forgotten with the rivals once the set has begun", () => {
    const { set } = createCoach();
    const begun = step({ rivals: [rival(dip, 8.4)], set: { ...set, carried: 1 } });
    expect(begun).toMatchObject({ told: [], failed: undefined, rivals: 0 });
  });

  it("is not told before the other's movement is over", () => {
    // The trunk is up again a second and a half before the knees.
    const halfBow = [
      { seconds: 1.5, to: { trunkInclination: 42, kneeFlexion: 40 }, over: { posture: "other" as const } },
      { seconds: 1.5, to: { trunkInclination: 3 }, over: { posture: "other" as const } },
      { seconds: 1.5, over: { posture: "other" as const } },
      ...move({ kneeFlexion: 6 }).slice(1),
    ];
    const { presence } = play([bow], []).state;
    const armed = { presence: { ...presence, armed: "toy-bow", armedSince: 0 } };
    const [told] = play([bow, dip], halfBow, { over: armed }).events.filter(({ type }) => type === "no-rep");
    expect(told!.t).toBeGreaterThan(6);
    expect(told!.t).toBeLessThan(7);
  });
});

describe("what failed when a set is ended", () => {
  const end = (over: Partial<CoachState> = {}) =>
    knowing(ALL, () => {
      const events: CoachEvent[] = [];
      const after = settledAtEnd(state(over), events);
      return { told: noReps(events), after };
    });

  it("is told, and nothing is left of it", () => {
    const { told, after } = end();
    expect(told).toEqual(["toy-bow"]);
    expect(after.failed).toBeUndefined();
    expect(end({ failed: undefined }).told).toEqual([]);
    expect(end({ measured: undefined }).told).toEqual([]);
  });

  it("is not told where it was a part of another's movement, which waits for its like", () => {
    const told = (exercise: string, from: number, to: number) =>
      end({ waiting: [waits(exercise, from, to)] }).told;
    expect(told("toy-dip", 5, 7)).toEqual([]);
    expect(told("toy-dip", 9, 12)).toEqual([]);
    expect(told("toy-dip", 3, 6)).toEqual(["toy-bow"]);
    expect(told("toy-dip", 10, 12)).toEqual(["toy-bow"]);
    // Its own are no others.
    expect(told("toy-bow", 5, 7)).toEqual(["toy-bow"]);
  });

  it("is told as the rival that it was, who leads from then on", () => {
    const failed = { exercise: "toy-dip", judged: HALF };
    const { told, after } = end({ failed, rivals: [rival(dip), rival(fold)] });
    expect(told).toEqual(["toy-dip"]);
    expect(after.following).toBe("toy-dip");
    expect(after.rivals.map(({ exercise }) => exercise.name)).toEqual(["toy-fold"]);
  });

  it("is nothing of one that is neither followed nor a rival any more", () => {
    const { told, after } = end({ failed: { exercise: "toy-fold", judged: HALF }, rivals: [rival(dip)] });
    expect(told).toEqual([]);
    expect(after.failed).toBeUndefined();
  });

  it("is told all the same where a hold in it was ticked: that is owed to whoever held", () => {
    const owed = 10;
    const failed = { exercise: "toy-bow", judged: HALF, owed };
    expect(end({ failed, waiting: [waits("toy-dip", 5, 7)] }).told).toEqual(["toy-bow"]);
    expect(end({ failed, following: "toy-dip" }).told).toEqual(["toy-bow"]);
    const another = end({ failed: { exercise: "toy-dip", judged: HALF, owed }, rivals: [rival(dip)] });
    expect(another).toMatchObject({ told: ["toy-dip"], after: { following: "toy-dip", failed: undefined } });
  });
});

describe("another exercise than the chosen one", () => {
  const missed = (reason: "half-way" | "unclear") => ({
    ...HALF,
    reason,
    number: 1,
    set: 1,
    exercise: "toy-bow",
    countedAt: 12,
    counted: false,
    lowerSeconds: 1,
    raiseSeconds: 1,
  });
  const named = (reason: "half-way" | "unclear", over: Partial<CoachState> = {}) =>
    knowing(ALL, () => {
      const events: CoachEvent[] = [];
      const { set } = createCoach();
      const lookalike = { ...noLookalike, pending: { exercise: "toy-dip", from: 5, turned: 6 } };
      toldLookalike(
        state({ lookalike, set: { ...set, noReps: [missed(reason)] }, ...over }),
        bent(12),
        events,
      );
      return events.flatMap((event) => (event.type === "cue" ? [event.about.kind] : []));
    });

  it("is named though a hold is owed its answer in the same picture, not where that says what it was", () => {
    expect(named("unclear")).toEqual(["other-exercise"]);
    expect(named("half-way")).toEqual([]);
  });

  it("waits for what began with it, not for what nobody saw begin", () => {
    const { cycle } = rival(bow, 5.2);
    expect(named("unclear", { cycle })).toEqual([]);
    expect(named("unclear", { cycle: { ...cycle, unbegun: true } })).toEqual(["other-exercise"]);
  });
});
