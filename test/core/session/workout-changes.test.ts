/** A workout in which something else happens than was planned. */
import { describe, expect, test } from "vitest";
import { gestureOrder } from "../../../src/core/session/conduct.ts";
import type { FeelingChange } from "../../../src/core/session/feeling.ts";
import type { Plan } from "../../../src/core/session/plan.ts";
import {
  createWorkout,
  isFirstPain,
  openSet,
  repsDone,
  type WorkoutInput,
} from "../../../src/core/session/workout.ts";
import { kinds, order, play, reps, tick, twoThings } from "./playing.ts";
import { counts, seen } from "./reps.ts";

const plan = twoThings(3, 40, 2);
const fresh = createWorkout(plan);

describe("another exercise than the one asked for", () => {
  const wrong = { kind: "wrong-exercise", expected: "good-morning", seen: "superman" };

  test("is said at its first rep, once, and not counted to the set", () => {
    const { state, said } = play(
      fresh,
      seen(5, "armed", "superman"),
      seen(9, "armed", "superman"),
      counts(12, "superman"),
      counts(17, "superman"),
    );
    expect(said).toEqual([wrong]);
    expect(repsDone(state)).toBe(0);
    expect(state.offPlan).toHaveLength(2);
  });

  test("is said without a rep only when its start posture lasts: the user may be on the way", () => {
    const waiting = [5, 9, 13, 16.9].map((at) => seen(at, "armed", "superman"));
    expect(play(fresh, ...waiting).said).toEqual([]);
    expect(
      play(fresh, ...waiting, seen(17.1, "armed", "superman"), seen(40, "armed", "superman")).said,
    ).toEqual([wrong]);
  });

  test("two reps of what comes next anyway end a set that was left", () => {
    const left = play(fresh, ...reps(10, "good-morning", 3), tick(61), ...reps(70, "good-morning", 2)).state;
    const { state, said } = play(
      left,
      seen(78, "setup"),
      seen(80, "setup"),
      counts(90, "superman"),
      counts(95, "superman"),
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
    const { state, said, commands } = play(createWorkout(short), ...reps(12, "superman", 3));
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
    const { state, said } = play(fresh, ...reps(10, "good-morning", 2), order(16, { type: "pain" }));
    expect(state.stage).toEqual({ name: "done", how: "pain" });
    expect(state.sets[0]).toMatchObject({ endedBy: "pain" });
    expect(state.sets[0]?.reps).toHaveLength(2);
    expect(said).toEqual([{ kind: "pain" }]);
  });

  test("after pain no movement starts a set, until the user says so", () => {
    const hurt = play(fresh, ...reps(10, "good-morning", 2), order(16, { type: "pain" })).state;
    expect(play(hurt, counts(30, "good-morning"), counts(35, "good-morning")).state.stage.name).toBe("done");
  });

  test("a slip of the finger goes on in the very same set, at the same rep", () => {
    const hurt = play(fresh, ...reps(10, "good-morning", 2), order(16, { type: "pain" })).state;
    const { state, commands, effects } = play(hurt, order(20, { type: "resume", by: "user" }));
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
    expect(play(state, counts(30, "good-morning")).state.sets[0]).toMatchObject({ endedBy: "target" });
  });

  test("skipping every set ends the workout", () => {
    const skips = [1, 2, 3].map((at) => order(at, { type: "skip" }));
    expect(play(fresh, ...skips).state.stage).toEqual({ name: "done", how: "completed" });
  });

  test("the gesture pauses, then resumes", () => {
    const working = play(fresh, ...reps(10, "good-morning", 1)).state;
    const first = gestureOrder(working);
    expect(first).toEqual({ type: "pause", by: "gesture" });
    const paused = play(working, order(12, first!)).state;
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
    const { state, said } = play(createWorkout(long), ...good, ...bad);
    expect(said).toEqual([{ kind: "advice", advice: { kind: "lighter", because: "faults", target: 5 } }]);
    expect(state.queue.map((set) => set.target)).toEqual([5, 5]);
    expect(openSet(state)?.planned.target).toBe(12);
    expect(play(state, order(60, { type: "keep-target" })).state.queue.map((set) => set.target)).toEqual([
      12, 12,
    ]);
  });

  test("what is too much is done as something easier from the next set on", () => {
    const { state } = play(createWorkout(long), counts(10, "good-morning"));
    const swap = order(20, { type: "swap", from: "good-morning", to: "bird-dog" });
    const { state: swapped } = play(state, swap);
    expect(swapped.queue.map(({ exercise, target }) => [exercise, target])).toEqual([
      ["bird-dog", 12],
      ["bird-dog", 12],
    ]);
    expect(openSet(swapped)?.planned.exercise).toBe("good-morning");
    const other = order(20, { type: "swap", from: "superman", to: "bird-dog" });
    expect(play(state, other).state.queue).toEqual(state.queue);
  });

  test("what is asked next is the easier one at once", () => {
    const swap = order(2, { type: "swap", from: "good-morning", to: "bird-dog" });
    const { state, commands } = play(createWorkout(long), swap);
    expect(state.queue[0]?.exercise).toBe("bird-dog");
    expect(commands).toContainEqual({ type: "expect-exercise", exercise: "bird-dog" });
  });

  test("three rounded backs in a row are advised to stop, once", () => {
    const rounded = [10, 15, 20, 25].map((at) => counts(at, "good-morning", ["rounded-back"]));
    const { said } = play(createWorkout(long), ...rounded);
    expect(said.filter((saying) => saying.kind === "advice")).toEqual([
      { kind: "advice", advice: { kind: "stop-rounding" } },
    ]);
  });
});

describe("how a set felt", () => {
  const felt = (at: number, change: FeelingChange): WorkoutInput => order(at, { type: "felt", change });
  const resting = play(fresh, ...reps(10, "good-morning", 3)).state;

  test("is kept with the set that ended last, and stored at once", () => {
    const { state, effects, said } = play(resting, felt(25, { effort: 7 }), felt(26, { pain: "none" }));
    expect(state.sets[0]!.feeling).toEqual({ effort: 7, pain: "none" });
    expect(effects.filter(({ type }) => type === "set")).toEqual([
      { type: "set", set: 0 },
      { type: "set", set: 0 },
    ]);
    expect(said).toEqual([]);
    expect(state.stage).toEqual(resting.stage);
  });

  test("is of nobody before the first set, and of the set before while the next one runs", () => {
    expect(play(fresh, felt(5, { effort: 3 })).state.sets).toEqual([]);
    const next = play(resting, tick(61), counts(70, "good-morning"), felt(71, { effort: 4 })).state;
    expect(next.sets.map(({ feeling }) => feeling)).toEqual([{ effort: 4 }, undefined]);
  });

  test("can be said after the end, and taken back", () => {
    const done = play(
      resting,
      felt(30, { effort: 9 }),
      order(40, { type: "stop" }),
      felt(45, { effort: null }),
    ).state;
    expect(done.stage).toEqual({ name: "done", how: "stopped" });
    expect(done.sets[0]!.feeling).toEqual({});
  });

  test("a number that is none is not kept", () => {
    const { state } = play(
      resting,
      felt(25, { effort: 11 }),
      felt(26, { effort: 2.5 }),
      felt(27, { effort: -1 }),
    );
    expect(state.sets[0]!.feeling).toEqual({});
  });

  test("pain is answered once in a workout, and never again", () => {
    const first = play(
      resting,
      felt(25, { pain: "knee" }),
      felt(26, { pain: "hip" }),
      felt(27, { effort: 5 }),
    );
    expect(kinds(first.effects)).toEqual(["pain-noted"]);
    const second = play(first.state, tick(61), ...reps(70, "good-morning", 3), felt(82, { pain: "hip" }));
    expect(kinds(second.effects)).not.toContain("pain-noted");
    expect(second.state.sets.map((_, index) => isFirstPain(second.state, index))).toEqual([true, false]);
  });

  test("a set ended for pain has it, where it was said; a slip leaves none behind", () => {
    const open = play(fresh, ...reps(10, "good-morning", 2)).state;
    const said = play(open, order(16, { type: "pain", where: "lower-back" }));
    expect(said.state.sets[0]).toMatchObject({ endedBy: "pain", feeling: { pain: "lower-back" } });
    expect(kinds(said.effects)).toEqual(["pain"]);
    const hurt = play(open, order(16, { type: "pain" })).state;
    expect(hurt.sets[0]!.feeling).toEqual({ pain: "other" });
    // Saying where is no second pain.
    const where = play(hurt, felt(18, { pain: "hip" }));
    expect(where.said).toEqual([]);
    const slip = play(where.state, order(20, { type: "resume", by: "user" })).state;
    expect(slip.sets[0]!.feeling).toEqual({});
  });

  test("pain in a rest keeps where it was said to be", () => {
    const { state } = play(resting, felt(25, { pain: "knee", effort: 8 }), order(30, { type: "pain" }));
    expect(state.sets[0]!.feeling).toEqual({ pain: "knee", effort: 8 });
  });
});
