/** The sets of the history, as every export tells them. */
import { describe, expect, it } from "vitest";
import "../../src/exercises/packs.ts";
import { setsCsv } from "../../src/formats/csv.ts";
import { exerciseSessions } from "../../src/formats/health-connect.ts";
import { localTime } from "../../src/formats/training.ts";
import { trainedSets } from "../../src/history/training.ts";
import { parseCsv } from "../review/parse-csv.ts";
import { fault, rep } from "../review/reps.ts";
import { NOON, set, without } from "./trained.ts";

describe("a table of sets", () => {
  it("has a line a set with its own day, and what was not kept is empty", () => {
    const text = setsCsv([
      without("endedAt", set("a", 4, { clean: 5, notCounted: 1 })),
      set("a", 0, { effort: 6, pain: "lower-back" }),
    ]);
    const rows = parseCsv(text);
    expect(rows.map(({ reps, clean, effort_0_10, pain }) => [reps, clean, effort_0_10, pain])).toEqual([
      ["12", "", "6", "lower-back"],
      ["12", "5", "", ""],
    ]);
    expect(Date.parse(rows[0]!.started!)).toBe(NOON);
    expect(rows[1]!.ended).toBe("");
    expect(rows[0]!.day).toBe(localTime(NOON).slice(0, 10));
  });
});

describe("the history's sets", () => {
  const done = (endedAt: number | null, reps: number, said: object = {}) =>
    ({
      session: "s",
      index: 0,
      day: "2026-11-25",
      startedAt: NOON,
      exercise: "superman",
      reps: Array.from({ length: reps }, (_, i) =>
        rep(i + 1, i === 0 ? { faults: [fault("bent-knees", 38, 25)] } : {}),
      ),
      noReps: [],
      record: { startedAt: 30, endedAt, ...said },
    }) as never;

  it("have the effort and the pain that were said, and none that was not", () => {
    const [hard, silent] = trainedSets(
      [done(75, 3, { effort: 8, pain: "none" }), done(75, 2)],
      () => "Supermans",
    );
    expect(hard).toMatchObject({ effort: 8, pain: "none" });
    expect(silent).not.toHaveProperty("effort");
    expect(silent).not.toHaveProperty("pain");
    expect(exerciseSessions([hard!])[0]!.segments[0]!.rateOfPerceivedExertion).toBe(8);
  });

  it("have their own length and the number of their exercise; without a counted rep they are none", () => {
    expect(trainedSets([done(75.5, 3), done(null, 2), done(50, 0)], () => "Supermans")).toEqual([
      expect.objectContaining({
        startedAt: NOON,
        endedAt: NOON + 45_500,
        segmentType: 2,
        reps: 3,
        words: "Supermans",
      }),
      expect.not.objectContaining({ endedAt: expect.anything() }),
    ]);
  });
});
