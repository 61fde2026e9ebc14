/** Knee bends as the coach takes them: one movement that is over, or a stretch of frames through the rep machine. */
import { createCoach } from "../../../src/core/coach.ts";
import type { CoachEvent, Fault } from "../../../src/core/events.ts";
import type { Exercise, JudgedMovement } from "../../../src/core/exercise.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { Movement } from "../../../src/core/reps/cycle.ts";
import { advanceReps, finished } from "../../../src/core/session/rep-step.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import { kneeBend } from "../../exercises/knee-bend/rules.ts";
import { type Change, measured, measurement, standingUp } from "../measured.ts";
import { knowing } from "./knowing.ts";

export const JUDGED: JudgedMovement = {
  start: 10.2,
  peakStart: 11.7,
  peakEnd: 12.1,
  end: 13.4,
  peak: { kneeFlexion: 82 },
  faults: [],
  notJudged: [],
};
export const LEANING: Fault = { kind: "leaning", at: 11.8, value: 57, limit: 48, confidence: 0.97 };
/** The knee bend with this verdict on every movement. */
export const judging = (
  verdict: Partial<JudgedMovement> | undefined,
  over: Partial<Exercise> = {},
): Exercise => ({
  ...kneeBend,
  judge: () => verdict && { ...JUDGED, ...verdict },
  attempted: () => true,
  ...over,
});

export const knees = (t: number, kneeFlexion: number, over: Partial<Measurement> = {}): Measurement =>
  measurement(t, { ...standingUp, kneeFlexion }, { posture: "other", ...over });
export const STOOD = [9.7, 9.9, 10.1].map((t) => measurement(t, standingUp, { still: true }));
export const RESTLESS = STOOD.map((m) => ({ ...m, still: false }));
/** Every tenth of a second; deepest at 11.9. */
export const DURING = Array.from({ length: 29 }, (_, i) =>
  knees(10.5 + i / 10, i <= 14 ? 25 + 4 * i : 81 - 5 * (i - 14)),
);
export const moved = (over: Partial<Movement<Measurement>> = {}): Movement<Measurement> => ({
  before: STOOD,
  during: DURING,
  back: DURING.at(-1)!,
  ended: "back",
  astray: 0,
  ...over,
});
export const last = knees(13.5, 9);

export const NEW = createCoach();
export const coach = (over: Partial<CoachState> = {}): CoachState => ({
  ...NEW,
  following: "knee-bend",
  presence: { ...NEW.presence, armed: "knee-bend", armedSince: 2.4 },
  first: { t: 2, height: 720 },
  ...over,
});
export const unarmed = { presence: NEW.presence };
export const earlier = (over: Partial<CoachState["set"]>) => ({
  set: { ...NEW.set, exercise: "knee-bend", ...over },
});

/** A movement that is over. */
export function told(
  exercise: Exercise,
  {
    state: over = {},
    movement = {},
  }: { state?: Partial<CoachState>; movement?: Partial<Movement<Measurement>> },
) {
  return knowing([exercise], () => {
    const events: CoachEvent[] = [];
    const state = finished(coach(over), exercise, moved(movement), last, events);
    const types = events.map(({ type }) => type);
    return { state, events, types, rep: state.set.reps.at(-1), noRep: state.set.noReps.at(-1) };
  });
}

/** The frames of a stretch through the rep machine, each as the coach passes them on. */
export const play = (exercise: Exercise, changes: readonly Change[], over: Partial<CoachState> = {}) =>
  playFrames(exercise, measured(standingUp, changes), over);

export function playFrames(
  exercise: Exercise,
  frames: readonly Measurement[],
  over: Partial<CoachState> = {},
) {
  return knowing([exercise], () => {
    const events: CoachEvent[] = [];
    let state = coach({ first: { t: 0, height: 720 }, ...over });
    for (const m of frames) {
      state = advanceReps(state, m, events);
      state = { ...state, view: { ...state.view, t: m.t } };
    }
    const noReps = state.set.noReps.map(({ reason }) => reason);
    return { state, events, types: events.map(({ type }) => type), noReps };
  });
}
export const stand: Change = { seconds: 1, over: { still: true } };
export const down: Change = { seconds: 1.5, to: { kneeFlexion: 80 }, over: { posture: "other" } };
export const up: Change = { seconds: 1.5, to: standingUp, over: { posture: "other" } };
export const stay = (seconds: number, over: Partial<Measurement> = {}): Change => ({
  seconds,
  over: { posture: "other", ...over },
});
