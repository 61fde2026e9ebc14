import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportHistory, mergeHistory, readHistoryFile } from "../../src/history/exchange.ts";
import { holds } from "../properties.ts";
import { anyHistory, historyOf, noHistory } from "./contents.ts";

const now = new Date("2026-11-22T10:11:12Z");
const mine = historyOf([{ id: "s1", day: "2026-11-20", exercise: "superman", sets: [4, 3] }]);
const written = exportHistory(mine, now);

describe("a file of the history", () => {
  test("read again is the same history", () => {
    holds(150, [anyHistory], (contents) => {
      expect(readHistoryFile(exportHistory(contents, now))).toEqual({ ok: true, contents });
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
    holds(3000, [fc.constantFrom(...paths), fc.jsonValue()], (path, value) => {
      const file = JSON.parse(written);
      path.slice(0, -1).reduce((at, key) => at[key], file)[path.at(-1)!] = value;
      const result = readHistoryFile(JSON.stringify(file));
      if (result.ok) expect(readHistoryFile(exportHistory(result.contents, now))).toEqual(result);
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

  test("names the first thing that is wrong", () => {
    const file = JSON.parse(written);
    file.reps[2].rep.faults = "none";
    expect(readHistoryFile(JSON.stringify(file))).toEqual({
      ok: false,
      problem: { kind: "damaged", where: "reps.2.rep.faults", count: 1 },
    });
  });

  test("with a rep of no set, or a session twice, is damaged", () => {
    const orphan = JSON.parse(written);
    orphan.reps[5].set = 9;
    expect(readHistoryFile(JSON.stringify(orphan))).toMatchObject({
      problem: { kind: "damaged", where: "reps.5" },
    });
    const twice = JSON.parse(written);
    twice.sessions.push(twice.sessions[0]);
    expect(readHistoryFile(JSON.stringify(twice))).toMatchObject({
      problem: { kind: "damaged", where: "sessions" },
    });
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
