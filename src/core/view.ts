/**
 * What a screen needs of the coach after each frame: a read-only picture of its state. Everything here is derived, so
 * that no view has to know how reps are found.
 */
import type { BodyPart, SetupCheckName } from "./events.ts";
import type { LandmarkName, Side } from "./landmark.ts";
import type {
  Confidences,
  Degrees,
  ExerciseName,
  FaultKind,
  Phase,
  Seconds,
  Signal,
  Signals,
} from "./quantity.ts";
import type { ImagePoint } from "./space.ts";

export type CoachStatus =
  /** Nobody is seen. */
  | "searching"
  /** Somebody is seen, not yet in a start posture. */
  | "setup"
  /** In a set: movements count. */
  | "armed"
  /** Between sets: the user left the start posture. */
  | "resting"
  | "paused";

export interface SetupCheck {
  readonly name: SetupCheckName;
  readonly ok: boolean;
  /** What to do, in words; empty when ok. */
  readonly instruction: string;
}

/** The range meter: how far the movement has gone, in degrees of the signal that counts. */
export interface RangeMeter {
  readonly signal: Signal;
  readonly value: Degrees;
  /** The ends of the scale and the band that the user should reach: [goal, goalEnd]. Never a reward for more. */
  readonly low: Degrees;
  readonly high: Degrees;
  readonly goal: Degrees;
  readonly goalEnd: Degrees;
  /** How far the user's reference goes, where they have one and it is safe to go there. */
  readonly reference?: Degrees;
}

export interface BodyPoint extends ImagePoint {
  /** 0..1 */
  readonly visibility: number;
}

/** The smoothed pose as the skeleton draws it. */
export interface Body {
  readonly points: Readonly<Partial<Record<LandmarkName, BodyPoint>>>;
  /** The back's contour as measured on the mask, hip to shoulder; absent where it was not seen. */
  readonly backContour?: readonly ImagePoint[];
}

export interface CameraView {
  /** Degrees off exact side view; + = the camera stands towards the user's front (prone: towards the head). */
  readonly azimuthDeg?: Degrees;
  /** Degrees by which the picture is turned clockwise; absent until the user stood or lay still. */
  readonly rollDeg?: Degrees;
  readonly nearSide: Side;
  readonly kind: "sagittal" | "oblique" | "frontal";
}

export interface CoachView {
  readonly t: Seconds;
  readonly status: CoachStatus;
  readonly exercise?: ExerciseName;
  readonly phase?: Phase;
  /** Of the current (or, between sets, the last) set. */
  readonly set: number;
  readonly reps: number;
  readonly noReps: number;
  readonly targetReps?: number;
  /** Seconds of qualifying hold in the current superman rep. */
  readonly holdSeconds?: Seconds;
  readonly range?: RangeMeter;
  /** The angle being judged now, to be drawn at its joint. */
  readonly judged?: { readonly signal: Signal; readonly value: Degrees };
  /** What this very picture shows to be wrong, within a movement. */
  readonly failing: readonly FaultKind[];
  readonly signals: Signals;
  /** Standard deviation of each signal's error on film, degrees (kinematics/deviation.ts). */
  readonly deviation: Signals;
  readonly confidence: Confidences;
  /** The step of a back check that is going on. */
  readonly backCheck?: "stand" | "roll-down";
  /** Whether this user's own full bend is known. */
  readonly backRangeKnown?: true;
  /** How sure the coach is of what it judges now, in three steps that a user understands. */
  readonly sureness: "sure" | "unsure" | "blind";
  readonly unseen: readonly BodyPart[];
  readonly setup: readonly SetupCheck[];
  readonly camera?: CameraView;
  readonly body?: Body;
}
