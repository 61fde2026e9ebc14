/** Derives what a screen shows from what the coach knows. */

import { exerciseNamed } from "../catalogue.ts";
import type { Exercise } from "../exercise.ts";
import { failingNow } from "../form/failing.ts";
import { onFilm } from "../kinematics/deviation.ts";
import type { Measurement } from "../kinematics/measure.ts";
import { mean, type Seconds, type Signals } from "../quantity.ts";
import type { CameraView, CoachStatus, CoachView, RangeMeter, SetupCheck } from "../view.ts";
import { depthToShow, type Reference, referenceFor } from "./reference.ts";
import { leftRest } from "./rep-step.ts";
import { repCount } from "./set.ts";
import type { CoachState } from "./state.ts";
import { isUndecided } from "./undecided.ts";

function cameraOf(m: Measurement): CameraView {
  const off = Math.abs(m.azimuth ?? 0);
  return {
    nearSide: m.nearSide,
    kind:
      m.posture !== "prone" && m.spread > 0.62
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

/** From the last frame that the state keeps: a command changes options, not what is seen. */
export function viewOf(state: Omit<CoachState, "view">, t: Seconds): CoachView {
  const { set, options, presence, cycle, context, setup, body, measured: m } = state;
  const exercise = isUndecided(state) ? undefined : (presence.armed ?? set.exercise);
  const rules = exercise && exerciseNamed(exercise);
  const armed = presence.armed !== undefined && rules !== undefined;
  const hold = armed && cycle.out && leftRest(state) ? rules.hold?.(cycle.out, context) : undefined;
  const range = armed && m ? withReference(rules.meter(m, context), rules, options.references) : undefined;
  const judgedValue = armed ? m?.signals[rules.show.main] : undefined;
  return {
    t,
    status: statusOf(state as CoachState, m),
    set: set.number,
    reps: repCount(set),
    noReps: set.noReps.length,
    failing: armed && m && cycle.out ? failingNow(rules.live, m.signals, m.deviation) : [],
    signals: m?.signals ?? {},
    deviation: m ? told(m) : {},
    confidence: m?.confidence ?? {},
    sureness: surenessOf(m, setup, state.sight.slow),
    unseen: m?.unseen ?? [],
    setup,
    ...(exercise ? { exercise } : {}),
    ...(armed && m ? { phase: rules.phase(m, cycle.out, context) } : {}),
    ...(options.targetReps === undefined ? {} : { targetReps: options.targetReps }),
    ...(hold ? { holdSeconds: hold.seconds } : {}),
    ...(range ? { range } : {}),
    ...(judgedValue !== undefined && rules
      ? { judged: { signal: rules.show.main, value: judgedValue } }
      : {}),
    ...(state.backCheck ? { backCheck: state.backCheck.step } : {}),
    ...(context.backRange ? { backRangeKnown: true as const } : {}),
    ...(m ? { camera: cameraOf(m) } : {}),
    ...(body ? { body } : {}),
  };
}
