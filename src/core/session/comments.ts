/**
 * What people say about a set: words at a moment, drawn on the frame, and whether they agree with a verdict. Notes and
 * bookmarks are comments that were not answered yet; the user's own marks are comments on a verdict.
 *
 * Comments of two people are merged without asking anybody: each has an id that nobody else gives out, an edit counts by its
 * time, and what was taken back stays as a tombstone. `merged` is the least upper bound in a total order of versions, so it
 * does not matter who merges what first, or how often (test/core/session/comments.properties.test.ts). No clock and no
 * chance in here: times and ids are handed in.
 */
import type { FaultKind, Seconds } from "../quantity.ts";
import type { AnalysisMark, AnalysisNote } from "./analysis.ts";

export const COMMENTS_SCHEMA = "backline.comments/1";

export const DRAWINGS = ["line", "arrow", "angle"] as const;
export type DrawingKind = (typeof DRAWINGS)[number];

export interface Drawing {
  readonly kind: DrawingKind;
  /** Fractions of the picture's width and height, y down. Two; of an angle three, the second is its vertex. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Author {
  /** Given once, kept in that person's browser. */
  readonly id: string;
  /** As they call themselves; may be empty. */
  readonly name: string;
}

export interface CommentedRep {
  readonly set: number;
  /** Of a rep that was not counted: the number that it would have had. */
  readonly number: number;
  /** Tells apart the reps that share a number. */
  readonly start: Seconds;
}

export interface Comment {
  /** Begins with its author's id. */
  readonly id: string;
  readonly author: Author;
  /** Milliseconds since 1970, by the author's clock. Never less than those of the version before. */
  readonly edited: number;
  /** Taken back: its content is gone, so that no older copy of it comes back. */
  readonly deleted?: true;
  /** Seconds of the recording. */
  readonly at: Seconds;
  readonly rep?: CommentedRep;
  /** Without words and drawing it is a bookmark, unless it is a verdict. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly drawings: readonly Drawing[];
  /** On the count of the rep, or on one of its faults. */
  readonly verdict?: { readonly about: "count" | FaultKind; readonly agrees: boolean };
  /** The id of the comment that this one answers. */
  readonly answers?: string;
}

/** The same text for the same content, whatever the order of the keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, of]) => of !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`)
    .join()}}`;
}

/** Positive: `a` is the later version. Zero only for the same content. */
function later(a: Comment, b: Comment): number {
  if (a.edited !== b.edited) return a.edited - b.edited;
  if (a.deleted !== b.deleted) return a.deleted ? 1 : -1;
  const [one, other] = [canonical(a), canonical(b)];
  return one === other ? 0 : one > other ? 1 : -1;
}

const inOrder = (a: Comment, b: Comment): number => a.at - b.at || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);

/** Every comment of both, each in its latest version; tombstones among them. In the order of time. */
export function merged(a: readonly Comment[], b: readonly Comment[]): readonly Comment[] {
  const latest = new Map<string, Comment>();
  for (const comment of [...a, ...b]) {
    const known = latest.get(comment.id);
    if (!known || later(comment, known) > 0) latest.set(comment.id, comment);
  }
  return [...latest.values()].sort(inOrder);
}

/** Those that were not taken back. */
export const standing = (comments: readonly Comment[]): readonly Comment[] =>
  comments.filter((comment) => !comment.deleted);

/** What a person reads: without mere verdicts, which stand beside what they judge. */
export const spoken = (comments: readonly Comment[]): readonly Comment[] =>
  standing(comments).filter(({ verdict, text, drawings }) => !verdict || text !== "" || drawings.length > 0);

/** Those of `now` that were not in `before`, or say something else there, and are not by `reader`. */
export const news = (
  before: readonly Comment[],
  now: readonly Comment[],
  reader: string,
): readonly Comment[] => {
  const known = new Map(before.map((comment) => [comment.id, comment.edited]));
  return standing(now).filter(({ id, edited, author }) => author.id !== reader && known.get(id) !== edited);
};

interface Span {
  readonly set: number;
  readonly start: Seconds;
  readonly end: Seconds;
}
const SAME_REP: Seconds = 0.001;

