/**
 * Who leads through the sets. Without a lead the live screen does it by itself, set after set. A workout leads by a plan:
 * it says which set is asked for, when there is rest and how long, and takes the same buttons' orders.
 */
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { Rep } from "../../core/events.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import type { FeelingChange } from "../../core/session/feeling.ts";
import type { ViewProps } from "../route.ts";
import type { Said } from "../services.ts";

/** A set that has ended, as its card shows it. */
export interface SetResult {
  readonly number: number;
  /** How many sets of this exercise the plan has; absent without a plan. */
  readonly sets?: number;
  readonly exercise: ExerciseName;
  /** Every movement of the set in the order done, counted or not. */
  readonly movements: readonly Rep[];
  /** Counted; more than the counted `movements` where the set went on from one that was paused elsewhere. */
  readonly reps: number;
  readonly target?: number;
  /** The coach's summary. */
  readonly text: string;
  /** The back check would tell what could not be judged. */
  readonly backCheck?: true;
}

export interface Place {
  readonly exercise: ExerciseName;
  readonly set: number;
  readonly sets: number;
  readonly reps: number;
  readonly target: number;
}

export type LeadStage = "waiting" | "working" | "paused" | "resting" | "done";

export interface Lead {
  readonly stage: ReadonlySignal<LeadStage>;
  /** The set that is asked for now. */
  readonly place: ReadonlySignal<Place | undefined>;
  /** What comes after it, in words. */
  readonly ahead: ReadonlySignal<string>;
  /** The set before the present rest. */
  readonly result: ReadonlySignal<SetResult | undefined>;
  /** Whole seconds of rest; 0 outside of one. */
  readonly restLeft: ReadonlySignal<number>;
  /** Whether the workout is paused, its rest included. */
  readonly paused: ReadonlySignal<boolean>;
  /** What `skip` does now, in words. */
  readonly skipName: ReadonlySignal<string>;
  /** What was said of the set that ended last. */
  readonly said: ReadonlySignal<Said>;
  felt(change: FeelingChange): void;
  pauseOrResume(): void;
  skip(): void;
  pain(): void;
  /** Ends the workout; what was done is kept. */
  stop(): void;
  /** A set that a reload interrupted goes on at once, without a preparation. */
  readonly goesOn: boolean;
  /** More buttons of the rest, and what the user must be told meanwhile. */
  readonly RestExtras: ComponentType;
  readonly Trouble: ComponentType;
}

/** The live view as a workout shows it. */
export type LedView = ComponentType<ViewProps & { readonly lead: Lead }>;
