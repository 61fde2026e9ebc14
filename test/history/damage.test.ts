import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Damaged } from "../../src/history/damage.ts";
import { DATABASE_VERSION } from "../../src/history/database.ts";
import { doneSets } from "../../src/history/statistics.ts";
import { HistoryStore } from "../../src/history/store.ts";
import { openWorkout, outlook, pastSets } from "../../src/workout/opening.ts";
import { fieldsOf, fullHistory, replaced } from "./contents.ts";

let store: HistoryStore;
let name = 0;
beforeEach(() => {
  name += 1;
  store = new HistoryStore(`damage-${name}`);
});
afterEach(() => store.close());

/** Writes past the store, as a fault would. */
async function spoil(into: string, record: unknown): Promise<void> {
  const database = await openDB(`damage-${name}`);
  await database.put(into, record);
  database.close();
}

const LISTS = ["sessions", "sets", "reps", "plans", "analyses"] as const;
const KEYS: readonly string[] = ["id", "session", "index", "ordinal"];
const cases = LISTS.flatMap((list) =>
  fullHistory[list].slice(0, 1).flatMap((record) =>
    fieldsOf(record)
      // The database itself sees to keys.
      .filter(
        (path) =>
          !(path.length === 1 && (KEYS.includes(path[0]!) || (list === "analyses" && path[0] === "set"))),
      )
      .map((path) => [list, path.join("."), path, record] as const),
  ),
);

describe("a record with one field damaged", () => {
  test.each(cases)("%s, %s: costs itself only", async (list, _words, path, record) => {
    for (const value of [undefined, null, "odd", -1e300, { odd: [] }]) {
      await store.deleteEverything();
      await store.add(fullHistory);
      await spoil(list, replaced(record, path, value));
      const kept = await store.overview();
      await store.lookForDamage();
      const contents = await store.contents();
      await store.unfinished();
      for (const set of kept.done) await store.analysis(set.session, set.index);
      const lost = LISTS.reduce((sum, each) => sum + fullHistory[each].length - contents[each].length, 0);
      expect(lost).toBeLessThanOrEqual(1);
      expect(kept.done.length).toBe(doneSets(fullHistory).length);
      expect(kept.done.reduce((sum, set) => sum + set.reps.length, 0)).toBeGreaterThanOrEqual(
        fullHistory.reps.length - 1,
      );
      const past = await pastSets(store);
      outlook(fullHistory.plans[0]!, past);
      const opening = await openWorkout(store, { plan: "starter", session: "running" });
      expect(opening.kind).toBe("open");
      for (const each of store.damaged.value.values()) await store.discard(each);
      expect(store.damaged.value.size).toBe(0);
      await store.contents();
      await store.overview();
      expect([...store.damaged.value.values()]).toEqual([]);
    }
  });

  test("is named, with all that it holds", async () => {
    await store.add(fullHistory);
    const record = replaced(fullHistory.reps[1]!, ["rep", "peak", "trunkInclination"], "steep");
    await spoil("reps", record);
    await store.lookForDamage();
    const expected: Damaged = {
      store: "reps",
      key: ["done", 1],
      where: "rep.peak.trunkInclination",
      record,
    };
    expect([...store.damaged.value.values()]).toEqual([expected]);
    await store.discard(expected);
    expect((await store.overview()).done[0]!.reps).toHaveLength(2);
  });
});

describe("a database of the version before", () => {
  const old = async () => {
    const database = await openDB(`damage-${name}`, 1, {
      upgrade(created) {
        created.createObjectStore("sessions", { keyPath: "id" });
        created.createObjectStore("sets", { keyPath: ["session", "index"] });
        created.createObjectStore("reps", { keyPath: ["session", "ordinal"] });
        created.createObjectStore("plans", { keyPath: "id" });
        created.createObjectStore("analyses", { keyPath: ["session", "set"] });
        created.createObjectStore("clips", { keyPath: ["session", "set"] });
      },
    });
    for (const list of LISTS) for (const record of fullHistory[list]) await database.put(list, record);
    database.close();
  };

  test("loses nothing, and has its sums from the first reading on", async () => {
    await old();
    const kept = await store.overview();
    expect(await store.contents()).toEqual(fullHistory);
    expect(kept.done.map(({ session, index, day, reps }) => [session, index, day, reps.length])).toEqual(
      doneSets(fullHistory).map(({ session, index, day, reps }) => [session, index, day, reps.length]),
    );
    expect([...kept.curves]).toEqual(["done 0"]);
    store.close();
    const database = await openDB(`damage-${name}`);
    expect(database.version).toBe(DATABASE_VERSION);
    expect(await database.count("summaries")).toBe(fullHistory.sets.length);
    database.close();
  });

  test("whose sums are spoilt or gone has them made again", async () => {
    await store.add(fullHistory);
    const before = await store.overview();
    await spoil("summaries", { session: "done", set: 0, reps: '[{"counted":"yes"}]' });
    expect((await store.overview()).done).toEqual(before.done);
    const database = await openDB(`damage-${name}`);
    await database.clear("summaries");
    database.close();
    expect((await store.overview()).done).toEqual(before.done);
  });
});
