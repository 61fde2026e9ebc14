/**
 * Reading and writing the history. Every write is one transaction, waited for until it is on the disk; every failure is
 * a `HistoryError`. Other tabs are told of each change by a BroadcastChannel.
 */

import type { IDBPTransaction } from "idb";
import type { Plan } from "../core/session/plan.ts";
import {
  asHistoryError,
  type Database,
  HistoryError,
  type HistorySchema,
  openDatabase,
  STORES,
} from "./database.ts";
import type {
  AnalysisRecord,
  ClipRecord,
  PlanRecord,
  RepRecord,
  SessionRecord,
  SetRecord,
} from "./records.ts";

/** Everything except clips: what is exported, imported and counted. */
export interface HistoryContents {
  readonly sessions: readonly SessionRecord[];
  readonly sets: readonly SetRecord[];
  readonly reps: readonly RepRecord[];
  readonly plans: readonly PlanRecord[];
  readonly analyses: readonly AnalysisRecord[];
}

/** What one moment of a session adds or replaces. */
export interface Moment {
  readonly session: SessionRecord;
  readonly sets: readonly SetRecord[];
  readonly reps: readonly RepRecord[];
}

type StoreName = (typeof STORES)[number];
type Writing = IDBPTransaction<HistorySchema, StoreName[], "readwrite">;

type Stored = HistorySchema[StoreName]["value"];
type Change =
  | { readonly store: StoreName; readonly put: Stored }
  | { readonly store: StoreName; readonly remove: IDBValidKey | IDBKeyRange | "all" };

const CHANNEL = "backline.history";
const ofSession = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
/** A record as it can be stored: a copy without `undefined` members and without anything that can't be cloned. */
const put = <T>(store: StoreName, record: T): Change => ({
  store,
  put: JSON.parse(JSON.stringify(record)) as Stored,
});

function request(tx: Writing, change: Change): Promise<unknown> {
  const store = tx.objectStore(change.store);
  if ("put" in change) return store.put(change.put);
  return change.remove === "all" ? store.clear() : store.delete(change.remove as IDBKeyRange);
}

export class HistoryStore {
  private database: Promise<Database> | undefined;
  private readonly channel = globalThis.BroadcastChannel ? new BroadcastChannel(CHANNEL) : undefined;
  private readonly listeners = new Set<() => void>();
  private outdated = false;
  private readonly expected = new Set<Promise<void>>();

  constructor(private readonly name?: string) {
    this.channel?.addEventListener("message", () => this.tell());
  }

  /** Called after each change, of this tab or another; returns how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Something is on its way into the history: `settled` waits for it. `kept` must not reject. */
  expect(kept: Promise<void>): void {
    this.expected.add(kept);
    void kept.then(() => this.expected.delete(kept));
  }

  /** Resolves once all that was expected so far is kept or has failed, and after `patience` ms in any case. */
  async settled(patience = 10_000): Promise<void> {
    const patient = new Promise<void>((resolve) => {
      setTimeout(resolve, patience);
    });
    await Promise.race([Promise.all(this.expected), patient]);
  }

  close(): void {
    this.channel?.close();
    this.listeners.clear();
    void this.database?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.database = undefined;
  }

  /** The moment and everything in it, or nothing: when this resolves it survives a dead battery. */
  record(moment: Moment): Promise<void> {
    return this.write([
      put("sessions", moment.session),
      ...moment.sets.map((set) => put("sets", set)),
      ...moment.reps.map((rep) => put("reps", rep)),
    ]);
  }

  savePlan(plan: Plan): Promise<void> {
    return this.write([put("plans", plan)]);
  }

  deletePlan(id: string): Promise<void> {
    return this.write([{ store: "plans", remove: id }]);
  }

  saveAnalysis(record: AnalysisRecord): Promise<void> {
    return this.write([put("analyses", record)]);
  }

  saveClip(record: ClipRecord): Promise<void> {
    return this.write([{ store: "clips", put: record }]);
  }

  deleteClip(session: string, set: number): Promise<void> {
    return this.write([{ store: "clips", remove: [session, set] }]);
  }

  deleteSession(id: string): Promise<void> {
    const parts = ["sets", "reps", "analyses", "clips"] as const;
    return this.write([
      { store: "sessions", remove: id },
      ...parts.map((store): Change => ({ store, remove: ofSession(id) })),
    ]);
  }

