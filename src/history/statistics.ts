/**
 * What the history shows, computed from what it keeps: days, streak, trends and bests. Bests are about form (clean reps
 * in a row, holds kept, a steady tempo), never about height, range or load.
 */

import { exerciseNamed } from "../core/catalogue.ts";
import type { Topic } from "../core/coaching/topics.ts";
import { isClean } from "../core/coaching/verdict.ts";
import { type ExerciseName, type FaultKind, mean } from "../core/quantity.ts";
import { hurt } from "../core/session/feeling.ts";
import type { HistoryContents } from "./contents.ts";
import type { SessionRecord, SetRecord } from "./records.ts";
import type { SummedRep } from "./summary.ts";

type Rep = SummedRep;

/** A set with its counted reps and the day that it was done. */
export interface DoneSet {
  readonly session: string;
  readonly index: number;
  /** On which it began. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly record: SetRecord;
  readonly exercise: ExerciseName;
  readonly reps: readonly Rep[];
  readonly noReps: readonly Rep[];
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Of everything that is kept, with its whole reps. */
export function doneSets(contents: Pick<HistoryContents, "sessions" | "sets" | "reps">): readonly DoneSet[] {
  const reps = grouped(contents.reps, ({ session, set }) => `${session} ${set}`);
  return setsDone(contents.sessions, contents.sets, ({ session, index }) =>
    (reps.get(`${session} ${index}`) ?? []).sort((a, b) => a.ordinal - b.ordinal).map(({ rep }) => rep),
  );
}

/** Oldest first; sets without any rep are left out. A set that knows its own day needs no session for it. */
export function setsDone(
  sessions: readonly SessionRecord[],
  sets: readonly SetRecord[],
  repsOf: (set: SetRecord) => readonly Rep[],
): readonly DoneSet[] {
  const known = new Map(sessions.map((session) => [session.id, session]));
  return sets
    .flatMap((record): DoneSet[] => {
      const session = known.get(record.session);
      const reps = repsOf(record);
      const day = record.day ?? session?.day;
      const startedAt = record.begunAt ?? (session && session.startedAt + record.startedAt * 1000);
      if (day === undefined || startedAt === undefined || reps.length === 0) return [];
      return [
        {
          session: record.session,
          index: record.index,
          day,
          startedAt,
          record,
          exercise: record.planned.exercise,
          reps: reps.filter((rep) => rep.counted),
          noReps: reps.filter((rep) => !rep.counted),
        },
      ];
    })
    .sort((a, b) => a.startedAt - b.startedAt || a.index - b.index);
}

export interface DayTotal {
  readonly day: string;
  readonly sets: number;
  readonly reps: number;
}

export function dayTotals(sets: readonly DoneSet[]): ReadonlyMap<string, DayTotal> {
  const days = new Map<string, DayTotal>();
  for (const set of sets) {
    const before = days.get(set.day) ?? { day: set.day, sets: 0, reps: 0 };
    days.set(set.day, { day: set.day, sets: before.sets + 1, reps: before.reps + set.reps.length });
  }
  return days;
}

const DAY_MS = 86_400_000;
/** Calendar arithmetic on a day's name, in no time zone. */
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
/** Weeks begin on Monday; 1970-01-05 was one. */
export const weekOf = (day: string): number => Math.floor((dayNumber(day) - 4) / 7);

export interface Streak {
  /** Whole weeks in a row, up to now, with at least `goal` days; this week counts once it has them. */
  readonly weeks: number;
  readonly daysThisWeek: number;
  readonly goal: number;
}

export function streak(days: Iterable<string>, today: string, goal: number): Streak {
  const perWeek = new Map<number, number>();
  for (const day of new Set(days)) perWeek.set(weekOf(day), (perWeek.get(weekOf(day)) ?? 0) + 1);
  const thisWeek = weekOf(today);
  const met = (week: number) => (perWeek.get(week) ?? 0) >= goal;
  let weeks = met(thisWeek) ? 1 : 0;
  for (let week = thisWeek - 1; met(week); week -= 1) weeks += 1;
  return { weeks, daysThisWeek: perWeek.get(thisWeek) ?? 0, goal };
}

/** One exercise on one day; `undefined` where nothing was measured. Degrees, seconds, shares 0..1. */
export interface TrendPoint {
  readonly day: string;
  readonly reps: number;
  /** How far, where more or less of it tells something. */
  readonly range: number | undefined;
  readonly hold: number | undefined;
  /** Seconds of the way out. */
  readonly tempo: number | undefined;
  /** Mean of what was said, 0 .. 10, and in how many of the sets that were asked about something hurt. */
  readonly effort: number | undefined;
  readonly painful: number | undefined;
  /** Share of the reps in which it could be judged, for each topic that the exercise follows. */
  readonly faults: Readonly<Partial<Record<Topic, number>>>;
}

function shareOf(reps: readonly Rep[], kinds: readonly FaultKind[]): number | undefined {
  const wrong = (rep: Rep): boolean => rep.faults.some((fault) => kinds.includes(fault.kind));
  // One of two judged and right is no verdict on both.
  const judged = reps.filter((rep) => wrong(rep) || !kinds.some((kind) => rep.notJudged.includes(kind)));
  return judged.length === 0 ? undefined : judged.filter(wrong).length / judged.length;
}

/** `undefined`: nothing was said of any of them. */
function painfulOf(sets: readonly DoneSet[]): number | undefined {
  const told = sets.filter(({ record }) => record.pain !== undefined || record.endedBy === "pain");
  return told.length === 0 ? undefined : told.filter(({ record }) => hurt(record)).length;
}

export function trend(sets: readonly DoneSet[], exercise: ExerciseName): readonly TrendPoint[] {
  const { show, eccentric, hold, faults } = exerciseNamed(exercise);
  const faultsOf = (reps: readonly Rep[], topic: Topic): number | undefined =>
    shareOf(
      reps,
      faults.filter((row) => row.topic === topic).map(({ kind }) => kind),
    );
  const days = grouped(
    sets.filter((set) => set.exercise === exercise),
    (set) => set.day,
  );
  return [...days]
    .map(([day, own]) => [day, own.flatMap((set) => set.reps), own] as const)
    .filter(([, reps]) => reps.length > 0)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, reps, own]) => ({
      day,
      reps: reps.length,
      range: show.range ? mean(reps.flatMap((rep) => rep.peak[show.main] ?? [])) : undefined,
      hold: hold && mean(reps.flatMap((rep) => rep.holdSeconds ?? [])),
      tempo: mean(reps.map((rep) => (eccentric === "out" ? rep.lowerSeconds : rep.raiseSeconds))),
      effort: mean(own.flatMap(({ record }) => record.effort ?? [])),
      painful: painfulOf(own),
      faults: Object.fromEntries(show.trends.map((topic) => [topic, faultsOf(reps, topic)])),
    }));
}

