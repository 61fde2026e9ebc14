import "fake-indexeddb/auto";
import { IDBObjectStore } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { conduct } from "../../src/core/session/conduct.ts";
import { createFreeWorkout, endFreely, followFreely } from "../../src/core/session/free.ts";
import type { Plan } from "../../src/core/session/plan.ts";
import {
  createWorkout,
  openSet,
  type WorkoutInput,
  type WorkoutState,
} from "../../src/core/session/workout.ts";
import { makeRoom } from "../../src/history/clips.ts";
import { asHistoryError, HistoryError } from "../../src/history/database.ts";
import { exportHistory, mergeHistory, readHistoryFile } from "../../src/history/exchange.ts";
import { newSession, restoreWorkout, WorkoutRecorder } from "../../src/history/recorder.ts";
import { HistoryStore } from "../../src/history/store.ts";
import { counts, fault } from "../core/session/reps.ts";
import { historyOf } from "./contents.ts";

const plan: Plan = {
  id: "mine",
  name: "Mine",
  daysPerWeek: 2,
  items: [{ exercise: "superman", sets: 2, reps: 5, holdSeconds: 2, restSeconds: 45 }],
};

let store: HistoryStore;
let name = 0;
beforeEach(() => {
  name += 1;
  store = new HistoryStore(`test-${name}`);
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

test("a rep that the set's end told more of is stored in the place of what was known before", async () => {
  const recorder = new WorkoutRecorder(store, newSession(new Date(2026, 10, 22, 9)));
  const begun = work(recorder, [counts(9, "superman"), counts(19, "superman")]);
  const [was, other] = begun.sets[0]!.reps;
  const rep = { ...was!, faults: [{ ...fault("bent-knees"), hindsight: true }] };
  const event = { type: "looked-back", t: 25, was: was!, rep } as const;
  work(recorder, [{ type: "coach", at: 25, events: [event], status: "armed" }], begun);
  await recorder.settle();
  const { reps } = (await store.session(recorder.header.id))!;
  expect(reps.map((stored) => stored.rep)).toEqual([rep, other]);
});

function work(
  recorder: WorkoutRecorder,
  inputs: readonly WorkoutInput[],
  from = createWorkout(plan),
): WorkoutState {
  return inputs.reduce((state, input) => {
    const [next, effects] = conduct(state, input);
    recorder.record(next, effects);
    return next;
  }, from);
}
const three = [10, 15, 20].map((at) => counts(at, "superman"));

describe("a workout while it runs", () => {
  test("is stored rep by rep", async () => {
    const recorder = new WorkoutRecorder(store, newSession(new Date(2026, 10, 22, 9)));
    let state = createWorkout(plan);
    for (const [index, input] of three.entries()) {
      state = work(recorder, [input], state);
      await recorder.settle();
      expect((await store.contents()).reps).toHaveLength(index + 1);
    }
    expect((await store.contents()).sessions).toMatchObject([{ day: "2026-11-22", status: "running" }]);
  });

  test("goes on after a crash where it was, with the reps to come added to those before", async () => {
    const recorder = new WorkoutRecorder(store, newSession(new Date()));
    work(recorder, three);
    await recorder.settle();
    const found = await store.unfinished();
    const moment = await store.session(found!.id);
    const restored = restoreWorkout(moment!)!;
    expect(openSet(restored)?.reps).toHaveLength(3);
    expect(restored.stage).toMatchObject({ name: "paused", reason: "reload" });
    const again = new WorkoutRecorder(store, moment!.session, moment!);
    const end = work(again, [counts(400, "superman"), counts(405, "superman")], restored);
    await again.settle();
    expect(end.sets[0]).toMatchObject({ endedBy: "target" });
    const { reps: stored, sets } = await store.contents();
    expect(stored.map((record) => [record.ordinal, record.set])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
    ]);
    expect(sets).toHaveLength(1);
  });

  test("that ended is not offered again", async () => {
    const recorder = new WorkoutRecorder(store, newSession(new Date()));
    work(recorder, [...three, { type: "order", at: 30, order: { type: "stop" } }]);
    await recorder.settle();
    expect(await store.unfinished()).toBeUndefined();
    expect((await store.contents()).sessions[0]?.status).toBe("stopped");
  });

  test("loses nothing when the disk is full for a while, and says so meanwhile", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    const recorder = new WorkoutRecorder(store, newSession(new Date()));
    const state = work(recorder, three);
    await recorder.settle();
    expect(recorder.trouble.value?.code).toBe("full");
    expect(recorder.unsaved()?.reps).toHaveLength(3);
    expect((await store.contents()).reps).toEqual([]);
    put.mockRestore();
    work(recorder, [counts(25, "superman")], state);
    await recorder.settle();
    expect(recorder.trouble.value).toBeUndefined();
    expect(recorder.unsaved()).toBeUndefined();
    expect((await store.contents()).reps).toHaveLength(4);
  });

  test("what could not be stored can be saved as a file that imports", async () => {
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    const recorder = new WorkoutRecorder(store, newSession(new Date()));
    work(recorder, three);
    await recorder.settle();
    const { session, sets, reps } = recorder.unsaved()!;
    const text = exportHistory({ sessions: [session], sets, reps, plans: [], analyses: [] }, new Date());
    expect(readHistoryFile(text)).toMatchObject({ ok: true });
  });

  test("a rep of the rest that turns out to start the set is stored once", async () => {
    const recorder = new WorkoutRecorder(store, newSession(new Date()));
    const five = [10, 15, 20, 25, 30].map((at) => counts(at, "superman"));
    work(recorder, [...five, counts(50, "superman"), counts(55, "superman")]);
    await recorder.settle();
    expect((await store.contents()).reps.map((record) => record.set)).toEqual([0, 0, 0, 0, 0, 1, 1]);
  });
});

