import { describe, expect, test } from "vitest";
import { factsOf } from "../../../src/core/coaching/facts.ts";
import type { CoachEvent } from "../../../src/core/events.ts";
import { createFreeWorkout, endFreely, feelFreely, followFreely } from "../../../src/core/session/free.ts";
import type { WorkoutState } from "../../../src/core/session/workout.ts";
import type { CoachStatus } from "../../../src/core/view.ts";
import { rep } from "./reps.ts";

const TARGET = 3;
const counted = (at: number, exercise: "good-morning" | "superman" = "superman"): CoachEvent => ({
  type: "rep",
  t: at,
  number: 1,
  exercise,
  start: at - 4,
  end: at,
  faults: [],
  rep: rep(exercise, at),
});
const summary = (at: number): CoachEvent => ({
  type: "set-summary",
  t: at,
  set: 1,
  exercise: "superman",
  reps: 2,
  faults: {},
  facts: factsOf("superman", []),
  text: "Set done.",
});

interface Moment {
  readonly at: number;
  readonly event: CoachEvent;
  readonly status: CoachStatus;
  readonly target?: number;
}
const follow = (moments: readonly Moment[]): WorkoutState =>
  moments.reduce<WorkoutState>(
    (state, { at, event, status, target = TARGET }) =>
      followFreely(state, at, [event], { target, status })[0],
    createFreeWorkout(),
  );
const reps = (many: number, target = TARGET): Moment[] =>
  Array.from({ length: many }, (_, index) => ({
    at: 10 + 5 * index,
    event: counted(10 + 5 * index),
    status: "armed",
    target,
  }));
const ends = (state: WorkoutState) => state.sets.map((set) => set.endedBy);

describe("a set without a plan was ended", () => {
  test("by its target, once it is reached, whoever ends it then", () => {
    expect(ends(follow([...reps(3), { at: 40, event: summary(40), status: "setup" }]))).toEqual(["target"]);
    expect(ends(endFreely(follow(reps(4)))[0])).toEqual(["target"]);
  });
  test("early, when the posture was left before", () =>
    expect(ends(follow([...reps(2), { at: 40, event: summary(40), status: "setup" }]))).toEqual(["left"]));
  test("by hand, when the user was still in position", () =>
    expect(ends(follow([...reps(2), { at: 40, event: summary(40), status: "armed" }]))).toEqual(["user"]));
  test("by the user's leaving the screen", () =>
    expect(ends(endFreely(follow(reps(2)))[0])).toEqual(["stopped"]));
  test("by another exercise", () =>
    expect(
      ends(follow([...reps(2), { at: 40, event: counted(40, "good-morning"), status: "armed" }])),
    ).toEqual(["switched", undefined]));
  test("in its own time where there was no target: nothing was left early", () =>
    expect(ends(follow([...reps(2, 0), { at: 40, event: summary(40), status: "setup", target: 0 }]))).toEqual(
      ["user"],
    ));
});

describe("without a plan", () => {
  test("there is nothing to do and nothing to aim at", () => {
    expect(createFreeWorkout().plan).toEqual({ id: "free", name: "", items: [], daysPerWeek: 0 });
    expect(createFreeWorkout().queue).toEqual([]);
  });

  test("a set has its own end still: the screen that was left", () => {
    expect(ends(endFreely(follow(reps(2, 0)))[0])).toEqual(["stopped"]);
  });

  test("how the last set felt is kept with it", () => {
    const [state, effects] = feelFreely(endFreely(follow(reps(2)))[0], { effort: 6 });
    expect(state.sets).toMatchObject([{ feeling: { effort: 6 }, advice: [], noReps: [] }]);
    expect(effects).toEqual([{ type: "set", set: 0 }]);
    expect(feelFreely(createFreeWorkout(), { effort: 6 })[1]).toEqual([]);
  });
});

describe("sets without a plan", () => {
  const at = (time: number, ...events: readonly CoachEvent[]) => ({ time, events });
  function told(...moments: readonly ReturnType<typeof at>[]) {
    let state = createFreeWorkout();
    const effects = moments.flatMap(({ time, events }) => {
      const [next, caused] = followFreely(state, time, events, { target: TARGET, status: "armed" });
      state = next;
      return caused.map((effect) =>
        effect.type === "rep"
          ? `rep ${effect.set}`
          : effect.type === "set"
            ? `set ${effect.set}`
            : effect.type,
      );
    });
    return { state, effects };
  }
  const tried = (time: number): CoachEvent => ({
    type: "no-rep",
    t: time,
    reason: "legs-only",
    rep: { ...rep("superman", time), counted: false, reason: "legs-only" },
  });

  test("are opened by their first rep and kept rep by rep", () => {
    const { state, effects } = told(at(10, counted(10)), at(15, counted(15)), at(40, summary(40)));
    expect(effects).toEqual(["set 0", "rep 0", "rep 0", "set 0"]);
    expect(state.sets).toMatchObject([
      {
        planned: { exercise: "superman", set: 1, sets: 1, target: TARGET, holdSeconds: 2, restSeconds: 0 },
        startedAt: 10,
        endedAt: 40,
        endedBy: "user",
      },
    ]);
    expect(state.sets[0]!.reps.map(({ end }) => end)).toEqual([10, 15]);
  });

  test("keep what was tried within them; a stray movement opens none", () => {
    const { state, effects } = told(at(5, tried(5)), at(10, counted(10)), at(15, tried(15)));
    expect(effects).toEqual(["set 0", "rep 0", "rep 0"]);
    expect(state.sets).toMatchObject([{ reps: [{ end: 10 }], noReps: [{ end: 15 }] }]);
  });

  test("are numbered by exercise, and another one closes the one before", () => {
    const { state, effects } = told(
      at(10, counted(10)),
      at(20, counted(20, "good-morning")),
      at(30, counted(30)),
    );
    expect(effects).toEqual(["set 0", "rep 0", "set 0", "set 1", "rep 1", "set 1", "set 2", "rep 2"]);
    expect(state.sets.map(({ planned, endedBy }) => [planned.exercise, planned.set, endedBy])).toEqual([
      ["superman", 1, "switched"],
      ["good-morning", 1, "switched"],
      ["superman", 2, undefined],
    ]);
  });

  test("go by a clock that only goes on", () => {
    const { state } = told(at(10, counted(10)), at(4), at(Number.NaN, counted(11)));
    expect(state.clock).toBe(10);
  });

  test("end with the screen that was left", () => {
    const { state } = told(at(10, counted(10)));
    const [over, effects] = endFreely(state);
    expect(over.stage).toEqual({ name: "done", how: "stopped" });
    expect(effects).toEqual([
      { type: "set", set: 0 },
      { type: "stage", stage: { name: "done", how: "stopped" } },
    ]);
    expect(endFreely(createFreeWorkout())[1]).toHaveLength(1);
  });
});
