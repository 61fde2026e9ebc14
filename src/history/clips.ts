/** Opt-in recordings of sets: they stay on the device, within a limit that the user chose; the oldest go first. */
import type { ClipRecord } from "./records.ts";
import type { HistoryStore } from "./store.ts";

export const CLIP_LIMITS_MB = [0, 200, 500, 1000, 2000] as const;
const BYTES_PER_MB = 1_000_000;

/** Which clips have to go so that a new one of `bytes` fits; `undefined`: it can't fit at all. */
export function makeRoom(
  clips: readonly Pick<ClipRecord, "session" | "set" | "madeAt" | "blob">[],
  bytes: number,
  limitMb: number,
): readonly Pick<ClipRecord, "session" | "set">[] | undefined {
  const limit = limitMb * BYTES_PER_MB;
  if (bytes > limit) return undefined;
  const oldestFirst = [...clips].sort((a, b) => a.madeAt - b.madeAt);
  let used = clips.reduce((sum, clip) => sum + clip.blob.size, bytes);
  const gone: Pick<ClipRecord, "session" | "set">[] = [];
  for (const clip of oldestFirst) {
    if (used <= limit) break;
    used -= clip.blob.size;
    gone.push(clip);
  }
  return gone;
}

/** `false`: the clip is larger than the limit and was not kept. */
export async function keepClip(store: HistoryStore, clip: ClipRecord, limitMb: number): Promise<boolean> {
  const clips = (await store.clips()).filter((of) => of.session !== clip.session || of.set !== clip.set);
  const gone = makeRoom(clips, clip.blob.size, limitMb);
  if (!gone) return false;
  for (const { session, set } of gone) await store.deleteClip(session, set);
  await store.saveClip(clip);
  return true;
}
