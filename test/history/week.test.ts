import { describe, expect, test } from "vitest";
import { goalOf, nextDay, weekOfTraining } from "../../src/history/week.ts";
import { historyOf, noHistory } from "./contents.ts";

// 2026-11-23 is a Monday.
describe("the next day to train", () => {
  test("keeps a day of rest", () => expect(nextDay(["2026-11-23"], "2026-11-24", 3)).toBe("2026-11-25"));
  test("is today, once rested", () => expect(nextDay(["2026-11-23"], "2026-11-26", 3)).toBe("2026-11-26"));
  test("is never the day that is done already", () =>
    expect(nextDay(["2026-11-23", "2026-11-24"], "2026-11-24", 6)).toBe("2026-11-25"));
  test("comes sooner where the week would end before its days are done", () =>
    expect(nextDay(["2026-11-28"], "2026-11-29", 2)).toBe("2026-11-29"));
  test("is next week's once the week has its days", () =>
    expect(nextDay(["2026-11-23", "2026-11-25"], "2026-11-25", 2)).toBe("2026-11-30"));
  test("keeps the rest over the turn of the week", () =>
    expect(nextDay(["2026-11-26", "2026-11-29"], "2026-11-29", 2)).toBe("2026-12-01"));
  test("is unknown before the first", () => expect(nextDay([], "2026-11-26", 2)).toBeUndefined());
});

describe("the week", () => {
  test("is the first while all days are in it", () => {
    expect(weekOfTraining(["2026-11-24"], "2026-11-26", 2)).toMatchObject({
      weeks: 0,
      daysThisWeek: 1,
      first: true,
    });
    expect(weekOfTraining(["2026-11-22", "2026-11-24"], "2026-11-26", 2).first).toBe(false);
  });
  test("has the goal of the plan used last, else two days", () => {
    expect(goalOf(noHistory)).toBe(2);
    const of = historyOf([
      { id: "a", day: "2026-11-16", exercise: "superman", sets: [7] },
      { id: "b", day: "2026-11-18", exercise: "superman", sets: [7] },
    ]);
    const [a, b] = of.sessions;
    const plan = { ...a!.plan!, daysPerWeek: 4 };
    expect(goalOf({ sessions: [a!, { ...b!, plan }] })).toBe(4);
    expect(
      goalOf({
        sessions: [
          { ...b!, plan },
          { ...a!, startedAt: b!.startedAt + 1, plan: null },
        ],
      }),
    ).toBe(4);
  });
});
