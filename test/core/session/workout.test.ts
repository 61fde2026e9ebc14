import { describe, expect, test } from "vitest";
import type { ExerciseName } from "../../../src/core/quantity.ts";
import { beginWorkout, conduct, gestureOrder } from "../../../src/core/session/conduct.ts";
import type { FeelingChange } from "../../../src/core/session/feeling.ts";
import type { Plan } from "../../../src/core/session/plan.ts";
import {
  createWorkout,
  isFirstPain,
  openSet,
  repsDone,
  type WorkoutEffect,
  type WorkoutInput,
  type WorkoutOrder,
  type WorkoutState,
} from "../../../src/core/session/workout.ts";
import { counts, seen } from "./reps.ts";

const plan: Plan = {
  id: "p",
  name: "Two things",
  daysPerWeek: 2,
  items: [
    { exercise: "good-morning", sets: 2, reps: 3, holdSeconds: 2, restSeconds: 40 },
    { exercise: "superman", sets: 1, reps: 2, holdSeconds: 3, restSeconds: 25 },
  ],
};

function play(inputs: readonly WorkoutInput[], from: WorkoutState = createWorkout(plan)) {
  const effects: WorkoutEffect[] = [];
  let state = from;
  for (const input of inputs) {
    const [next, caused] = conduct(state, input);
    state = next;
    effects.push(...caused);
  }
  return { state, effects, said: sayings(effects), commands: commandsIn(effects) };
}

const sayings = (effects: readonly WorkoutEffect[]) =>
  effects.flatMap((effect) => (effect.type === "say" ? [effect.saying] : []));
const commandsIn = (effects: readonly WorkoutEffect[]) =>
  effects.flatMap((effect) => (effect.type === "command" ? [effect.command] : []));
const kinds = (effects: readonly WorkoutEffect[]) => sayings(effects).map((saying) => saying.kind);

const order = (at: number, what: WorkoutOrder): WorkoutInput => ({ type: "order", at, order: what });
const tick = (at: number): WorkoutInput => ({ type: "tick", at });

/** Reps every 5 s, the first one counted at `from`. */
const reps = (from: number, exercise: ExerciseName, many: number): WorkoutInput[] =>
  Array.from({ length: many }, (_, index) => counts(from + 5 * index, exercise));
const ticks = (from: number, to: number): WorkoutInput[] =>
  Array.from({ length: to - from + 1 }, (_, index) => tick(from + index));

describe("a workout that runs itself", () => {
  test("starts by asking for the first set, any exercise recognised", () => {
    const effects = beginWorkout(createWorkout(plan));
    expect(commandsIn(effects)).toEqual([
      { type: "choose-exercise", exercise: "auto" },
      { type: "expect-exercise", exercise: "good-morning" },
      { type: "set-target", reps: 3 },
    ]);
    expect(sayings(effects)).toEqual([
      {
        kind: "set-ahead",
        planned: { exercise: "good-morning", set: 1, sets: 2, target: 3, holdSeconds: 2, restSeconds: 40 },
      },
    ]);
  });

  test("runs two exercises from the first rep to the summary with hands off", () => {
    const { state, said } = play([
      ...reps(10, "good-morning", 3),
      ...ticks(21, 60),
      ...reps(70, "good-morning", 3),
      ...ticks(81, 120),
      ...reps(130, "superman", 2),
    ]);
    expect(state.stage).toEqual({ name: "done", how: "completed" });
    expect(state.sets.map((set) => [set.planned.exercise, set.reps.length, set.endedBy])).toEqual([
      ["good-morning", 3, "target"],
      ["good-morning", 3, "target"],
      ["superman", 2, "target"],
    ]);
    expect(said.at(-1)).toEqual({ kind: "workout-done", sets: 3, reps: 8 });
    expect(said.filter((saying) => saying.kind === "rest-left").map((saying) => saying.seconds)).toEqual([
      30, 10, 3, 2, 1, 30, 10, 3, 2, 1,
    ]);
  });

  test("asks for the superman's reps and hold when its set comes next", () => {
    const { commands } = play([...reps(10, "good-morning", 3), tick(61), ...reps(70, "good-morning", 3)]);
    expect(commands.slice(-2)).toEqual([
      { type: "set-target", reps: 2 },
      { type: "set-hold", seconds: 3 },
    ]);
  });

  test("reps right after the target are practice: kept, in no set, and the coach's count stays at none", () => {
    const { state, effects, commands } = play(reps(10, "good-morning", 6));
    expect(state.sets.map((set) => set.reps.length)).toEqual([3]);
    expect(state.offPlan).toHaveLength(3);
    expect(state.stage).toEqual({ name: "resting", ends: 60 });
    expect(commands.slice(-3)).toEqual(Array(3).fill({ type: "set-reps", reps: 0 }));
    const kept = effects.flatMap((effect) => (effect.type === "rep" ? [effect.set] : []));
    expect(kept).toEqual([0, 0, 0, undefined, undefined, undefined]);
  });
});

