/**
 * What a workout is while it runs: the sets done, the sets still to do, and the stage between them. The machine is a
 * pure step (`conduct.ts`): coach events, orders and time in, a new state and effects out. `at` is seconds of a
 * monotonic clock of the caller's, not the frames' clock: rests go on while no frame arrives. A time that is not
 * finite or goes backwards counts as "no time passed".
 */

import type { CoachEvent, Rep } from "../events.ts";
import type { Advice } from "../exercise.ts";
import type { CoachCommand } from "../orders.ts";
import type { ExerciseName, Seconds } from "../quantity.ts";
import type { CoachStatus } from "../view.ts";
import { type Feeling, type FeelingChange, hurt, type PainSite } from "./feeling.ts";
import { type Plan, type PlannedSet, plannedSets } from "./plan.ts";

/** `posture`, `lost`, `camera`, `gap` and `reload` end by themselves once the user is back in the start posture. */
export type PauseReason = "gesture" | "user" | "posture" | "lost" | "camera" | "gap" | "reload";

export type Stage =
  /** For the start posture and the first movement. */
  | { readonly name: "waiting" }
  | { readonly name: "working" }
  | {
      readonly name: "paused";
      readonly reason: PauseReason;
      readonly since: Seconds;
      readonly from: "waiting" | "working" | "resting";
      readonly restLeft: Seconds;
      /** Whether the user was told. */
      readonly told: boolean;
    }
  | { readonly name: "resting"; readonly ends: Seconds }
  | { readonly name: "done"; readonly how: "completed" | "stopped" | "pain" };

export type SetEnd = "target" | "left" | "user" | "pain" | "switched" | "stopped";

export interface WorkoutSet {
  readonly planned: PlannedSet;
  readonly startedAt: Seconds;
  readonly endedAt?: Seconds;
  readonly endedBy?: SetEnd;
  /** Counted, in order; what comes after the target is practice and in no set. */
  readonly reps: readonly Rep[];
  readonly noReps: readonly Rep[];
  readonly advice: readonly Advice["kind"][];
  /** What the user said of it afterwards. */
  readonly feeling?: Feeling;
}

export interface WorkoutState {
  readonly plan: Plan;
  /** Still to do; the first is the current or the next set. */
  readonly queue: readonly PlannedSet[];
  /** In the order in which they were begun; the last is open while it has no `endedBy`. */
  readonly sets: readonly WorkoutSet[];
  readonly stage: Stage;
  readonly clock: Seconds;
  readonly lastRepAt?: Seconds;
  /** Made during a rest: one bend may be a hand reaching for a bottle, a second one starts the set. */
  readonly provisional: readonly Rep[];
  /** Counted by the coach and in no planned set: practice. */
  readonly offPlan: readonly Rep[];
  /** The other exercise that is seen: since when, its reps in a row, and whether the user was told. */
  readonly wrong?:
    | {
        readonly exercise: ExerciseName;
        readonly since: Seconds;
        readonly reps: readonly Rep[];
        readonly told: boolean;
      }
    | undefined;
  /** Whether the coach sees somebody. */
  readonly present: boolean;
  /** Since when the start posture is left, in a set. */
  readonly leftAt?: Seconds | undefined;
}

export type WorkoutOrder =
  | { readonly type: "pause" | "resume"; readonly by: "user" | "gesture" }
  /** In a rest: go on at once. Else: end the set, or leave it out if it was not begun. */
  | { readonly type: "skip" }
  | { readonly type: "pain"; readonly where?: PainSite }
  /** How the set that ended last felt. */
  | { readonly type: "felt"; readonly change: FeelingChange }
  | { readonly type: "stop" }
  /** Takes back a lighter target. */
  | { readonly type: "keep-target" }
  /** The sets to come of one exercise are done as another. */
  | { readonly type: "swap"; readonly from: ExerciseName; readonly to: ExerciseName }
  | { readonly type: "camera-lost" };

export type WorkoutInput =
  | { readonly type: "tick"; readonly at: Seconds }
  | {
      readonly type: "coach";
      readonly at: Seconds;
      readonly events: readonly CoachEvent[];
      readonly status: CoachStatus;
      readonly exercise?: ExerciseName;
    }
  | { readonly type: "order"; readonly at: Seconds; readonly order: WorkoutOrder };

