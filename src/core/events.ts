/**
 * What the coach reports. The same objects go to the screen, the voice, the log and `window` (CustomEvent "backline").
 * Every `t` is seconds of the frame's clock.
 */
import type { AgainstReference, Remark } from "./coaching/remarks.ts";
import type { Topic } from "./coaching/topics.ts";
import type { Degrees, ExerciseName, FaultKind, Phase, Seconds } from "./quantity.ts";

export interface Fault {
  readonly kind: FaultKind;
  /** When it was worst, seconds. */
  readonly at: Seconds;
  /** The measured value and the limit that it passed: degrees, or seconds for tempo, hold and togetherness. */
  readonly value: number;
  readonly limit: number;
  /** 0..1 */
  readonly confidence: number;
}

/** One of the exercise's own faults that keep a movement from counting, or one of `UNFINISHED`. */
export type NoRepReason = FaultKind | Unfinished;
/** What ends any movement without judging it. */
export const UNFINISHED = ["interrupted", "too-long"] as const;
export type Unfinished = (typeof UNFINISHED)[number];

/** The user's own full bend, as measured. */
export interface BackRange {
  /** Spine flexion beyond the neutral, degrees. */
  readonly bend: Degrees;
  /** Standard deviation of its error, degrees. */
  readonly deviation: Degrees;
}

export type BackCheckStep = "stand" | "roll-down" | "done" | "failed";

/** What a spoken or shown cue is about; the screen uses it to choose colour and icon, the voice for its priority. */
export type CueSubject =
  | { readonly kind: "fault"; readonly fault: FaultKind }
  | { readonly kind: "better"; readonly fault: FaultKind }
  | { readonly kind: "no-rep"; readonly reason: NoRepReason }
  /** Another exercise than the one that was chosen: by its own rules a whole rep. */
  | { readonly kind: "other-exercise"; readonly exercise: ExerciseName }
  | { readonly kind: "setup"; readonly check: SetupCheckName }
  /** Without an exercise: it may become one of several. */
  | { readonly kind: "ready"; readonly exercise?: ExerciseName }
  | { readonly kind: "reminder"; readonly exercise: ExerciseName }
  | { readonly kind: "hold-release" }
  | { readonly kind: "unseen"; readonly part: BodyPart }
  | { readonly kind: "target-reached" }
  /** How far there is to go: half-way, the last two. */
  | { readonly kind: "encouragement" }
  /** How the rep differed from the user's reference. */
  | { readonly kind: "reference"; readonly remark: Remark }
  /** Pictures come too slowly to count safely. */
  | { readonly kind: "slow" }
  | { readonly kind: "lost" | "found" }
  | { readonly kind: "back-check"; readonly step: BackCheckStep }
  | { readonly kind: "safety" };

export type SetupCheckName =
  | "in-frame"
  | "distance"
  | "side-on"
  | "arms"
  | "light"
  | "picture"
  | "level"
  | "still";
export type BodyPart = "head" | "back" | "arms" | "hips" | "knees" | "feet";

export type CoachEvent =
  | { readonly type: "armed" | "disarmed" | "rest"; readonly t: Seconds; readonly exercise: ExerciseName }
  | { readonly type: "phase"; readonly t: Seconds; readonly phase: Phase }
  | {
      readonly type: "rep";
      readonly t: Seconds;
      readonly number: number;
      readonly exercise: ExerciseName;
      readonly start: Seconds;
      readonly end: Seconds;
      readonly faults: readonly Fault[];
      readonly rep: Rep;
    }
  | { readonly type: "no-rep"; readonly t: Seconds; readonly reason: NoRepReason; readonly rep: Rep }
  | {
      readonly type: "fault";
      readonly t: Seconds;
      readonly kind: FaultKind;
      readonly value: number;
      readonly limit: number;
    }
  /** A step of the back check begins, or it has ended; `range` with "done". */
  | {
      readonly type: "back-check";
      readonly t: Seconds;
      readonly step: BackCheckStep;
      readonly range?: BackRange;
    }
  | { readonly type: "hold-tick"; readonly t: Seconds; readonly count: number }
  | { readonly type: "cue"; readonly t: Seconds; readonly text: string; readonly about: CueSubject }
  | {
      readonly type: "set-summary";
      readonly t: Seconds;
      readonly set: number;
      readonly exercise: ExerciseName;
      readonly reps: number;
      readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
      /** What the text says, for whoever shows it otherwise. */
      readonly facts: SetFacts;
      readonly text: string;
    }
  | { readonly type: "lost" | "found" | "paused" | "resumed"; readonly t: Seconds; readonly reason: string };

/** A finished movement, counted or not; as in the analysis file. Times are seconds of the frame's clock. */
export interface Rep {
  /** Within the set, from 1; a no-rep carries the number that it would have had. */
  readonly number: number;
  /** From 1 within the recording or live session. */
  readonly set: number;
  readonly exercise: ExerciseName;
  readonly start: Seconds;
  readonly peakStart: Seconds;
  readonly peakEnd: Seconds;
  readonly end: Seconds;
  readonly countedAt: Seconds;
  readonly counted: boolean;
  readonly reason?: NoRepReason;
  readonly holdSeconds?: Seconds;
  /** Superman: true where one pair of limbs was not seen, so that the hold is the seen pair's. */
  readonly holdPartial?: boolean;
  readonly lowerSeconds: Seconds;
  readonly raiseSeconds: Seconds;
  /** The extreme of each signal in the rep, degrees: the largest inclination, flexion or lift. */
  readonly peak: Readonly<Partial<Record<string, Degrees>>>;
  readonly faults: readonly Fault[];
  readonly notJudged: readonly FaultKind[];
  /** What stood in the way of seeing it; absent where it was seen well. */
  readonly sight?: RepSight;
}

/**
 * Why something could not be judged: too few pictures a second, too dark, not side-on, body parts out of the picture. A
 * slow rep is marked even where everything was judged, since others may have been missed.
 */
export type SightTrouble = "slow" | "dark" | "turned" | "hidden";

export interface RepSight {
  readonly trouble?: SightTrouble;
  /** How long the user was out of sight between the movement before and this one. */
  readonly lostSeconds?: Seconds;
}

/** What a set was (coaching/facts.ts finds it). */
export interface SetFacts {
  readonly exercise: ExerciseName;
  /** Counted, those that the set went on from included. */
  readonly reps: number;
  /** Every criterion judged and none wrong. */
  readonly clean: number;
  /** Nothing wrong in what was judged, but not everything was. */
  readonly unjudged: number;
  /** What did not count, by reason, the most frequent first. */
  readonly missed: readonly { readonly reason: NoRepReason; readonly times: number }[];
  /** The one thing to correct: safety first, then the most frequent, then the more important. */
  readonly focus?: { readonly fault: FaultKind; readonly reps: number };
  /** A criterion that was judged in every rep and never wrong, the most important one. */
  readonly strength?: FaultKind;
  /** What could not be judged and in how many counted reps, the most important first. */
  readonly blind: readonly { readonly topic: Topic; readonly reps: number }[];
  /** Why, in most of those reps; absent where it was only too close to call. */
  readonly trouble?: SightTrouble;
  /** Pictures came too slowly to count safely. */
  readonly slow: boolean;
  /** The user was out of sight between two reps. */
  readonly lost: boolean;
  /** Mean of the whole holds (both pairs of limbs seen). */
  readonly holdSeconds?: Seconds;
  /** How the counted reps differed from the user's reference, where there is one. */
  readonly against?: AgainstReference;
}
