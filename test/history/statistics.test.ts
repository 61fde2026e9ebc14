import { describe, expect, test } from "vitest";
import { bests, dayTotals, doneSets, lastSets, streak, trend } from "../../src/history/statistics.ts";
import { outlook } from "../../src/workout/opening.ts";
import { fault } from "../core/session/reps.ts";
import { historyOf } from "./contents.ts";

const history = historyOf([
  { id: "b", day: "2026-11-18", exercise: "superman", sets: [5, 4] },
  { id: "a", day: "2026-11-16", exercise: "superman", sets: [7] },
  { id: "c", day: "2026-11-18", exercise: "good-morning", sets: [6, 0] },
]);
const sets = doneSets(history);

describe("what was done", () => {
  test("in the order of time, without empty sets", () => {
    expect(sets.map((set) => [set.session, set.reps.length])).toEqual([
      ["a", 7],
      ["b", 5],
      ["c", 6],
      ["b", 4],
    ]);
  });
  test("by day", () => {
    expect(dayTotals(sets).get("2026-11-18")).toEqual({ day: "2026-11-18", sets: 3, reps: 15 });
  });
  test("last time", () => expect(lastSets(sets, "superman").map((set) => set.session)).toEqual(["b", "b"]));
});

describe("the streak", () => {
  const monday = ["2026-11-02", "2026-11-08", "2026-11-09", "2026-11-15", "2026-11-16"];
  test("counts weeks that met the goal, Monday to Sunday; this week breaks nothing yet", () => {
    expect(streak(monday, "2026-11-17", 2)).toEqual({ weeks: 2, daysThisWeek: 1, goal: 2 });
  });
  test("counts this week once it has met it", () => {
    expect(streak([...monday, "2026-11-22"], "2026-11-22", 2).weeks).toBe(3);
  });
  test("ends with a week that did not", () => expect(streak(monday, "2026-11-30", 2).weeks).toBe(0));
  test("two sessions on a day are one day", () => {
    expect(streak(["2026-11-16", "2026-11-16"], "2026-11-17", 2)).toEqual({
      weeks: 0,
      daysThisWeek: 1,
      goal: 2,
    });
  });
  test("survives the turn of the year", () => {
    expect(streak(["2026-12-29", "2026-12-31", "2027-01-04", "2027-01-05"], "2027-01-06", 2).weeks).toBe(2);
  });
});

describe("trends", () => {
  test("have a point a day with what was measured", () => {
    expect(trend(sets, "superman").map(({ day, reps, hold, range }) => [day, reps, hold, range])).toEqual([
      ["2026-11-16", 7, expect.closeTo(2.3), undefined],
      ["2026-11-18", 9, expect.closeTo(2.3), undefined],
    ]);
    expect(trend(sets, "good-morning")[0]).toMatchObject({ range: 67, tempo: expect.closeTo(2.4) });
  });
  test("leave out what could not be judged, instead of calling it good", () => {
    const hidden = {
      ...history,
      reps: history.reps.map((record, index) => ({
        ...record,
        rep:
          record.session === "c"
            ? {
                ...record.rep,
                notJudged: ["bent-knees" as const],
                faults: index % 2 ? [fault("rounded-back")] : [],
              }
            : record.rep,
      })),
    };
    const [point] = trend(doneSets(hidden), "good-morning");
    expect(point?.faults.knees).toBeUndefined();
    expect(point?.faults.back).toBe(0.5);
  });
});

describe("bests", () => {
  test("are clean reps in a row, not how far or how high", () => {
    const { cleanRow, heldRow, steadiest } = bests(sets, "superman");
    expect([cleanRow?.value, cleanRow?.set.session]).toEqual([7, "a"]);
    expect(heldRow?.value).toBe(7);
    expect(steadiest?.value).toBeCloseTo(0, 6);
  });
  test("of an exercise never done are none", () => {
    expect(bests([], "good-morning")).toEqual({
      cleanRow: undefined,
      heldRow: undefined,
      steadiest: undefined,
    });
  });
});

describe("what was said of the sets", () => {
  const said = doneSets({
    ...history,
    sets: history.sets.map((set) =>
      set.session === "b"
        ? { ...set, effort: 5 + 2 * set.index, pain: set.index === 0 ? "none" : "knee" }
        : set,
    ),
  });
  test("is a trend by day, and nothing where nothing was said", () => {
    expect(trend(said, "superman").map(({ effort, painful }) => [effort, painful])).toEqual([
      [undefined, undefined],
      [6, 1],
    ]);
    expect(trend(said, "good-morning")[0]).toMatchObject({ effort: undefined, painful: undefined });
  });
  test("holds back what a plan may add, for every exercise of that session", () => {
    const plan = {
      id: "p",
      name: "",
      daysPerWeek: 2,
      items: [{ exercise: "superman", sets: 2, reps: 4, holdSeconds: 2, restSeconds: 30 }],
    };
    expect(outlook(plan, sets)).toMatchObject({ more: { superman: 6 }, held: [] });
    expect(outlook(plan, said)).toEqual({ targets: {}, more: {}, held: ["superman"] });
  });
  test("a set ended for pain holds back too, also in a record of an earlier version", () => {
    const ended = doneSets({
      ...history,
      sets: history.sets.map((set) =>
        set.session === "b" && set.index === 1 ? { ...set, endedBy: "pain" as const } : set,
      ),
    });
    const plan = {
      id: "p",
      name: "",
      daysPerWeek: 2,
      items: [{ exercise: "superman", sets: 2, reps: 4, holdSeconds: 2, restSeconds: 30 }],
    };
    expect(outlook(plan, ended).held).toEqual(["superman"]);
    expect(trend(ended, "superman")[1]).toMatchObject({ painful: 1 });
  });
});
