import { describe, expect, it } from "vitest";
import { type PlanItem, plannedSets, planProblems, planSeconds } from "../../../src/core/session/plan.ts";

const hinges = { exercise: "good-morning", sets: 2, reps: 12, holdSeconds: 2, restSeconds: 70 };
const lifts = { exercise: "superman", sets: 3, reps: 9, holdSeconds: 4, restSeconds: 30 };
const problems = (over: Partial<PlanItem>, daysPerWeek = 3) =>
  planProblems({ items: [hinges, { ...lifts, ...over }], daysPerWeek });
const few = (items: number) => Array.from({ length: items }, () => hinges);

describe("the sets of a plan", () => {
  it("come in its order, each with its number within its exercise, its hold and its rest", () => {
    expect(plannedSets({ items: [hinges, lifts] })).toEqual([
      { exercise: "good-morning", set: 1, sets: 2, target: 12, holdSeconds: 2, restSeconds: 70 },
      { exercise: "good-morning", set: 2, sets: 2, target: 12, holdSeconds: 2, restSeconds: 70 },
      { exercise: "superman", set: 1, sets: 3, target: 9, holdSeconds: 4, restSeconds: 30 },
      { exercise: "superman", set: 2, sets: 3, target: 9, holdSeconds: 4, restSeconds: 30 },
      { exercise: "superman", set: 3, sets: 3, target: 9, holdSeconds: 4, restSeconds: 30 },
    ]);
  });

  it("ask for less where last time was less, never for more than the plan", () => {
    const targets = (of: Record<string, number>) =>
      plannedSets({ items: [hinges, { ...lifts, sets: 1 }] }, of).map(({ target }) => target);
    expect(targets({ superman: 6 })).toEqual([12, 12, 6]);
    expect(targets({ superman: 20, "good-morning": 11 })).toEqual([11, 11, 9]);
  });
});

describe("the length of a plan", () => {
  it("is reps at the pace of their exercise, the holds of those that are held, the rests between, and the changes", () => {
    // 2 x 12 bends of 5 s, which nobody holds: 120 s; one rest between the two: 70 s; 20 s to get into position.
    expect(planSeconds({ items: [hinges] })).toBe(210);
    // 3 x 9 lifts of 5 s, held for 4 s: 243 s; two rests: 60 s; 20 s.
    expect(planSeconds({ items: [lifts] })).toBe(323);
    // One after the other: the rest after the last bend belongs to it now.
    expect(planSeconds({ items: [hinges, lifts] })).toBe(210 + 70 + 323);
  });

  it("of nothing is none", () => expect(planSeconds({ items: [] })).toBe(0));
});

describe("what keeps a plan from being run", () => {
  it("is nothing at all up to its limits", () => {
    expect(problems({ sets: 1, reps: 1, holdSeconds: 2, restSeconds: 10 }, 1)).toEqual([]);
    expect(problems({ sets: 8, reps: 50, holdSeconds: 5, restSeconds: 600 }, 7)).toEqual([]);
    expect(planProblems({ items: few(10), daysPerWeek: 2 })).toEqual([]);
  });

  it("is each field beyond them, with the item that it is in", () => {
    expect(problems({ sets: 9, reps: 51, holdSeconds: 6, restSeconds: 601 })).toEqual([
      { kind: "out-of-range", item: 1, field: "sets", limit: { low: 1, high: 8 } },
      { kind: "out-of-range", item: 1, field: "reps", limit: { low: 1, high: 50 } },
      { kind: "out-of-range", item: 1, field: "holdSeconds", limit: { low: 2, high: 5 } },
      { kind: "out-of-range", item: 1, field: "restSeconds", limit: { low: 10, high: 600 } },
    ]);
    expect(problems({ sets: 0, holdSeconds: 1, restSeconds: 9 })).toMatchObject([
      { field: "sets" },
      { field: "holdSeconds" },
      { field: "restSeconds" },
    ]);
  });

  it("is an exercise that is not known here", () => {
    expect(problems({ exercise: "handstand" })).toEqual([{ kind: "unknown-exercise", item: 1 }]);
  });

  it("is a week of eight days, and more exercises than anybody does", () => {
    expect(problems({}, 8)).toEqual([{ kind: "days", limit: { low: 1, high: 7 } }]);
    expect(planProblems({ items: few(11), daysPerWeek: 2 })).toEqual([
      { kind: "items", limit: { low: 1, high: 10 } },
    ]);
  });
});
