import { describe, expect, test } from "vitest";
import { beginWorkout } from "../../../src/core/session/conduct.ts";
import { createWorkout, openSet, repsDone, type WorkoutInput } from "../../../src/core/session/workout.ts";
import { commandsIn, kinds, order, play, reps, sayings, tick, ticks, twoThings } from "./playing.ts";
import { counts, seen } from "./reps.ts";

const plan = twoThings(3, 40, 2);
const fresh = createWorkout(plan);

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
    const { state, said } = play(
      fresh,
      ...reps(10, "good-morning", 3),
      ...ticks(21, 60),
      ...reps(70, "good-morning", 3),
      ...ticks(81, 120),
      ...reps(130, "superman", 2),
    );
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
    const { commands } = play(
      fresh,
      ...reps(10, "good-morning", 3),
      tick(61),
      ...reps(70, "good-morning", 3),
    );
    expect(commands.slice(-2)).toEqual([
      { type: "set-target", reps: 2 },
      { type: "set-hold", seconds: 3 },
    ]);
  });

  test("reps right after the target are practice: kept, in no set, and the coach's count stays at none", () => {
    const { state, effects, commands } = play(fresh, ...reps(10, "good-morning", 6));
    expect(state.sets.map((set) => set.reps.length)).toEqual([3]);
    expect(state.offPlan).toHaveLength(3);
    expect(state.stage).toEqual({ name: "resting", ends: 60 });
    expect(commands.slice(-3)).toEqual(Array(3).fill({ type: "set-reps", reps: 0 }));
    const kept = effects.flatMap((effect) => (effect.type === "rep" ? [effect.set] : []));
    expect(kept).toEqual([0, 0, 0, undefined, undefined, undefined]);
  });
});

describe("rest", () => {
  const rested = play(fresh, ...reps(10, "good-morning", 3)).state;

  test("one bend for the bottle is no rep of the next set", () => {
    const { state, effects } = play(rested, counts(40, "good-morning"), tick(60), tick(61));
    expect(repsDone(state)).toBe(3);
    expect(state.offPlan).toHaveLength(1);
    expect(commandsIn(effects)).toContainEqual({ type: "set-reps", reps: 0 });
  });

  test("two reps in a row start the next set early and both count", () => {
    const { state, said, commands } = play(rested, counts(40, "good-morning"), counts(45, "good-morning"));
    expect(state.stage.name).toBe("working");
    expect(openSet(state)?.reps).toHaveLength(2);
    expect(said.at(-1)).toEqual({ kind: "begun", planned: openSet(state)?.planned, reps: 2 });
    expect(commands.at(-1)).toEqual({ type: "set-reps", reps: 2 });
  });

  test("a bend long after another one is the first of its own, for the coach too", () => {
    const { state, commands } = play(rested, counts(32, "good-morning"), counts(55, "good-morning"));
    expect(state.provisional).toHaveLength(1);
    expect(state.offPlan).toHaveLength(1);
    expect(commands.at(-1)).toEqual({ type: "set-reps", reps: 1 });
  });

  test("goes on over a pause with what was left of it", () => {
    const { state } = play(
      rested,
      order(32, { type: "pause", by: "gesture" }),
      tick(300),
      order(301, { type: "resume", by: "gesture" }),
    );
    expect(state.stage).toEqual({ name: "resting", ends: 301 + 28 });
  });

  test("is over when the laptop slept through it, with one call and not five", () => {
    const { state, effects } = play(rested, tick(4000));
    expect(state.stage.name).toBe("waiting");
    expect(kinds(effects)).toEqual(["set-ahead"]);
  });

  test("can be skipped", () => {
    expect(play(rested, order(25, { type: "skip" })).state.stage.name).toBe("waiting");
  });

  test("goes on while the camera is gone", () => {
    const { state } = play(rested, order(30, { type: "camera-lost" }), ...ticks(31, 61));
    expect(state.stage.name).toBe("waiting");
    expect(state.sets).toHaveLength(1);
  });
});

describe("leaving and coming back", () => {
  const working = play(fresh, ...reps(10, "good-morning", 2)).state;

  test("walking off pauses the set, coming back goes on at the same rep", () => {
    const away = play(working, seen(16, "searching"), seen(18, "searching"), seen(22, "searching"));
    expect(away.state.stage).toMatchObject({ name: "paused", reason: "lost", since: 16 });
    expect(away.said).toEqual([{ kind: "paused", reason: "lost", reps: 2, target: 3 }]);
    const back = play(away.state, seen(200, "setup"), seen(204, "armed", "good-morning"));
    expect(back.state.stage.name).toBe("working");
    expect(back.commands).toContainEqual({ type: "set-reps", reps: 2 });
    expect(back.said).toEqual([{ kind: "resumed", reps: 2, target: 3 }]);
    expect(play(back.state, counts(210, "good-morning")).state.sets[0]?.endedBy).toBe("target");
  });

  test("a second out of the posture is not even mentioned", () => {
    const { state, said } = play(
      working,
      seen(16, "setup"),
      seen(17, "setup"),
      seen(17.2, "armed", "good-morning"),
    );
    expect(state.stage.name).toBe("working");
    expect(said).toEqual([]);
  });

  test("half a minute out of the posture, in sight, ends the set with the reps that were done", () => {
    const { state, said } = play(
      working,
      seen(16, "resting"),
      seen(18, "resting"),
      seen(30, "resting"),
      seen(47, "resting"),
    );
    expect(state.sets[0]).toMatchObject({ endedBy: "left", endedAt: 16 });
    expect(state.stage).toEqual({ name: "resting", ends: 56 });
    expect(said.at(-1)).toMatchObject({ kind: "set-done", reps: 2, target: 3 });
  });

  test("a pause by the user stays until the user ends it", () => {
    const paused = play(
      working,
      order(16, { type: "pause", by: "user" }),
      seen(30, "armed", "good-morning"),
      tick(400),
    );
    expect(paused.state.stage).toMatchObject({ name: "paused", reason: "user" });
    expect(paused.commands).toEqual([{ type: "pause", reason: "user" }]);
    const back = play(paused.state, order(401, { type: "resume", by: "user" }));
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
    const paused = play(working, pausing);
    expect(paused.state.stage).toMatchObject({ name: "paused", reason: "user", from: "working" });
    expect(paused.commands).toEqual([]);
    const resuming = {
      ...seen(40, "armed", "good-morning"),
      events: [{ type: "resumed", t: 40, reason: "user" }],
    } as WorkoutInput;
    expect(play(paused.state, resuming).state.stage.name).toBe("working");
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
    expect(play(working, ended).state.sets[0]).toMatchObject({ endedBy: "user" });
    const left = { ...seen(16, "resting"), events: [summary] } as WorkoutInput;
    expect(play(working, left).state.sets[0]?.endedBy).toBeUndefined();
  });

  test("a closed lid is a pause, and a rep after it still counts", () => {
    const slept = play(working, tick(900));
    expect(slept.state.stage).toMatchObject({ name: "paused", reason: "gap" });
    expect(play(slept.state, counts(920, "good-morning")).state.sets[0]?.reps).toHaveLength(3);
  });

  test("a clock that jumps back loses nothing", () => {
    const { state } = play(working, { ...counts(15, "good-morning"), at: -3600 });
    expect(state.sets[0]?.reps).toHaveLength(3);
    expect(state.clock).toBe(15);
  });
});
