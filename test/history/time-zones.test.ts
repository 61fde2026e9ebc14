/**
 * The user's calendar where clocks are put forward and back, at the day's middle and at midnight itself, and where a day was
 * left out: each day is one day, of one week and one cell, and the session of a night is filed under the evening.
 */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import { FreeHistory } from "../../src/history/free-history.ts";
import { dayOf, isDay } from "../../src/history/records.ts";
import { streak, weekOf } from "../../src/history/statistics.ts";
import { HistoryStore } from "../../src/history/store.ts";
import { longDay } from "../../src/history/view/dates.ts";
import { weeksOf } from "../../src/history/view/month.ts";
import { dayAfter, nextDay, weekOfTraining } from "../../src/history/week.ts";
import { rep } from "../core/session/reps.ts";

/** Lord Howe changes by half an hour, Santiago and Beirut at midnight, Kathmandu never, Kiritimati is 14 hours ahead. */
const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
];
const usual = process.env.TZ;
afterEach(() => {
  if (usual === undefined) delete process.env.TZ;
  else process.env.TZ = usual;
});

/** Two years of days, by their names alone. */
const DAYS = Array.from({ length: 731 }, (_, i) => dayAfter("2025-01-01", i));
/** Minutes after midnight as clocks show them. */
const TIMES = [0, 1, 59, 61, 119, 150, 181, 720, 1380, 1439];

describe.each(ZONES)("in %s", (zone) => {
  beforeEach(() => {
    process.env.TZ = zone;
    const named = (timeZone?: string) =>
      new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
    expect(named()).toBe(named(zone));
  });

  it("whatever the clock shows is of the day that it shows", () => {
    for (const day of DAYS) {
      const [year, month, date] = day.split("-").map(Number) as [number, number, number];
      expect(isDay(day)).toBe(true);
      for (const minutes of TIMES) {
        const moment = new Date(year, month - 1, date, 0, minutes);
        // A time that clocks leave out is what they show an hour later.
        expect(dayOf(moment), `${day} ${minutes}`).toBe(day);
      }
    }
  });

  it("each month has each of its days once, under its own weekday, and words for it", () => {
    for (let index = 0; index < 24; index += 1) {
      const weeks = weeksOf({ year: 2025 + Math.floor(index / 12), index: index % 12 });
      const days = weeks.flat().filter((day) => day !== undefined);
      expect(days).toEqual(DAYS.filter((day) => day.startsWith(days[0]!.slice(0, 7))));
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        expect(new Set(week.flatMap((day) => (day ? [weekOf(day)] : []))).size).toBe(1);
      }
      for (const day of days) expect(longDay(day)).toContain(String(Number(day.slice(8))));
    }
  });

  it("two days a week are a week of training, in every week of the year", () => {
    const trained = DAYS.filter((_, i) => i % 7 === 1 || i % 7 === 4);
    expect(streak(trained, DAYS.at(-1)!, 2).weeks).toBeGreaterThan(102);
    for (const today of DAYS.slice(14)) {
      const { first, next } = weekOfTraining(trained, today, 2);
      expect(first).toBe(false);
      expect(next! >= today).toBe(true);
    }
    // The Sunday on which clocks change is the last day of its week.
    expect(nextDay(["2026-03-28"], "2026-03-29", 2)).toBe("2026-03-29");
    expect(nextDay(["2026-03-28", "2026-03-27"], "2026-03-29", 2)).toBe("2026-03-30");
  });

  it("a page that stays open through the night that is an hour longer or shorter files each set under its day", async () => {
    for (const [year, month, date] of [
      [2026, 2, 7],
      [2026, 2, 28],
      [2026, 3, 4],
      [2026, 8, 5],
      [2026, 9, 24],
      [2026, 9, 31],
    ] as const) {
      const evening = new Date(year, month, date, 23, 50).getTime();
      const store = new HistoryStore(`zones-${zone}-${evening}`);
      let seconds = 0;
      const history = new FreeHistory(
        store,
        { live: () => ({ source: undefined, report: undefined }), clipLimitMb: () => 0 },
        () => seconds,
        () => new Date(evening + seconds * 1000),
      );
      const done = (at: number): void => {
        const hear = (t: number, ...events: CoachEvent[]): void => {
          seconds = t;
          history.hear(createCoach(), events, { t, width: 640, height: 480 });
        };
        const of = rep("superman", at);
        hear(at - 1);
        hear(at, {
          type: "rep",
          t: at,
          number: 1,
          exercise: "superman",
          start: of.start,
          end: at,
          faults: [],
          rep: of,
        });
        hear(at + 5, {
          type: "set-summary",
          t: at + 5,
          exercise: "superman",
          reps: 1,
          faults: {},
          text: ".",
        } as CoachEvent);
      };
      const times = [10, 30 * 60, 22.5 * 3600];
      for (const at of times) done(at);
      history.end();
      const shown = times.map((at) => dayOf(new Date(evening + at * 1000)));
      expect(new Set(shown).size).toBe(2);
      const days = async () => (await store.overview()).done.map(({ day }) => day);
      await expect.poll(days).toEqual(shown);
      store.close();
    }
  });
});
