/**
 * What the coach reports. The same objects go to the screen, the voice, the log and `window` (CustomEvent "backline").
 * Every `t` is seconds of the frame's clock.
 */
import type { AgainstReference, Remark } from "./coaching/remarks.ts";
import type { Topic } from "./coaching/topics.ts";
import type { Degrees, ExerciseName, FaultKind, Phase, Seconds } from "./quantity.ts";
import {
  about,
  fields,
  flag,
  list,
  name,
  number,
  type Of,
  oneOf,
  optional,
  table,
  text,
  whole,
} from "./shape.ts";

/** One of the exercise's own faults that keep a movement from counting, or one of `UNFINISHED`. */
export type NoRepReason = FaultKind | Unfinished;
/** What keeps any movement from being judged; `unclear`: a hold was ticked, and then the movement was not known again. */
export const UNFINISHED = ["interrupted", "too-long", "unclear"] as const;
export type Unfinished = (typeof UNFINISHED)[number];

/** Some months: no clock of a set or a recording gets there. */
const LONGEST: Seconds = 1e7;
export const SECONDS = number<Seconds>({ least: -LONGEST, most: LONGEST });
export const DEGREES = number<Degrees>();
export const SHARE = number({ least: 0, most: 1 });
export const EXERCISE = about(
  "The name of an exercise that the program knew.",
  name<ExerciseName>("exercise"),
);
export const FAULT_KIND = about("One of the faults that the exercise knows.", name<FaultKind>("fault"));
/** More than any exercise can have wrong. */
const MOST_FAULTS = 40;

export const FAULT = fields({
  kind: FAULT_KIND,
  at: about("when it was worst, seconds", SECONDS),
  /** The measured value and the limit that it passed. */
  value: about("degrees; seconds for tempo, hold and togetherness", number()),
  limit: number(),
  confidence: SHARE,
  hindsight: optional(about("found when the whole set was known, not right after the movement", flag)),
});
export interface Fault extends Of<typeof FAULT> {}

/**
 * Why something could not be judged: too few pictures a second, too dark, not side-on, body parts out of the picture. A
 * slow rep is marked even where everything was judged, since others may have been missed.
 */
const SIGHT_TROUBLES = ["slow", "dark", "turned", "hidden"] as const;
export type SightTrouble = (typeof SIGHT_TROUBLES)[number];

export const SIGHT = about(
  "What stood in the way of seeing the movement; absent where it was seen well",
  fields({
    trouble: optional(oneOf(SIGHT_TROUBLES)),
    lostSeconds: optional(about("out of sight between the movement before and this one", SECONDS)),
  }),
);
export interface RepSight extends Of<typeof SIGHT> {}

export const REASON = about(
  'One of the exercise\'s own faults that keep a movement from counting, or "interrupted", "too-long" or "unclear".',
  name<NoRepReason>("reason"),
);

export const REP = fields({
  number: about("within the set, from 1; a no-rep carries the number that it would have had", whole()),
  set: about("within the recording or the live session, from 1", whole()),
  exercise: EXERCISE,
  start: SECONDS,
  peakStart: SECONDS,
  peakEnd: SECONDS,
  end: about("kinematic: the movement is over", SECONDS),
  countedAt: about("when the live event fires", SECONDS),
  counted: flag,
  reason: optional(REASON),
  holdSeconds: optional(SECONDS),
  holdPartial: optional(about("one pair of limbs was not seen: the hold is the seen pair's", flag)),
  side: optional(
    about(
      "of the lifted arm, where one arm and the other side's leg are lifted at a time",
      oneOf(["left", "right"]),
    ),
  ),
  bendShare: optional(
    about(
      "how much of the user's own full bend, as a back check showed it, the back took at its most",
      SHARE,
    ),
  ),
  lowerSeconds: SECONDS,
  raiseSeconds: SECONDS,
  peak: about(
    "the extreme of each signal in the rep, degrees: the largest inclination, flexion or lift",
    table(text(40), DEGREES),
  ),
  faults: list(FAULT, MOST_FAULTS),
  notJudged: list(FAULT_KIND, MOST_FAULTS),
  sight: optional(SIGHT),
});

/** The user's own full bend, as measured. */
export interface BackRange {
  /** Spine flexion beyond the neutral, degrees. */
  readonly bend: Degrees;
  /** Standard deviation of its error, degrees. */
  readonly deviation: Degrees;
  /** It was read off the trunk's features, not off the outline: backs that are read so compare with it. */
  readonly by?: "trunk";
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
  /** At a set's end, before its summary: what could not be judged of a rep alone is, by the whole set. `rep` takes the place of `was`. */
  | { readonly type: "looked-back"; readonly t: Seconds; readonly was: Rep; readonly rep: Rep }
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

/** A finished movement, counted or not, as in the analysis file. Times are seconds of the frame's clock. */
export interface Rep extends Of<typeof REP> {}

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
  /** In which of these reps, by number, it was found only when the whole set was known. */
  readonly hindsight?: readonly number[];
  /** A criterion that was judged in every rep and never wrong, the most important one. */
  readonly strength?: FaultKind;
  /** What could not be judged and in how many counted reps, the most important first. */
  readonly blind: readonly { readonly topic: Topic; readonly reps: number }[];
  /** Why, in most of those reps; absent where it was only too close to call. */
  readonly trouble?: SightTrouble;
  /** The back check would tell what could not be judged of the back. */
  readonly backCheck?: true;
  /**
   * How much of the user's own full bend the backs took, 0 .. 1, by the middle of the counted reps; of those alone whose back is to be
   * corrected, where one is.
   */
  readonly bendShare?: number;
  /** Pictures came too slowly to count safely. */
  readonly slow: boolean;
  /** The user was out of sight between two reps. */
  readonly lost: boolean;
  /** Mean of the whole holds (both pairs of limbs seen). */
  readonly holdSeconds?: Seconds;
  /** Counted reps by the side of the lifted arm, where one side is lifted at a time. */
  readonly sides?: { readonly left: number; readonly right: number };
  /** How the counted reps differed from the user's reference, where there is one. */
  readonly against?: AgainstReference;
}
