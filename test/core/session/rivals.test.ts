import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { Exercise } from "../../../src/core/exercise.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import type { Change } from "../measured.ts";
import { bow, bowing, dip, dipping, fold, lie, move, play, still, told, toy } from "./toys.ts";

describe("exercises from the same posture", () => {
  it("are told apart by the first whole movement: that one is counted, as what it was", () => {
    const played = play([bow, dip], dipping);
    expect(told(played)).toEqual(["disarmed toy-bow", "armed toy-dip", "rep toy-dip"]);
    expect(played.state).toMatchObject({ following: "toy-dip", presence: { armed: "toy-dip" }, rivals: [] });
    expect(played.state.set.reps).toMatchObject([{ exercise: "toy-dip", number: 1 }]);
  });

  it("are not exchanged where the movement is that of the one that is followed", () => {
    const played = play([bow, dip], bowing);
    expect(told(played)).toEqual(["rep toy-bow"]);
    expect(played.state.rivals).toEqual([]);
  });

  it("stay what the first rep made them: what the other would be is nothing then", () => {
    expect(told(play([bow, dip], [...dipping, ...bowing]))).toEqual([
      "disarmed toy-bow",
      "armed toy-dip",
      "rep toy-dip",
    ]);
    expect(told(play([bow, dip], [...bowing, ...dipping]))).toEqual(["rep toy-bow"]);
  });

  it("need nobody armed before, and leave what else is known of the user", () => {
    const { presence } = createCoach();
    const played = play([bow, dip], dipping, { over: { presence } });
    expect(told(played)).toEqual(["armed toy-dip", "rep toy-dip"]);
    expect(played.state.presence).toMatchObject({ armed: "toy-dip", lost: false });
  });

  it("are decided by one of them, where two would take the same movement for theirs", () => {
    const twin = toy("toy-twin", "kneeFlexion");
    const { state, events } = play([bow, dip, twin], dipping);
    expect(told({ state, events })).toEqual(["disarmed toy-bow", "armed toy-dip", "rep toy-dip"]);
    expect(state.following).toBe("toy-dip");
  });

  it("judge by where the body stood before, which is remembered from there on", () => {
    const stances: unknown[] = [];
    const spy = toy("toy-dip", "kneeFlexion", {
      judge: (_movement, { stance }) => {
        stances.push(stance);
        return undefined;
      },
    });
    play([bow, spy], dipping);
    expect(stances).toMatchObject([{ facing: 1, trunk: 60 }]);
  });

  it("may be three", () => {
    const folding = move({ hipFlexion: 90, trunkInclination: 30, kneeFlexion: 30 });
    expect(told(play([bow, dip, fold], folding))).toEqual([
      "disarmed toy-bow",
      "armed toy-fold",
      "rep toy-fold",
    ]);
  });

  it("begin the other's levels, ticks and usual range anew", () => {
    const { state } = play([bow, dip], dipping, { over: { ticks: 2 } });
    expect(state.ticks).toBe(0);
    expect(Object.keys(state.context.rest)).toEqual(["kneeFlexion"]);
    expect(state.context.usual).toEqual({ kneeFlexion: 80 });
  });

  it("say nothing of a half movement that may have been another one", () => {
    const half = move({ kneeFlexion: 38, trunkInclination: 30 });
    expect(told(play([bow, dip], half))).toEqual([]);
  });
});