describe("rest", () => {
  const rested = play(reps(10, "good-morning", 3)).state;

  test("one bend for the bottle is no rep of the next set", () => {
    const { state, effects } = play([counts(40, "good-morning"), tick(60), tick(61)], rested);
    expect(repsDone(state)).toBe(3);
    expect(state.offPlan).toHaveLength(1);
    expect(commandsIn(effects)).toContainEqual({ type: "set-reps", reps: 0 });
  });

  test("two reps in a row start the next set early and both count", () => {
    const { state, said, commands } = play([counts(40, "good-morning"), counts(45, "good-morning")], rested);
    expect(state.stage.name).toBe("working");
    expect(openSet(state)?.reps).toHaveLength(2);
    expect(said.at(-1)).toEqual({ kind: "begun", planned: openSet(state)?.planned, reps: 2 });
    expect(commands.at(-1)).toEqual({ type: "set-reps", reps: 2 });
  });

  test("a bend long after another one is the first of its own, for the coach too", () => {
    const { state, commands } = play([counts(32, "good-morning"), counts(55, "good-morning")], rested);
    expect(state.provisional).toHaveLength(1);
    expect(state.offPlan).toHaveLength(1);
    expect(commands.at(-1)).toEqual({ type: "set-reps", reps: 1 });
  });

  test("goes on over a pause with what was left of it", () => {
    const { state } = play(
      [order(32, { type: "pause", by: "gesture" }), tick(300), order(301, { type: "resume", by: "gesture" })],
      rested,
    );
    expect(state.stage).toEqual({ name: "resting", ends: 301 + 28 });
  });

  test("is over when the laptop slept through it, with one call and not five", () => {
    const { state, effects } = play([tick(4000)], rested);
    expect(state.stage.name).toBe("waiting");
    expect(kinds(effects)).toEqual(["set-ahead"]);
  });

  test("can be skipped", () => {
    expect(play([order(25, { type: "skip" })], rested).state.stage.name).toBe("waiting");
  });

  test("goes on while the camera is gone", () => {
    const { state } = play([order(30, { type: "camera-lost" }), ...ticks(31, 61)], rested);
    expect(state.stage.name).toBe("waiting");
    expect(state.sets).toHaveLength(1);
  });
});

