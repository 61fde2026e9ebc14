/** A workout's pauses: which the user asks for, which come by themselves, and what ends them. */
import { describe, expect, test } from "vitest";
import { gestureOrder } from "../../../src/core/session/conduct.ts";
import { openSet, type WorkoutState } from "../../../src/core/session/workout.ts";
import type { CoachStatus } from "../../../src/core/view.ts";
import {
  fresh,
  heard,
  NO_REP,
  order,
  PAUSED,
  pause,
  play,
  RESUMED,
  resting,
  resume,
  tick,
  working,
} from "./playing.ts";
import { seen } from "./reps.ts";

describe("a pause that the user asks for", () => {
  test("before the first rep ends in waiting again", () => {
    const { stage, commands } = play(fresh, pause(4), resume(9));
    expect(stage).toEqual({ name: "waiting" });
    expect(commands).toEqual([
      { type: "pause", reason: "user" },
      { type: "resume", reason: "user" },
      { type: "set-reps", reps: 0 },
    ]);
  });

  test("says which: the gesture's is the gesture's", () => {
    const { state, commands } = play(working, pause(18, "gesture"));
    expect(state.stage).toEqual({
      name: "paused",
      reason: "gesture",
      since: 18,
      from: "working",
      restLeft: 0,
      told: true,
    });
    expect(commands).toEqual([{ type: "pause", reason: "gesture" }]);
    const back = play(state, resume(21));
    expect(back.commands[0]).toEqual({ type: "resume", reason: "gesture" });
    // The coach says it: it was asked to.
    expect(back.said).toEqual([]);
  });

  test("twice is once", () => {
    const twice = play(working, pause(18), pause(19, "gesture"));
    expect(twice.stage).toMatchObject({ reason: "user", since: 18 });
    expect(twice.commands).toHaveLength(1);
    expect(twice.stages).toEqual(["paused"]);
  });

  test("over one that came by itself takes its place, and nobody is told twice", () => {
    const away = play(working, seen(16, "searching"), seen(18, "searching")).state;
    expect(away.stage).toMatchObject({ reason: "lost", told: false });
    const { stage, commands } = play(away, pause(18.5));
    expect(stage).toMatchObject({ name: "paused", reason: "user", since: 16, from: "working", told: true });
    expect(commands).toEqual([{ type: "pause", reason: "user" }]);
    expect(play(away, pause(18.5), tick(60)).said).toEqual([]);
  });

  test("keeps what was left of the rest", () => {
    expect(play(resting, pause(30)).stage).toMatchObject({ from: "resting", restLeft: 40 });
    expect(play(resting, pause(30), resume(200)).stage).toEqual({ name: "resting", ends: 240 });
  });

  test("after the end is none, and nothing is resumed that was not paused", () => {
    const done = play(fresh, order(3, { type: "stop" })).state;
    expect(play(done, pause(9))).toMatchObject({ commands: [], stage: done.stage });
    expect(play(working, resume(20))).toMatchObject({ commands: [], stage: { name: "working" } });
  });

  test("on the live screen is heard, not asked for again; in the end it goes on the same way", () => {
    const paused = play(working, heard(17, "paused", PAUSED));
    expect(paused.stage).toMatchObject({ reason: "user", told: true });
    expect(paused.commands).toEqual([]);
    const back = play(paused.state, heard(30, "armed", RESUMED));
    expect(back.stage).toEqual({ name: "working" });
    expect(back.commands).toEqual([{ type: "set-reps", reps: 2 }]);
    expect(back.said).toEqual([]);
    // By the coach itself, for pain or a gesture, it means nothing here.
    expect(play(working, heard(17, "paused", { ...PAUSED, reason: "pain" })).stage.name).toBe("working");
    expect(play(paused.state, heard(30, "paused", { ...RESUMED, reason: "gesture" })).stage.name).toBe(
      "paused",
    );
  });

  test("that the live screen ends when there is none here is no news", () => {
    const slept = play(working, tick(900)).state;
    expect(play(slept, heard(901, "setup", RESUMED)).stage).toMatchObject({ name: "paused" });
    expect(play(working, heard(17, "armed", RESUMED)).commands).toEqual([]);
  });

  test("is ended or begun by the same gesture, which after the end is nothing", () => {
    expect(gestureOrder(fresh)).toEqual({ type: "pause", by: "gesture" });
    const paused = (reason: "user" | "lost"): WorkoutState => ({
      ...working,
      stage: { name: "paused", reason, since: 1, from: "working", restLeft: 0, told: true },
    });
    expect(gestureOrder(paused("user"))).toEqual({ type: "resume", by: "gesture" });
    expect(gestureOrder(paused("lost"))).toEqual({ type: "pause", by: "gesture" });
    expect(gestureOrder(play(fresh, order(3, { type: "stop" })).state)).toBeUndefined();
  });
});

