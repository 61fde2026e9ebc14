/**
 * What an exercise is to the coach: data and small pure functions. The core names none; whoever has one to add registers
 * it (catalogue.ts).
 */

import type { ExerciseWords, InWords, Lessons } from "./coaching/exercise-words.ts";
import type { Topic } from "./coaching/topics.ts";
import type { BackRange, BodyPart, Fault, NoRepReason, Rep } from "./events.ts";
import type { NeckReading } from "./form/cranking.ts";
import type { LiveCriterion } from "./form/failing.ts";
import type { Judgement } from "./form/judgement.ts";
import type { BackReading } from "./form/rounding.ts";
import type { Facing } from "./kinematics/canonical.ts";
import type { Measurement } from "./kinematics/measurement.ts";
import { isOnFloor, type Posture } from "./kinematics/posture.ts";
import type { Side } from "./landmark.ts";
import type {
  Degrees,
  ExerciseName,
  FaultKind,
  Phase,
  Pixels,
  Seconds,
  Signal,
  Signals,
} from "./quantity.ts";
import type { CycleRules, Movement } from "./reps/cycle.ts";
import type { Read } from "./reps/series.ts";
import type { CanonicalPoint } from "./space.ts";
import type { RangeMeter } from "./view.ts";

/** What a set gives reason to advise (session/adapting.ts). */
export type Advice =
  /** The back clearly rounded three reps in a row: stop, rest, go lighter. */
  | { readonly kind: "stop-rounding" }
  /** Form broke down towards the end of the set: fewer reps next time, or a lighter bar. */
  | { readonly kind: "lighter"; readonly because: "faults" | "slowing" | "rushing"; readonly target: number }
  /** Too much of it: a variant that asks less of neck or back. */
  | { readonly kind: "easier-variant"; readonly because: "neck" | "back" };

/** Where a body is in the picture, canonical pixels: the middle of its shoulders, hips and feet, and its trunk's length. */
export interface Stance {
  readonly facing: Facing;
  readonly shoulders: CanonicalPoint;
  readonly hips: CanonicalPoint;
  readonly foot: CanonicalPoint;
  readonly trunk: Pixels;
  /** An arm was up: its shoulder stands higher then than it will. */
  readonly armUp: boolean;
}

/** The user's own settings and levels that the rules need. */
export interface RepContext {
  /** Where less than a whole range does not count: from here on it does, degrees. */
  readonly shallowBelow: Degrees;
  /** Signals at rest in the start posture. */
  readonly rest: Signals;
  /** Where the body was when it was last still in the start posture, before a movement. */
  readonly stance?: Stance;
  /** The median peak of the counted reps so far, by signal. */
  readonly usual: Signals;
  /** The back at the bottom of this session's last counted reps, as measured (form/rounding.ts). */
  readonly backs: readonly BackReading[];
  /** The neck at the hold of this set's last counted reps, as measured (form/cranking.ts). */
  readonly necks: readonly NeckReading[];
  /** The user's own full bend, where a back check was done. */
  readonly backRange?: BackRange;
}

/** What was measured of one rep beside which the set's others are judged. */
export interface ReadOfRep {
  /** The back at the bottom. */
  readonly back?: BackReading;
  /** The neck at the hold. */
  readonly neck?: NeckReading;
}

/** A movement that was this exercise: its times, extremes and judgement. */
export interface JudgedMovement extends ReadOfRep {
  readonly start: Seconds;
  readonly peakStart: Seconds;
  readonly peakEnd: Seconds;
  readonly end: Seconds;
  readonly holdSeconds?: Seconds;
  readonly holdPartial?: boolean;
  readonly peak: Readonly<Partial<Record<Signal, Degrees>>>;
  readonly faults: readonly Fault[];
  readonly notJudged: readonly FaultKind[];
  /** Of the lifted arm, where one side is lifted at a time. */
  readonly side?: Side;
  /** Why it does not count; absent where it does. */
  readonly reason?: NoRepReason;
}

/** A counted rep of a set that is over, and what was read of it. */
export interface RepOfSet extends ReadOfRep {
  readonly rep: Pick<Rep, "faults" | "notJudged">;
}

/** `now`: whether it is held in the last frame; `seconds` until then. */
export interface LiveHold {
  readonly seconds: Seconds;
  readonly now: boolean;
}

