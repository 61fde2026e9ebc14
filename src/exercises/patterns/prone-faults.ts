/** What can be wrong with a superman, with its limits. Height is never asked for: `low-*` means that a pair hardly left the floor. */
import type { Fault } from "../../core/events.ts";
import { judge as claim, combine, type Judgement } from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, mean, median, type Seconds, type Signal } from "../../core/quantity.ts";
import { seriesOf, timeDeviation } from "../../core/reps/series.ts";
import { type Held, holdError, PAIRS, type PairMove, tenth, unseenAt } from "./limb-pair.ts";

export const LEAST_HOLD: Seconds = 2.0;
/** Excursions above the own rest: less hardly leaves the floor (design.md). */
const LEAST_ARM: Degrees = 8;
/** Standard deviation of the wrist's rise: of real people seen from above it reads 2 to 4 too low. */
const ARM_ERROR: Degrees = 2.5;
/** Of the legs' way up from their own rest, side-on (odd clips): what one body's angles are off by cancels out. */
const LEG_ERROR: Degrees = 0.5;
export const LEAST_LEG: Degrees = 5;
/**
 * Of either limit, both pairs together: low supermans of real people seen from above show 1.78, who shifts on the mat or
 * gets up from it 1.6. Where one pair alone is seen, it must pass its own.
 */
const LEAST_TOGETHER = 1.65;
/** Below this a body that stays still while it seems to rise is one whose points drift; real low lifts stir all the way up. */
const UNMISTAKABLE = 2.5;
/** Arms and legs start this far apart, or by this share of the slower one's way up: slow motion stretches both. */
const APART: Seconds = 0.5;
const APART_SHARE = 0.25;
export const KNEE_LIMIT: Degrees = 25;
export const ELBOW_LIMIT: Degrees = 35;
/** Of a hold's length and of two starts' distance in time, what the clips with exact truth showed (odd-numbered clips). */
const HOLD_ERROR: Seconds = 0.08;
const APART_ERROR: Seconds = 0.12;
/**
 * Arms bent this far are rare: in 45 supermans of real people in public videos none was seen. In the stills that the estimators
 * were fitted on they are not.
 */
const BENT_ARMS = { fitted: 0.41, usual: 0.05 };

/** Faults of knees and arms at the hold, whatever moved. */
export function limbFaults({ frames, at }: Held): Judgement {
  const level = (signal: Signal): number | undefined => mean(seriesOf(frames, signal).map((r) => r.value));
  return combine(
    claim({
      kind: "bent-knees",
      signals: ["kneeFlexion"],
      frames,
      at,
      value: level("kneeFlexion"),
      limit: KNEE_LIMIT,
      wrong: "above",
    }),
    claim({
      kind: "bent-arms",
      signals: ["elbowFlexion"],
      frames,
      at,
      value: level("elbowFlexion"),
      limit: ELBOW_LIMIT,
      wrong: "above",
      rates: BENT_ARMS,
    }),
  );
}

/** The pair hardly left the floor. */
function lowPair(pair: "armLift" | "legLift", move: PairMove, { frames }: Held): Judgement {
  const [kind, limit, deviation] =
    pair === "armLift"
      ? (["low-arms", LEAST_ARM, ARM_ERROR] as const)
      : (["low-legs", LEAST_LEG, Math.hypot(LEG_ERROR, leak(frames))] as const);
  return claim({
    kind,
    // Either height is one above the hips, which the chest's lift shows to be seen.
    signals: [pair, "chestLift"],
    frames,
    at: move.peak.t,
    value: move.travel,
    limit,
    wrong: "below",
    deviation,
  });
}

/** Whether so much left the floor that it was meant: each pair may be low, both at once is no lift. */
export function leavesTheFloor(
  arms: PairMove | undefined,
  legs: PairMove | undefined,
  during: readonly Measurement[],
): boolean {
  const shares = (arms?.travel ?? 0) / LEAST_ARM + (legs?.travel ?? 0) / LEAST_LEG;
  if (shares < (arms && legs ? LEAST_TOGETHER : 1)) return false;
  const rising = during.filter(({ t }) =>
    [arms?.rise, legs?.rise].some((rise) => rise && t >= rise.start && t <= rise.end),
  );
  return shares >= UNMISTAKABLE || 2 * rising.filter(({ still }) => still).length <= rising.length;
}

