/**
 * The One Euro filter (Casiez, Roussel, Vogel: "1 Euro Filter", CHI 2012): a low-pass whose cutoff rises with speed, so
 * that a still body does not tremble and a moving one is not late.
 *
 * Pure: the state goes in and comes out. Units are the signal's own; speeds are units a second.
 */
import type { Seconds } from "../quantity.ts";

export interface OneEuroTuning {
  /** Cutoff at rest, hertz. Lower: steadier at rest. */
  readonly minCutoff: number;
  /** Hertz of cutoff gained per unit a second. Higher: less lag in motion. */
  readonly beta: number;
  /** Cutoff of the speed's own filter, hertz. */
  readonly speedCutoff: number;
}

export interface OneEuroState {
  readonly t: Seconds;
  readonly value: number;
  readonly speed: number;
}

/** Share of the new value that a first-order low-pass of this cutoff takes after `dt`. */
const share = (cutoff: number, dt: Seconds): number => {
  const r = 2 * Math.PI * cutoff * dt;
  return r / (r + 1);
};

/** Shorter steps are the same instant: no camera is that fast, and a speed over them is none. */
const LEAST_STEP: Seconds = 1e-5;

/**
 * A gap of more than `forgetAfter` seconds or time that stands still or runs backwards starts anew: an old value says
 * nothing about the new one.
 */
export function oneEuro(
  tuning: OneEuroTuning,
  previous: OneEuroState | undefined,
  t: Seconds,
  value: number,
  forgetAfter: Seconds = 0.5,
): OneEuroState {
  const dt = previous ? t - previous.t : 0;
  if (!previous || !(dt > LEAST_STEP) || dt > forgetAfter) return { t, value, speed: 0 };
  const rawSpeed = (value - previous.value) / dt;
  const speed = previous.speed + share(tuning.speedCutoff, dt) * (rawSpeed - previous.speed);
  const cutoff = tuning.minCutoff + tuning.beta * Math.abs(speed);
  return { t, value: previous.value + share(cutoff, dt) * (value - previous.value), speed };
}
