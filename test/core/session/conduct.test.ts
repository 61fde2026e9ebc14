/** The workout's moments one by one: what a pause, a rest, an order or a posture does where it just does, and where it does not. */
import { describe, expect, test } from "vitest";
import type { CoachEvent } from "../../../src/core/events.ts";
import { beginWorkout, conduct, gestureOrder } from "../../../src/core/session/conduct.ts";
import type { Plan } from "../../../src/core/session/plan.ts";
import {
  createWorkout,
  openSet,
  type Stage,
  type WorkoutEffect,
  type WorkoutInput,
  type WorkoutOrder,
  type WorkoutState,
} from "../../../src/core/session/workout.ts";
import type { CoachStatus } from "../../../src/core/view.ts";
import { counts, rep, seen } from "./reps.ts";

const plan: Plan = {
  id: "p",
  name: "Two things",
  daysPerWeek: 2,
  items: [
    { exercise: "good-morning", sets: 2, reps: 4, holdSeconds: 2, restSeconds: 45 },
    { exercise: "superman", sets: 1, reps: 3, holdSeconds: 3, restSeconds: 25 },
  ],
};
const fresh = createWorkout(plan);

function play(from: WorkoutState, ...inputs: readonly WorkoutInput[]) {
  const effects: WorkoutEffect[] = [];
  let state = from;
  for (const input of inputs) {
    const [next, caused] = conduct(state, input);
    state = next;
    effects.push(...caused);
  }
  const of = <T extends WorkoutEffect["type"]>(type: T) =>
    effects.filter((effect): effect is Extract<WorkoutEffect, { type: T }> => effect.type === type);
  return {
    state,
    stage: state.stage,
    said: of("say").map(({ saying }) => saying),
    kinds: of("say").map(({ saying }) => saying.kind),
    commands: of("command").map(({ command }) => command),
    stages: of("stage").map(({ stage }) => stage.name),
  };
}
const order = (at: number, what: WorkoutOrder): WorkoutInput => ({ type: "order", at, order: what });
const tick = (at: number): WorkoutInput => ({ type: "tick", at });
const pause = (at: number, by: "user" | "gesture" = "user") => order(at, { type: "pause", by });
const resume = (at: number, by: "user" | "gesture" = "user") => order(at, { type: "resume", by });
const reps = (from: number, exercise: string, many: number): WorkoutInput[] =>
  Array.from({ length: many }, (_, i) => counts(from + 5 * i, exercise));
const heard = (at: number, status: CoachStatus, ...events: readonly CoachEvent[]): WorkoutInput => ({
  type: "coach",
  at,
  events,
  status,
  ...(status === "armed" ? { exercise: "good-morning" } : {}),
});
const PAUSED = { type: "paused", t: 0, reason: "user" } as const;
const RESUMED = { type: "resumed", t: 0, reason: "user" } as const;
const NO_REP = (at: number): CoachEvent => ({
  type: "no-rep",
  t: at,
  reason: "shallow",
  rep: { ...rep("good-morning", at), counted: false, reason: "shallow" },
});

/** Two reps at 10 and 15 s. */
const working = play(fresh, ...reps(10, "good-morning", 2)).state;
/** Four reps, the last at 25 s: a rest until 70. */
const resting = play(fresh, ...reps(10, "good-morning", 4)).state;
const first = { exercise: "good-morning", set: 1, sets: 2, target: 4, holdSeconds: 2, restSeconds: 45 };
const second = { ...first, set: 2 };
const third = { exercise: "superman", set: 1, sets: 1, target: 3, holdSeconds: 3, restSeconds: 25 };

describe("a workout that begins", () => {
  test("again after a reload asks for the set that is open, from the rep where it was", () => {
    expect(beginWorkout(working)).toEqual([
      { type: "command", command: { type: "choose-exercise", exercise: "auto" } },
      { type: "command", command: { type: "expect-exercise", exercise: "good-morning" } },
      { type: "command", command: { type: "set-target", reps: 4 } },
      { type: "command", command: { type: "set-reps", reps: 2 } },
      { type: "say", saying: { kind: "set-ahead", planned: first } },
    ]);
  });

  test("between two sets asks for the next", () => {
    expect(beginWorkout(resting)).toEqual([
      { type: "command", command: { type: "choose-exercise", exercise: "auto" } },
      { type: "command", command: { type: "expect-exercise", exercise: "good-morning" } },
      { type: "command", command: { type: "set-target", reps: 4 } },
      { type: "say", saying: { kind: "set-ahead", planned: second } },
    ]);
  });

  test("after all of its sets asks for nothing", () => {
    expect(beginWorkout({ ...fresh, queue: [] })).toEqual([
      { type: "command", command: { type: "choose-exercise", exercise: "auto" } },
    ]);
  });
});

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