/** What can be wrong. In the order of a pack's list, the first is told first where several are in one rep. */
export interface FaultRow {
  readonly kind: FaultKind;
  readonly topic: Topic;
  /**
   * Importance among the faults of all exercises, smaller first: back (0-1), neck (2), knees (3), arms (4), togetherness
   * (5-7), hold (8), range (9-11), tempo (12). Two exercises that know the same fault agree on it.
   */
  readonly rank: number;
  /** Told before whatever is more frequent. */
  readonly safety?: true;
  /** Three clear ones running end the set; the words have a `stop`. */
  readonly stops?: true;
  /** In which signal it shows; without one, value and limit are seconds, or degrees of something that is no signal. */
  readonly signal?: Signal;
  readonly unit?: "degrees";
  /** Keeps a movement from counting, and is its reason. */
  readonly gate?: true;
  /** Where it is drawn on the body, and what is tinted of the figure; absent: on no part. */
  readonly part?: DrawnPart;
  readonly region?: readonly DrawnPart[];
}
/**
 * A pack's faults: a row each by its kind, in the order in which they are told. The one place that names a fault: of it comes
 * what words and lesson have to say (`WordsOf`, `LessonOf`), so that a row without its words does not compile.
 */
export type FaultTable = Readonly<Record<string, Omit<FaultRow, "kind">>>;
export const rowsOf = <T extends FaultTable>(
  table: T,
): readonly (FaultRow & { readonly kind: keyof T & string })[] =>
  Object.entries(table).map(([kind, row]) => ({ ...row, kind }));

export type DrawnPart = "back" | "neck" | "knees" | "legs" | "arms";

/** Seconds of the four parts of an ideal rep. */
export interface Tempo {
  readonly away: Seconds;
  readonly hold: Seconds;
  readonly back: Seconds;
  readonly rest: Seconds;
}

/** How far arms (or the whole body) and legs are into the movement, 0 (start posture) .. 1 (peak). */
export interface Depth {
  readonly arms: number;
  readonly legs: number;
}

/** How far a rep goes at its peak, degrees by signal. */
export type Range = Readonly<Partial<Record<Signal, Degrees>>>;

/** A body's angles for a figure. */
export interface Posed extends Signals {
  /** Degrees by which the heels are over the toes; default 0, flat on the floor. */
  readonly heelRise?: Degrees;
  /**
   * Where the hands hold the bar that is not on the back: over and ahead of the shoulders, shares of the arm's length; and how
   * much higher the right one is than the left.
   */
  readonly hands?: { readonly up: number; readonly ahead: number; readonly apart?: number };
  /** Metres by which what the hands hold is ahead of where it belongs, close to the legs; default 0. */
  readonly drift?: number;
  /** Where arms are that do not lie ahead: bent to a W beside the ribs, or along the body. */
  readonly arms?: "bent" | "back";
  /** Of the left arm and the right leg, where only the others are lifted. */
  readonly others?: Signals;
}

/** The movement as it should be, for the ghost, the demonstration and the pictures. */
export interface IdealMovement {
  readonly tempo: Tempo;
  /** How far people go, and the furthest that is safe to copy. */
  readonly usual: Range;
  readonly safe: Range;
  /** The body's angles at a depth, with a fault where one is to be shown. */
  readonly angles: (depth: Depth, range: Range, fault: FaultKind | undefined) => Posed;
  /** Faults that show where a rep ends, not at its far end; and those that show early on the way out. */
  readonly atEnd?: readonly FaultKind[];
  /** Faults that show from the front only. */
  readonly fromFront?: readonly FaultKind[];
  readonly early?: readonly FaultKind[];
  /** What shows a fault of timing. `legsLate`: seconds that the legs follow late. */
  readonly timing?: Readonly<Partial<Record<FaultKind, Partial<Tempo> & { readonly legsLate?: Seconds }>>>;
}

/** What is shown of it. */
export interface Shown {
  /** The angle that counts: drawn at the hip live, metered, and its median is the user's usual. */
  readonly main: Signal;
  /** Whether its size is worth telling: never where more is no better. */
  readonly range?: true;
  /** Curves that are on at first, and others. */
  readonly curves: { readonly first: readonly Signal[]; readonly more: readonly Signal[] };
  /** Measured values of a rep in a table, in order. */
  readonly columns: readonly (Signal | "hold")[];
  /** Whose share of faulty reps is followed from day to day. */
  readonly trends: readonly Topic[];
  /** Angles marked at their joints in the 3D view: what the movement is of, the first one first. */
  readonly marks: readonly Signal[];
  /** Whose way through each rep is drawn there: of what carries the weight. */
  readonly path?: "hands";
  /** The arms go over the head: figures need room there. */
  readonly overhead?: true;
  /** A bar across the upper back, in the hands, or in the hands with plates on which it lies on the floor. */
  readonly equipment?: "barbell" | "held-barbell" | "loaded-barbell";
}

