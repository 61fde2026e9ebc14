/** Exercises that nobody asked for are named, once, and never counted. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { CoachEvent } from "../../../src/core/events.ts";
import type { Exercise } from "../../../src/core/exercise.ts";
import { nameBystanders } from "../../../src/core/session/bystanders.ts";
import { advanceAll, noLookalike } from "../../../src/core/session/rivals.ts";
import type { CoachOptions, CoachState } from "../../../src/core/session/state.ts";
import { type Change, measured, measurement, standingUp } from "../measured.ts";
import { knowing } from "./knowing.ts";
import { bow, bowing, dip, dipping, fold, lie, move, still, toy } from "./toys.ts";

const asked = (exercise: Exercise): Exercise => ({ ...exercise, onlyWhenAsked: true });
const ASKED_DIP = asked(dip);
const folding = move({ hipFlexion: 90, trunkInclination: 30, kneeFlexion: 30 });

/** Somebody who stands ready for the first of the exercises. */
function ready(exercises: readonly Exercise[], options: Partial<CoachOptions> = {}): CoachState {
  const fresh = createCoach({ exercises, ...options });
  const { name } = exercises[0]!;
  return {
    ...fresh,
    following: name,
    presence: { ...fresh.presence, armed: name },
    first: { t: 0, height: 720 },
  };
}

/** What is heard of it, and the state in the end. */
function watch(
  exercises: readonly Exercise[],
  changes: readonly Change[],
  { options = {}, over = {} }: { options?: Partial<CoachOptions>; over?: Partial<CoachState> } = {},
) {
  return knowing(exercises, () => {
    const events: CoachEvent[] = [];
    let state: CoachState = { ...ready(exercises, options), ...over };
    for (const m of measured(standingUp, [still, ...changes])) {
      state = nameBystanders(advanceAll(state, m, 0.05, events), m, 0.05, events);
      state = { ...state, view: { ...state.view, t: m.t } };
    }
    const heard = events.flatMap((event) => {
      if (event.type === "rep") return [`rep ${event.exercise}`];
      return event.type === "cue" && event.about.kind === "other-exercise" ? [event.about.exercise] : [];
    });
    return { state, heard, by: state.bystanders.map(({ exercise }) => exercise.name) };
  });
}

describe("an exercise that nobody asked for", () => {
  it("is named and not counted", () => {
    const { state, heard, by } = watch([bow, ASKED_DIP], dipping);
    expect(heard).toEqual(["toy-dip"]);
    expect(by).toEqual(["toy-dip"]);
    expect(state.set.reps).toEqual([]);
    expect(state.following).toBe("toy-bow");
  });

  it("is named once, until something counts", () => {
    expect(watch([bow, ASKED_DIP], [...dipping, ...dipping]).heard).toEqual(["toy-dip"]);
    expect(watch([bow, ASKED_DIP], [...dipping, ...bowing, ...dipping]).heard).toEqual([
      "toy-dip",
      "rep toy-bow",
      "toy-dip",
    ]);
  });

  it("is named by what it was, among several", () => {
    const exercises = [bow, asked(fold), ASKED_DIP];
    expect(watch(exercises, dipping)).toMatchObject({ heard: ["toy-dip"], by: ["toy-fold", "toy-dip"] });
    expect(watch(exercises, folding).heard).toEqual(["toy-fold"]);
  });

  it("is not named in a movement that counts as the one that is followed", () => {
    const greedy = toy("toy-bow", "trunkInclination", {
      judge: ({ during }) => ({
        start: during[0]!.t,
        peakStart: during[0]!.t + 1,
        peakEnd: during[0]!.t + 1.1,
        end: during.at(-1)!.t,
        peak: {},
        faults: [],
        notJudged: [],
      }),
    });
    // Whichever of the two signals is back first.
    for (const [knee, trunk] of [
      [80, 75],
      [140, 60],
      [80, 40],
    ] as const)
      expect(
        watch([greedy, ASKED_DIP], move({ kneeFlexion: knee, trunkInclination: trunk })).heard,
        `${knee} ${trunk}`,
      ).toEqual(["rep toy-bow"]);
  });

  it("is not named to somebody who was not ready for anything", () => {
    const { presence } = createCoach();
    expect(watch([bow, ASKED_DIP], dipping, { over: { presence } }).heard).toEqual([]);
  });
});

describe("no bystander", () => {
  const by = (exercises: readonly Exercise[], more: Parameters<typeof watch>[2] = {}) =>
    watch(exercises, [], more).by;

  it("is one that counts unasked, or begins elsewhere", () => {
    expect(by([bow, dip])).toEqual([]);
    expect(by([bow, asked(lie)])).toEqual([]);
    expect(by([bow, asked(lie), ASKED_DIP])).toEqual(["toy-dip"]);
  });

  it("is one that a plan has next, that is followed or that the set is of", () => {
    expect(by([bow, ASKED_DIP], { options: { expected: "toy-dip" } })).toEqual([]);
    expect(by([ASKED_DIP, bow])).toEqual([]);
    const { set } = createCoach();
    expect(by([bow, ASKED_DIP], { over: { set: { ...set, exercise: "toy-dip" } } })).toEqual([]);
  });

  it("is there where the exercise was chosen, or nothing is followed yet", () => {
    expect(by([bow, ASKED_DIP], { options: { exercise: "toy-bow" } })).toEqual([]);
    expect(by([bow, ASKED_DIP], { over: { following: undefined } })).toEqual([]);
  });
});

describe("what is remembered of bystanders", () => {
  const step = (state: CoachState) => nameBystanders(state, measurement(1, standingUp), 0.05, []);

  it("is nothing where there are none: the state stays the same", () => {
    knowing([bow, dip], () => {
      const state = ready([bow, dip]);
      expect(step(state)).toBe(state);
    });
  });

  it("is dropped with what they had shown once there are none any more", () => {
    knowing([bow, ASKED_DIP], () => {
      const { bystanders } = step(ready([bow, ASKED_DIP]));
      expect(bystanders).toHaveLength(1);
      const state = {
        ...ready([bow, ASKED_DIP], { exercise: "toy-bow" }),
        bystanders,
        lookalike: { ...noLookalike, pending: { exercise: "toy-dip", from: 0, turned: 1 }, told: true },
      };
      expect(step(state)).toEqual({ ...state, bystanders: [], lookalike: noLookalike });
    });
  });
});
