import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import { conduct } from "../../src/core/session/conduct.ts";
import { createWorkout } from "../../src/core/session/workout.ts";
import { FreeHistory } from "../../src/history/free-history.ts";
import { newSession, restoreWorkout, WorkoutRecorder } from "../../src/history/recorder.ts";
import { HistoryStore } from "../../src/history/store.ts";
import { counts, rep } from "../core/session/reps.ts";

let store: HistoryStore;
let name = 0;
beforeEach(() => {
  name += 1;
  store = new HistoryStore(`midnight-${name}`);
});
afterEach(() => store.close());

const evening = new Date(2026, 10, 22, 23, 50);
const days = async () => (await store.overview()).done.map(({ day, reps }) => [day, reps.length]);

describe("a live page that stays open over midnight", () => {
  const counted = (t: number): CoachEvent => {
    const of = rep("superman", t);
    return { type: "rep", t, number: 1, exercise: "superman", start: of.start, end: t, faults: [], rep: of };
  };
  const over: CoachEvent = {
    type: "set-summary",
    t: 0,
    exercise: "superman",
    reps: 1,
    faults: {},
    text: "Set done.",
  } as CoachEvent;

  test("files a set under the day on which it began", async () => {
    let seconds = 0;
    const history = new FreeHistory(
      store,
      { live: () => ({ source: undefined, report: undefined }), clipLimitMb: () => 0 },
      () => seconds,
      () => new Date(evening.getTime() + seconds * 1000),
    );
    const hear = (at: number, ...events: CoachEvent[]) => {
      seconds = at;
      history.hear(createCoach(), events, { t: at, width: 640, height: 480 });
    };
    hear(0);
    hear(300, counted(300));
    hear(590, counted(590));
    // Twenty past twelve, in the set that began before.
    hear(1800, counted(1800));
    hear(1810, over);
    hear(2400);
    hear(2500, counted(2500));
    hear(2510, over);
    history.end();
    await expect.poll(days).toEqual([
      ["2026-11-22", 3],
      ["2026-11-23", 1],
    ]);
    expect((await store.contents()).sessions.map((session) => session.day).sort()).toEqual([
      "2026-11-22",
      "2026-11-23",
    ]);
  });
});

describe("a workout that is gone on with the next day", () => {
  const plan = {
    id: "mine",
    name: "Mine",
    daysPerWeek: 2,
    items: [{ exercise: "superman" as const, sets: 2, reps: 2, holdSeconds: 2, restSeconds: 45 }],
  };
  test("has its new sets under the new day, and its old ones where they were", async () => {
    const work = (
      recorder: WorkoutRecorder,
      from: ReturnType<typeof createWorkout>,
      times: readonly number[],
    ) =>
      times.reduce((state, at) => {
        const [next, effects] = conduct(state, counts(at, "superman"));
        recorder.record(next, effects);
        return next;
      }, from);
    const before = new WorkoutRecorder(store, newSession(evening), undefined, false, () => evening);
    work(before, createWorkout(plan), [10, 15]);
    await before.settle();
    const moment = (await store.session(before.header.id))!;
    const morning = new Date(2026, 10, 23, 7);
    const after = new WorkoutRecorder(store, before.header, moment, false, () => morning);
    work(after, restoreWorkout(moment)!, [400, 405]);
    await after.settle();
    expect(await days()).toEqual([
      ["2026-11-22", 2],
      ["2026-11-23", 2],
    ]);
  });
});
