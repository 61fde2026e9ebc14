/**
 * The coach as one pure step: pose frame in, new state and events out. It reads no clock and keeps no hidden state, so
 * feeding the same track twice gives the same events.
 */

import { english } from "./coaching/english.ts";
import type { Phrases } from "./coaching/phrases.ts";
import type { CoachEvent } from "./events.ts";
import type { PoseFrame } from "./landmark.ts";
import type { Degrees, ExerciseName } from "./quantity.ts";
import type { CoachView } from "./view.ts";

export interface CoachOptions {
  /** `auto`: recognised from posture. */
  readonly exercise: "auto" | ExerciseName;
  readonly phrases: Phrases;
  readonly targetReps?: number;
  /** A good morning counts from this peak trunk inclination; at most 45 (design.md), lower where the user saved it. */
  readonly shallowBelow: Degrees;
}

export type CoachCommand =
  | { readonly type: "pause"; readonly reason: string }
  | { readonly type: "resume"; readonly reason: string }
  | { readonly type: "choose-exercise"; readonly exercise: "auto" | ExerciseName }
  | { readonly type: "set-target"; readonly reps: number | undefined }
  | { readonly type: "set-phrases"; readonly phrases: Phrases }
  /** The current set's count goes on from here: a paused set that resumes, or a bend in the rest that was no rep. */
  | { readonly type: "set-reps"; readonly reps: number }
  /** How long a superman is to be held before "down"; never under the 2.0 s below which `short-hold` is heard. */
  | { readonly type: "set-hold"; readonly seconds: number }
  /** Closes the current set with its summary. */
  | { readonly type: "end-set" };

export interface CoachState {
  readonly options: CoachOptions;
  readonly view: CoachView;
}

export const defaultOptions: CoachOptions = { exercise: "auto", phrases: english, shallowBelow: 45 };

export function createCoach(options: Partial<CoachOptions> = {}): CoachState {
  return {
    options: { ...defaultOptions, ...options },
    view: {
      t: 0,
      status: "searching",
      set: 1,
      reps: 0,
      noReps: 0,
      signals: {},
      confidence: {},
      sureness: "blind",
      unseen: [],
      setup: [],
    },
  };
}

export function step(state: CoachState, frame: PoseFrame): [CoachState, readonly CoachEvent[]] {
  return [{ ...state, view: { ...state.view, t: frame.t } }, []];
}

export function command(state: CoachState, _command: CoachCommand): [CoachState, readonly CoachEvent[]] {
  return [state, []];
}
