import { describe, expect, test } from "vitest";
import { factsOf } from "../../../src/core/coaching/facts.ts";
import type { CoachEvent } from "../../../src/core/events.ts";
import { createFreeWorkout, endFreely, followFreely } from "../../../src/core/session/free.ts";
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