  deleteEverything(): Promise<void> {
    return this.write(STORES.map((store) => ({ store, remove: "all" })));
  }

  /** All of it, or nothing; replaces what has the same key. */
  add(contents: HistoryContents): Promise<void> {
    return this.write([
      ...contents.sessions.map((session) => put("sessions", session)),
      ...contents.sets.map((set) => put("sets", set)),
      ...contents.reps.map((rep) => put("reps", rep)),
      ...contents.plans.map((plan) => put("plans", plan)),
      ...contents.analyses.map((analysis) => put("analyses", analysis)),
    ]);
  }

  plans(): Promise<readonly PlanRecord[]> {
    return this.read((database) => database.getAll("plans"));
  }

  analysis(session: string, set: number): Promise<AnalysisRecord | undefined> {
    return this.read((database) => database.get("analyses", [session, set]));
  }

  clip(session: string, set: number): Promise<ClipRecord | undefined> {
    return this.read((database) => database.get("clips", [session, set]));
  }

  clips(): Promise<readonly ClipRecord[]> {
    return this.read((database) => database.getAll("clips"));
  }

  /** A session with everything that it is made of. */
  session(id: string): Promise<Moment | undefined> {
    return this.read(async (database) => {
      const session = await database.get("sessions", id);
      if (!session) return undefined;
      const [sets, reps] = await Promise.all([
        database.getAll("sets", ofSession(id)),
        database.getAll("reps", ofSession(id)),
      ]);
      return { session, sets, reps };
    });
  }

  /** Everything but the curves, which are most of the bytes. */
  overview(): Promise<Omit<HistoryContents, "analyses">> {
    return this.read(async (database) => {
      const tx = database.transaction(["sessions", "sets", "reps", "plans"]);
      const [sessions, sets, reps, plans] = await Promise.all([
        tx.objectStore("sessions").getAll(),
        tx.objectStore("sets").getAll(),
        tx.objectStore("reps").getAll(),
        tx.objectStore("plans").getAll(),
      ]);
      return { sessions, sets, reps, plans };
    });
  }

  contents(): Promise<HistoryContents> {
    return this.read(async (database) => {
      const tx = database.transaction(["sessions", "sets", "reps", "plans", "analyses"]);
      const [sessions, sets, reps, plans, analyses] = await Promise.all([
        tx.objectStore("sessions").getAll(),
        tx.objectStore("sets").getAll(),
        tx.objectStore("reps").getAll(),
        tx.objectStore("plans").getAll(),
        tx.objectStore("analyses").getAll(),
      ]);
      return { sessions, sets, reps, plans, analyses };
    });
  }

  /** The newest session that was never ended, if there is one. */
  async unfinished(): Promise<SessionRecord | undefined> {
    const sessions = await this.read((database) => database.getAll("sessions"));
    return sessions
      .filter((session) => session.status === "running" && session.plan !== null)
      .sort((a, b) => b.startedAt - a.startedAt)[0];
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private open(): Promise<Database> {
    if (this.outdated)
      return Promise.reject(new HistoryError("outdated", "A newer version of Backline uses the history."));
    this.database ??= openDatabase(
      {
        outdated: () => {
          this.outdated = true;
          this.database = undefined;
          this.tell();
        },
        closed: () => {
          this.database = undefined;
        },
      },
      this.name,
    ).catch((error: unknown) => {
      this.database = undefined;
      throw error;
    });
    return this.database;
  }

  private async read<T>(get: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await get(await this.open());
    } catch (error) {
      throw asHistoryError(error);
    }
  }

  private async write(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const stores = [...new Set(changes.map((change) => change.store))];
    try {
      const database = await this.open();
      const tx: Writing = database.transaction(stores, "readwrite", { durability: "strict" });
      // `done` tells of a failure; each request's own promise only repeats it.
      tx.done.catch(() => undefined);
      try {
        for (const change of changes) request(tx, change).catch(() => undefined);
      } catch (error) {
        tx.abort();
        throw error;
      }
      await tx.done;
    } catch (error) {
      throw asHistoryError(error);
    }
    this.channel?.postMessage("changed");
    this.tell();
  }
}
