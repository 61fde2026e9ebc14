/**
 * What the review keeps from visit to visit, checked as it is read: another version may have written it, or a fault. A damaged
 * entry costs itself only.
 */
import * as v from "valibot";
import { LANDMARK_NAMES, OUTLINE_CHORDS, type PoseFrame, SIDES } from "../core/landmark.ts";
import type { AnalysisMark, AnalysisNote } from "../core/session/analysis.ts";
import type { Comment } from "../core/session/comments.ts";
import { commentSchema } from "./set-file/format.ts";

export interface RecordingKey {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
}
export interface Unfinished {
  readonly id: string;
  readonly recording: RecordingKey;
  readonly allFrames: boolean;
  readonly model: string;
  readonly frames: number;
  /** Seconds reached. */
  readonly last: number;
  readonly total: number | null;
  readonly savedAt: number;
}

const finite = v.pipe(v.number(), v.finite());
const amount = v.pipe(finite, v.minValue(0));

const recordingKey = v.object({ name: v.string(), size: amount, lastModified: finite });
const unfinished = v.object({
  id: v.string(),
  recording: recordingKey,
  allFrames: v.boolean(),
  model: v.string(),
  frames: amount,
  last: amount,
  total: v.nullable(amount),
  savedAt: finite,
});
const mark = v.object({
  at: finite,
  verdict: v.picklist(["right", "wrong"]),
  about: v.string(),
  note: v.exactOptional(v.string()),
});
const note = v.object({ at: finite, text: v.string(), tags: v.array(v.string()) });

const point = v.object({ x: finite, y: finite });
const landmark = v.object({
  image: point,
  world: v.exactOptional(v.object({ x: finite, y: finite, z: finite })),
  visibility: finite,
});
const rays = v.array(v.nullable(finite));
const outline = v.object({ start: point, end: point, from: finite, to: finite, left: rays, right: rays });
/** Of these names any may be missing. */
const some = <S extends v.GenericSchema>(names: readonly string[], of: S) =>
  v.object(Object.fromEntries(names.map((name) => [name, v.exactOptional(of)])));
const outlines = some(OUTLINE_CHORDS, outline);
const poseFrame = v.object({
  t: finite,
  width: amount,
  height: amount,
  luminance: v.exactOptional(finite),
  pose: v.exactOptional(
    v.object({
      landmarks: some(LANDMARK_NAMES, landmark),
      presence: finite,
      silhouette: v.exactOptional(v.object({ left: outlines, right: outlines, doubt: finite })),
      trunk: v.exactOptional(some(SIDES, v.array(finite))),
    }),
  ),
  people: v.exactOptional(amount),
});

export const areFrames = (kept: unknown): kept is readonly PoseFrame[] =>
  Array.isArray(kept) && kept.every((one) => v.is(poseFrame, one));

export const isUnfinished = (kept: unknown): kept is Unfinished => v.is(unfinished, kept);
export const isSetId = (kept: unknown): kept is string => typeof kept === "string" && kept !== "";

const list = (kept: unknown): readonly unknown[] => (Array.isArray(kept) ? kept : []);
const marked = (one: unknown): one is AnalysisMark => v.is(mark, one);
const noted = (one: unknown): one is AnalysisNote => v.is(note, one);
const commented = (one: unknown): one is Comment => v.is(commentSchema, one);

export const marksIn = (kept: unknown): readonly AnalysisMark[] => list(kept).filter(marked);
export const notesIn = (kept: unknown): readonly AnalysisNote[] => list(kept).filter(noted);
export const commentsIn = (kept: unknown): readonly Comment[] => list(kept).filter(commented);
/** What else stands in a list of comments: kept as it is, shown by nobody. */
export const unreadIn = (kept: unknown): readonly unknown[] => list(kept).filter((one) => !commented(one));
