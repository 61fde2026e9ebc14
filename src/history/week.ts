/**
 * A training week against its plan: how many days are done, which day comes next. Days are calendar days
 * ("2026-11-26"), without a time zone; weeks begin on Monday.
 */
import type { HistoryContents } from "./contents.ts";
import { streak, weekOf } from "./statistics.ts";

/** Days a week, for whoever never used a plan: two are enough for progress (ACSM position stand, March 2026). */
const USUAL_DAYS = 2;

const DAY_MS = 86_400_000;
const stamp = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const dayAfter = (day: string, by = 1): string =>
  new Date(stamp(day) + by * DAY_MS).toISOString().slice(0, 10);
/** Such names sort as the days do. */
const earlier = (...days: string[]): string => days.sort()[0]!;
const later = (...days: string[]): string => days.sort().at(-1)!;
const daysBetween = (from: string, to: string): number => Math.round((stamp(to) - stamp(from)) / DAY_MS);
/** Monday is 0. 1970-01-01 was a Thursday. */
const weekday = (day: string): number => (((stamp(day) / DAY_MS + 3) % 7) + 7) % 7;

/** Days a week of the plan that was used last. */
export function goalOf({ sessions }: Pick<HistoryContents, "sessions">): number {
  const planned = sessions.filter((session) => session.plan !== null);
  const last = planned.reduce<(typeof planned)[number] | undefined>(
    (latest, session) => (!latest || session.startedAt > latest.startedAt ? session : latest),
    undefined,
  );
  return last?.plan?.daysPerWeek ?? USUAL_DAYS;
}

/**
 * The next day to train, today at the earliest. Up to three days a week keep a day of rest between them; that yields
 * where the week would end before its days are done. `undefined` before the first training.
 */
export function nextDay(days: Iterable<string>, today: string, goal: number): string | undefined {
  const done = [...new Set(days)].filter((day) => day <= today).sort();
  const last = done.at(-1);
  if (last === undefined) return undefined;
  const open = goal - done.filter((day) => weekOf(day) === weekOf(today)).length;
  const rested = dayAfter(last, goal <= 3 ? 2 : 1);
  const monday = dayAfter(today, 7 - weekday(today));
  const earliest = last === today ? dayAfter(today) : today;
  if (open <= 0) return later(rested, monday);
  // The latest day from which the open ones still fit into this week, one after another.
  const latest = dayAfter(monday, -open);
  return later(earlier(rested, latest), earliest);
}

export interface Week {
  /** Whole weeks in a row that met the goal. */
  readonly weeks: number;
  readonly daysThisWeek: number;
  readonly goal: number;
  /** Whether all training so far was in this week: then nothing is missing yet. */
  readonly first: boolean;
  readonly next: string | undefined;
}

export function weekOfTraining(days: Iterable<string>, today: string, goal: number): Week {
  const all = [...new Set(days)];
  return {
    ...streak(all, today, goal),
    first: all.every((day) => weekOf(day) === weekOf(today)),
    next: nextDay(all, today, goal),
  };
}

/** Whole days from `today`; 0 is today. */
export const daysUntil = (today: string, day: string): number => daysBetween(today, day);