/** A personal best, with the set that it was done in. */
export interface Best {
  readonly value: number;
  readonly set: DoneSet;
}

export interface Bests {
  /** Clean reps (everything judged, nothing wrong), one after another, within a set. */
  readonly cleanRow: Best | undefined;
  /** Held for the two seconds, one after another, within a set. */
  readonly heldRow: Best | undefined;
  /** How much the time down varied over a set of five or more, as a share of its mean; smaller is steadier. */
  readonly steadiest: Best | undefined;
}

function longestRow(reps: readonly Rep[], good: (rep: Rep) => boolean): number {
  let longest = 0;
  let row = 0;
  for (const rep of reps) {
    row = good(rep) ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return longest;
}

function variation(reps: readonly Rep[]): number | undefined {
  const times = reps.map((rep) => rep.lowerSeconds);
  const middle = mean(times);
  if (reps.length < 5 || middle === undefined || middle <= 0) return undefined;
  const variance = mean(times.map((time) => (time - middle) ** 2)) ?? 0;
  return Math.sqrt(variance) / middle;
}

/** The first set with the best value; `undefined` where no set has one. */
function best(
  sets: readonly DoneSet[],
  value: (set: DoneSet) => number | undefined,
  better: (a: number, b: number) => boolean,
): Best | undefined {
  let found: Best | undefined;
  for (const set of sets) {
    const of = value(set);
    if (of !== undefined && (found === undefined || better(of, found.value))) found = { value: of, set };
  }
  return found;
}

export function bests(sets: readonly DoneSet[], exercise: ExerciseName): Bests {
  const own = sets.filter((set) => set.exercise === exercise);
  const more = (a: number, b: number) => a > b;
  const row = (good: (rep: Rep) => boolean) => (set: DoneSet) => longestRow(set.reps, good) || undefined;
  return {
    cleanRow: best(own, row(isClean), more),
    heldRow:
      exerciseNamed(exercise).hold &&
      best(
        own,
        row((rep) => (rep.holdSeconds ?? 0) >= 2 && rep.holdPartial !== true),
        more,
      ),
    steadiest: best(
      own,
      (set) => variation(set.reps),
      (a, b) => a < b,
    ),
  };
}

/** The sets of the user's last session with an exercise, before the one that is under way. */
export function lastSets(sets: readonly DoneSet[], exercise: ExerciseName): readonly DoneSet[] {
  const own = sets.filter((set) => set.exercise === exercise);
  const last = own.at(-1)?.session;
  return own.filter((set) => set.session === last);
}
