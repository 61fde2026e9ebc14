/** What daily life has too begins a set with the second of two alike. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { Exercise } from "../../../src/core/exercise.ts";
import { canonicalPoint } from "../../../src/core/space.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";
import type { Change } from "../measured.ts";
import { bow, bowing, dip, dipping, move, play, still, told, toy } from "./toys.ts";

const errand: Exercise = {
  ...dip,
  show: { ...dip.show, main: "kneeFlexion" },
  provenByTwo: { evident: () => true },
};
const gone = (seconds: number): Change => ({ seconds, over: { still: true } });
const deeper = move({ kneeFlexion: 100, trunkInclination: 30 });
const slower = dipping.map((change) => (change.to ? { ...change, seconds: 2 * change.seconds } : change));
const half = move({ kneeFlexion: 38, trunkInclination: 30 });
const heard = (changes: readonly Change[], options = {}) => told(play([bow, errand], changes, { options }));

describe("a movement that daily life has too", () => {
  it("is nothing alone, and nothing is named", () => {
    const { state, events } = play([bow, errand], dipping);
    expect(events).toEqual([]);
    expect(state.set.exercise).toBeUndefined();
    expect(state.following).toBe("toy-bow");
  });

  it("counts with the second that is like it: both, in order, once", () => {
    const { state, events } = play([bow, errand], [...dipping, ...dipping]);
    expect(told({ state, events })).toEqual([
      "disarmed toy-bow",
      "armed toy-dip",
      "rep toy-dip",
      "rep toy-dip",
    ]);
    expect(state.set.reps.map(({ number, start }) => [number, Math.round(start)])).toEqual([
      [1, 2],
      [2, 6],
    ]);
    expect(new Set(state.set.reps.map(({ countedAt }) => countedAt)).size).toBe(1);
    expect(state).toMatchObject({ waiting: [], rivals: [], following: "toy-dip" });
  });

  it("counts at once from then on", () => {
    expect(heard([...dipping, ...dipping, ...deeper]).filter((what) => what === "rep toy-dip")).toHaveLength(
      3,
    );
  });

  it("counts alone where it was chosen or a plan has it next", () => {
    expect(heard(dipping, { expected: "toy-dip" })).toContain("rep toy-dip");
    expect(told(play([errand, bow], dipping, { options: { exercise: "toy-dip" } }))).toContain("rep toy-dip");
  });

  it("is not like one that goes further, takes twice as long, or comes much later", () => {
    expect(heard([...dipping, ...deeper])).toEqual([]);
    expect(heard([...dipping, ...slower])).toEqual([]);
    expect(heard([...dipping, gone(7.5), ...dipping])).toEqual([]);
    expect(heard([...dipping, gone(4), ...dipping])).toContain("rep toy-dip");
  });

  it("is not like one in another place", () => {
    const there = dipping.map((change) => ({
      ...change,
      over: { ...change.over, foot: canonicalPoint(30, 10) },
    }));
    const near = dipping.map((change) => ({
      ...change,
      over: { ...change.over, foot: canonicalPoint(20, 10) },
    }));
    expect(heard([...dipping, ...there])).toEqual([]);
    expect(heard([...dipping, ...near])).toContain("rep toy-dip");
  });

  it("may have another between it and the one that it is like: that counts with them", () => {
    const { state } = play([bow, errand], [...dipping, ...deeper, ...dipping]);
    expect(state.set.reps.map(({ peak }) => Math.round(peak.kneeFlexion ?? 0))).toEqual([80, 100, 80]);
  });

  it("tells with the set what failed within it, and nothing of what failed before", () => {
    const { state, events } = play([bow, errand], [...half, ...dipping, ...half, ...dipping]);
    expect(told({ state, events })).toEqual([
      "disarmed toy-bow",
      "armed toy-dip",
      "rep toy-dip",
      "no-rep toy-dip",
      "rep toy-dip",
    ]);
    expect(told(play([bow, errand], [...half, ...half, ...half]))).toEqual([]);
  });

  it("says what was wrong with the newest only", () => {
    const leaning = { kind: "leaning", at: 3, value: 57, limit: 48, confidence: 0.97 };
    const faulty: Exercise = {
      ...errand,
      faults: kneeBend.faults,
      judge: (movement, context) => {
        const judged = errand.judge(movement, context);
        return judged && { ...judged, faults: [leaning] };
      },
    };
    const { events } = play([bow, faulty], [...dipping, ...dipping]);
    expect(events.filter(({ type }) => type === "fault")).toHaveLength(2);
    expect(events.filter(({ type }) => type === "cue")).toHaveLength(1);
  });

  it("makes nobody ready before the second, where it is what is followed", () => {
    const unarmed = { presence: createCoach().presence };
    const { state, events } = play([errand, bow], dipping, { over: unarmed });
    expect(events).toEqual([]);
    expect(state.presence.armed).toBeUndefined();
  });

  it("says nothing of what failed before", () => {
    const { events } = play([bow, errand], [...half, ...dipping, ...half, ...dipping]);
    expect(events.filter(({ type }) => type === "cue")).toEqual([]);
  });

  it("needs no rest between two, but before the first", () => {
    const restless = dipping
      .slice(0, 2)
      .map((change) => ({ ...change, over: { ...change.over, still: false } }));
    expect(heard([...dipping.slice(0, 2), ...restless, still])).toContain("rep toy-dip");
    const walking: Change = { seconds: 3, over: { still: false } };
    expect(heard([walking, ...restless, ...restless, walking])).toEqual([]);
  });

  describe("that begins in a crouch in which nobody rests", () => {
    const restless = dipping
      .slice(0, 2)
      .map((change) => ({ ...change, over: { ...change.over, still: false } }));
    const walking: Change = { seconds: 3, over: { still: false } };
    const unarmed = { presence: createCoach().presence };
    const reps = (exercises: readonly Exercise[], changes: readonly Change[], options = {}) =>
      told(play(exercises, [walking, ...changes], { options, over: unarmed })).filter((what) =>
        what.startsWith("rep"),
      ).length;
    const asked = { exercise: "toy-dip" } as const;
    const lift = (evident = true): Exercise => ({
      ...errand,
      provenByTwo: { evident: () => evident, fromCrouch: true },
    });

    it("counts with the second that is like it, and no other does without a rest before it", () => {
      expect(reps([bow, lift()], [...restless, ...restless])).toBe(2);
      expect(reps([bow, errand], [...restless, ...restless])).toBe(0);
      expect(reps([bow, lift(false)], [...restless, ...restless])).toBe(0);
    });

    it("counts so where it was asked for, too, however little evident", () => {
      expect(reps([lift(false), bow], restless, asked)).toBe(0);
      expect(reps([lift(false), bow], [...restless, ...restless], asked)).toBe(2);
      expect(reps([lift(false), bow], [...restless, ...restless, ...restless], asked)).toBe(3);
      expect(reps([lift(false), bow], [...restless, ...restless], { expected: "toy-dip" })).toBe(2);
      expect(reps([errand, bow], [...restless, ...restless], asked)).toBe(0);
      const shallower = move({ kneeFlexion: 60, trunkInclination: 30 }).slice(0, 2);
      expect(reps([lift(false), bow], [...restless, ...shallower], asked)).toBe(0);
    });

    it("counts with the first after a rest, where that is like it", () => {
      expect(reps([lift(), bow], [...restless, still, ...dipping], asked)).toBe(2);
      expect(reps([lift(), bow], [...restless, still, ...deeper], asked)).toBe(1);
      // What was not meant then is not made up for later.
      expect(reps([lift(), bow], [...restless, still, ...deeper, ...dipping], asked)).toBe(2);
    });
  });

  it("has to be evident", () => {
    const seen: number[] = [];
    const unclear: Exercise = {
      ...errand,
      provenByTwo: {
        evident: ({ during }) => {
          seen.push(during.length);
          return false;
        },
      },
    };
    expect(told(play([bow, unclear], [...dipping, ...dipping]))).toEqual([]);
    expect(seen).toHaveLength(2);
    expect(told(play([bow, unclear], dipping, { options: { expected: "toy-dip" } }))).toContain(
      "rep toy-dip",
    );
  });

  it("leaves the set to one that counts at once", () => {
    expect(heard([...dipping, ...bowing, ...dipping])).toEqual(["rep toy-bow"]);
  });
});

describe("what fails while it may have been another exercise", () => {
  const halfBow = move({ trunkInclination: 38, kneeFlexion: 30 });
  const armedSince = { presence: { ...play([bow], []).state.presence, armed: "toy-bow", armedSince: 0 } };
  const watched = (exercises: readonly Exercise[], changes: readonly Change[]) =>
    told(play(exercises, changes, { over: armedSince }));

  it("is told once the others are back and did not claim it", () => {
    expect(watched([bow, errand], halfBow)).toEqual(["no-rep toy-bow"]);
    expect(watched([bow, errand], [...halfBow, ...halfBow])).toEqual(["no-rep toy-bow", "no-rep toy-bow"]);
  });

  it("is told as what it was, whoever was followed", () => {
    expect(watched([bow, dip], half)).toEqual(["disarmed toy-bow", "armed toy-dip", "no-rep toy-dip"]);
  });

  it("is told of none where several would call it theirs", () => {
    const greedy = toy("toy-dip", "kneeFlexion", {
      provenByTwo: { evident: () => true },
      judge: ({ during }) =>
        bow.judge(
          { before: [], during, back: during[0]!, ended: "back", astray: 0 },
          {
            shallowBelow: 45,
            rest: {},
            usual: {},
            backs: [],
            necks: [],
          },
        ),
    });
    const both = move({ trunkInclination: 40, kneeFlexion: 38 });
    expect(watched([bow, dip], both)).toEqual(["no-rep toy-bow"]);
    expect(watched([bow, greedy], both)).toEqual([]);
  });

  it("begins no set: what comes then may be another exercise, and the failed one is no part of it", () => {
    const { state, events } = play([bow, errand], [...halfBow, ...dipping, ...dipping], { over: armedSince });
    expect(told({ state, events })).toEqual([
      "no-rep toy-bow",
      "disarmed toy-bow",
      "armed toy-dip",
      "rep toy-dip",
      "rep toy-dip",
    ]);
    expect(state.set).toMatchObject({ exercise: "toy-dip", noReps: [] });
  });
});

describe("a chosen exercise, where an errand may look like another one", () => {
  const words = (changes: readonly Change[], over = {}) =>
    play([bow, errand], changes, { options: { exercise: "toy-bow" }, over }).events.flatMap((event) =>
      event.type === "cue" && event.about.kind === "other-exercise" ? [event.about.exercise] : [],
    );

  it("is told to look like it with the second, half ones too, once until something counts", () => {
    expect(words(dipping)).toEqual([]);
    expect(words([...dipping, ...dipping])).toEqual(["toy-dip"]);
    expect(words([...half, ...half])).toEqual(["toy-dip"]);
    expect(words([...dipping, ...dipping, ...dipping, ...dipping])).toEqual(["toy-dip"]);
    expect(words([...dipping, ...dipping, ...bowing, ...dipping, ...dipping])).toEqual([
      "toy-dip",
      "toy-dip",
    ]);
  });

  it("is told so too where nobody was ready for it", () => {
    const unready = { presence: play([bow], []).state.presence };
    expect(words([...dipping, ...dipping], { presence: { ...unready.presence, armed: undefined } })).toEqual([
      "toy-dip",
    ]);
  });
});