/** What a plan may ask of it, and begins with. */
export interface Planned {
  readonly sets: number;
  readonly reps: number;
  readonly holdSeconds: Seconds;
  readonly restSeconds: Seconds;
  /** Of one rep without its hold. */
  readonly repSeconds: Seconds;
}

export interface ProvenByTwo {
  /** What nobody said would come has to be seen more clearly than what was asked for: what `judge` accepts may still be an errand. */
  readonly evident: (movement: Movement<Measurement>, context: RepContext) => boolean;
  /** It begins in a crouch in which nobody rests: no rest has to be seen before it. */
  readonly fromCrouch?: true;
}

export interface Exercise {
  readonly name: ExerciseName;
  readonly startPosture: Posture;
  /**
   * Daily life has such a movement, whole and alone (picking something up): it is followed only where the exercise was chosen or
   * a plan has it next.
   */
  readonly onlyWhenAsked?: true;
  /** A form of another exercise, which stands for both where room is short. */
  readonly variantOf?: ExerciseName;
  /**
   * Daily life has such a movement, whole and alone, but hardly ever two alike: where it was not asked for, a set begins with
   * the second, and both count then (session/twice.ts).
   */
  readonly provenByTwo?: ProvenByTwo;
  /** Whether the start posture is seen well enough for the movement to be measured: nothing is ready before. */
  readonly measurable: (m: Measurement) => boolean;
  /** Postures that belong to the movement. */
  readonly postures: readonly Posture[];
  /** What is followed at rest: `RepContext.rest` by signal. */
  readonly restLevels: Readonly<Partial<Record<Signal, Read>>>;
  /** A signal this far above its rest is not at rest, degrees. */
  readonly restBand: Degrees;
  readonly cycleRules: (context: RepContext) => CycleRules<Measurement>;
  /** Whether this was meant as a rep, as far as it was seen; for movements that can't be judged. */
  readonly attempted: (movement: Movement<Measurement>, context: RepContext) => boolean;
  /**
   * What the whole set tells of each of its counted reps that could not be judged by those before it alone; `undefined`: no more
   * than was known.
   */
  readonly lookBack?: (set: readonly RepOfSet[], context: RepContext) => readonly (Judgement | undefined)[];
  /** The back check tells of the back in it: what a roll-down reads is of the same kind. */
  readonly backCheck?: true;
  /** `undefined`: not a movement of this exercise at all, or too small to be meant as one. */
  readonly judge: (movement: Movement<Measurement>, context: RepContext) => JudgedMovement | undefined;
  /** Where the movement is to be held at its far end: for how long it has been, live, with the frames since it left. */
  readonly hold?: (out: readonly Measurement[], context: RepContext) => LiveHold;
  /** Which half of the movement, out or back, is the one that the working muscles yield in. */
  readonly eccentric: "out" | "back";
  /** The phase of the start posture. */
  readonly restPhase: Phase;
  readonly phase: (frame: Measurement, out: readonly Measurement[] | undefined, context: RepContext) => Phase;
  readonly meter: (frame: Measurement, context: RepContext) => RangeMeter | undefined;
  readonly show: Shown;
  /** What can be told wrong within the movement, by one picture. */
  readonly live: readonly LiveCriterion[];
  /** Without these nothing can be counted; without those, something is not judged that is worth seeing. */
  readonly mustSee: readonly BodyPart[];
  readonly worthSeeing: readonly BodyPart[];
  /** Spoken first when several faults are in one rep. */
  readonly faults: readonly FaultRow[];
  /** The exercise to do instead where this one is too much. */
  readonly easier?: ExerciseName;
  /** What the set so far gives reason to advise, beyond what holds for any exercise. */
  readonly advise?: (reps: readonly Rep[]) => readonly Advice[];
  readonly ideal: IdealMovement;
  readonly plan: Planned;
  /** The sample clip that the app has of it, and how many reps it shows once through. */
  readonly sample?: { readonly reps: number };
  readonly words: InWords<ExerciseWords>;
  readonly lessons?: Lessons;
  /** Health Connect's number for it (`ExerciseSegment.EXERCISE_SEGMENT_TYPE_*`); absent where it has none. */
  readonly healthConnect?: number;
}

/** Whether it is done lying on the floor, or on hands and knees. */
export const lies = ({ startPosture }: Exercise): boolean => isOnFloor(startPosture);

export const faultKinds = ({ faults }: Exercise): readonly FaultKind[] => faults.map(({ kind }) => kind);
