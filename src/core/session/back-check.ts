/**
 * The back check: stand tall, then roll down and let the head hang. It shows how far this user's back reads as bent at its
 * most under these clothes and this camera, so that from then on rounding can be told as a share of it, whatever the
 * estimator's offset (how studies express it: Williams et al. 2024, doi 10.25259/JMSR_5_2024). Optional, some ten seconds,
 * hands-free once begun: each step is said, nothing is to be pressed.
 *
 * Valid for a body that stands side-on; what can't be measured ends the check with words, and nothing is lost but it.
 */
import { exerciseNamed } from "../catalogue.ts";
import type { BackCheckStep, BackRange, SetFacts } from "../events.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import type { Degrees, Seconds } from "../quantity.ts";
import { readByTrunk, seriesOf, sustained } from "../reps/series.ts";

export interface BackCheckState {
  readonly step: "stand" | "roll-down";
  /** Since when this step has been going on, seconds. */
  readonly since: Seconds;
  /** Since when the user has been standing tall and still. */
  readonly tallSince: Seconds | undefined;
  /** The frames of the way down and the bend. */
  readonly bent: readonly Measurement[];
}

const TALL: Seconds = 1;
/** Who has not stood still or rolled down by then has something else to do. */
const PATIENCE: Seconds = 15;
/** Leaning by more is rolling down; back under the second is upright again. */
const DOWN: Degrees = 40;
const UP: Degrees = 20;
/** The full bend is held at least this long. */
const HELD: Seconds = 0.6;
/** A bend that reads as less than this tells nothing apart: seen too obliquely, under a stiff coat. */
const LEAST_BEND: Degrees = 18;

/** So many reps too close to call are no single slip. */
const OPEN_REPS = 3;

/**
 * Whether a set's back was too close to call in more than half of its reps, though it was seen well: a back that is rounded
 * throughout reads as one in loose clothes does, until the user's own bend is known. The check tells them apart.
 */
export function checkWouldTell(
  { exercise, reps, blind, trouble }: Pick<SetFacts, "exercise" | "reps" | "blind" | "trouble">,
  known: BackRange | undefined,
): boolean {
  const open = blind.find(({ topic }) => topic === "back")?.reps ?? 0;
  return (
    known === undefined &&
    trouble === undefined &&
    exerciseNamed(exercise).backCheck === true &&
    open >= OPEN_REPS &&
    2 * open > reps
  );
}

export const beginBackCheck = (t: Seconds): BackCheckState => ({
  step: "stand",
  since: t,
  tallSince: undefined,
  bent: [],
});

export interface BackCheckResult {
  readonly state: BackCheckState | undefined;
  /** The step that begins with this frame, or how the check ended. */
  readonly entered?: BackCheckStep;
  readonly range?: BackRange;
}

const failed: BackCheckResult = { state: undefined, entered: "failed" };

function standing(state: BackCheckState, t: Seconds, m: Measurement | undefined): BackCheckResult {
  const tall = m?.posture === "upright" && m.still && m.calibrated && m.signals.spineFlexion !== undefined;
  const tallSince = tall ? (state.tallSince ?? t) : undefined;
  if (tallSince === undefined || t - tallSince < TALL) return { state: { ...state, tallSince } };
  return { state: { ...state, step: "roll-down", since: t, tallSince }, entered: "roll-down" };
}

function rollingDown(state: BackCheckState, m: Measurement | undefined): BackCheckResult {
  const trunk = m?.signals.trunkInclination;
  if (!m || trunk === undefined) return { state };
  if (trunk > DOWN) return { state: { ...state, bent: [...state.bent, m] } };
  if (state.bent.length === 0 || trunk > UP) return { state };
  const spine = seriesOf(state.bent, "spineFlexion");
  const most = sustained(spine, HELD);
  const length = spine.length > 0 ? spine.at(-1)!.t - spine[0]!.t : 0;
  if (!most || length < HELD || most.value < LEAST_BEND) return failed;
  const deviations = state.bent.flatMap((frame) => frame.deviation.spineFlexion ?? []);
  const deviation = deviations.reduce((sum, d) => sum + d, 0) / deviations.length;
  const by = readByTrunk(state.bent) ? ({ by: "trunk" } as const) : {};
  return { state: undefined, entered: "done", range: { bend: most.value, deviation, ...by } };
}

/** One frame of the check; `m` undefined: nobody was seen in it. */
export function watchBackCheck(
  state: BackCheckState,
  t: Seconds,
  m: Measurement | undefined,
): BackCheckResult {
  if (t - state.since > PATIENCE) return failed;
  return state.step === "stand" ? standing(state, t, m) : rollingDown(state, m);
}