describe("leaving and coming back", () => {
  const working = play([...reps(10, "good-morning", 2)]).state;

  test("walking off pauses the set, coming back goes on at the same rep", () => {
    const away = play([seen(16, "searching"), seen(18, "searching"), seen(22, "searching")], working);
    expect(away.state.stage).toMatchObject({ name: "paused", reason: "lost", since: 16 });
    expect(away.said).toEqual([{ kind: "paused", reason: "lost", reps: 2, target: 3 }]);
    const back = play([seen(200, "setup"), seen(204, "armed", "good-morning")], away.state);
    expect(back.state.stage.name).toBe("working");
    expect(back.commands).toContainEqual({ type: "set-reps", reps: 2 });
    expect(back.said).toEqual([{ kind: "resumed", reps: 2, target: 3 }]);
    expect(play([counts(210, "good-morning")], back.state).state.sets[0]?.endedBy).toBe("target");
  });

  test("a second out of the posture is not even mentioned", () => {
    const { state, said } = play(
      [seen(16, "setup"), seen(17, "setup"), seen(17.2, "armed", "good-morning")],
      working,
    );
    expect(state.stage.name).toBe("working");
    expect(said).toEqual([]);
  });

  test("half a minute out of the posture, in sight, ends the set with the reps that were done", () => {
    const { state, said } = play(
      [seen(16, "resting"), seen(18, "resting"), seen(30, "resting"), seen(47, "resting")],
      working,
    );
    expect(state.sets[0]).toMatchObject({ endedBy: "left", endedAt: 16 });
    expect(state.stage).toEqual({ name: "resting", ends: 56 });
    expect(said.at(-1)).toMatchObject({ kind: "set-done", reps: 2, target: 3 });
  });

  test("a pause by the user stays until the user ends it", () => {
    const paused = play(
      [order(16, { type: "pause", by: "user" }), seen(30, "armed", "good-morning"), tick(400)],
      working,
    );
    expect(paused.state.stage).toMatchObject({ name: "paused", reason: "user" });
    expect(paused.commands).toEqual([{ type: "pause", reason: "user" }]);
    const back = play([order(401, { type: "resume", by: "user" })], paused.state);
    expect(back.state.stage.name).toBe("working");
    expect(back.commands).toEqual([
      { type: "resume", reason: "user" },
      { type: "set-reps", reps: 2 },
    ]);
  });

  test("the live screen's own pause button pauses the workout, without a second command", () => {
    const pausing = {
      ...seen(16, "paused"),
      events: [{ type: "paused", t: 16, reason: "user" }],
    } as WorkoutInput;
    const paused = play([pausing], working);
    expect(paused.state.stage).toMatchObject({ name: "paused", reason: "user", from: "working" });
    expect(paused.commands).toEqual([]);
    const resuming = {
      ...seen(40, "armed", "good-morning"),
      events: [{ type: "resumed", t: 40, reason: "user" }],
    } as WorkoutInput;
    expect(play([resuming], paused.state).state.stage.name).toBe("working");
  });

  test("the live screen's own end-set button ends the set of the workout", () => {
    const summary = {
      type: "set-summary",
      t: 16,
      set: 1,
      exercise: "good-morning",
      reps: 2,
      faults: {},
      text: "",
    };
    const ended = { ...seen(16, "armed", "good-morning"), events: [summary] } as WorkoutInput;
    expect(play([ended], working).state.sets[0]).toMatchObject({ endedBy: "user" });
    const left = { ...seen(16, "resting"), events: [summary] } as WorkoutInput;
    expect(play([left], working).state.sets[0]?.endedBy).toBeUndefined();
  });

  test("a closed lid is a pause, and a rep after it still counts", () => {
    const slept = play([tick(900)], working);
    expect(slept.state.stage).toMatchObject({ name: "paused", reason: "gap" });
    expect(play([counts(920, "good-morning")], slept.state).state.sets[0]?.reps).toHaveLength(3);
  });

  test("a clock that jumps back loses nothing", () => {
    const { state } = play([{ ...counts(15, "good-morning"), at: -3600 }], working);
    expect(state.sets[0]?.reps).toHaveLength(3);
    expect(state.clock).toBe(15);
  });
});

