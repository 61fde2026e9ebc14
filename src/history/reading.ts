/** What the pages read of the database: sums for the lists, everything for a file, and a look for damage. */
import { type CheckedStore, type Damaged, mendedSession, mendedSet, sortOut } from "./damage.ts";
import type { Database } from "./database.ts";
import type { PlanRecord, RepRecord, SessionRecord, SetRecord } from "./records.ts";
import { type DoneSet, grouped, setsDone } from "./statistics.ts";
import { repsOf, type SummaryRecord, type SummedRep, summarise } from "./summary.ts";

/** All that lists, calendar and trends are made of. */
export interface Overview {
  readonly sessions: readonly SessionRecord[];
  readonly plans: readonly PlanRecord[];
  /** Oldest first, without sets that have no rep. */
  readonly done: readonly DoneSet[];
  /** `setKey` of each set that opens in the review, and of each that was recorded. */
  readonly curves: ReadonlySet<string>;
  readonly clips: ReadonlySet<string>;
}

/** What a tolerant reading found besides the damage in it. */
export interface Found<T> {
  readonly value: T;
  readonly damaged: readonly Damaged[];
}

export const setKey = (session: string, set: number): string => `${session} ${set}`;
export const ofSession = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

const keysOfSets = (keys: readonly (readonly [string, number])[]): ReadonlySet<string> =>
  new Set(keys.map(([session, set]) => setKey(session, set)));

/** A record's key stands in the record itself, which the database sees to. */
export const KEY_OF: { readonly [S in CheckedStore]: (record: never) => IDBValidKey } = {
  sessions: ({ id }: SessionRecord) => id,
  sets: ({ session, index }: SetRecord) => [session, index],
  reps: ({ session, ordinal }: RepRecord) => [session, ordinal],
  plans: ({ id }: PlanRecord) => id,
  analyses: ({ session, set }: { session: string; set: number }) => [session, set],
  clips: ({ session, set }: { session: string; set: number }) => [session, set],
};

export function sorted<T>(store: CheckedStore, records: readonly T[]) {
  const keyOf = KEY_OF[store] as (record: T) => IDBValidKey;
  return sortOut<T>(store, records.map(keyOf), records);
}

/** Sessions and sets as they are, or what is right of them: what rests on a damaged one is not lost. */
export function standing(
  sessions: readonly SessionRecord[],
  sets: readonly SetRecord[],
  exerciseOf: (key: string) => SummedRep["exercise"] | undefined,
): Found<{ readonly sessions: readonly SessionRecord[]; readonly sets: readonly SetRecord[] }> {
  const { good: whole, bad } = sorted("sessions", sessions);
  const { good: wholeSets, bad: badSets } = sorted("sets", sets);
  const mended = bad.flatMap(({ record, key }) => mendedSession(record, String(key)) ?? []);
  const mendedSets = badSets.flatMap(({ record, key }) => {
    const [session, index] = key as [string, number];
    return mendedSet(record, [session, index], exerciseOf(setKey(session, index))) ?? [];
  });
  return {
    value: { sessions: [...whole, ...mended], sets: [...wholeSets, ...mendedSets] },
    damaged: [...bad, ...badSets],
  };
}

export async function readOverview(database: Database): Promise<Found<Overview>> {
  const tx = database.transaction(["sessions", "sets", "plans", "summaries", "analyses", "clips"]);
  const [allSessions, allSets, allPlans, summaries, curves, clips] = await Promise.all([
    tx.objectStore("sessions").getAll(),
    tx.objectStore("sets").getAll(),
    tx.objectStore("plans").getAll(),
    tx.objectStore("summaries").getAll(),
    tx.objectStore("analyses").index("session").getAllKeys(),
    tx.objectStore("clips").index("session").getAllKeys(),
  ]);
  const reps = new Map<string, readonly SummedRep[]>();
  for (const summary of summaries) {
    const own = repsOf(summary);
    if (own) reps.set(setKey(summary.session, summary.set), own);
  }
  const missing = allSets.filter((set) => !reps.has(setKey(set.session, set.index)));
  const made = await makeSummaries(database, missing);
  for (const summary of made.value) reps.set(setKey(summary.session, summary.set), repsOf(summary) ?? []);
  const kept = standing(allSessions, allSets, (key) => reps.get(key)?.[0]?.exercise);
  const plans = sorted("plans", allPlans);
  return {
    value: {
      sessions: kept.value.sessions,
      plans: plans.good,
      done: setsDone(
        kept.value.sessions,
        kept.value.sets,
        (set) => reps.get(setKey(set.session, set.index)) ?? [],
      ),
      curves: keysOfSets(curves),
      clips: keysOfSets(clips),
    },
    damaged: [...kept.damaged, ...plans.bad, ...made.damaged],
  };
}

/** Of sets that have none, as after a change of the database, and keeps them where it can. */
async function makeSummaries(
  database: Database,
  sets: readonly SetRecord[],
): Promise<Found<readonly SummaryRecord[]>> {
  if (sets.length === 0) return { value: [], damaged: [] };
  const made: SummaryRecord[] = [];
  const damaged: Damaged[] = [];
  for (const [session, own] of grouped(sets, (set) => set.session)) {
    const { good, bad } = sorted("reps", await database.getAll("reps", ofSession(session)));
    damaged.push(...bad);
    for (const { index } of own)
      made.push(
        summarise(
          session,
          index,
          good.filter((rep) => rep.set === index),
        ),
      );
  }
  try {
    const tx = database.transaction("summaries", "readwrite");
    tx.done.catch(() => undefined);
    for (const summary of made) tx.store.put(summary).catch(() => undefined);
    await tx.done;
  } catch (error) {
    console.warn("The history's summaries can't be kept; they are made again next time.", error);
  }
  return { value: made, damaged };
}

const REPS_AT_ONCE = 400;

/** Looks at every rep, a few at a time, so that the page stays quick; what is smaller is checked whenever it is read. */
export async function damagedReps(database: Database): Promise<readonly Damaged[]> {
  const damaged: Damaged[] = [];
  let after: IDBKeyRange | null = null;
  for (;;) {
    const records: readonly RepRecord[] = await database.getAll("reps", after, REPS_AT_ONCE);
    damaged.push(...sorted("reps", records).bad);
    const last = records.at(-1);
    if (!last || records.length < REPS_AT_ONCE) return damaged;
    after = IDBKeyRange.lowerBound([last.session, last.ordinal], true);
  }
}
