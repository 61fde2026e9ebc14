/** What the coach knows from one frame to the next, and how it was asked to coach. Types only. */
import type { AnnouncerState } from "../coaching/announced.ts";
import type { Phrases } from "../coaching/phrases.ts";
import type { PolicyState } from "../coaching/policy.ts";
import type { PictureState } from "../coaching/setup.ts";
import type { BackRange, Rep } from "../events.ts";
import type { Exercise, JudgedMovement, RepContext } from "../exercise.ts";
import type { KinematicState } from "../kinematics/kinematic-state.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Degrees, ExerciseName, Pixels, Seconds } from "../quantity.ts";
import type { CycleState } from "../reps/cycle.ts";
import type { BodyFilters } from "../smoothing/body.ts";
import type { Body, CoachView, SetupCheck } from "../view.ts";
import type { BackCheckState } from "./back-check.ts";
import type { PresenceState } from "./presence.ts";
import type { Reference } from "./reference.ts";
import type { SetState } from "./set.ts";
import type { SightState } from "./sight.ts";

export interface CoachOptions {
  /** Those that it can recognise; without them, all that are known (catalogue.ts). They become known by it. */
  readonly exercises: readonly Exercise[];
  /** `auto`: recognised. */
  readonly exercise: "auto" | ExerciseName;
  /** What a plan has next: taken for it until a movement shows that it is another. */
  readonly expected?: ExerciseName;
  readonly phrases: Phrases;
  readonly targetReps?: number;
  /** Where less than a whole range does not count, it does from here on; at most 45, lower where the user saved it. */
  readonly shallowBelow: Degrees;
  /** Seconds of a hold before "down" is said; at least 2. */
  readonly holdSeconds: Seconds;
  /** The user's own full bend, from a back check of this day. */
  readonly backRange?: BackRange;
  /** Reps to measure the user's by, one an exercise at most. */
  readonly references?: readonly Reference[];
}

/** Another exercise that this may turn out to be. */
export interface Rival {
  readonly exercise: Exercise;
  readonly cycle: CycleState<Measurement>;
  /** Its own levels at rest, and where the body stood. */
  readonly rest: RepContext["rest"];
  readonly stance?: NonNullable<RepContext["stance"]>;
}

/** What was another exercise than the chosen one. */
export interface Mistaken {
  readonly exercise: ExerciseName;
  /** It left here, and began to come back here. */
  readonly from: Seconds;
  readonly turned: Seconds;
}

/** What is known of other exercises that are done in the chosen one's place. */
export interface Lookalike {
  /** Waits until the chosen exercise has had its say about the same movement. */
  readonly pending: Mistaken | undefined;
  /** Told, and nothing has counted since. */
  readonly told: boolean;
  /** Of which a whole rep was seen while the chosen one was not ready, as on the way to its start posture. */
  readonly seen: ExerciseName | undefined;
}

/** A movement that counts once another has been like it (twice.ts). */
export interface Waiting {
  readonly exercise: ExerciseName;
  readonly judged: SeenMovement;
  /** Seen clearly enough to prove a set (`ProvenByTwo`). */
  readonly evident: boolean;
  /** Where the feet were meanwhile, in the picture; the leg's length. Pixels. */
  readonly feet: { readonly x: Pixels; readonly y: Pixels };
  readonly leg: Pixels;
}
/** What an exercise calls failed, until none of the others may claim it. */
export interface Failed {
  readonly exercise: ExerciseName;
  readonly judged: SeenMovement;
  /** Since when it has to be told, whoever may claim it: its hold was ticked aloud (promise.ts). */
  readonly owed?: Seconds;
}
/** As judged, with what stood in the way of seeing it. */
export type SeenMovement = JudgedMovement & Pick<Rep, "sight">;

export interface CoachState {
  readonly options: CoachOptions;
  readonly view: CoachView;
  readonly kinematics: KinematicState;
  readonly presence: PresenceState;
  readonly cycle: CycleState<Measurement>;
  /** The exercise whose movements the cycle follows. */
  readonly following: ExerciseName | undefined;
  readonly context: RepContext;
  /** Others from the same posture, until the first rep of a set decides. */
  readonly rivals: readonly Rival[];
  /** Others that are only named. */
  readonly bystanders: readonly Rival[];
  readonly lookalike: Lookalike;
  readonly waiting: readonly Waiting[];
  readonly failed: Failed | undefined;
  readonly set: SetState;
  readonly policy: PolicyState;
  readonly announcer: AnnouncerState;
  readonly bodyFilters: BodyFilters;
  readonly paused: boolean;
  /** Hold ticks given in the current movement. */
  readonly ticks: number;
  readonly setup: readonly SetupCheck[];
  readonly picture: PictureState;
  readonly sight: SightState;
  readonly contour: Body["backContour"];
  readonly backCheck: BackCheckState | undefined;
  /** The last frame as measured and as drawn: what a command shows again. */
  readonly measured: Measurement | undefined;
  readonly body: Body | undefined;
  /** Of the first frame with a body: its time, and the picture's height, to which all others are scaled. */
  readonly first: { readonly t: Seconds; readonly height: number } | undefined;
}
