/**
 * The estimators' values as named signals, each kept within reach of the plain angle between landmarks, so that a
 * correction can never invent a posture that the picture does not show. Degrees throughout.
 */
import { clamp, type Degrees, type Signal } from "../quantity.ts";
import { SIGNAL_ROWS } from "../signals.ts";
import { type Estimate, PRONE_SIGNALS, STANDING_SIGNALS } from "./estimators.ts";

/**
 * Around neutral a standing body sways by about 0.7 degrees and the estimate errs by as much (odd clips at rest): the
 * likeliest sway is then about half of what is read. Far from neutral nothing is taken off.
 */
function calmed(value: Degrees, neutral: Degrees): Degrees {
  const off = value - neutral;
  return neutral + off * (1 - 0.45 * Math.exp(-((off / 3) ** 2)));
}

/** The estimates as signals, each within its reach of the plain angle between landmarks. */
export function signalsOf(
  stance: "standing" | "prone",
  { shown, neutral }: Pick<Estimate, "shown" | "neutral">,
  values: readonly Degrees[],
): Partial<Record<Signal, Degrees>> {
  const names: readonly Signal[] = stance === "standing" ? STANDING_SIGNALS : PRONE_SIGNALS;
  const signals: Partial<Record<Signal, Degrees>> = {};
  names.forEach((signal, i) => {
    const { possible, reach: reaches } = SIGNAL_ROWS[signal];
    const reach = reaches[stance];
    const value = reach === undefined ? values[i]! : clamp(values[i]!, shown[i]! - reach, shown[i]! + reach);
    signals[signal] = clamp(signal === "trunkInclination" ? calmed(value, neutral[i]!) : value, ...possible);
  });
  return signals;
}
