import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HistoryStore } from "../../src/history/store.ts";
import { takeOut } from "../../src/history/undo.ts";
import { historyOf } from "./contents.ts";

let store: HistoryStore;
let number = 0;
beforeEach(() => {
  number += 1;
  store = new HistoryStore(`undo-${number}`);
});
afterEach(() => store.close());

const analysis = (session: string, set: number) => ({
  session,
  set,
  since: 4.5,
  analysis: { schema: "backline.analysis/1" },
});

test("a deleted session is gone, and undoing brings back sets, reps, curves and recording, and nothing else", async () => {
  const kept = historyOf([
    { id: "a", day: "2026-11-16", exercise: "superman", sets: [7, 5] },
    { id: "b", day: "2026-11-18", exercise: "good-morning", sets: [6] },
  ]);
  await store.add({ ...kept, analyses: [analysis("a", 0), analysis("b", 0)] });
  const blob = new Blob(["moving picture"]);
  await store.saveClip({ session: "a", set: 1, madeAt: 1_790_000_000_000, since: 3, blob });
  const before = await store.contents();

  const undo = await takeOut(store, "a");
  const without = await store.contents();
  expect(without.sessions.map((session) => session.id)).toEqual(["b"]);
  expect(without.reps.every((rep) => rep.session === "b")).toBe(true);
  expect(await store.clip("a", 1)).toBeUndefined();

  await undo?.();
  expect(await store.contents()).toEqual(before);
  expect((await store.clip("a", 1))?.since).toBe(3);
});
