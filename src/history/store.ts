/**
 * Reading and writing the history. Every write is one transaction, waited for until it is on the disk; every failure is
 * a `HistoryError`. Other tabs are told of each change by a BroadcastChannel. What is found damaged on the way is left
 * out, and stands in `damaged`.
 */

import { type ReadonlySignal, signal } from "@preact/signals";
import type { FeelingChange } from "../core/session/feeling.ts";
import type { Plan } from "../core/session/plan.ts";
import type { HistoryContents, Moment } from "./contents.ts";
import { type Damaged, damagedName, damageOf, mendedSession, mendedSet } from "./damage.ts";
import { asHistoryError, type Database, HistoryError, openDatabase, STORES } from "./database.ts";
import {
  damagedReps,
  type Found,
  type Overview,
  ofSession,
  readOverview,
  sorted,
  standing,
} from "./reading.ts";
import type { AnalysisRecord, ClipRecord, PlanRecord, SessionRecord } from "./records.ts";
import {
  type Change,
  put,
  removeRecord,
  writeChanges,
  writeContents,
  writeFeeling,
  writeMoment,
} from "./writing.ts";

const CHANNEL = "backline.history";

export class HistoryStore {
  private database: Promise<Database> | undefined;
  private readonly channel = globalThis.BroadcastChannel ? new BroadcastChannel(CHANNEL) : undefined;
  private readonly listeners = new Set<() => void>();
  private outdated = false;
  private readonly expected = new Set<Promise<void>>();
  private readonly found = signal<ReadonlyMap<string, Damaged>>(new Map());
  /** Every damaged record that was come across, by `damagedName`. */
  readonly damaged: ReadonlySignal<ReadonlyMap<string, Damaged>> = this.found;
  private looked: Promise<void> | undefined;

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
    return this.write((database) => writeMoment(database, moment));
  }

  /** What the user says of a set, now or years later; nothing happens where there is no such set any more. */
  feel(session: string, set: number, change: FeelingChange): Promise<void> {
    return this.write((database) => writeFeeling(database, [session, set], change));
  }

  savePlan(plan: Plan): Promise<void> {
    return this.change([put("plans", plan)]);
  }

  deletePlan(id: string): Promise<void> {
    return this.change([{ store: "plans", remove: id }]);
  }

  saveAnalysis(record: AnalysisRecord): Promise<void> {
    return this.change([put("analyses", record)]);
  }

  saveClip(record: ClipRecord): Promise<void> {
    return this.change([{ store: "clips", put: record }]);
  }

  deleteClip(session: string, set: number): Promise<void> {
    return this.change([{ store: "clips", remove: [session, set] }]);
  }

  deleteSession(id: string): Promise<void> {
    const parts = ["sets", "reps", "analyses", "clips", "summaries"] as const;
    return this.change([
      { store: "sessions", remove: id },
      ...parts.map((store): Change => ({ store, remove: ofSession(id) })),
    ]);
  }

  deleteEverything(): Promise<void> {
    return this.change(STORES.map((store) => ({ store, remove: "all" })));
  }

  /** All of it, or nothing, curves aside; replaces what has the same key. `done`: records written since the last call. */
  add(contents: HistoryContents, done: (many: number) => void = () => undefined): Promise<void> {
    return this.write((database) => writeContents(database, contents, done));
  }

  plans(): Promise<readonly PlanRecord[]> {
    return this.read(async (database) => this.note(sorted("plans", await database.getAll("plans"))));
  }

  async analysis(session: string, set: number): Promise<AnalysisRecord | undefined> {
    const record = await this.read((database) => database.get("analyses", [session, set]));
    return this.whole("analyses", [session, set], record);
  }

  async clip(session: string, set: number): Promise<ClipRecord | undefined> {
    const record = await this.read((database) => database.get("clips", [session, set]));
    return this.whole("clips", [session, set], record);
  }

  clips(): Promise<readonly ClipRecord[]> {
    return this.read(async (database) => this.note(sorted("clips", await database.getAll("clips"))));
  }

  /** A session with everything that it is made of; `undefined` also where the session itself is damaged. */
  session(id: string): Promise<Moment | undefined> {
    return this.read(async (database) => {
      const session = this.whole("sessions", id, await database.get("sessions", id));
      if (!session) return undefined;
      const [sets, reps] = await Promise.all([
        database.getAll("sets", ofSession(id)),
        database.getAll("reps", ofSession(id)),
      ]);
      const whole = this.note(sorted("reps", reps));
      const exerciseOf = (key: string) =>
        whole.find((rep) => `${rep.session} ${rep.set}` === key)?.rep.exercise;
      return { session, sets: this.see(standing([], sets, exerciseOf)).sets, reps: whole };
    });
  }

  /** What pages list, from sums: quick after ten years too. */
  overview(): Promise<Overview> {
    return this.read(async (database) => this.see(await readOverview(database)));
  }

  /** All of it, for a file. */
  contents(): Promise<HistoryContents> {
    return this.read(async (database) => {
      const tx = database.transaction(["sessions", "sets", "reps", "plans", "analyses"]);
      const [allSessions, allSets, allReps, plans, analyses] = await Promise.all([
        tx.objectStore("sessions").getAll(),
        tx.objectStore("sets").getAll(),
        tx.objectStore("reps").getAll(),
        tx.objectStore("plans").getAll(),
        tx.objectStore("analyses").getAll(),
      ]);
      const reps = this.note(sorted("reps", allReps));
      const exercises = new Map(reps.map((rep) => [`${rep.session} ${rep.set}`, rep.rep.exercise]));
      const { sessions, sets } = this.see(standing(allSessions, allSets, (key) => exercises.get(key)));
      return {
        sessions,
        sets,
        reps,
        plans: this.note(sorted("plans", plans)),
        analyses: this.note(sorted("analyses", analyses)),
      };
    });
  }

  /** The newest session that was never ended, if there is one. */
  async unfinished(): Promise<SessionRecord | undefined> {
    const sessions = await this.read((database) => database.getAll("sessions"));
    return this.note(sorted("sessions", sessions))
      .filter((session) => session.status === "running" && session.plan !== null)
      .sort((a, b) => b.startedAt - a.startedAt)[0];
  }

  /** Looks at every rep once a page, beside whatever else is done. */
  lookForDamage(): Promise<void> {
    this.looked ??= this.read(async (database) => {
      this.see({ value: undefined, damaged: await damagedReps(database) });
    });
    return this.looked;
  }

  /** Takes a damaged record out; of a session or a set, what is right of it stays. */
  async discard(damaged: Damaged): Promise<void> {
    const { store, key, record } = damaged;
    if (store === "summaries") return;
    const mended =
      store === "sessions"
        ? mendedSession(record, String(key))
        : store === "sets"
          ? mendedSet(record, key as [string, number], await this.exerciseOf(key as [string, number]))
          : undefined;
    await this.write((database) => removeRecord(database, store, key, mended));
    const rest = new Map(this.found.peek());
    rest.delete(damagedName(damaged));
    this.found.value = rest;
  }

  private async exerciseOf([session, index]: readonly [string, number]) {
    const reps = await this.read((database) => database.getAll("reps", ofSession(session)));
    return this.note(sorted("reps", reps)).find((rep) => rep.set === index)?.rep.exercise;
  }

  private see<T>({ value, damaged }: Found<T>): T {
    const unknown = damaged.filter((each) => !this.found.peek().has(damagedName(each)));
    if (unknown.length > 0)
      this.found.value = new Map([
        ...this.found.peek(),
        ...unknown.map((each) => [damagedName(each), each] as const),
      ]);
    return value;
  }

  private note<T>({ good, bad }: { readonly good: readonly T[]; readonly bad: readonly Damaged[] }) {
    return this.see({ value: good, damaged: bad });
  }

  private whole<T>(store: Parameters<typeof damageOf>[0], key: IDBValidKey, record: T | undefined) {
    const damage = record === undefined ? undefined : damageOf(store, key, record);
    return this.see({ value: damage ? undefined : record, damaged: damage ? [damage] : [] });
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

  private async change(changes: readonly Change[]): Promise<void> {
    if (changes.length > 0) await this.write((database) => writeChanges(database, changes));
  }

  private async write(act: (database: Database) => Promise<void>): Promise<void> {
    try {
      await act(await this.open());
    } catch (error) {
      throw asHistoryError(error);
    }
    this.channel?.postMessage("changed");
    this.tell();
  }
}