describe("a pause that comes by itself", () => {
  const leave = (status: CoachStatus, ...at: readonly number[]) =>
    play(working, ...at.map((t) => seen(t, status)));

  test("comes after a second and a half out of the posture", () => {
    expect(leave("setup", 16, 17.4).stage.name).toBe("working");
    expect(leave("setup", 16, 17.5).stage).toEqual({
      name: "paused",
      reason: "posture",
      since: 16,
      from: "working",
      restLeft: 0,
      told: false,
    });
    expect(leave("searching", 16, 17.5).stage).toMatchObject({ reason: "lost", since: 16 });
  });

  test("is not counted on from an earlier moment out of the posture", () => {
    const { stage } = play(
      working,
      seen(16, "setup"),
      seen(17, "armed", "good-morning"),
      seen(18, "setup"),
      seen(19, "setup"),
    );
    expect(stage.name).toBe("working");
  });

  test("is told after three seconds, once, with the count", () => {
    const { state } = leave("setup", 16, 18);
    expect(play(state, tick(18.9)).said).toEqual([]);
    expect(play(state, tick(19)).said).toHaveLength(1);
    const told = play(state, tick(19), tick(20), tick(25));
    expect(told.said).toEqual([{ kind: "paused", reason: "posture", reps: 2, target: 4 }]);
  });

  test("is ended by the posture, and that is told where the pause was", () => {
    const { state } = leave("setup", 16, 18);
    const soon = play(state, seen(18.5, "armed", "good-morning"));
    expect(soon).toMatchObject({ stage: { name: "working" }, said: [] });
    expect(soon.commands).toEqual([{ type: "set-reps", reps: 2 }]);
    const later = play(state, tick(20), seen(22, "armed", "good-morning"));
    expect(later.said.at(-1)).toEqual({ kind: "resumed", reps: 2, target: 4 });
  });

  test("is lost or posture by what is seen now, and the half minute begins with being seen", () => {
    const lost = leave("searching", 16, 18).state;
    const found = play(lost, seen(40, "setup"));
    expect(found.stage).toMatchObject({ reason: "posture", since: 40 });
    expect(play(found.state, seen(50, "setup")).stage).toMatchObject({ reason: "posture", since: 40 });
    const gone = play(found.state, seen(50, "searching"));
    expect(gone.stage).toMatchObject({ reason: "lost", since: 40 });
  });

  test("ends the set after half a minute out of the posture, not out of the picture", () => {
    const { state } = leave("setup", 16, 18);
    expect(play(state, seen(45.9, "setup")).stage.name).toBe("paused");
    const ended = play(state, seen(46, "setup"));
    expect(ended.state.sets[0]).toMatchObject({ endedBy: "left", endedAt: 16 });
    expect(ended.stage).toEqual({ name: "resting", ends: 61 });
    expect(play(leave("searching", 16, 18).state, seen(100, "searching")).stage.name).toBe("paused");
    // In sight again for a moment only.
    expect(play(state, seen(30, "searching"), tick(60)).stage.name).toBe("paused");
  });

  test("ends no set in which nothing was done", () => {
    const tried = play(fresh, seen(5, "armed", "good-morning"), heard(8, "armed", { ...NO_REP(8) })).state;
    const begun: WorkoutState = { ...tried, stage: { name: "working" } };
    const { state } = play(begun, heard(9, "armed", NO_REP(9)), seen(16, "setup"), seen(18, "setup"));
    expect(openSet(state)?.noReps).toHaveLength(1);
    expect(play(state, seen(60, "setup")).stage.name).toBe("paused");
  });

  test("comes of more than 15 s without a step, in a set only", () => {
    expect(play(working, tick(30)).stage.name).toBe("working");
    expect(play(working, tick(30.1)).stage).toMatchObject({ name: "paused", reason: "gap", since: 30.1 });
    expect(play(fresh, tick(500)).stage.name).toBe("waiting");
  });

  test("comes of a camera that is gone, in a set only", () => {
    const gone = play(working, order(17, { type: "camera-lost" }));
    expect(gone.stage).toMatchObject({ name: "paused", reason: "camera", told: false });
    // Nobody left: the set waits for the pictures, however long, and half a minute out of posture begins with the camera's.
    expect(play(gone.state, tick(60)).stage).toMatchObject({ name: "paused", reason: "camera" });
    expect(play(gone.state, seen(25, "setup")).stage).toMatchObject({ reason: "posture", since: 17 });
    // The coach counts nothing without pictures: it needs no order.
    expect(gone.commands).toEqual([]);
    expect(play(fresh, order(17, { type: "camera-lost" })).stage.name).toBe("waiting");
  });

  test("is none in a pause of the user's, at rest, or while the coach is paused", () => {
    const paused = play(working, pause(16)).state;
    expect(play(paused, seen(17, "setup"), seen(40, "searching")).stage).toMatchObject({ reason: "user" });
    expect(play(paused, tick(100)).said).toEqual([]);
    expect(play(resting, seen(30, "setup"), seen(33, "searching")).stage.name).toBe("resting");
    expect(play(working, seen(16, "paused"), seen(19, "paused")).stage.name).toBe("working");
    expect(play(fresh, seen(16, "searching"), seen(19, "searching")).stage.name).toBe("waiting");
  });

  test("of a rest that the user paused is not ended by the posture", () => {
    const paused: WorkoutState = {
      ...resting,
      stage: { name: "paused", reason: "reload", since: 30, from: "resting", restLeft: 40, told: false },
    };
    expect(play(paused, seen(33, "armed", "good-morning")).stage.name).toBe("paused");
    expect(play(paused, tick(60)).said).toEqual([]);
    // After a reload it begins again with what was left.
    expect(play(paused, resume(40)).stage).toEqual({ name: "resting", ends: 80 });
  });
});
