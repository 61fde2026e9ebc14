/**
 * What outlives the page: analyses that were not finished, and what people said about sets. The recording itself is not copied
 * (it may be gigabytes); it is recognised by name, size and date when it is chosen again. A browser that stores
 * nothing, or has no room left, only costs the ability to go on later: `onTrouble` says so once.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { AnalysisMark, AnalysisNote } from "../core/session/analysis.ts";
import { type Author, type Comment, commentsFrom, merged } from "../core/session/comments.ts";
import {
  commentsIn,
  isSetId,
  isUnfinished,
  marksIn,
  notesIn,
  type RecordingKey,
  type Unfinished,
  unreadIn,
} from "./kept.ts";
import type { PieceKeeper } from "./pose-log.ts";

export const keyOf = (file: File | RecordingKey): RecordingKey => ({
  name: file.name,
  size: file.size,
  lastModified: file.lastModified,
});
const textOf = (key: RecordingKey): string => `${key.name}\n${key.size}\n${key.lastModified}`;

interface Schema extends DBSchema {
  unfinished: { key: string; value: Unfinished };
  pieces: { key: [string, number]; value: Blob };
  /** Of earlier versions: read, no longer written. */
  marks: { key: string; value: readonly AnalysisMark[] };
  notes: { key: string; value: readonly AnalysisNote[] };
  /** The id of the set in each recording, and by that id what people said about it. */
  sets: { key: string; value: string };
  comments: { key: string; value: readonly Comment[] };
}

export type StorageTrouble = "full" | "refused";

export class ReviewStore {
  #opened: Promise<IDBPDatabase<Schema> | undefined> | undefined;
  #told = false;

  constructor(
    private readonly onTrouble: (trouble: StorageTrouble) => void,
    private readonly name = "backline-review",
  ) {}

  #database(): Promise<IDBPDatabase<Schema> | undefined> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<IDBPDatabase<Schema> | undefined> {
    try {
      return await openDB<Schema>(this.name, 3, {
        upgrade(db, from) {
          if (from < 1) {
            db.createObjectStore("unfinished", { keyPath: "id" });
            db.createObjectStore("pieces");
            db.createObjectStore("marks");
          }
          if (from < 2) db.createObjectStore("notes");
          if (from < 3) {
            db.createObjectStore("sets");
            db.createObjectStore("comments");
          }
        },
        blocking(_current, _blocked, event) {
          // Another tab wants a newer version: it must not hang on us.
          (event.target as IDBDatabase).close();
        },
      });
    } catch (error) {
      this.#trouble(error);
      return undefined;
    }
  }

  #trouble(error: unknown): void {
    console.warn("The review can't be kept on this device.", error);
    if (this.#told) return;
    this.#told = true;
    this.onTrouble(error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused");
  }

  async #try<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    const db = await this.#database();
    if (!db) return undefined;
    try {
      return await work(db);
    } catch (error) {
      this.#trouble(error);
      return undefined;
    }
  }

  /** A keeper for one recording; each piece also renews the entry that says how far it got. */
  keeper(entry: () => Omit<Unfinished, "id" | "frames" | "savedAt">): PieceKeeper {
    return {
      keep: async (index, piece, frames) => {
        const about = entry();
        const id = textOf(about.recording);
        await this.#try(async (db) => {
          const change = db.transaction(["unfinished", "pieces"], "readwrite");
          await Promise.all([
            change.objectStore("pieces").put(piece, [id, index]),
            change.objectStore("unfinished").put({ ...about, id, frames, savedAt: Date.now() }),
            change.done,
          ]);
        });
      },
    };
  }

  async unfinished(): Promise<Unfinished[]> {
    const all = (await this.#try((db) => db.getAll("unfinished"))) ?? [];
    // What a damaged one says can't be gone on with: the recording is analysed anew, and its poses are in nobody's way.
    for (const { id } of all.filter((one) => !isUnfinished(one))) await this.#forget(id);
    return all.filter(isUnfinished).sort((a, b) => b.savedAt - a.savedAt);
  }

  async find(recording: RecordingKey): Promise<Unfinished | undefined> {
    const kept = await this.#try((db) => db.get("unfinished", textOf(recording)));
    return isUnfinished(kept) ? kept : undefined;
  }

  async pieces(entry: Unfinished): Promise<Blob[]> {
    return (await this.#try((db) => db.getAll("pieces", piecesOf(entry.id)))) ?? [];
  }

  async forget(recording: RecordingKey): Promise<void> {
    await this.#forget(textOf(recording));
  }

  async #forget(id: string): Promise<void> {
    await this.#try(async (db) => {
      const change = db.transaction(["unfinished", "pieces"], "readwrite");
      await Promise.all([
        change.objectStore("unfinished").delete(id),
        change.objectStore("pieces").delete(piecesOf(id)),
        change.done,
      ]);
    });
  }

  /** The id of a recording's set: the one that it was given before, else `fresh`. */
  async setOf(recording: RecordingKey, fresh: string): Promise<string> {
    const id = await this.#try(async (db) => {
      const change = db.transaction("sets", "readwrite");
      const known = await change.store.get(textOf(recording));
      if (!isSetId(known)) await change.store.put(fresh, textOf(recording));
      await change.done;
      return isSetId(known) ? known : undefined;
    });
    return id ?? fresh;
  }

  /** What people said about a set; marks and notes that an earlier version kept of its recording are `author`'s. */
  async comments(set: string, recording: RecordingKey, author: Author): Promise<readonly Comment[]> {
    const kept = await this.#try(async (db) => {
      const id = textOf(recording);
      const [marks, notes] = await Promise.all([db.get("marks", id), db.get("notes", id)]);
      const written = commentsFrom({ marks: marksIn(marks), notes: notesIn(notes) }, author);
      return merged(written, commentsIn(await db.get("comments", set)));
    });
    return kept ?? [];
  }

  /** Nothing that another tab has kept meanwhile is lost, nor what this program can't read. */
  async keepComments(set: string, comments: readonly Comment[]): Promise<void> {
    await this.#try(async (db) => {
      const change = db.transaction("comments", "readwrite");
      const kept: unknown = await change.store.get(set);
      const all = [...merged(commentsIn(kept), comments), ...(unreadIn(kept) as readonly Comment[])];
      await change.store.put(all, set);
      await change.done;
    });
  }
}

const piecesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