describe("a rest", () => {
  test("is called at 30, 10, 3, 2 and 1 s, at the moment itself", () => {
    const calls = play(resting, ...[39.9, 40, 40.1, 59.9, 60, 67, 68, 69, 69.9].map(tick)).said;
    expect(calls).toEqual([30, 10, 3, 2, 1].map((seconds) => ({ kind: "rest-left", seconds, next: second })));
  });

  test("is called once where several moments passed at once: the last of them", () => {
    expect(play(resting, tick(67.5)).said).toEqual([{ kind: "rest-left", seconds: 3, next: second }]);
  });

  test("is over at its end, and the next set is ahead", () => {
    expect(play(resting, tick(69.9)).stage.name).toBe("resting");
    const over = play(resting, tick(70));
    expect(over.stage).toEqual({ name: "waiting" });
    expect(over.said).toEqual([{ kind: "set-ahead", planned: second }]);
  });

  test("with nothing after it is the end", () => {
    const last: WorkoutState = { ...resting, queue: [] };
    expect(play(last, tick(60)).said).toEqual([]);
    expect(play(last, tick(70)).stage).toEqual({ name: "done", how: "completed" });
  });

  test("goes by a clock that only goes on", () => {
    const { state } = play(resting, tick(50), tick(Number.NaN), tick(20), tick(Number.POSITIVE_INFINITY));
    expect(state.clock).toBe(50);
    expect(state.stage.name).toBe("resting");
  });
});

describe("a skip", () => {
  const skip = (at: number) => order(at, { type: "skip" });

  test("ends the open set by the user's wish, and the rest follows", () => {
    const { state, stage } = play(working, skip(20));
    expect(state.sets[0]).toMatchObject({ endedBy: "user", endedAt: 20 });
    expect(stage).toEqual({ name: "resting", ends: 65 });
  });

  test("ends a rest", () => {
    const { stage, said } = play(resting, skip(30));
    expect(stage).toEqual({ name: "waiting" });
    expect(said).toEqual([{ kind: "set-ahead", planned: second }]);
  });

  test("leaves out a set that was not begun, and asks for the one after it", () => {
    const { state, commands, said } = play(resting, tick(70), skip(75), skip(80));
    expect(state.stage).toEqual({ name: "done", how: "completed" });
    expect(commands).toEqual([
      { type: "expect-exercise", exercise: "superman" },
      { type: "set-target", reps: 3 },
      { type: "set-hold", seconds: 3 },
    ]);
    expect(said.map(({ kind }) => kind)).toEqual(["set-ahead", "set-ahead", "workout-done"]);
    expect(said[1]).toEqual({ kind: "set-ahead", planned: third });
    expect(play(resting, tick(70), skip(75)).stage).toEqual({ name: "waiting" });
  });

  test("of everything leaves a rep that comes after it as practice", () => {
    const { state } = play(fresh, skip(1), skip(2), skip(3), counts(20, "good-morning"));
    expect(state.offPlan).toHaveLength(1);
  });

  test("to the end of a set is no going on past its target: a rep soon after waits for a second one", () => {
    const { state } = play(working, skip(17), counts(21, "good-morning"));
    expect(state.provisional).toHaveLength(1);
    expect(state.offPlan).toEqual([]);
  });

  test("in a pause ends it too: the coach is told only where it was paused", () => {
    const paused = play(working, pause(16)).state;
    expect(play(paused, skip(20)).commands[0]).toEqual({ type: "resume", reason: "user" });
    expect(play(paused, skip(20)).stage.name).toBe("resting");
    const away = play(working, seen(16, "setup"), seen(18, "setup")).state;
    expect(play(away, skip(20)).commands.map(({ type }) => type)).not.toContain("resume");
    const rest = play(resting, pause(30)).state;
    expect(play(rest, skip(35)).stage).toEqual({ name: "waiting" });
  });

  test("after the end is nothing", () => {
    const done = play(fresh, order(3, { type: "stop" })).state;
    expect(play(done, skip(9))).toMatchObject({ stage: done.stage, commands: [], said: [] });
  });
});

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