/** What is said and shown; the words are in the message catalogue. */
export type Saying =
  | { readonly kind: "set-ahead"; readonly planned: PlannedSet }
  | {
      readonly kind: "set-done";
      readonly reps: number;
      readonly target: number;
      readonly restSeconds: Seconds;
      readonly next: PlannedSet;
    }
  /** Two reps in the rest have begun the next set. */
  | { readonly kind: "begun"; readonly planned: PlannedSet; readonly reps: number }
  | { readonly kind: "rest-left"; readonly seconds: Seconds; readonly next: PlannedSet }
  | { readonly kind: "wrong-exercise"; readonly expected: ExerciseName; readonly seen: ExerciseName }
  | { readonly kind: "switched"; readonly planned: PlannedSet }
  | { readonly kind: "paused"; readonly reason: PauseReason; readonly reps: number; readonly target: number }
  | { readonly kind: "resumed"; readonly reps: number; readonly target: number }
  | { readonly kind: "advice"; readonly advice: Advice }
  | { readonly kind: "pain" }
  /** Pain was noted beside a set, for the first time in this workout. */
  | { readonly kind: "pain-noted" }
  | { readonly kind: "workout-done"; readonly sets: number; readonly reps: number };

export type WorkoutEffect =
  | { readonly type: "command"; readonly command: CoachCommand }
  | { readonly type: "say"; readonly saying: Saying }
  /** To be stored at once. `set` is the index in `sets`; `undefined`: in no planned set. The same rep may come again
   * with another `set`, where it turned out to belong. */
  | {
      readonly type: "rep";
      readonly set: number | undefined;
      readonly rep: Rep;
      /** What was stored of it before the set's end told more. */
      readonly was?: Rep;
    }
  | { readonly type: "set"; readonly set: number }
  | { readonly type: "stage"; readonly stage: Stage };

/** A step's state so far and the list that its effects are appended to. */
export interface Turn {
  readonly state: WorkoutState;
  readonly effects: WorkoutEffect[];
}

export function createWorkout(
  plan: Plan,
  targets: Readonly<Partial<Record<ExerciseName, number>>> = {},
): WorkoutState {
  return {
    plan,
    queue: plannedSets(plan, targets),
    sets: [],
    stage: { name: "waiting" },
    clock: 0,
    provisional: [],
    offPlan: [],
    present: false,
  };
}

/** A rep of which the coach knows more now that its set is over; nothing changes where it is in no set. */
export function knowBetter(
  state: WorkoutState,
  was: Rep,
  rep: Rep,
): readonly [WorkoutState, readonly WorkoutEffect[]] {
  const index = state.sets.findLastIndex((one) => one.reps.includes(was));
  const set = state.sets[index];
  if (!set) return [state, []];
  const better = { ...set, reps: set.reps.with(set.reps.indexOf(was), rep) };
  return [{ ...state, sets: state.sets.with(index, better) }, [{ type: "rep", set: index, rep, was }]];
}

export const openSet = (state: WorkoutState): WorkoutSet | undefined => {
  const last = state.sets.at(-1);
  return last && last.endedBy === undefined ? last : undefined;
};

/** Where the set that ended last stands in the list; -1: none has ended. */
export const lastEnded = ({ sets }: Pick<WorkoutState, "sets">): number =>
  sets.findLastIndex(({ endedBy }) => endedBy !== undefined);

/** Whether a set is the first that hurt: the advice to ask a professional is given there, and not again. */
export const isFirstPain = ({ sets }: Pick<WorkoutState, "sets">, index: number): boolean =>
  sets.findIndex(({ feeling = {}, endedBy }) => hurt({ ...feeling, endedBy })) === index;

/** The set that is asked for: the open one or the next. */
export const askedFor = (state: WorkoutState): PlannedSet | undefined =>
  openSet(state)?.planned ?? state.queue[0];

export const repsDone = (state: WorkoutState): number =>
  state.sets.reduce((sum, set) => sum + set.reps.length, 0);
