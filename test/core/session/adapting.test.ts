import { describe, expect, test } from "vitest";
import { adviceFor, ownRange, suggestedReps, targetFrom } from "../../../src/core/session/adapting.ts";
import { planProblems, planSeconds } from "../../../src/core/session/plan.ts";
import { BUILT_IN_PLANS } from "../../../src/exercises/plans.ts";
import { rep } from "./reps.ts";

const clean = (many: number, seconds = 4) =>
  Array.from({ length: many }, (_, index) => rep("good-morning", 5 * index, [], seconds));

describe("pain", () => {
  const past = (hurt: boolean, many = 12) => [
    { exercise: "good-morning" as const, target: 12, reps: clean(many), hurt },
  ];
  test("keeps the plan from growing, however clean the sets were", () => {
    expect(suggestedReps(12, past(false))).toBe(14);
    expect(suggestedReps(12, past(true))).toBeUndefined();
    expect(suggestedReps(12, [...past(false), ...past(true)])).toBeUndefined();
  });
  test("keeps the target at what was done", () => {
    expect(targetFrom(12, past(false, 7))).toBe(8);
    expect(targetFrom(12, past(true, 7))).toBe(7);
    expect(targetFrom(12, past(true, 12))).toBe(12);
  });
});

describe("advice", () => {
  test("good form gets none", () => expect(adviceFor("good-morning", clean(12))).toEqual([]));

  test("two rounded backs are not yet three", () => {
    const two = [rep("good-morning", 5, ["rounded-back"]), rep("good-morning", 10, ["rounded-back"])];
    expect(adviceFor("good-morning", [...clean(1), ...two])).toEqual([]);
    expect(adviceFor("good-morning", [...two, rep("good-morning", 15), two[0]!])).toEqual([]);
  });

  test("grinding to a halt suggests fewer reps", () => {
    expect(adviceFor("good-morning", [...clean(6, 3), ...clean(3, 5.2)])).toEqual([
      { kind: "lighter", because: "slowing", target: 5 },
    ]);
  });

  test("rushing the last reps does too", () => {
    expect(adviceFor("good-morning", [...clean(7, 4), ...clean(3, 2)])[0]).toMatchObject({
      because: "rushing",
      target: 6,
    });
  });

  test("someone who was faulty from the start is not told that form broke down", () => {
    const faulty = Array.from({ length: 8 }, (_, index) => rep("superman", index * 5, ["bent-arms"]));
    expect(adviceFor("superman", faulty)).toEqual([]);
  });

  test("a cranked neck offers the easier superman, never more height", () => {
    const cranked = [1, 2, 3].map((at) => rep("superman", at * 5, ["neck-cranked"]));
    expect(adviceFor("superman", cranked)).toEqual([{ kind: "easier-variant", because: "neck" }]);
  });
});

describe("targets from last time", () => {
  const past = (...reps: number[]) =>
    reps.map((many) => ({ exercise: "good-morning" as const, target: 12, reps: clean(many) }));

  test("the first time it is the plan", () => expect(targetFrom(12, [])).toBe(12));
  test("after seven of twelve it is eight", () => expect(targetFrom(12, past(7, 7))).toBe(8));
  test("it never passes the plan", () => expect(targetFrom(12, past(15))).toBe(12));
  test("two more are suggested after clean sets that reached it", () => {
    expect(suggestedReps(12, past(12, 13))).toBe(14);
    expect(suggestedReps(12, past(12, 11))).toBeUndefined();
    expect(suggestedReps(20, past(20))).toBeUndefined();
  });
  test("nothing more is suggested while form is poor", () => {
    const poor = Array.from({ length: 12 }, () => rep("good-morning", 5, ["bent-knees"]));
    expect(suggestedReps(12, [{ exercise: "good-morning", target: 12, reps: poor }])).toBeUndefined();
  });
  test("the own hinge is the middle of what was done", () => {
    const peaks = [40, 52, 55, 61, 80].map((trunkInclination) => ({
      ...rep("good-morning", 5),
      peak: { trunkInclination },
    }));
    expect(ownRange(peaks, "trunkInclination")).toBe(55);
    expect(ownRange(peaks.slice(1), "trunkInclination")).toBeUndefined();
  });
});

describe("a plan", () => {
  test("each built-in one can be run", () => {
    for (const plan of BUILT_IN_PLANS) expect(planProblems(plan)).toEqual([]);
  });
  test.each([0, 500, 2.5, Number.NaN, -3])("of %s reps says which field is wrong and its limits", (reps) => {
    const item = { ...BUILT_IN_PLANS[0]!.items[0]!, reps };
    expect(planProblems({ items: [item], daysPerWeek: 2 })).toEqual([
      { kind: "out-of-range", item: 0, field: "reps", limit: { low: 1, high: 50 } },
    ]);
  });
  test("without exercises is none", () => {
    expect(planProblems({ items: [], daysPerWeek: 0 }).map((problem) => problem.kind)).toEqual([
      "items",
      "days",
    ]);
  });
  test("takes about as long as it says", () => {
    expect(
      planSeconds({
        items: [{ exercise: "good-morning", sets: 2, reps: 10, holdSeconds: 2, restSeconds: 45 }],
      }),
    ).toBe(165);
  });
});
