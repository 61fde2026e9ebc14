/** The IndexedDB database: its stores, its migrations, and what can go wrong with it, in words that a view can use. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type {
  AnalysisRecord,
  ClipRecord,
  PlanRecord,
  RepRecord,
  SessionRecord,
  SetRecord,
} from "./records.ts";
import type { SummaryRecord } from "./summary.ts";

export interface HistorySchema extends DBSchema {
  sessions: { key: string; value: SessionRecord };
  sets: { key: [string, number]; value: SetRecord };
  reps: { key: [string, number]; value: RepRecord };
  plans: { key: string; value: PlanRecord };
  analyses: { key: [string, number]; value: AnalysisRecord; indexes: { session: string } };
  clips: { key: [string, number]; value: ClipRecord; indexes: { session: string } };
  /** Derived from the reps, see summary.ts. */
  summaries: { key: [string, number]; value: SummaryRecord };
}
export type Database = IDBPDatabase<HistorySchema>;
/** What a migration works with: the stores that are there already, too. */
type Upgrade = IDBPTransaction<HistorySchema, StoreName[], "versionchange">;

export const DATABASE_NAME = "backline";
export const STORES = ["sessions", "sets", "reps", "plans", "analyses", "clips", "summaries"] as const;
export type StoreName = (typeof STORES)[number];

/** One step a version; `migrations[n]` turns version n into n + 1. Never change one that was released: add another. */
const migrations: readonly ((database: Database, upgrade: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore("sessions", { keyPath: "id" });
    database.createObjectStore("sets", { keyPath: ["session", "index"] });
    database.createObjectStore("reps", { keyPath: ["session", "ordinal"] });
    database.createObjectStore("plans", { keyPath: "id" });
    database.createObjectStore("analyses", { keyPath: ["session", "set"] });
    database.createObjectStore("clips", { keyPath: ["session", "set"] });
  },
  // Summaries are made of what is there when the history is first opened (reading.ts). An index tells which sets have
  // curves or a clip without a look at these, which are a thousand times larger.
  (database, upgrade) => {
    database.createObjectStore("summaries", { keyPath: ["session", "set"] });
    upgrade.objectStore("analyses").createIndex("session", "session");
    upgrade.objectStore("clips").createIndex("session", "session");
  },
];
export const DATABASE_VERSION = migrations.length;

/** The message catalogue has the words and the advice for each (`src/messages/en/history.ts`). */
export type HistoryErrorCode =
  /** The browser does not let this page store anything: a private window, or storage switched off. */
  | "refused"
  /** The disk or the browser's share of it is full. */
  | "full"
  /** Another tab holds an older version of the database open. */
  | "blocked"
  /** This tab is older than the database: it has to be loaded again. */
  | "outdated"
  /** Anything else that the browser reports. */
  | "failed";

export class HistoryError extends Error {
  override readonly name = "HistoryError";
  constructor(
    readonly code: HistoryErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Whatever was thrown, as an error that says what to do next. */
export function asHistoryError(error: unknown): HistoryError {
  if (error instanceof HistoryError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const message = error instanceof Error ? error.message : String(error);
  const code: HistoryErrorCode =
    name === "QuotaExceededError"
      ? "full"
      : name === "VersionError"
        ? "outdated"
        : name === "SecurityError" || name === "InvalidStateError" || name === "UnknownError"
          ? "refused"
          : "failed";
  return new HistoryError(code, message, { cause: error });
}

/** How long an older tab gets to let go of the database before the user is asked to close it. */
const BLOCKED_AFTER_MS = 4000;

export interface DatabaseListeners {
  /** A newer tab wants to change the database; this one has let go of it and needs loading again. */
  readonly outdated: () => void;
  /** The browser closed the database, for example because its data was cleared. */
  readonly closed: () => void;
}

export async function openDatabase(listeners: DatabaseListeners, name = DATABASE_NAME): Promise<Database> {
  if (!globalThis.indexedDB) throw new HistoryError("refused", "This browser offers no IndexedDB.");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (error: HistoryError) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const opening = openDB<HistorySchema>(name, DATABASE_VERSION, {
    upgrade(database, from, _to, upgrade) {
      for (const migrate of migrations.slice(from)) migrate(database, upgrade as unknown as Upgrade);
    },
    blocked() {
      const error = new HistoryError("blocked", "Another tab holds an older version of the history open.");
      timer = setTimeout(() => giveUp(error), BLOCKED_AFTER_MS);
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      listeners.outdated();
    },
    terminated: listeners.closed,
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    // A late success would hold the database open with nobody to close it.
    void opening.then(
      (database) => database.close(),
      () => undefined,
    );
    throw asHistoryError(error);
  } finally {
    clearTimeout(timer);
  }
}
