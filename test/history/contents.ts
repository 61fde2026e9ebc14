/** A small history for tests, and arbitrary ones for properties. */
import fc from "fast-check";
import { EXERCISES } from "../../src/core/quantity.ts";
import { plannedSets } from "../../src/core/session/plan.ts";
import type { HistoryContents } from "../../src/history/store.ts";
import { rep } from "../core/session/reps.ts";

export const noHistory: HistoryContents = { sessions: [], sets: [], reps: [], plans: [], analyses: [] };

interface Sketch {
  readonly id: string;
  readonly day: string;
  readonly exercise: (typeof EXERCISES)[number];
  /** Counted reps of each set. */
  readonly sets: readonly number[];
}

/** Sessions of one exercise each. */
export function historyOf(sketches: readonly Sketch[]): HistoryContents {
  const item = { sets: 3, reps: 12, holdSeconds: 2, restSeconds: 60 };
  const parts = sketches.map(({ id, day, exercise, sets }) => {
    const plan = { id: "p", name: "Mine", daysPerWeek: 2, items: [{ ...item, exercise }] };
    const planned = plannedSets(plan)[0]!;
    const startedAt = Date.parse(`${day}T17:20:00Z`);
    const session = { id, startedAt, day, plan, queue: [], clock: 300, status: "completed" as const };
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
      exercise: fc.constantFrom(...EXERCISES),
      sets: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
    }),
    { maxLength: 4, selector: (sketch) => sketch.id },
  )
  .map(historyOf);
