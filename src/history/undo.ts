/** A session taken out of the history, and how to put it back: what a page offers instead of asking twice. */
import type { HistoryStore } from "./store.ts";

type Store = Pick<HistoryStore, "session" | "analysis" | "clip" | "deleteSession" | "add" | "saveClip">;

/** Deletes the session now; resolves to what brings all of it back, or to `undefined` where it was too damaged to copy. */
export async function takeOut(store: Store, id: string): Promise<(() => Promise<void>) | undefined> {
  const moment = await store.session(id);
  const parts = await Promise.all(
    (moment?.sets ?? []).map(({ index }) => Promise.all([store.analysis(id, index), store.clip(id, index)])),
  );
  await store.deleteSession(id);
  if (!moment) return undefined;
  const { session, sets, reps } = moment;
  return async () => {
    const analyses = parts.flatMap(([analysis]) => analysis ?? []);
    await store.add({ sessions: [session], sets, reps, plans: [], analyses });
    for (const [, clip] of parts) if (clip) await store.saveClip(clip);
  };
}
