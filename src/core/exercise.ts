/**
 * What an exercise is to the coach: data and small pure functions. The core names none; whoever has one to add registers
 * it (catalogue.ts).
 */
import type { BodyPart, Fault, NoRepReason } from "./events.ts";
import type { LiveCriterion } from "./form/failing.ts";
import type { BackReading } from "./form/rounding.ts";
import type { Measurement } from "./kinematics/measure.ts";
import type { Posture } from "./kinematics/posture.ts";
import type { Degrees, ExerciseName, FaultKind, Phase, Seconds, Signal, Signals } from "./quantity.ts";
import type { CycleRules, Movement } from "./reps/cycle.ts";
import type { Read } from "./reps/series.ts";
import type { BackRange } from "./session/back-check.ts";
import type { RangeMeter } from "./view.ts";

/** The user's own settings and levels that the rules need. */
export interface RepContext {
  /** A good morning counts from this peak trunk inclination. */
  readonly shallowBelow: Degrees;
  /** Signals at rest in the start posture. */
  readonly rest: Signals;
  /** The median peak of the counted reps so far, by signal. */
  readonly usual: Signals;
  /** The back at the bottom of this session's last counted reps, as measured (form/rounding.ts). */
  readonly backs: readonly BackReading[];
  /** The user's own full bend, where a back check was done. */
  readonly backRange?: BackRange;
}

/** A movement that was this exercise: its times, extremes and judgement. */
export interface JudgedMovement {
  readonly start: Seconds;
  readonly peakStart: Seconds;
  readonly peakEnd: Seconds;
  readonly end: Seconds;
  readonly holdSeconds?: Seconds;
  readonly holdPartial?: boolean;
  readonly peak: Readonly<Partial<Record<Signal, Degrees>>>;
  readonly faults: readonly Fault[];
  readonly notJudged: readonly FaultKind[];
  /** The back at the bottom, as measured; where it was. */
  readonly back?: BackReading;
  /** Why it does not count; absent where it does. */
  readonly reason?: NoRepReason;
}

/** `now`: whether it is held in the last frame; `seconds` until then. */
export interface LiveHold {
  readonly seconds: Seconds;
  readonly now: boolean;
}

export interface Exercise {
  readonly name: ExerciseName;
  readonly startPosture: Posture;
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
  /** `undefined`: not a movement of this exercise at all, or too small to be meant as one. */
  readonly judge: (movement: Movement<Measurement>, context: RepContext) => JudgedMovement | undefined;
  /** Where the movement is to be held at its far end: for how long it has been, live, with the frames since it left. */
  readonly hold?: (out: readonly Measurement[], context: RepContext) => LiveHold;
  readonly phase: (frame: Measurement, out: readonly Measurement[] | undefined, context: RepContext) => Phase;
  readonly meter: (frame: Measurement, context: RepContext) => RangeMeter | undefined;
  /** The angle that is drawn, at the hip: both open there. */
  readonly judged: Signal;
  /** What can be told wrong within the movement, by one picture. */
  readonly live: readonly LiveCriterion[];
  /** Without these nothing can be counted. */
  readonly mustSee: readonly BodyPart[];
  /** Spoken first when several faults are in one rep. */
  readonly priority: readonly FaultKind[];
}
