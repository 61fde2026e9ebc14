/** Ends of a workout or a set that are not the plan's, and taking them back. */
import { describe, expect, test } from "vitest";
import type { CoachEvent } from "../../../src/core/events.ts";
import { conduct } from "../../../src/core/session/conduct.ts";
import { openSet, type WorkoutState } from "../../../src/core/session/workout.ts";
import {
  first,
  fresh,
  heard,
  order,
  pause,
  play,
  RESUMED,
  reps,
  resting,
  resume,
  second,
  third,
  working,
} from "./playing.ts";

describe("an end that was not the plan's", () => {
  test("by stopping keeps what was done; twice is once", () => {
    const stopped = play(working, order(20, { type: "stop" }));
    expect(stopped.stage).toEqual({ name: "done", how: "stopped" });
    expect(stopped.state.sets[0]).toMatchObject({ endedBy: "stopped", endedAt: 20 });
    expect(stopped.said).toEqual([{ kind: "workout-done", sets: 1, reps: 2 }]);
    expect(play(stopped.state, order(21, { type: "stop" })).said).toEqual([]);
  });

  test("for pain pauses the coach", () => {
    expect(play(working, order(20, { type: "pain" })).commands[0]).toEqual({ type: "pause", reason: "pain" });
  });

  const resumed = (state: WorkoutState) => play(state, resume(40));

  test("may be taken back: the set goes on that it cut short", () => {
    const back = resumed(play(working, order(20, { type: "stop" })).state);
    expect(back.stage).toEqual({ name: "working" });
    expect(openSet(back.state)).toMatchObject({ planned: first, startedAt: 10 });
    expect(openSet(back.state)).not.toHaveProperty("endedAt");
    expect(back.said).toEqual([{ kind: "resumed", reps: 2, target: 4 }]);
    expect(back.commands).toEqual([
      { type: "resume", reason: "user" },
      { type: "expect-exercise", exercise: "good-morning" },
      { type: "set-target", reps: 4 },
      { type: "set-reps", reps: 2 },
    ]);
  });

  test("is kept as begun again, and keeps what was said to hurt, unless it was the pain that ended it", () => {
    const [, effects] = conduct(play(working, order(20, { type: "stop" })).state, resume(40));
    expect(effects).toContainEqual({ type: "set", set: 0 });
    const said = play(
      resting,
      order(28, { type: "felt", change: { pain: "knee" } }),
      order(30, { type: "stop" }),
    );
    expect(resumed(said.state).state.sets[0]!.feeling).toEqual({ pain: "knee" });
    const hurt = play(resting, order(30, { type: "pain", where: "knee" })).state;
    expect(resumed(hurt).state.sets[0]!.feeling).toEqual({});
  });

  test("between two sets goes on with the next one", () => {
    const back = resumed(play(resting, order(30, { type: "pain" })).state);
    expect(back.stage).toEqual({ name: "waiting" });
    expect(back.said).toEqual([{ kind: "set-ahead", planned: second }]);
    expect(back.commands).toEqual([
      { type: "resume", reason: "user" },
      { type: "expect-exercise", exercise: "good-morning" },
      { type: "set-target", reps: 4 },
    ]);
  });

  test("before the first set goes on with it; pain then is of no set", () => {
    expect(resumed(play(fresh, order(3, { type: "stop" })).state).stage).toEqual({ name: "waiting" });
    const hurt = play(fresh, order(3, { type: "pain" }));
    expect(hurt.stage).toEqual({ name: "done", how: "pain" });
    expect(hurt.state.sets).toEqual([]);
  });

  test("with nothing left, or a set that had reached its target, stays the end", () => {
    const all: WorkoutState = { ...play(resting, order(30, { type: "stop" })).state, queue: [] };
    expect(resumed(all)).toMatchObject({ stage: { name: "done" }, commands: [], said: [] });
    const full = play(working, order(20, { type: "stop" })).state;
    const set = { ...full.sets[0]!, planned: { ...first, target: 2 } };
    expect(resumed({ ...full, sets: [set], queue: [] }).stage.name).toBe("done");
    expect(resumed({ ...full, sets: [set] }).stage).toEqual({ name: "waiting" });
    const left = { ...full.sets[0]!, endedBy: "left" as const };
    expect(resumed({ ...full, sets: [left], queue: [] }).stage.name).toBe("done");
  });

  test("that was the plan's is one, and the live screen's button does not take it back", () => {
    const completed = play({ ...fresh, queue: [first] }, ...reps(10, "good-morning", 4)).state;
    expect(completed.stage).toEqual({ name: "done", how: "completed" });
    expect(resumed({ ...completed, queue: [third] }).stage.name).toBe("done");
    const stopped = play(working, order(20, { type: "stop" })).state;
    expect(play(stopped, heard(30, "armed", RESUMED)).stage.name).toBe("done");
  });
});

describe("the live screen's end of a set", () => {
  const SUMMARY = {
    type: "set-summary",
    t: 16,
    set: 1,
    exercise: "good-morning",
    reps: 2,
    faults: {},
    text: "",
  } as unknown as CoachEvent;

  test("ends the open set where something was done and the user is still in position", () => {
    expect(play(working, heard(17, "armed", SUMMARY)).state.sets[0]).toMatchObject({ endedBy: "user" });
    expect(play(working, heard(17, "setup", SUMMARY)).state.sets[0]!.endedBy).toBeUndefined();
    expect(play(working, heard(17, "armed")).state.sets[0]!.endedBy).toBeUndefined();
    const empty: WorkoutState = { ...working, sets: [{ ...working.sets[0]!, reps: [] }] };
    expect(play(empty, heard(17, "armed", SUMMARY)).state.sets[0]!.endedBy).toBeUndefined();
    const paused = play(working, pause(16)).state;
    expect(play(paused, heard(17, "armed", SUMMARY)).state.sets[0]!.endedBy).toBeUndefined();
  });
});
