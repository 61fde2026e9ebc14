/**
 * The estimators' values as named signals, each kept within reach of the plain angle between landmarks, so that a
 * correction can never invent a posture that the picture does not show. Degrees throughout.
 */
import type { BodyPart } from "../events.ts";
import { clamp, type Degrees, type Signal } from "../quantity.ts";
import { type Estimate, PRONE_SIGNALS, STANDING_SIGNALS } from "./estimators.ts";

/** The body parts without which a signal is not given. */
export const NEEDED_PARTS: Readonly<Record<Signal, readonly BodyPart[]>> = {
  trunkInclination: ["back", "hips"],
  hipFlexion: ["back", "hips", "knees"],
  kneeFlexion: ["hips", "knees", "feet"],
  spineFlexion: ["back", "hips"],
  neckFlexion: ["head", "back"],
  elbowFlexion: ["arms"],
  armLift: ["arms", "back"],
  chestLift: ["back", "hips"],
  legLift: ["hips", "feet"],
};

/** How far the estimate may be from the plain angle between landmarks, degrees; not named: no two landmarks show it. */
const REACH: Readonly<Record<"standing" | "prone", Readonly<Partial<Record<Signal, Degrees>>>>> = {
  standing: { trunkInclination: 15, hipFlexion: 20, kneeFlexion: 16 },
  prone: { armLift: 12, chestLift: 9, legLift: 7 },
};

/** What a person can do, degrees: a joint's estimate never leaves it. The spine: all of its joints together. */
const POSSIBLE: Readonly<Record<Signal, readonly [Degrees, Degrees]>> = {
  trunkInclination: [-40, 150],
  hipFlexion: [0, 150],
  kneeFlexion: [0, 160],
  spineFlexion: [-45, 80],
  neckFlexion: [-80, 70],
  elbowFlexion: [0, 160],
  armLift: [-90, 90],
  chestLift: [-60, 80],
  legLift: [-60, 60],
};

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
    const reach = REACH[stance][signal];
    const value = reach === undefined ? values[i]! : clamp(values[i]!, shown[i]! - reach, shown[i]! + reach);
    signals[signal] = clamp(
      signal === "trunkInclination" ? calmed(value, neutral[i]!) : value,
      ...POSSIBLE[signal],
    );
  });
  return signals;
}