/** Whether upper body and legs started together and were held long enough; `signals`: what they were seen by. */
export function timingFaults(
  upper: PairMove,
  legs: PairMove,
  hold: Seconds,
  { frames, at }: Held,
  signals: readonly Signal[],
): Judgement {
  const apart = upper.rise && legs.rise ? Math.abs(tenth(upper.rise) - tenth(legs.rise)) : undefined;
  const unseen = [upper, legs].map((move) => (move.rise ? unseenAt(move, tenth(move.rise)) : 0));
  const way = Math.max(...[upper, legs].map(({ rise }) => (rise ? rise.end - rise.start : 0)));
  return combine(
    claim({
      kind: "not-together",
      signals,
      frames,
      at: upper.rise?.start ?? at,
      value: apart,
      limit: Math.max(APART, APART_SHARE * way),
      wrong: "above",
      deviation: Math.hypot(timeDeviation(frames, APART_ERROR), ...unseen),
    }),
    shortHold(hold, { frames, at }, signals, holdError([upper, legs])),
  );
}

function shortHold(
  hold: Seconds,
  { frames, at }: Pick<Held, "frames" | "at">,
  signals: readonly Signal[],
  unsure: Seconds,
): Judgement {
  return claim({
    kind: "short-hold",
    signals,
    frames,
    at,
    value: hold,
    limit: LEAST_HOLD,
    wrong: "below",
    deviation: Math.hypot(timeDeviation(frames, HOLD_ERROR), unsure),
  });
}

/** Both pairs seen and moved. */
export function rangeFaults(arms: PairMove, legs: PairMove, hold: Seconds, held: Held): Judgement {
  return combine(
    timingFaults(arms, legs, hold, held, ["armLift", "legLift"]),
    lowPair("armLift", arms, held),
    lowPair("legLift", legs, held),
  );
}

/**
 * Only one pair was seen: its own range is judged, what takes both is not. But both were up no longer than the one was: where
 * that was too short, so was the hold.
 */
export function partialFaults(
  pair: "armLift" | "legLift",
  move: PairMove,
  hold: Seconds,
  held: Held,
): Judgement {
  const unseen =
    pair === "armLift" ? (["low-legs", "arms-only"] as const) : (["low-arms", "legs-only"] as const);
  const { faults } = shortHold(hold, held, [pair], holdError([move]));
  return combine(lowPair(pair, move, held), {
    faults,
    notJudged: ["not-together", ...(faults.length > 0 ? [] : (["short-hold"] as const)), ...unseen],
  });
}

/** Seen from ahead, the chest's lift leaks into the legs': what counts as moved grows with the azimuth, degrees. */
const OBLIQUE_FROM: Degrees = 15;
const LEAK_PER_DEGREE = 0.1;

const leak = (frames: readonly Measurement[]): Degrees =>
  LEAK_PER_DEGREE * Math.max(0, Math.abs(median(frames.flatMap((m) => m.azimuth ?? [])) ?? 0) - OBLIQUE_FROM);

/** One pair stayed down: the movement does not count. Neither pair clearly up is no movement at all. */
export function onlyOnePair(
  arms: PairMove,
  legs: PairMove,
  frames: readonly Measurement[],
): Fault | "none" | undefined {
  const armsUp = arms.travel >= PAIRS.armLift.least;
  const legsUp = legs.travel >= PAIRS.legLift.least + leak(frames);
  if (armsUp && legsUp) return undefined;
  if (!armsUp && !legsUp) return "none";
  const [kind, down, limit] = armsUp
    ? (["arms-only", legs, PAIRS.legLift.least] as const)
    : (["legs-only", arms, PAIRS.armLift.least] as const);
  const confidence = mean(frames.map((m) => m.confidence[armsUp ? "legLift" : "armLift"] ?? 0)) ?? 0;
  return { kind, at: down.peak.t, value: down.travel, limit, confidence };
}