describe("another exercise than the one asked for", () => {
  const wrong = { kind: "wrong-exercise", expected: "good-morning", seen: "superman" };

  test("is said at its first rep, once, and not counted to the set", () => {
    const { state, said } = play([
      seen(5, "armed", "superman"),
      seen(9, "armed", "superman"),
      counts(12, "superman"),
      counts(17, "superman"),
    ]);
    expect(said).toEqual([wrong]);
    expect(repsDone(state)).toBe(0);
    expect(state.offPlan).toHaveLength(2);
  });

  test("is said without a rep only when its start posture lasts: the user may be on the way", () => {
    const waiting = [5, 9, 13, 16.9].map((at) => seen(at, "armed", "superman"));
    expect(play(waiting).said).toEqual([]);
    expect(play([...waiting, seen(17.1, "armed", "superman"), seen(40, "armed", "superman")]).said).toEqual([
      wrong,
    ]);
  });

  test("two reps of what comes next anyway end a set that was left", () => {
    const left = play([...reps(10, "good-morning", 3), tick(61), ...reps(70, "good-morning", 2)]).state;
    const { state, said } = play(
      [seen(78, "setup"), seen(80, "setup"), counts(90, "superman"), counts(95, "superman")],
      left,
    );
    expect(state.sets.map((set) => [set.planned.exercise, set.reps.length, set.endedBy])).toEqual([
      ["good-morning", 3, "target"],
      ["good-morning", 2, "switched"],
      ["superman", 2, "target"],
    ]);
    expect(state.offPlan).toHaveLength(0);
    expect(said.at(-1)?.kind).toBe("workout-done");
  });

  test("three reps of it change the order, and none of the three is lost", () => {
    const short = { ...plan, items: [plan.items[0]!, { ...plan.items[1]!, reps: 9 }] };
    const { state, said, commands } = play(reps(12, "superman", 3), createWorkout(short));
    expect(openSet(state)?.planned.exercise).toBe("superman");
    expect(openSet(state)?.reps).toHaveLength(3);
    expect(state.offPlan).toHaveLength(0);
    expect(state.queue.map((set) => set.exercise)).toEqual(["good-morning", "good-morning"]);
    expect(said.at(-1)?.kind).toBe("switched");
    expect(commands).toContainEqual({ type: "set-reps", reps: 3 });
  });
});

describe("stopping", () => {
  test("pain ends the set at once, keeps its reps and advises to stop", () => {
    const { state, said } = play([...reps(10, "good-morning", 2), order(16, { type: "pain" })]);
    expect(state.stage).toEqual({ name: "done", how: "pain" });
    expect(state.sets[0]).toMatchObject({ endedBy: "pain" });
    expect(state.sets[0]?.reps).toHaveLength(2);
    expect(said).toEqual([{ kind: "pain" }]);
  });

  test("after pain no movement starts a set, until the user says so", () => {
    const hurt = play([...reps(10, "good-morning", 2), order(16, { type: "pain" })]).state;
    expect(play([counts(30, "good-morning"), counts(35, "good-morning")], hurt).state.stage.name).toBe(
      "done",
    );
  });

  test("a slip of the finger goes on in the very same set, at the same rep", () => {
    const hurt = play([...reps(10, "good-morning", 2), order(16, { type: "pain" })]).state;
    const { state, commands, effects } = play([order(20, { type: "resume", by: "user" })], hurt);
    expect(state.stage.name).toBe("working");
    expect(openSet(state)?.reps).toHaveLength(2);
    expect(state.queue).toHaveLength(2);
    expect(effects).toContainEqual({ type: "set", set: 0 });
    expect(commands).toEqual([
      { type: "resume", reason: "user" },
      { type: "expect-exercise", exercise: "good-morning" },
      { type: "set-target", reps: 3 },
      { type: "set-reps", reps: 2 },
    ]);
    expect(play([counts(30, "good-morning")], state).state.sets[0]).toMatchObject({ endedBy: "target" });
  });

  test("skipping every set ends the workout", () => {
    const skips = [1, 2, 3].map((at) => order(at, { type: "skip" }));
    expect(play(skips).state.stage).toEqual({ name: "done", how: "completed" });
  });

  test("the gesture pauses, then resumes", () => {
    const working = play(reps(10, "good-morning", 1)).state;
    const first = gestureOrder(working);
    expect(first).toEqual({ type: "pause", by: "gesture" });
    const paused = play([order(12, first!)], working).state;
    expect(gestureOrder(paused)).toEqual({ type: "resume", by: "gesture" });
  });
});

