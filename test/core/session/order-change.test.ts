/** A plan of three exercises that is not followed in its order, and one whose later sets become lighter. */
import { describe, expect, test } from "vitest";
import { conduct } from "../../../src/core/session/conduct.ts";
import {
  createWorkout,
  type WorkoutEffect,
  type WorkoutInput,
  type WorkoutState,
} from "../../../src/core/session/workout.ts";
import { counts } from "./reps.ts";

const item = (exercise: string, reps: number, sets = 1) => ({
  exercise,
  sets,
  reps,
  holdSeconds: 2,
  restSeconds: 30,
});
const workout = (...items: readonly ReturnType<typeof item>[]): WorkoutState =>
  createWorkout({ id: "p", name: "Three things", daysPerWeek: 2, items });
function play(from: WorkoutState, ...inputs: readonly WorkoutInput[]) {
  const effects: WorkoutEffect[] = [];
  let state = from;
  for (const input of inputs) {
    const [next, caused] = conduct(state, input);
    state = next;
    effects.push(...caused);
  }
  return { state, effects };
}

describe("reps of two other exercises", () => {
  const three = () => workout(item("good-morning", 4), item("superman", 6), item("squat", 8));

  test("are no two of one: the order stays", () => {
    expect(three()).toMatchObject({ present: false, stage: { name: "waiting" }, sets: [], clock: 0 });
    const { state } = play(three(), counts(10, "squat"), counts(16, "superman"));
    expect(state.sets).toEqual([]);
    expect(state.wrong).toMatchObject({ exercise: "superman", since: 16 });
    expect(state.offPlan).toHaveLength(2);
  });

  test("change the order where two of the next one come; what was the third's stays practice", () => {
    const { state } = play(three(), counts(10, "squat"), counts(16, "superman"), counts(22, "superman"));
    expect(state.sets).toMatchObject([{ planned: { exercise: "superman" } }]);
    expect(state.sets[0]!.reps).toHaveLength(2);
    expect(state.offPlan.map(({ exercise }) => exercise)).toEqual(["squat"]);
    expect(state.queue.map(({ exercise }) => exercise)).toEqual(["good-morning", "squat"]);
  });
});

describe("a rep past the target of a set that began with three", () => {
  test("is kept, and no advice follows it", () => {
    const begun = workout(item("good-morning", 4), item("squat", 8), item("superman", 2));
    const lifts = [10, 16, 22].map((at) => counts(at, "superman", ["neck-cranked"]));
    const { state, effects } = play(begun, ...lifts);
    expect(state.sets[0]!.reps).toHaveLength(3);
    expect(state.sets[0]).toMatchObject({ endedBy: "target", advice: [] });
    const said = effects.flatMap((effect) => (effect.type === "say" ? [effect.saying.kind] : []));
    expect(said).toContain("switched");
    expect(said).not.toContain("advice");
  });
});

describe("a set in which form broke down", () => {
  test("makes later sets of the same exercise lighter, of no other, and is kept as the set that ended", () => {
    const pace = [3, 3, 3, 3, 3, 3, 5.2, 5.2, 5.2];
    const reps = pace.map((seconds, i) => counts(10 + 7 * i, "good-morning", [], seconds));
    const { state, effects } = play(workout(item("good-morning", 9, 2), item("superman", 12)), ...reps);
    expect(state.queue.map(({ exercise, target }) => [exercise, target])).toEqual([
      ["good-morning", 5],
      ["superman", 12],
    ]);
    expect(effects.filter(({ type }) => type === "set")).toEqual([
      { type: "set", set: 0 },
      { type: "set", set: 0 },
    ]);
  });
});
