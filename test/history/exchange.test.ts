import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Damaged } from "../../src/history/damage.ts";
import { exportHistory, historyParts, mergeHistory, readHistoryFile } from "../../src/history/exchange.ts";
import { isDay } from "../../src/history/records.ts";
import { checkAnalysis } from "../../src/review/saved-analysis.ts";
import { holds } from "../properties.ts";
import { anyHistory, historyOf, noHistory } from "./contents.ts";

const now = new Date("2026-11-22T10:11:12Z");
const mine = historyOf([{ id: "s1", day: "2026-11-20", exercise: "superman", sets: [4, 3] }]);
const written = exportHistory(mine, now);

describe("a file of the history", () => {
  test("read again is the same history", () => {
    holds(150, [anyHistory], (contents) => {
      expect(readHistoryFile(exportHistory(contents, now))).toEqual({
        ok: true,
        contents,
        leftOut: [],
      });
    });
  });

  test("cut off anywhere is refused as no JSON", () => {
    holds(100, [fc.integer({ min: 0, max: written.length - 1 })], (length) => {
      expect(readHistoryFile(written.slice(0, length))).toEqual({
        ok: false,
        problem: { kind: "not-json" },
      });
    });
  });

  test("with any number or word replaced never throws, and what is accepted can be written again", () => {
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (typeof value !== "object" || value === null) {
        paths.push(path);
        return;
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(JSON.parse(written), []);
    holds(300, [fc.constantFrom(...paths), fc.jsonValue()], (path, value) => {
      const file = JSON.parse(written);
      path.slice(0, -1).reduce((at, key) => at[key], file)[path.at(-1)!] = value;
      const result = readHistoryFile(JSON.stringify(file));
      if (result.ok)
        expect(readHistoryFile(exportHistory(result.contents, now))).toEqual({ ...result, leftOut: [] });
      else expect(["damaged", "foreign", "newer"]).toContain(result.problem.kind);
    });
  });

  test.each([
    ["[]", "foreign"],
    ["null", "foreign"],
    ['"backline.history/1"', "foreign"],
    ['{"schema":"someone.else/1"}', "foreign"],
    ['{"schema":"backline.analysis/1"}', "foreign"],
    ['{"schema":"backline.history/7"}', "newer"],
    ['{"schema":"backline.history/1"}', "damaged"],
    ["\u0000\u0001PK", "not-json"],
    ["", "not-json"],
  ])("that says %s is %s", (text, kind) => {
    expect(readHistoryFile(text)).toMatchObject({ ok: false, problem: { kind } });
  });

  const changed = (change: (file: ReturnType<typeof JSON.parse>) => void) => {
    const file = JSON.parse(written);
    change(file);
    const result = readHistoryFile(JSON.stringify(file));
    if (!result.ok) throw new Error(`refused: ${result.problem.kind}`);
    return result;
  };

  test("leaves out a damaged rep by its name, and nothing else", () => {
    const { contents, leftOut } = changed((file) => {
      file.reps[2].rep.faults = "none";
    });
    expect(leftOut).toEqual(["reps.2.rep.faults"]);
    expect([contents.sessions.length, contents.sets.length, contents.reps.length]).toEqual([1, 2, 6]);
  });

  test("keeps what is right of a damaged session or set, with all that rests on it", () => {
    const session = changed((file) => {
      file.sessions[0].status = 7;
      file.sessions[0].day = "2026-02-31";
    });
    expect(session.leftOut).toEqual(["sessions.0.day"]);
    expect(session.contents.sessions).toMatchObject([{ day: "2026-11-20", status: "stopped" }]);
    expect(session.contents.reps).toEqual(mine.reps);
    const set = changed((file) => {
      file.sets[1].planned = null;
    });
    expect(set.contents.sets[1]).toMatchObject({
      planned: { exercise: "superman", target: 0 },
      startedAt: 100,
    });
    expect(set.contents.reps).toEqual(mine.reps);
  });

  test("leaves out a rep of no set, and takes what is there twice once", () => {
    const orphan = changed((file) => {
      file.reps[5].set = 9;
    });
    expect(orphan.leftOut).toEqual(["reps.5"]);
    expect(orphan.contents.reps).toHaveLength(6);
    const twice = changed((file) => file.sessions.push(file.sessions[0]));
    expect(twice.leftOut).toEqual(["sessions.1"]);
    expect(twice.contents).toEqual(mine);
  });

  test("in which nothing is right is refused, with the first thing that is wrong", () => {
    const file = JSON.parse(written);
    for (const list of ["sessions", "sets", "reps"])
      for (const record of file[list]) for (const key of Object.keys(record)) record[key] = [];
    expect(readHistoryFile(JSON.stringify(file))).toEqual({
      ok: false,
      problem: { kind: "damaged", where: "sessions.0.id" },
    });
  });

  test("from a device whose clock stood in 1970 is read like any other", () => {
    const old = historyOf([{ id: "s1", day: "1970-01-02", exercise: "superman", sets: [4] }]);
    expect(readHistoryFile(exportHistory(old, now))).toEqual({ ok: true, contents: old, leftOut: [] });
  });

  test.each(["2026-02-31", "2025-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "26-1-1"])(
    "has no day %s",
    (day) => expect(isDay(day)).toBe(false),
  );
  test.each(["2024-02-29", "2026-12-31", "1970-01-01"])("has the day %s", (day) =>
    expect(isDay(day)).toBe(true),
  );

  test("with damaged records beside the others is read without them", () => {
    const damaged: Damaged = { store: "reps", key: ["s1", 3], where: "rep", record: { odd: true } };
    const text = historyParts(mine, now, [damaged]).join("");
    expect(JSON.parse(text).damaged).toEqual([damaged]);
    expect(readHistoryFile(text)).toEqual({ ok: true, contents: mine, leftOut: [] });
  });

  test("with a prototype in its keys pollutes nothing", () => {
    const file = written.replace('"peak":{', '"peak":{"__proto__":{"polluted":1},');
    readHistoryFile(file);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("an import", () => {
  test("adds what is new and leaves what is here as it is", () => {
    const other = historyOf([{ id: "s2", day: "2026-11-21", exercise: "good-morning", sets: [7] }]);
    const file = {
      ...noHistory,
      sessions: [...mine.sessions, ...other.sessions],
      sets: [...mine.sets, ...other.sets],
      reps: [...mine.reps, ...other.reps],
    };
    const merge = mergeHistory(mine, file);
    expect([merge.added, merge.known]).toEqual([1, 1]);
    expect(merge.fresh.reps).toHaveLength(7);
  });

  test("twice adds nothing the second time", () => {
    holds(50, [anyHistory], (contents) => {
      expect(mergeHistory(contents, contents).fresh).toEqual({ ...noHistory });
    });
  });
});

describe("a history of November 2026, as the first version wrote it", () => {
  const file = resolve(import.meta.dirname, "../../fixtures/files/2026-11-22.history.json.gz");
  const text = gunzipSync(readFileSync(file)).toString("utf8");

  test("opens with every session, set and rep that it had", () => {
    const result = readHistoryFile(text);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const { schema: _, exportedAt: __, ...lists } = JSON.parse(text);
    expect(result.leftOut).toEqual([]);
    expect(result.contents).toEqual(lists);
    expect(result.contents.reps.map(({ rep: { reason, faults } }) => reason ?? faults.length)).toEqual([
      0,
      "arms-only",
      "legs-only",
      0,
      "arms-only",
      0,
      1,
      1,
      0,
      1,
    ]);
  });

  test("has curves that open in the review", () => {
    const result = readHistoryFile(text);
    const analyses = result.ok ? result.contents.analyses : [];
    expect(analyses.map(({ analysis }) => checkAnalysis(analysis).ok)).toEqual([true, true]);
  });
});
