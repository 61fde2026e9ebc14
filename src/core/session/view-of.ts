/** Derives what a screen shows from what the coach knows. */

import { exerciseNamed } from "../catalogue.ts";
import type { Exercise } from "../exercise.ts";
import { failingNow } from "../form/failing.ts";
import { onFilm } from "../kinematics/deviation.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import { isProne } from "../kinematics/posture.ts";
import { mean, type Seconds, type Signals } from "../quantity.ts";
import type { CameraView, CoachStatus, CoachView, RangeMeter, SetupCheck } from "../view.ts";
import { mayCount } from "./hold.ts";
import { depthToShow, type Reference, referenceFor } from "./reference.ts";
import { repCount } from "./set.ts";
import type { CoachState } from "./state.ts";
import { isUndecided } from "./undecided.ts";

function cameraOf(m: Measurement): CameraView {
  const off = Math.abs(m.azimuth ?? 0);
  return {
    nearSide: m.nearSide,
    kind:
      !isProne(m.posture) && m.spread > 0.62
        ? "frontal"
        : off <= 15
          ? "sagittal"
          : off <= 45
            ? "oblique"
            : "frontal",
    ...(m.azimuth === undefined ? {} : { azimuthDeg: m.azimuth }),
    ...(m.roll === undefined ? {} : { rollDeg: m.roll }),
  };
}

/** Nobody is seen well in the dark, or in a picture now and then. */
function surenessOf(
  m: Measurement | undefined,
  setup: readonly SetupCheck[],
  slow: boolean,
): CoachView["sureness"] {
  const trust = m && mean(Object.values(m.confidence));
  if (trust === undefined || trust < 0.3) return "blind";
  const dark = setup.some(({ name, ok }) => name === "light" && !ok);
  return trust < 0.65 || dark || slow ? "unsure" : "sure";
}

function statusOf(state: CoachState, m: Measurement | undefined): CoachStatus {
  if (state.paused) return "paused";
  if (state.presence.armed) return "armed";
  if (state.set.reps.length + state.set.noReps.length > 0 || state.set.number > 1) return "resting";
  return m ? "setup" : "searching";
}

function withReference(
  range: RangeMeter | undefined,
  { name, show }: Exercise,
  references: readonly Reference[] | undefined,
): RangeMeter | undefined {
  const reference = referenceFor(references, name);
  const depth = range?.signal === show.main && reference ? depthToShow(reference) : undefined;
  return range && depth !== undefined ? { ...range, reference: depth } : range;
}

/** Without a neutral of one's own it is a single picture's error. */
const told = (m: Measurement): Signals =>
  m.calibrated ? onFilm(m.posture === "prone" ? "prone" : "standing", m.deviation) : m.deviation;

const NOTHING_MEASURED = { signals: {}, deviation: {}, confidence: {}, unseen: [] } as const;
const measuredIn = (m: Measurement) => ({
  signals: m.signals,
  deviation: told(m),
  confidence: m.confidence,
  unseen: m.unseen,
  camera: cameraOf(m),
});

/** For as long as limbs are up, whether they are seen in this very frame or not. */
function holdIn(state: Omit<CoachState, "view">, rules: Exercise): Pick<CoachView, "holdSeconds"> {
  const { cycle, context } = state;
  const hold = cycle.out && mayCount(state) ? rules.hold?.(cycle.out, context) : undefined;
  return hold ? { holdSeconds: hold.seconds } : {};
}

/** What is shown of the exercise that somebody is in position for. */
function followed(state: Omit<CoachState, "view">, rules: Exercise, m: Measurement): Partial<CoachView> {
  const { cycle, context, options } = state;
  const range = withReference(rules.meter(m, context), rules, options.references);
  const { main } = rules.show;
  const value = m.signals[main];
  return {
    phase: rules.phase(m, cycle.out, context),
    failing: cycle.out ? failingNow(rules.live, m.signals, m.deviation) : [],
    ...(range ? { range } : {}),
    ...(value === undefined ? {} : { judged: { signal: main, value } }),
  };
}

/** From the last frame that the state keeps: a command changes options, not what is seen. */
export function viewOf(state: Omit<CoachState, "view">, t: Seconds): CoachView {
  const { set, options, presence, context, setup, body, measured: m } = state;
  const exercise = isUndecided(state) ? undefined : (presence.armed ?? set.exercise);
  const rules = exercise && presence.armed !== undefined ? exerciseNamed(exercise) : undefined;
  return {
    t,
    status: statusOf(state as CoachState, m),
    set: set.number,
    reps: repCount(set),
    noReps: set.noReps.length,
    failing: [],
    sureness: surenessOf(m, setup, state.sight.slow),
    setup,
    ...(exercise ? { exercise } : {}),
    ...(options.targetReps === undefined ? {} : { targetReps: options.targetReps }),
    ...(m ? measuredIn(m) : NOTHING_MEASURED),
    ...(rules ? holdIn(state, rules) : {}),
    ...(rules && m ? followed(state, rules, m) : {}),
    ...(state.backCheck ? { backCheck: state.backCheck.step } : {}),
    ...(context.backRange ? { backRangeKnown: true as const } : {}),
    ...(body ? { body } : {}),
  };
}
