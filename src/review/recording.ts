/** One entry of the review: a recording with its analysis, or a saved analysis without its picture. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { CueSubject } from "../core/events.ts";
import type { FaultKind, Seconds } from "../core/quantity.ts";
import type { Analysis, AnalysisMark } from "../core/session/analysis.ts";
import { type Comment, commentsFrom, marksBy, notesBy } from "../core/session/comments.ts";
import type { ProblemCode } from "../run/live.ts";
import { author } from "./author.ts";
import type { RecordingKey } from "./kept.ts";
import type { ReadSet } from "./set-file/read.ts";
import type { SetClip } from "./set-file/write.ts";
import { BodyTrack } from "./track.ts";
import type { StorageTrouble } from "./unfinished.ts";

export type RecordingStage =
  | { readonly kind: "waiting" }
  | { readonly kind: "opening" }
  /** `share` of the pose model that has arrived, 0..1. */
  | { readonly kind: "loading-model"; readonly share: number }
  | { readonly kind: "analysing" }
  /** Kept as far as it got; it can go on. */
  | { readonly kind: "paused" | "cancelled" }
  | { readonly kind: "failed"; readonly code: ProblemCode }
  /** `brokeOff`: what follows after there could not be read; in places, where most is missing. */
  | { readonly kind: "done"; readonly brokeOff?: { readonly at: Seconds; readonly why: BrokeOff } };

/** Why a recording could be read in part only. */
export type BrokeOff = "cut-off" | "damaged" | "damaged-in-places" | "starts-over";

export interface Progress {
  readonly frames: number;
  /** Absent where the file does not say. */
  readonly total?: number;
  /** Analysed frames per second, over the last seconds. */
  readonly rate?: number;
  readonly secondsLeft?: Seconds;
}

/** What the coach said, for captions. */
export interface Cue {
  readonly t: Seconds;
  readonly text: string;
  readonly about: CueSubject;
}

/** Seconds of the recording; `to` absent: until its end. */
export interface Part {
  readonly from: Seconds;
  readonly to?: Seconds;
}

let nextId = 1;

export class Recording {
  readonly id = nextId++;
  readonly name: string;
  readonly stage = signal<RecordingStage>({ kind: "waiting" });
  readonly progress = signal<Progress>({ frames: 0 });
  /** A new object whenever there is more to see. */
  readonly analysis = signal<Analysis | undefined>(undefined);
  /** What everybody says about it, tombstones among them, in the order of time. */
  readonly comments = signal<readonly Comment[]>([]);
  /** The user's own verdicts. */
  readonly marks = computed(() => marksBy(this.comments.value, author.value.id));
  /** Of the set as others know it; given when it is first shared or kept. */
  setId: string | undefined;
  /** Where it came as a set file: what the clip in it shows, and whether the clip was damaged. */
  sharedClip: Pick<SetClip, "picture" | "name"> | undefined;
  clipLost = false;
  /** Why nothing is kept beyond this page, once that is known. */
  readonly trouble = signal<StorageTrouble | undefined>(undefined);
  track = new BodyTrack();
  cues: Cue[] = [];
  /** In how many analysed frames somebody was found. */
  framesWithBody = 0;
  /** The most people that were seen in one frame. */
  mostPeople = 0;
  /** Seconds of the picture's own clock at the analysis's zero; absent: at its first frame. */
  pictureStart: Seconds | undefined;

  /** `file` is absent for a saved analysis; `allFrames`: not only 10-15 a second. */
  constructor(
    name: string,
    readonly file: Blob | undefined,
    readonly allFrames: boolean,
    readonly key: RecordingKey,
    /** Only this part is analysed. */
    readonly part?: Part,
  ) {
    this.name = name;
  }

  /** A saved analysis, or a live set with its clip. */
  static of(analysis: Analysis, file?: Blob, pictureStart?: Seconds): Recording {
    const { name } = analysis.source;
    // Live sets share their camera's name.
    const key = { name: `${name}#${fingerprint(analysis)}`, size: file?.size ?? 0, lastModified: 0 };
    const recording = new Recording(name, file, analysis.source.every === 1, key);
    batch(() => {
      recording.track = BodyTrack.ofAnalysis(analysis);
      recording.framesWithBody = analysis.frames.t.length;
      recording.pictureStart = pictureStart;
      recording.comments.value = commentsFrom(analysis, author.peek());
      recording.analysis.value = analysis;
      recording.progress.value = { frames: analysis.frames.t.length, total: analysis.frames.t.length };
      recording.stage.value = { kind: "done" };
    });
    return recording;
  }

  /** A set that somebody sent, as yet without its comments. */
  static ofSet({ id, analysis, clip, clipLost }: ReadSet): Recording {
    const { marks: _, notes: __, ...plain } = analysis;
    const recording = Recording.of(plain, clip?.blob, clip?.start);
    recording.setId = id;
    recording.sharedClip = clip;
    recording.clipLost = clipLost;
    return recording;
  }

  get busy(): boolean {
    const { kind } = this.stage.value;
    return kind === "opening" || kind === "loading-model" || kind === "analysing";
  }

  /** The analysis as it is exported: with the user's own verdicts, which change nothing that was measured. */
  exported(withLandmarks: boolean): Analysis | undefined {
    const analysis = this.analysis.peek();
    if (!analysis) return undefined;
    const { landmarks, marks: _, notes: __, ...rest } = analysis;
    const marks = this.marks.peek();
    const notes = notesBy(this.comments.peek(), author.peek().id);
    return {
      ...rest,
      ...(withLandmarks && landmarks ? { landmarks } : {}),
      ...(marks.length > 0 ? { marks } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    };
  }
}

/** The mark on a rep's count or on one of its faults, if the user made one. */
export function markOn(
  marks: readonly AnalysisMark[],
  rep: { readonly start: Seconds; readonly end: Seconds },
  about: "count" | FaultKind,
): AnalysisMark | undefined {
  return marks.find((mark) => mark.about === about && mark.at >= rep.start && mark.at <= rep.end);
}

export const saidWrong = (...of: Parameters<typeof markOn>): boolean => markOn(...of)?.verdict === "wrong";

/** The same for the same analysis, and hardly ever for another. */
function fingerprint({ frames, reps, noReps }: Analysis): string {
  const times = [...reps, ...noReps].map(({ start }) => start).sort((a, b) => a - b);
  return [frames.t.length, frames.t.at(-1) ?? 0, ...times].join("-").slice(0, 200);
}

export type Selected = ReadonlySignal<Recording | undefined>;
