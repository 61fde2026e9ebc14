/** Writing to the database: each call one transaction, waited for until it is on the disk, all of it or nothing. */

import { type IDBPTransaction, unwrap } from "idb";
import { type FeelingChange, felt } from "../core/session/feeling.ts";
import type { HistoryContents, Moment } from "./contents.ts";
import { type CheckedStore, sortOut } from "./damage.ts";
import type { Database, HistorySchema, StoreName } from "./database.ts";
import { KEY_OF, ofSession, setKey, sorted } from "./reading.ts";
import type { AnalysisRecord, RepRecord, SetRecord } from "./records.ts";
import { grouped } from "./statistics.ts";
import { summarise } from "./summary.ts";

type Writing = IDBPTransaction<HistorySchema, StoreName[], "readwrite">;
type Stored = HistorySchema[StoreName]["value"];

export type Change =
  | { readonly store: StoreName; readonly put: Stored }
  | { readonly store: StoreName; readonly remove: IDBValidKey | IDBKeyRange | "all" };

/** A record as it can be stored: a copy without `undefined` members and without anything that can't be cloned. */
export const put = <T>(store: StoreName, record: T): Change => ({
  store,
  put: JSON.parse(JSON.stringify(record)) as Stored,
});

function request(tx: Writing, change: Change): Promise<unknown> {
  const store = tx.objectStore(change.store);
  if ("put" in change) return store.put(change.put);
  return change.remove === "all" ? store.clear() : store.delete(change.remove as IDBKeyRange);
}

/** Waits for the whole transaction; `work` only starts requests in it. */
async function inOne(
  database: Database,
  stores: readonly StoreName[],
  work: (tx: Writing) => void | Promise<void>,
): Promise<void> {
  const tx: Writing = database.transaction([...stores], "readwrite", { durability: "strict" });
  // `done` tells of a failure; each request's own promise only repeats it.
  tx.done.catch(() => undefined);
  try {
    await work(tx);
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It ended by itself, and its own error says why.
      await tx.done;
    }
    throw error;
  }
  await tx.done;
}

export const writeChanges = (database: Database, changes: readonly Change[]): Promise<void> =>
  inOne(database, [...new Set(changes.map((change) => change.store))], (tx) => {
    for (const change of changes) request(tx, change).catch(() => undefined);
  });

/** Of one set, what its user says of it and nothing else. */
export const writeFeeling = (
  database: Database,
  key: readonly [string, number],
  change: FeelingChange,
): Promise<void> =>
  inOne(database, ["sets"], async (tx) => {
    const record = await tx.objectStore("sets").get([...key]);
    if (!record) return;
    const { effort: _effort, pain: _pain, ...rest } = record;
    request(tx, put("sets", { ...rest, ...felt(record, change) })).catch(() => undefined);
  });

/** A moment of a session, with the sums of the sets that it touches. */
export function writeMoment(database: Database, { session, sets, reps }: Moment): Promise<void> {
  const changes = [
    put("sessions", session),
    ...sets.map((set) => put("sets", set)),
    ...reps.map((rep) => put("reps", rep)),
  ];
  const touched = new Set([...sets.map(({ index }) => index), ...reps.flatMap(({ set }) => set ?? [])]);
  const stores = ["sessions", "sets", "reps", "summaries"] as const;
  return inOne(database, stores, async (tx) => {
    for (const change of changes) request(tx, change).catch(() => undefined);
    if (touched.size === 0) return;
    const { good } = sorted("reps", await tx.objectStore("reps").getAll(ofSession(session.id)));
    for (const index of touched) await sum(tx, session.id, index, good);
  });
}

const sum = (tx: Writing, session: string, index: number, reps: readonly RepRecord[]) =>
  tx.objectStore("summaries").put(
    summarise(
      session,
      index,
      reps.filter((rep) => rep.set === index),
    ),
  );

/** Records of one store in batches: the page is drawn between two, and the transaction stays open all the while. */
function fill(tx: Writing, store: StoreName, records: readonly unknown[], done: (many: number) => void) {
  const target = unwrap(tx.objectStore(store));
  return new Promise<void>((resolve, reject) => {
    const from = (start: number): void => {
      const batch = records.slice(start, start + AT_ONCE);
      let last: IDBRequest | undefined;
      try {
        for (const record of batch) last = target.put(record);
      } catch (error) {
        reject(error);
        return;
      }
      if (!last) {
        resolve();
        return;
      }
      last.onsuccess = () => {
        done(batch.length);
        from(start + batch.length);
      };
      last.onerror = ({ target: failed }) => reject((failed as IDBRequest).error);
    };
    from(0);
  });
}

const AT_ONCE = 500;

/** `done`: called with the records written since the last call. Curves follow in transactions of their own. */
export async function writeContents(
  database: Database,
  contents: HistoryContents,
  done: (many: number) => void,
): Promise<void> {
  const { sessions, sets, reps, plans, analyses } = contents;
  const summaries = summariesOf(sets, reps);
  const parts = { sessions, sets, reps, plans, summaries } as const;
  const stores = Object.keys(parts) as (keyof typeof parts)[];
  await inOne(database, stores, async (tx) => {
    for (const store of stores)
      await fill(tx, store, parts[store], store === "summaries" ? () => undefined : done);
  });
  for (let start = 0; start < analyses.length; start += CURVES_AT_ONCE) {
    const some: readonly AnalysisRecord[] = analyses.slice(start, start + CURVES_AT_ONCE);
    await inOne(database, ["analyses"], (tx) => fill(tx, "analyses", some, done));
  }
}

const CURVES_AT_ONCE = 20;

function summariesOf(sets: readonly SetRecord[], reps: readonly RepRecord[]) {
  const own = grouped(reps, ({ session, set }) => `${session} ${set}`);
  return sets.map(({ session, index }) => summarise(session, index, own.get(setKey(session, index)) ?? []));
}

/** Takes a damaged record out, and sums its set anew without it. */
export function removeRecord(
  database: Database,
  store: CheckedStore,
  key: IDBValidKey,
  instead: Stored | undefined,
): Promise<void> {
  const session = Array.isArray(key) ? String(key[0]) : String(key);
  return inOne(database, [store, "summaries", "reps", "sets"], async (tx) => {
    request(tx, instead ? { store, put: instead } : { store, remove: key }).catch(() => undefined);
    if (store !== "reps") return;
    const [reps, sets] = await Promise.all([
      tx.objectStore("reps").getAll(ofSession(session)),
      tx.objectStore("sets").getAllKeys(ofSession(session)),
    ]);
    const { good } = sortOut<RepRecord>(
      "reps",
      reps.map(KEY_OF.reps as (rep: RepRecord) => IDBValidKey),
      reps,
    );
    for (const [, index] of sets) await sum(tx, session, index, good);
  });
}