/** By the rep that it names; one that names none, by its time. */
export const isAbout = ({ rep, at }: Comment, other: Span): boolean =>
  rep
    ? rep.set === other.set && Math.abs(rep.start - other.start) < SAME_REP
    : at >= other.start && at <= other.end;

/** What people say to a verdict, one each. */
export const verdictsOn = (
  comments: readonly Comment[],
  rep: Span,
  about: "count" | FaultKind,
): readonly Comment[] =>
  standing(comments).filter((comment) => comment.verdict?.about === about && isAbout(comment, rep));

/** A later version of a comment. `now`: milliseconds since 1970; a clock that was set back makes no edit older. */
export const changed = (
  comment: Comment,
  change: Partial<Pick<Comment, "text" | "tags" | "drawings" | "verdict">>,
  now: number,
): Comment => ({ ...comment, ...change, edited: Math.max(now, comment.edited + 1) });

/** Its tombstone. */
export const takenBack = ({ id, author, edited, at }: Comment, now: number): Comment => ({
  id,
  author,
  edited: Math.max(now, edited + 1),
  deleted: true,
  at,
  text: "",
  tags: [],
  drawings: [],
});

/** One author's verdicts and notes as the analysis file has them. */
export const marksBy = (comments: readonly Comment[], author: string): readonly AnalysisMark[] =>
  standing(comments).flatMap(({ author: by, at, verdict, text }) =>
    verdict && by.id === author
      ? [
          {
            at,
            verdict: verdict.agrees ? ("right" as const) : ("wrong" as const),
            about: verdict.about,
            ...(text === "" ? {} : { note: text }),
          },
        ]
      : [],
  );

export const notesBy = (comments: readonly Comment[], author: string): readonly AnalysisNote[] =>
  standing(comments).flatMap(({ author: by, at, verdict, text, tags }) =>
    !verdict && by.id === author ? [{ at, text, tags }] : [],
  );

interface Written {
  readonly marks?: readonly AnalysisMark[] | undefined;
  readonly notes?: readonly AnalysisNote[] | undefined;
}

/** The marks and notes of an analysis, or of an earlier version's storage, as comments; the same ones each time. */
export function commentsFrom({ marks = [], notes = [] }: Written, author: Author): readonly Comment[] {
  const plain = { author, edited: 0, drawings: [] };
  return [
    ...marks.map(({ at, about, verdict, note }) => ({
      ...plain,
      id: `${author.id}.mark-${about}-${at}`,
      at,
      text: note ?? "",
      tags: [],
      verdict: { about, agrees: verdict === "right" },
    })),
    ...notes.map(({ at, text, tags }, i) => ({
      ...plain,
      id: `${author.id}.note-${i}-${at}`,
      at,
      text,
      tags,
    })),
  ].sort(inOrder);
}

/** The rep that a comment is bound to. */
export const commented = ({ set, number, start }: CommentedRep): CommentedRep => ({ set, number, start });

/**
 * Says that a person agrees with a verdict or does not, or takes it back where they said so already. A person has one word
 * on each verdict: it keeps its id.
 */
export function withVerdict(
  comments: readonly Comment[],
  author: Author,
  rep: Span & CommentedRep & { readonly peakStart: Seconds },
  verdict: NonNullable<Comment["verdict"]>,
  now: number,
): readonly Comment[] {
  const said = verdictsOn(comments, rep, verdict.about).find((one) => one.author.id === author.id);
  if (said?.verdict?.agrees === verdict.agrees) return merged(comments, [takenBack(said, now)]);
  const id = said?.id ?? `${author.id}.on-${verdict.about}-${rep.set}-${rep.start}`;
  const before = comments.find((one) => one.id === id);
  const fresh: Comment = {
    id,
    author,
    edited: Math.max(now, (before?.edited ?? -1) + 1),
    at: rep.peakStart,
    rep: commented(rep),
    text: said?.text ?? "",
    tags: said?.tags ?? [],
    drawings: said?.drawings ?? [],
    verdict,
  };
  return merged(comments, [fresh]);
}
