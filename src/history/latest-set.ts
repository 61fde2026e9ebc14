/** The live set that was done last, if its curves were kept: what the review opens as a set ends. */
import type { Analysis } from "../core/session/analysis.ts";
import { withFelt } from "./felt.ts";
import { setKey } from "./reading.ts";
import { history } from "./shared.ts";

export interface LatestSet {
  readonly analysis: Analysis;
  readonly blob?: Blob;
  /** The clip's own clock at the analysis's time 0, seconds. */
  readonly pictureStart?: number;
}

/** Rejects with HistoryError where nothing can be read. */
export async function latestSet(): Promise<LatestSet | undefined> {
  // The summary's link is often followed before the recorder has handed over the clip.
  await history.settled();
  const { done, curves } = await history.overview();
  for (const set of done.toReversed()) {
    if (!curves.has(setKey(set.session, set.index))) continue;
    const [kept, clip] = await Promise.all([
      history.analysis(set.session, set.index),
      history.clip(set.session, set.index),
    ]);
    if (!kept) continue;
    // Whoever shows it checks it first.
    const analysis = withFelt(kept.analysis as unknown as Analysis, set.record);
    return clip ? { analysis, blob: clip.blob, pictureStart: kept.since - clip.since } : { analysis };
  }
  return undefined;
}
