/**
 * How well the coach could see: whether pictures come often enough, how long the user was out of sight, and why something
 * in a rep could not be judged. A summary that keeps this to itself praises what nobody saw.
 */
import type { RepSight, SightTrouble } from "../events.ts";
import type { Measurement } from "../kinematics/measurement.ts";
import { isProne } from "../kinematics/posture.ts";
import { type Degrees, median, type Seconds } from "../quantity.ts";
import type { Movement } from "../reps/cycle.ts";
import type { SetupCheck } from "../view.ts";

export interface SightState {
  /** Of the newest frame; `undefined`: none yet. */
  readonly t: Seconds | undefined;
  /** Since when frames have come without a long gap. */
  readonly since: Seconds;
  /** Mean time between two frames of late. */
  readonly interval: Seconds;
  readonly slow: boolean;
  readonly unseenSince: Seconds | undefined;
  /** Out of sight since the last movement, in stretches long enough to matter. */
  readonly lostSeconds: Seconds;
}

export const noSight: SightState = {
  t: undefined,
  since: 0,
  interval: 0,
  slow: false,
  unseenSince: undefined,
  lostSeconds: 0,
};

/** A movement or a set is over: what was out of sight from now on belongs to the next. */
export const noLoss = (state: SightState): SightState => ({ ...state, lostSeconds: 0 });

/** Over so long the pace of frames is told; a longer gap between two is a pause, not slowness. */
const PACE_OVER: Seconds = 3;
/** Under 5 pictures a second the end of a movement falls between two of them; from 6 on it is well again. */
export const SLOW: Seconds = 1 / 5;
const QUICK: Seconds = 1 / 6;
/** Out of sight for less is a flicker of the pose. */
const LOST: Seconds = 1;
/** From here on criteria are given up one after the other. */
const TURNED: Degrees = 25;
/** Shoulder width over trunk length: 0.03-0.08 side-on, about 0.5 at 40 degrees. */
const TURNED_SPREAD = 0.45;

function paced(before: SightState, t: Seconds): SightState {
  const gap = before.t === undefined ? Number.POSITIVE_INFINITY : t - before.t;
  if (gap > PACE_OVER) return { ...before, t, since: t, interval: 0, slow: false };
  const seconds = t - before.since;
  // At first a plain mean, then one that forgets.
  const share = Math.min(1, gap / Math.min(PACE_OVER, Math.max(gap, seconds)));
  const interval = before.interval + share * (gap - before.interval);
  const slow = seconds >= PACE_OVER && interval > (before.slow ? QUICK : SLOW);
  return { ...before, t, interval, slow };
}

/** `counting`: a set has begun; who is away before it misses nothing. */
export function watchSight(before: SightState, t: Seconds, seen: boolean, counting: boolean): SightState {
  const state = paced(before, t);
  if (!counting) return { ...state, unseenSince: undefined, lostSeconds: 0 };
  if (!seen) return { ...state, unseenSince: state.unseenSince ?? t };
  const away = state.unseenSince === undefined ? 0 : t - state.unseenSince;
  return {
    ...state,
    unseenSince: undefined,
    lostSeconds: state.lostSeconds + (away >= LOST ? away : 0),
  };
}

const mostly = (frames: readonly Measurement[], is: (m: Measurement) => boolean): boolean =>
  frames.filter(is).length * 2 > frames.length;

type Seen = Pick<Movement<Measurement>, "during" | "interval">;

function troubleIn(
  { during: frames, interval }: Seen,
  setup: readonly SetupCheck[],
): SightTrouble | undefined {
  const first = frames[0];
  const last = frames.at(-1);
  if (!first || !last) return undefined;
  if ((interval ?? (last.t - first.t) / (frames.length - 1)) > SLOW) return "slow";
  if (setup.some(({ name, ok }) => name === "light" && !ok)) return "dark";
  const azimuth = median(frames.flatMap((m) => (m.azimuth === undefined ? [] : [Math.abs(m.azimuth)])));
  const spread = isProne(first.posture) ? 0 : (median(frames.map((m) => m.spread)) ?? 0);
  if ((azimuth ?? 0) > TURNED || spread > TURNED_SPREAD) return "turned";
  return mostly(frames, (m) => m.unseen.length > 0) ? "hidden" : undefined;
}

/** `undefined`: seen well. `judgedAll`: whether every criterion of the movement was judged. */
export function sightOf(
  movement: Seen,
  judgedAll: boolean,
  { setup, sight }: { readonly setup: readonly SetupCheck[]; readonly sight: SightState },
): RepSight | undefined {
  const found = troubleIn(movement, setup);
  const trouble = found === "slow" || !judgedAll ? found : undefined;
  const { lostSeconds } = sight;
  if (trouble === undefined && lostSeconds === 0) return undefined;
  return { ...(trouble ? { trouble } : {}), ...(lostSeconds > 0 ? { lostSeconds } : {}) };
}