describe("another exercise's posture", () => {
  const wrong = { kind: "wrong-exercise", expected: "good-morning", seen: "superman" };
  const lie = (...at: readonly number[]) => at.map((t) => seen(t, "armed", "superman"));

  test("is told after twelve seconds of it, once", () => {
    expect(play(fresh, ...lie(5, 16.9)).said).toEqual([]);
    expect(play(fresh, ...lie(5, 17)).said).toEqual([wrong]);
    expect(play(fresh, ...lie(5, 17, 18, 40)).said).toEqual([wrong]);
  });

  test("is forgotten when the asked one is taken", () => {
    const { said, state } = play(fresh, ...lie(5), seen(9, "armed", "good-morning"), ...lie(13, 24));
    expect(said).toEqual([]);
    expect(state.wrong).toMatchObject({ exercise: "superman", since: 13, told: false });
    expect(play(fresh, ...lie(5), seen(9, "armed", "good-morning")).state.wrong).toBeUndefined();
  });

  test("in a set is leaving it first", () => {
    expect(play(working, ...lie(16, 17)).stage.name).toBe("working");
    const away = play(working, ...lie(16, 18));
    expect(away.stage).toMatchObject({ name: "paused", reason: "posture", since: 16 });
    expect(away.state.wrong).toMatchObject({ since: 18 });
    expect(play(working, ...lie(16, 17)).state.wrong).toBeUndefined();
    expect(play(working, ...lie(16, 18, 30)).said).toContainEqual(wrong);
  });

  test("in a rest or in the user's pause is nobody's business", () => {
    expect(play(resting, ...lie(26, 39)).state.wrong).toBeUndefined();
    expect(play(play(working, pause(16)).state, ...lie(17, 60)).said).toEqual([]);
    const done = play(fresh, order(3, { type: "stop" })).state;
    expect(play(done, ...lie(5, 30))).toMatchObject({ said: [], stage: done.stage });
  });
});

describe("keeping the target", () => {
  const lighter: WorkoutState = {
    ...resting,
    queue: [
      { ...second, target: 2 },
      { ...third, target: 1 },
    ],
  };
  const keep = (state: WorkoutState) => play(state, order(30, { type: "keep-target" }));

  test("gives every set to come what the plan said, and the coach the next one's", () => {
    const { state, commands } = keep(lighter);
    expect(state.queue).toEqual([second, third]);
    expect(commands).toEqual([
      { type: "expect-exercise", exercise: "good-morning" },
      { type: "set-target", reps: 4 },
    ]);
  });

  test("leaves alone what the coach counts to in an open set, and what the plan does not have", () => {
    expect(keep({ ...working, queue: lighter.queue }).commands).toEqual([]);
    const elsewhere: WorkoutState = { ...lighter, plan: { ...plan, items: [plan.items[0]!] } };
    expect(keep(elsewhere).state.queue).toEqual([second, { ...third, target: 1 }]);
    expect(keep({ ...lighter, queue: [] }).commands).toEqual([]);
  });
});

describe("pain that is said", () => {
  const felt = (at: number, pain: "knee" | "none") => order(at, { type: "felt", change: { pain } });

  test("is answered where it is the first, in whichever set", () => {
    expect(play(resting, felt(28, "knee")).kinds).toEqual(["pain-noted"]);
    expect(play(resting, felt(28, "none")).kinds).toEqual([]);
    const next = play(resting, felt(28, "none"), tick(70), ...reps(80, "good-morning", 4)).state;
    expect(play(next, felt(98, "knee")).kinds).toContain("pain-noted");
    const again = play(resting, felt(28, "knee"), tick(70), ...reps(80, "good-morning", 4)).state;
    expect(play(again, felt(98, "knee")).kinds).not.toContain("pain-noted");
  });

  test("is answered at the end too, but not after an end for pain, which was", () => {
    const stopped = play(working, order(20, { type: "stop" })).state;
    expect(play(stopped, felt(22, "knee")).kinds).toEqual(["pain-noted"]);
    const hurt = play(working, order(20, { type: "pain" }), felt(21, "none")).state;
    expect(play(hurt, felt(22, "knee")).kinds).toEqual([]);
  });
});

describe("a step", () => {
  test("in which nothing happens has no effects", () => {
    expect(conduct(fresh, tick(1))[1]).toEqual([]);
  });

  test("goes by the coach's status: an exercise is taken up only where the user is in its posture", () => {
    const there = (at: number, exercise: string): WorkoutInput =>
      ({ ...seen(at, "setup"), exercise }) as WorkoutInput;
    expect(play(working, there(16, "good-morning"), there(18, "good-morning")).stage.name).toBe("paused");
    expect(play(fresh, there(5, "superman"), there(30, "superman")).said).toEqual([]);
  });
});

describe("who is seen", () => {
  test("is remembered, whatever goes on", () => {
    const present = (status: CoachStatus, stage?: Stage) =>
      play({ ...working, ...(stage ? { stage } : {}) }, seen(16, status)).state.present;
    expect(present("setup")).toBe(true);
    expect(present("searching")).toBe(false);
    expect(present("resting", { name: "done", how: "stopped" })).toBe(true);
    expect(fresh.present).toBe(false);
  });
});
