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
    expect(targetFrom(12, [...past(false, 7), ...past(true, 7)])).toBe(7);
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

describe("form that breaks down", () => {
  const faulty = (many: number) =>
    Array.from({ length: many }, (_, i) => rep("good-morning", 100 + 5 * i, ["bent-knees"]));
  const lighter = (...reps: Parameters<typeof adviceFor>[1][]) =>
    adviceFor("good-morning", reps.flat()).flatMap((advice) =>
      advice.kind === "lighter" ? [`${advice.because} ${advice.target}`] : [],
    );

  test("is three faulty reps of the last four after good ones; the target is where it was good", () => {
    expect(lighter(clean(5), faulty(2))).toEqual([]);
    expect(lighter(clean(5), faulty(3))).toEqual(["faults 5"]);
    expect(lighter(clean(9), faulty(2), clean(1), faulty(1))).toEqual(["faults 9"]);
    expect(lighter(clean(9), faulty(2), clean(2))).toEqual([]);
    // Three at the start of many are no breakdown at the end.
    expect(lighter(faulty(3), clean(10))).toEqual([]);
  });

  test("is nothing yet in a set of five", () => {
    expect(lighter(clean(2), faulty(3))).toEqual([]);
    expect(lighter(clean(3), faulty(3))).toEqual(["faults 5"]);
  });

  test("had a third of faulty reps before it at most", () => {
    // Nine reps before the last four: three of nine are a third.
    expect(lighter(faulty(3), clean(6), faulty(4))).toEqual(["faults 9"]);
    expect(lighter(faulty(4), clean(5), faulty(4))).toEqual([]);
  });

  test("shows in the pace of the last three against the first three: half as long again, or three fifths", () => {
    expect(lighter(clean(6, 4), clean(3, 6))).toEqual(["slowing 5"]);
    expect(lighter(clean(6, 4), clean(3, 5.9))).toEqual([]);
    expect(lighter(clean(6, 5), clean(3, 2.9))).toEqual(["rushing 5"]);
    expect(lighter(clean(6, 10), clean(3, 6))).toEqual(["rushing 5"]);
    expect(lighter(clean(6, 5), clean(3, 3.1))).toEqual([]);
    // The mean of the three, whatever the last one took.
    expect(lighter(clean(6, 4), clean(1, 9), clean(1, 5), clean(1, 4))).toEqual(["slowing 5"]);
    // What was in the middle is neither.
    expect(lighter(clean(3, 4), clean(4, 9), clean(3, 4))).toEqual([]);
    expect(lighter(clean(3, 0), clean(4, 3), clean(3, 4))).toEqual([]);
  });

  test("comes after what is more urgent", () => {
    const rounded = [1, 2, 3].map((at) => rep("good-morning", 100 + 5 * at, ["rounded-back"]));
    expect(adviceFor("good-morning", [...clean(6), ...rounded]).map(({ kind }) => kind)).toEqual([
      "stop-rounding",
      "lighter",
    ]);
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

describe("the next target", () => {
  const sets = (reps: number, many = 1, faulty = 0) =>
    Array.from({ length: many }, () => ({
      exercise: "superman" as const,
      target: reps,
      reps: Array.from({ length: reps }, (_, i) => rep("superman", 5 * i, i < faulty ? ["bent-arms"] : [])),
    }));

  test("is one more than the middle of what was done, a half rounded down; a set without a rep says nothing", () => {
    expect(targetFrom(12, [...sets(6), ...sets(9)])).toBe(8);
    expect(targetFrom(12, [...sets(0), ...sets(9)])).toBe(10);
    expect(targetFrom(12, sets(0, 2))).toBe(12);
    expect(targetFrom(0, sets(3))).toBe(1);
  });

  test("may be two more where every set reached it and three quarters were clean, up to twenty", () => {
    expect(suggestedReps(8, sets(8, 2))).toBe(10);
    expect(suggestedReps(8, [...sets(8), ...sets(7)])).toBeUndefined();
    expect(suggestedReps(8, sets(8, 2, 2))).toBe(10);
    expect(suggestedReps(8, sets(8, 2, 3))).toBeUndefined();
    expect(suggestedReps(8, [])).toBeUndefined();
    expect(suggestedReps(19, sets(19))).toBe(20);
    expect(suggestedReps(20, sets(20))).toBeUndefined();
    expect(suggestedReps(50, sets(50), 60)).toBeUndefined();
    expect(suggestedReps(49, sets(49), 60)).toBe(51);
  });

  test("of depth is known from five counted reps on", () => {
    const hinges = (many: number, counted = true) =>
      Array.from({ length: many }, (_, i) => ({ counted, peak: { trunkInclination: 60 + i } }));
    expect(ownRange(hinges(4), "trunkInclination")).toBeUndefined();
    expect(ownRange(hinges(5), "trunkInclination")).toBe(62);
    expect(ownRange([...hinges(5), ...hinges(3, false)], "trunkInclination")).toBe(62);
    expect(ownRange(hinges(9), "legLift")).toBeUndefined();
  });
});

describe("a plan", () => {
  test("each built-in one can be run", () => {
    for (const plan of BUILT_IN_PLANS) expect(planProblems(plan)).toEqual([]);
  });
  test("for the whole body begins with the lifts and ends on the floor, on two or three days", () => {
    const whole = BUILT_IN_PLANS.filter(({ id }) => id.startsWith("whole"));
    expect(whole.map(({ daysPerWeek }) => daysPerWeek)).toEqual([2, 3]);
    const orders = ["deadlift", "romanian-deadlift"].map((pull) => [
      "squat",
      pull,
      "shoulder-press",
      "good-morning",
      "superman",
    ]);
    expect(whole.map(({ items }) => items.map(({ exercise }) => exercise))).toEqual(orders);
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