describe("sets without a plan", () => {
  test("are kept the same way and are never offered to go on", async () => {
    const recorder = new WorkoutRecorder(store, newSession(new Date()), undefined, true);
    let state = createFreeWorkout();
    const hear = (input: WorkoutInput) => {
      if (input.type !== "coach") return;
      const [next, effects] = followFreely(state, input.at, input.events, {
        target: 12,
        status: input.status,
      });
      state = next;
      recorder.record(next, effects);
    };
    for (const input of [...three, counts(60, "good-morning")]) hear(input);
    const [ended, effects] = endFreely(state);
    recorder.record(ended, effects);
    await recorder.settle();
    const { sets, reps } = await store.contents();
    expect(sets.map((set) => [set.planned.exercise, set.endedBy])).toEqual([
      ["superman", "switched"],
      ["good-morning", "stopped"],
    ]);
    expect(reps.map((record) => record.set)).toEqual([0, 0, 0, 1]);
    expect(await store.unfinished()).toBeUndefined();
  });
});

describe("the store", () => {
  const two = historyOf([
    { id: "a", day: "2026-11-02", exercise: "superman", sets: [2] },
    { id: "ab", day: "2026-11-03", exercise: "good-morning", sets: [3] },
  ]);

  test("deletes one session and nothing of another", async () => {
    await store.add(two);
    await store.deleteSession("a");
    const left = await store.contents();
    expect(left.sessions.map((session) => session.id)).toEqual(["ab"]);
    expect([left.sets.length, left.reps.length]).toEqual([1, 3]);
  });

  test("deletes everything", async () => {
    await store.add(two);
    await store.savePlan(plan);
    await store.deleteEverything();
    expect(await store.contents()).toEqual({ sessions: [], sets: [], reps: [], plans: [], analyses: [] });
  });

  test("adds all or nothing", async () => {
    const broken = {
      ...two,
      reps: [...two.reps, { ...two.reps[0]!, ordinal: undefined as unknown as number }],
    };
    await expect(store.add(broken)).rejects.toBeInstanceOf(HistoryError);
    expect((await store.contents()).sessions).toEqual([]);
  });

  test("tells the other tab of a change", async () => {
    const other = new HistoryStore(`test-${name}`);
    const changed = new Promise<void>((resolve) => other.onChange(resolve));
    await store.add(two);
    await changed;
    expect((await other.contents()).sessions).toHaveLength(2);
    other.close();
  });

  test("lets go of the database when a newer tab changes it, and then says to load again", async () => {
    await store.add(two);
    const newer = await openDB(`test-${name}`, 99);
    await expect(store.contents()).rejects.toMatchObject({ code: "outdated" });
    newer.close();
  });

  test("an older program on a newer database is told to load again", async () => {
    (await openDB(`newer-${name}`, 99)).close();
    const older = new HistoryStore(`newer-${name}`);
    await expect(older.contents()).rejects.toMatchObject({ code: "outdated" });
    older.close();
  });

  test("an import into it is the union", async () => {
    await store.add({
      ...two,
      sessions: two.sessions.slice(0, 1),
      sets: two.sets.slice(0, 1),
      reps: two.reps.slice(0, 2),
    });
    const merge = mergeHistory(await store.contents(), two);
    await store.add(merge.fresh);
    expect(await store.contents()).toEqual(two);
  });

  test("whatever the browser throws becomes an error that says what to do", () => {
    expect(asHistoryError(new DOMException("", "SecurityError")).code).toBe("refused");
    expect(asHistoryError("odd").code).toBe("failed");
  });
});

