/**
 * A set as one file, `NAME.backline`: a zip with a manifest, the analysis with its poses, what people said about it, and
 * perhaps the clip. What stands in it and how it is checked: docs/formats.md, "Set file".
 */
import * as v from "valibot";
import type { FaultKind } from "../../core/quantity.ts";
import { COMMENTS_SCHEMA, DRAWINGS } from "../../core/session/comments.ts";

export const SET_SCHEMA = "backline.set/1";
const ANY_SET_SCHEMA = /^backline\.set\/\d+$/;

export const MANIFEST = "manifest.json";
export const ANALYSIS = "analysis.json";
export const COMMENTS = "comments.json";
export const CLIPS = ["clip.mp4", "clip.webm", "clip.mov", "clip.mkv"] as const;
export type ClipName = (typeof CLIPS)[number];

/** What the clip shows: as it was recorded, with surroundings and face made unrecognisable, or a drawn figure alone. */
export const CLIP_PICTURES = ["recorded", "hidden", "figure"] as const;
export type ClipPicture = (typeof CLIP_PICTURES)[number];

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.regex(/^[\w.-]{8,120}$/));
const name = v.pipe(v.string(), v.maxLength(300));

export const manifestSchema = v.object({
  schema: v.literal(SET_SCHEMA),
  /** Of the set: the same in every copy, however often it is commented and sent. */
  id,
  name,
  /** Of the program that wrote it. */
  program: name,
  made: v.pipe(v.string(), v.isoTimestamp()),
  clip: v.exactOptional(
    v.object({
      name: v.picklist(CLIPS),
      picture: v.picklist(CLIP_PICTURES),
      /** Seconds of the clip's own clock at the analysis's time 0; absent: its first frame. */
      start: v.exactOptional(finite),
    }),
  ),
  /** Every other file in the zip, with its length and CRC-32. */
  files: v.record(v.string(), v.object({ bytes: count, crc32: count })),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

const share = v.pipe(v.number(), v.minValue(-1), v.maxValue(2));
const MOST_COMMENTS = 20_000;

const drawing = v.pipe(
  v.object({
    kind: v.picklist(DRAWINGS),
    points: v.pipe(v.array(v.object({ x: share, y: share })), v.minLength(2), v.maxLength(3)),
  }),
  v.check(({ kind, points }) => points.length === (kind === "angle" ? 3 : 2), "a drawing of other points"),
);

/** A fault of an exercise that this program does not know stays a comment. */
const about = v.custom<"count" | FaultKind>(
  (value) => typeof value === "string" && value.length <= 60 && /^[a-z][a-z0-9-]*$/.test(value),
);

export const commentSchema = v.pipe(
  v.object({
    id,
    author: v.object({ id, name: v.pipe(v.string(), v.maxLength(80)) }),
    edited: count,
    deleted: v.exactOptional(v.literal(true)),
    at: finite,
    rep: v.exactOptional(v.object({ set: count, number: count, start: finite })),
    text: v.pipe(v.string(), v.maxLength(4000)),
    tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40)),
    drawings: v.pipe(v.array(drawing), v.maxLength(60)),
    verdict: v.exactOptional(v.object({ about: about, agrees: v.boolean() })),
    answers: v.exactOptional(id),
  }),
  v.check((comment) => comment.id.startsWith(`${comment.author.id}.`), "a comment under somebody else's id"),
);

export const commentsSchema = v.object({
  schema: v.literal(COMMENTS_SCHEMA),
  /** The id of the set that they are about. */
  set: id,
  comments: v.pipe(v.array(commentSchema), v.maxLength(MOST_COMMENTS)),
});

/** Of Backline, but later than this program. */
export const isLaterSet = (schema: unknown): schema is string =>
  typeof schema === "string" && schema !== SET_SCHEMA && ANY_SET_SCHEMA.test(schema);
