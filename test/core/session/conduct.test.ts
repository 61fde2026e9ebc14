/** The workout's moments one by one: what a rest, an order or a posture does where it just does, and where it does not. */
import { describe, expect, test } from "vitest";
import { beginWorkout, conduct } from "../../../src/core/session/conduct.ts";
import type { Stage, WorkoutInput, WorkoutState } from "../../../src/core/session/workout.ts";
import type { CoachStatus } from "../../../src/core/view.ts";
import {
  first,
  fresh,
  order,
  pause,
  plan,
  play,
  reps,
  resting,
  second,
  third,
  tick,
  working,
} from "./playing.ts";
import { counts, seen } from "./reps.ts";

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
