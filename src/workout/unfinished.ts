/** The workout that was cut off and can be gone on with. */
import type { SessionRecord } from "../history/records.ts";
import { takeSessionLock } from "../history/session-lock.ts";
import type { HistoryStore } from "../history/store.ts";

export interface Unfinished {
  readonly session: SessionRecord;
  /** Counted so far. */
  readonly reps: number;
}

/** Not one that another tab is in the middle of, and not one without a rep. */
export async function findUnfinished(store: HistoryStore): Promise<Unfinished | undefined> {
  const session = await store.unfinished();
  if (!session) return undefined;
  const release = await takeSessionLock();
  release?.();
  const moment = release && (await store.session(session.id));
  const reps = moment ? moment.reps.filter((record) => record.rep.counted).length : 0;
  return reps > 0 ? { session, reps } : undefined;
}
