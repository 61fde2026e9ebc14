/** What is kept of a body from one frame to the next. */
import type { Degrees, Seconds, Signal } from "../quantity.ts";
import type { OneEuroState } from "../smoothing/one-euro.ts";
import { type ArmsState, noArms } from "./arms.ts";
import type { AzimuthState } from "./camera.ts";
import type { Facing } from "./canonical.ts";
import type { HiddenFeet } from "./hidden-feet.ts";
import { type NeutralState, noNeutral } from "./neutral.ts";
import type { Posture } from "./posture.ts";
import type { Rise } from "./rises.ts";
import type { StillnessState } from "./stillness.ts";
import type { StoodFeet } from "./stood-feet.ts";

export type Stance = "standing" | "prone";

/** What angles are made of: estimates of a stance, or plain angles of postures that no estimator knows. */
export type Filtered = Stance | "plain";

/** Leg and trunk (standing) or body (prone): shares of the picture's height. */
export type Size = readonly number[];

export interface SizeState {
  /** The user's, averaged over the frames in postures that exercises begin from, and of when the last of them was. */
  readonly own: Size;
  readonly t: Seconds;
  /** Since when what is seen has another size; absent while it has not. */
  readonly otherSince?: Seconds;
}

export interface KinematicState {
  readonly posture: Posture | undefined;
  readonly facing: Facing | undefined;
  readonly facingScore: number;
  /** Of the last frame with a body. */
  readonly t: Seconds | undefined;
  readonly azimuth: Readonly<Partial<Record<Stance, AzimuthState>>>;
  readonly neutral: Readonly<Record<Stance, NeutralState>>;
  readonly filters: Readonly<Partial<Record<Signal, OneEuroState>>>;
  readonly rises: Readonly<Partial<Record<Rise, OneEuroState>>>;
  readonly arms: ArmsState;
  /** What the filters went on with. */
  readonly filtered: Filtered | undefined;
  readonly still: StillnessState | undefined;
  /** Where the feet were when the body last stood upright and still. */
  readonly feet: StoodFeet | undefined;
  /** The same body, where something hides its feet. */
  readonly hiddenFeet: HiddenFeet | undefined;
  /** What the outline last added to the landmarks' own estimate, for the frames whose mask was not read. */
  readonly correction:
    | {
        readonly t: Seconds;
        readonly stance: Stance;
        readonly values: readonly number[];
        readonly share: number;
        /** What the spine is off by, degrees, where it was read off the trunk's features. */
        readonly spine: Degrees | undefined;
      }
    | undefined;
  readonly size: SizeState | undefined;
  /** Of the last mask that was read. */
  readonly doubt: number;
  /** Of who lies, by the last outline that was read. */
  readonly hipsHidden: boolean;
}

export const noKinematics: KinematicState = {
  posture: undefined,
  facing: undefined,
  facingScore: 0,
  t: undefined,
  azimuth: {},
  neutral: { standing: noNeutral, prone: noNeutral },
  filters: {},
  rises: {},
  arms: noArms,
  filtered: undefined,
  still: undefined,
  feet: undefined,
  hiddenFeet: undefined,
  correction: undefined,
  size: undefined,
  doubt: 0,
  hipsHidden: false,
};