describe("a chosen exercise", () => {
  const chosen = (
    exercises: readonly Exercise[],
    changes: readonly Change[],
    over: Partial<CoachState> = {},
  ) =>
    play(exercises, changes, { options: { exercise: exercises[0]!.name }, over }).events.flatMap((event) =>
      event.type === "cue" && event.about.kind === "other-exercise"
        ? [event.about.exercise]
        : event.type === "rep"
          ? ["rep"]
          : [],
    );

  it("is no rival of itself", () => {
    const { state } = play([bow, dip, lie], [still], { options: { exercise: "toy-bow" } });
    expect(state.rivals.map(({ exercise }) => exercise.name)).toEqual(["toy-dip", "toy-lie"]);
  });

  it("is not told of another's half movement, nor of one that nobody held still before", () => {
    expect(chosen([bow, dip], move({ kneeFlexion: 38, trunkInclination: 30 }))).toEqual([]);
    const restless = dipping.map((change) => ({ ...change, over: { ...change.over, still: false } }));
    const walking: Change = { seconds: 3, over: { still: false } };
    expect(chosen([bow, dip], [walking, ...restless])).toEqual([]);
  });

  it("that is mistaken for another is told so, once until something counts", () => {
    expect(chosen([bow, dip], dipping)).toEqual(["toy-dip"]);
    expect(chosen([bow, dip], [...dipping, ...dipping])).toEqual(["toy-dip"]);
    expect(chosen([bow, dip], [...dipping, ...bowing, ...bowing, ...dipping])).toEqual([
      "toy-dip",
      "rep",
      "rep",
      "toy-dip",
    ]);
    expect(chosen([bow, dip], bowing)).toEqual(["rep"]);
  });

  it("knows even those again that have to be asked for, but nobody's who is not ready", () => {
    expect(chosen([bow, { ...dip, onlyWhenAsked: true }], dipping)).toEqual(["toy-dip"]);
    expect(chosen([bow, dip], dipping, { presence: createCoach().presence })).toEqual([]);
  });

  it("that is mistaken for two at once is told of the one that was whole", () => {
    const twin = toy("toy-twin", "kneeFlexion");
    const half = toy("toy-dip", "kneeFlexion", {
      judge: (...of) => {
        const judged = twin.judge(...of);
        return judged && { ...judged, reason: "half-way" };
      },
    });
    expect(chosen([bow, half, twin], dipping)).toEqual(["toy-twin"]);
    expect(chosen([bow, half], dipping)).toEqual([]);
  });

  it("is told of the second that nobody was ready for, whenever and however deep the first was", () => {
    const { presence } = createCoach();
    const deeper = move({ kneeFlexion: 120, trunkInclination: 30 });
    const pause: Change = { seconds: 12 };
    expect(chosen([bow, dip], [...dipping, pause], { presence })).toEqual([]);
    expect(chosen([bow, dip], [...dipping, pause, ...deeper], { presence })).toEqual(["toy-dip"]);
    expect(chosen([bow, dip, fold], [...dipping, pause, ...bowing], { presence })).toEqual(["rep"]);
  });

  it("waits for its own movement that began with the other's, not for one that was under way long before, as a lift that stands", () => {
    const lift = toy("toy-lift", "hipFlexion");
    const stands = (seconds: number): Change[] => [
      { seconds: 1, to: { hipFlexion: 60 } },
      { seconds, over: { still: true } },
      { seconds: 1.5, to: { kneeFlexion: 80, trunkInclination: 30 }, over: { posture: "other" } },
      { seconds: 1.5, to: { kneeFlexion: 4, trunkInclination: 2 }, over: { posture: "other" } },
      still,
    ];
    expect(chosen([lift, dip], stands(6))).toEqual(["toy-dip"]);
    expect(chosen([lift, dip], stands(1))).toEqual([]);
  });

  it("does not wait for its own movement that began where the other came back, as a lift does where a bow ends", () => {
    const after = toy("toy-lift", "hipFlexion");
    const bows: Change[] = [
      { seconds: 1.5, to: { kneeFlexion: 80, trunkInclination: 30 }, over: { posture: "other" } },
      { seconds: 0.4, to: { kneeFlexion: 70 }, over: { posture: "other" } },
      {
        seconds: 1.5,
        to: { kneeFlexion: 4, trunkInclination: 2, hipFlexion: 60 },
        over: { posture: "other" },
      },
      { seconds: 2, over: { still: true } },
    ];
    expect(chosen([after, dip], bows)).toEqual(["toy-dip"]);
  });

  it("is told of two half ones that are alike, not of one", () => {
    const half = move({ kneeFlexion: 38, trunkInclination: 30 });
    expect(chosen([bow, dip], half)).toEqual([]);
    expect(chosen([bow, dip], [...half, ...half])).toEqual(["toy-dip"]);
  });

  it("is not mistaken in a movement that it took for its own, whole or half", () => {
    for (const reason of [undefined, "half-way"] as const)
      for (const [knee, trunk] of [
        [80, 75],
        [140, 60],
        [90, 30],
      ] as const) {
        const greedy = toy("toy-bow", "trunkInclination", {
          judge: ({ during }) => ({
            start: during[0]!.t,
            peakStart: during[0]!.t + 1,
            peakEnd: during[0]!.t + 1.1,
            end: during.at(-1)!.t,
            peak: {},
            faults: [],
            notJudged: [],
            ...(reason ? { reason } : {}),
          }),
        });
        const { presence } = createCoach();
        const ready = { presence: { ...presence, armed: "toy-bow", armedSince: 0 } };
        const heard = chosen([greedy, dip], move({ kneeFlexion: knee, trunkInclination: trunk }), ready);
        expect(heard, `${knee} ${trunk}`).toEqual(reason ? [] : ["rep"]);
      }
  });
});

describe("exercises that have to be asked for", () => {
  it("claim a movement only where they were", () => {
    const asked = { ...dip, onlyWhenAsked: true } as const;
    expect(told(play([bow, asked], dipping))).toEqual([]);
    expect(told(play([bow, asked], dipping, { options: { expected: "toy-dip" } }))).toContain("rep toy-dip");
  });
});

describe("there is no rival", () => {
  it("where the user chose the exercise", () => {
    expect(told(play([bow, dip], dipping, { options: { exercise: "toy-bow" } }))).toEqual([]);
  });

  it("from another posture", () => {
    const { state, events } = play([bow, lie], [still]);
    expect(state.rivals).toEqual([]);
    expect(events).toEqual([]);
  });

  it("where nothing is followed yet", () => {
    const { state, events } = play([bow, dip], dipping, { over: { following: undefined } });
    expect(state.rivals).toEqual([]);
    expect(events).toEqual([]);
  });

  it("that the body left the postures of", () => {
    const upright = toy("toy-dip", "kneeFlexion", { postures: ["upright"] });
    expect(told(play([bow, upright], dipping))).toEqual([]);
  });

  it("who was not ready: nobody held still before the movement", () => {
    const restless = dipping.map((change) => ({ ...change, over: { ...change.over, still: false } }));
    const walking: Change = { seconds: 3, over: { still: false } };
    expect(told(play([bow, dip], [walking, ...restless]))).toEqual([]);
  });

  it("whose movement was interrupted out of sight", () => {
    const [down, up, rest] = dipping;
    const gone: Change = { seconds: 1, over: { signals: {} } };
    expect(told(play([bow, dip], [down!, gone, up!, rest!]))).toEqual([]);
  });
});
