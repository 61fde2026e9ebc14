/** A small history for tests, and arbitrary ones for properties. */

import fc from "fast-check";
import { exerciseNames } from "../../src/core/catalogue.ts";
import { plannedSets } from "../../src/core/session/plan.ts";
import type { HistoryContents } from "../../src/history/contents.ts";
import { rep } from "../core/session/reps.ts";

export const noHistory: HistoryContents = { sessions: [], sets: [], reps: [], plans: [], analyses: [] };

interface Sketch {
  readonly id: string;
  readonly day: string;
  readonly exercise: string;
  /** Counted reps of each set. */
  readonly sets: readonly number[];
}

/** Sessions of one exercise each. */
export function historyOf(sketches: readonly Sketch[]): HistoryContents {
  const item = { sets: 3, reps: 12, holdSeconds: 2, restSeconds: 60 };
  const parts = sketches.map(({ id, day: done, exercise, sets }) => {
    const plan = { id: "p", name: "Mine", daysPerWeek: 2, items: [{ ...item, exercise }] };
    const planned = plannedSets(plan)[0]!;
    const startedAt = Date.parse(`${done}T17:20:00Z`);
    const session = { id, startedAt, day: done, plan, queue: [], clock: 300, status: "completed" as const };
    let ordinal = 0;
    return {
      session,
      sets: sets.map((_, index) => ({
        session: id,
        index,
        planned,
        startedAt: index * 100,
        endedAt: index * 100 + 60,
        endedBy: "target" as const,
        advice: [],
      })),
      reps: sets.flatMap((many, set) =>
        Array.from({ length: many }, (_, n) => {
          const { faults, notJudged, ...of } = rep(exercise, set * 100 + n * 5 + 5);
          return {
            session: id,
            ordinal: ordinal++,
            set,
            rep: {
              ...of,
              faults: [...faults],
              notJudged: [...notJudged],
              peak: of.peak as Record<string, number>,
            },
          };
        }),
      ),
    };
  });
  return {
    ...noHistory,
    sessions: parts.map((part) => part.session),
    sets: parts.flatMap((part) => part.sets),
    reps: parts.flatMap((part) => part.reps),
  };
}

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const anyHistory: fc.Arbitrary<HistoryContents> = fc
  .uniqueArray(
    fc.record({
      id: fc.uuid(),
      day,
      exercise: fc.constantFrom(...exerciseNames()),
      sets: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
    }),
    { maxLength: 4, selector: (sketch) => sketch.id },
  )
  .map(historyOf);

/** Every kind of record: a session that is done, with curves, one that was cut off, and a plan of one's own. */
export const fullHistory: HistoryContents = (() => {
  const done = historyOf([{ id: "done", day: "2026-11-18", exercise: "good-morning", sets: [3, 2] }]);
  const running = historyOf([{ id: "running", day: "2026-11-20", exercise: "superman", sets: [2] }]);
  const [planned] = running.sets.map((set) => set.planned);
  const faulty = done.reps.map((record, index) =>
    index === 0
      ? {
          ...record,
          rep: {
            ...record.rep,
            holdSeconds: 1.5,
            faults: [{ kind: "bent-knees" as const, at: 4, value: 31, limit: 25, confidence: 0.97 }],
            notJudged: ["rounded-back" as const],
          },
        }
      : record,
  );
  const analysis = { schema: "backline.analysis/1", frames: { t: [0, 0.1] } };
  return {
    sessions: [
      ...done.sessions,
      ...running.sessions.map((session) => ({ ...session, status: "running" as const, queue: [planned!] })),
    ],
    sets: [
      ...done.sets.map((set) => ({
        ...set,
        day: "2026-11-18",
        begunAt: Date.parse("2026-11-18T17:20:00Z"),
        effort: 6,
        pain: "lower-back" as const,
      })),
      ...running.sets.map((set) => ({ ...set, endedAt: null, endedBy: null })),
    ],
    reps: [...faulty, ...running.reps],
    plans: [running.sessions[0]!.plan!],
    analyses: [{ session: "done", set: 0, since: 3.5, analysis }],
  };
})();

type Path = readonly string[];

/** Every field of a record, those that hold others included. */
export function fieldsOf(value: unknown, path: Path = []): readonly Path[] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, of]) => fieldsOf(of, [...path, key]))
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy in which the field at `path` is another; `undefined` takes it out. */
export function replaced(record: object, path: Path, value: unknown): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
  const owner = path
    .slice(0, -1)
    .reduce((at, key) => (at as Record<string, unknown>)[key] as Record<string, unknown>, copy);
  const last = path.at(-1)!;
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return copy;
}