describe("targets follow the user", () => {
  const long: Plan = { ...plan, items: [{ ...plan.items[0]!, reps: 12, sets: 3 }] };

  test("form that breaks down lowers the sets to come, and the user may take that back", () => {
    const good = Array.from({ length: 6 }, (_, index) => counts(10 + 5 * index, "good-morning"));
    const bad = Array.from({ length: 3 }, (_, index) =>
      counts(40 + 5 * index, "good-morning", ["bent-knees"]),
    );
    const { state, said } = play([...good, ...bad], createWorkout(long));
    expect(said).toEqual([{ kind: "advice", advice: { kind: "lighter", because: "faults", target: 5 } }]);
    expect(state.queue.map((set) => set.target)).toEqual([5, 5]);
    expect(openSet(state)?.planned.target).toBe(12);
    expect(play([order(60, { type: "keep-target" })], state).state.queue.map((set) => set.target)).toEqual([
      12, 12,
    ]);
  });

  test("three rounded backs in a row are advised to stop, once", () => {
    const rounded = [10, 15, 20, 25].map((at) => counts(at, "good-morning", ["rounded-back"]));
    const { said } = play(rounded, createWorkout(long));
    expect(said.filter((saying) => saying.kind === "advice")).toEqual([
      { kind: "advice", advice: { kind: "stop-rounding" } },
    ]);
  });
});

describe("how a set felt", () => {
  const felt = (at: number, change: FeelingChange): WorkoutInput => order(at, { type: "felt", change });
  const resting = play(reps(10, "good-morning", 3)).state;

  test("is kept with the set that ended last, and stored at once", () => {
    const { state, effects, said } = play([felt(25, { effort: 7 }), felt(26, { pain: "none" })], resting);
    expect(state.sets[0]!.feeling).toEqual({ effort: 7, pain: "none" });
    expect(effects.filter(({ type }) => type === "set")).toEqual([
      { type: "set", set: 0 },
      { type: "set", set: 0 },
    ]);
    expect(said).toEqual([]);
    expect(state.stage).toEqual(resting.stage);
  });

  test("is of nobody before the first set, and of the set before while the next one runs", () => {
    expect(play([felt(5, { effort: 3 })]).state.sets).toEqual([]);
    const next = play([tick(61), counts(70, "good-morning"), felt(71, { effort: 4 })], resting).state;
    expect(next.sets.map(({ feeling }) => feeling)).toEqual([{ effort: 4 }, undefined]);
  });

  test("can be said after the end, and taken back", () => {
    const done = play(
      [felt(30, { effort: 9 }), order(40, { type: "stop" }), felt(45, { effort: null })],
      resting,
    ).state;
    expect(done.stage).toEqual({ name: "done", how: "stopped" });
    expect(done.sets[0]!.feeling).toEqual({});
  });

  test("a number that is none is not kept", () => {
    const { state } = play(
      [felt(25, { effort: 11 }), felt(26, { effort: 2.5 }), felt(27, { effort: -1 })],
      resting,
    );
    expect(state.sets[0]!.feeling).toEqual({});
  });

  test("pain is answered once in a workout, and never again", () => {
    const first = play(
      [felt(25, { pain: "knee" }), felt(26, { pain: "hip" }), felt(27, { effort: 5 })],
      resting,
    );
    expect(kinds(first.effects)).toEqual(["pain-noted"]);
    const second = play([tick(61), ...reps(70, "good-morning", 3), felt(82, { pain: "hip" })], first.state);
    expect(kinds(second.effects)).not.toContain("pain-noted");
    expect(second.state.sets.map((_, index) => isFirstPain(second.state, index))).toEqual([true, false]);
  });

  test("a set ended for pain has it, where it was said; a slip leaves none behind", () => {
    const open = play(reps(10, "good-morning", 2)).state;
    const said = play([order(16, { type: "pain", where: "lower-back" })], open);
    expect(said.state.sets[0]).toMatchObject({ endedBy: "pain", feeling: { pain: "lower-back" } });
    expect(kinds(said.effects)).toEqual(["pain"]);
    const hurt = play([order(16, { type: "pain" })], open).state;
    expect(hurt.sets[0]!.feeling).toEqual({ pain: "other" });
    // Saying where is no second pain.
    const where = play([felt(18, { pain: "hip" })], hurt);
    expect(where.said).toEqual([]);
    const slip = play([order(20, { type: "resume", by: "user" })], where.state).state;
    expect(slip.sets[0]!.feeling).toEqual({});
  });

  test("pain in a rest keeps where it was said to be", () => {
    const { state } = play([felt(25, { pain: "knee", effort: 8 }), order(30, { type: "pain" })], resting);
    expect(state.sets[0]!.feeling).toEqual({ pain: "knee", effort: 8 });
  });
});
