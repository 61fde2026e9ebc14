import { describe, expect, test } from "vitest";
import type { WorkoutSet } from "../../src/core/session/workout.ts";
import { doneSets } from "../../src/history/statistics.ts";
import { accountOf, lastTimeOf } from "../../src/workout/account.ts";
import { rep } from "../core/session/reps.ts";
import { historyOf } from "../history/contents.ts";

const planned = {
  exercise: "superman",
  set: 1,
  sets: 2,
  target: 3,
  holdSeconds: 2,
  restSeconds: 40,
} as const;
const set = (startedAt: number, endedAt: number | undefined, many: number, faulty = 0): WorkoutSet => ({
  planned,
  startedAt,
  ...(endedAt === undefined ? {} : { endedAt, endedBy: "target" as const }),
  reps: Array.from({ length: many }, (_, index) =>
    rep("superman", startedAt + 5 * index, index < faulty ? ["bent-arms"] : []),
  ),
  noReps: [],
  advice: [],
});

describe("what a workout came to", () => {
  test("counts reps, clean ones, the time and the rest between sets", () => {
    expect(accountOf([set(12, 40, 5, 2), set(95, 131, 3)], 140)).toEqual({
      sets: 2,
      reps: 8,
      clean: 6,
      seconds: 119,
      rest: 55,
    });
  });
  test("has an open set last until now, and leaves out one without a rep", () => {
    expect(accountOf([set(0, 9, 0), set(12, 40, 5), set(95, undefined, 3)], 140)).toMatchObject({
      sets: 2,
      seconds: 128,
      rest: 55,
    });
  });
  test("is nothing where nothing was done", () =>
    expect(accountOf([], 30)).toEqual({ sets: 0, reps: 0, clean: 0, seconds: 0, rest: 0 }));
});

describe("last time", () => {
  const kept = historyOf([
    { id: "a", day: "2026-11-16", exercise: "superman", sets: [7, 4] },
    { id: "b", day: "2026-11-18", exercise: "superman", sets: [] },
    { id: "c", day: "2026-11-20", exercise: "superman", sets: [9] },
  ]);
  const overview = { sessions: kept.sessions, done: doneSets(kept) };
  const startedAt = (id: string) => kept.sessions.find((session) => session.id === id)!.startedAt;
  test("is the newest session of the same plan in which something was done", () => {
    expect(lastTimeOf(overview, "p", { id: "c", startedAt: startedAt("c") })).toEqual({
      day: "2026-11-16",
      reps: 11,
    });
  });
  test("is none for another plan, or the first time", () => {
    expect(lastTimeOf(overview, "other", { id: "c", startedAt: startedAt("c") })).toBeUndefined();
    expect(lastTimeOf(overview, "p", { id: "a", startedAt: startedAt("a") })).toBeUndefined();
  });
});
