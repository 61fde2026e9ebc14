/** How far each signal can be trusted, 0..1: what is seen of its joints, the camera's view, the mask, the calibration. */
import type { BodyPart } from "../events.ts";
import { type Confidences, clamp, type Degrees, type Signal, type Signals } from "../quantity.ts";
import { NEEDED_PARTS } from "./signals.ts";

/** How far the view carries a signal: 1 up to 20 degrees off, 0.5 at 35, 0 at 50. */
const viewTrust = (azimuth: Degrees): number =>
  clamp(azimuth <= 20 ? 1 : azimuth <= 35 ? 1 - (azimuth - 20) / 30 : 0.5 - (azimuth - 35) / 30, 0, 1);

/**
 * Signals that hang on the mask's edge. A mask that is unsure of more than a quarter of the body (plates before the
 * shoulder, a backlit body at 45 degrees) says nothing; 0.05 to 0.15 is usual.
 */
const MASK_SIGNALS: ReadonlySet<Signal> = new Set(["spineFlexion", "neckFlexion", "elbowFlexion"]);
const MOST_DOUBT = 0.27;

export interface Evidence {
  readonly signals: Signals;
  /** What is seen of each part, 0..1. */
  readonly parts: Readonly<Record<BodyPart, number>>;
  /** Degrees off side-on, signed. */
  readonly azimuth: Degrees;
  /** Whether the mask's outline went into the estimates. */
  readonly outlined: boolean;
  readonly calibrated: boolean;
  /** Of the mask, 0..1. */
  readonly doubt: number;
}

export function confidencesOf({
  signals,
  parts,
  azimuth,
  outlined,
  calibrated,
  doubt,
}: Evidence): Confidences {
  const trust = viewTrust(Math.abs(azimuth));
  const result: Partial<Record<Signal, number>> = {};
  for (const signal of Object.keys(signals) as Signal[]) {
    const seen = Math.min(...NEEDED_PARTS[signal].map((part) => parts[part]));
    const method = outlined ? 1 : signal === "spineFlexion" ? 0 : 0.8;
    const mask = MASK_SIGNALS.has(signal) ? clamp((MOST_DOUBT - doubt) / 0.1, 0, 1) : 1;
    result[signal] = clamp(seen * trust * method * mask * (calibrated ? 1 : 0.7), 0, 1);
  }
  return result;
}