describe("clips", () => {
  const clip = (madeAt: number, mb: number) => ({
    session: "s",
    set: madeAt,
    madeAt,
    blob: { size: mb * 1e6 } as Blob,
  });
  test("make room by age", () => {
    expect(makeRoom([clip(3, 80), clip(1, 70), clip(2, 30)], 50e6, 200)?.map((gone) => gone.set)).toEqual([
      1,
    ]);
  });
  test("larger than the limit are not kept", () => expect(makeRoom([], 201e6, 200)).toBeUndefined());
});

describe("what is said of a set", () => {
  test("is stored with it as it is said, and is there after a reload", async () => {
    const recorder = new WorkoutRecorder(store, newSession(new Date(2026, 10, 22, 9)));
    const felt = {
      type: "order",
      at: 40,
      order: { type: "felt", change: { effort: 8, pain: "hip" } },
    } as const;
    const state = work(recorder, [...[10, 15, 20, 25, 30].map((at) => counts(at, "superman")), felt]);
    await recorder.settle();
    expect((await store.contents()).sets[0]).toMatchObject({ endedBy: "target", effort: 8, pain: "hip" });
    const moment = (await store.session(recorder.header.id))!;
    expect(restoreWorkout(moment)!.sets[0]!.feeling).toEqual(state.sets[0]!.feeling);
  });

  test("is corrected or taken back years later, and changes nothing else", async () => {
    const mine = historyOf([{ id: "old", day: "2020-02-29", exercise: "superman", sets: [4, 3] }]);
    await store.add(mine);
    await store.feel("old", 1, { effort: 3, pain: "neck" });
    await store.feel("old", 1, { pain: "none" });
    expect((await store.contents()).sets).toEqual([
      mine.sets[0],
      { ...mine.sets[1], effort: 3, pain: "none" },
    ]);
    await store.feel("old", 1, { effort: null, pain: null });
    expect(await store.contents()).toEqual(mine);
    await store.feel("gone", 7, { effort: 3 });
    expect(await store.contents()).toEqual(mine);
  });

  test("mends a damaged answer, and loses no other field of the record", async () => {
    const mine = historyOf([{ id: "odd", day: "2026-11-20", exercise: "superman", sets: [4] }]);
    await store.add({ ...mine, sets: mine.sets.map((set) => ({ ...set, effort: 99 })) });
    expect((await store.overview()).done[0]!.record).not.toHaveProperty("effort");
    await store.feel("odd", 0, { effort: 4 });
    expect((await store.contents()).sets).toEqual([{ ...mine.sets[0], effort: 4 }]);
  });
});
