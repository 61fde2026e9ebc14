/**
 * A weight that is lifted off the floor with hanging arms and put down again. What is followed is how far the shoulders are below
 * where they are when this body stands: plates hide knees, hips and hands, and the shoulders above them are seen. The rep begins
 * and ends in the crouch, with the hands near the floor; who bends down to grip and who stands up to leave does half of one.
 *
 * Lengths are shares of the trunk as it stood, in the picture; what is not known or not seen is `undefined`. Limits are between
 * what the clips of lifts with exact truth show (odd-numbered ones) and the movements of test/core/movements.
 */
import type { RepContext, Stance } from "../../core/exercise.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, median, type Pixels, radians, type Seconds } from "../../core/quantity.ts";
import type { CycleRules, Movement } from "../../core/reps/cycle.ts";
import { aheadOfShoulder, REACHES } from "./hands.ts";
import { FRONTAL, kneesApart } from "./stance.ts";

export type OffTheFloor = "rest" | "raising" | "hold" | "lowering";

/** How far the shoulders are below where they were standing; in the crouch over a bar on the floor 0.95 to 1.1. */
export const lowered = (m: Measurement, stance: Stance): number =>
  (stance.shoulders.y - m.carriage.shoulders.y) / stance.trunk;

/** Hundredths of a trunk above this depth are the cycle's excursion; a crouch over raised handles is as high as 0.6. */
const CROUCH = 0.9;
const OUT = 32;
const BACK = 18;
const BACK_SHARE = 0.2;
/** Not quite down between reps: this low (share of the peak, and hundredths) and up again by so much. */
const TURN_SHARE = 0.4;
const TURN_MOST = 40;
const TURN_RISE = 10;
const LONGEST: Seconds = 60;
/** Where the hips rise first the shoulders stay down for a second and a half: the crouch that it all began in is before that. */
const MEMORY: Seconds = 2.5;

/** How high the shoulders are, hundredths of a trunk over the crouch. */
export const risen =
  ({ stance }: RepContext) =>
  (m: Measurement): number | undefined =>
    stance && stance.facing === m.facing ? 100 * (CROUCH - lowered(m, stance)) : undefined;

export const offTheFloorRules = (context: RepContext): CycleRules<Measurement> => ({
  strands: [
    {
      excursion: risen(context),
      out: OUT,
      back: BACK,
      backShare: BACK_SHARE,
      backMost: OUT - 4,
      turnShare: TURN_SHARE,
      turnMost: TURN_MOST,
      turnRise: TURN_RISE,
    },
  ],
  longest: LONGEST,
  memory: MEMORY,
});

const level = (frames: readonly Measurement[], of: (m: Measurement) => number): number =>
  median(frames.map(of)) ?? 0;

const SEEN = 0.5;

/** Of the near hand over where the feet stood; `undefined` where it is hardly seen. */
export function handOverFloor(frames: readonly Measurement[], { foot, trunk }: Stance): number | undefined {
  const seen = frames.filter(({ carriage }) => carriage.near.visibility >= SEEN);
  if (seen.length * 2 < frames.length) return undefined;
  return level(seen, ({ carriage: { hips, nearHeights, trunk: now } }) => {
    return (hips.y + nearHeights.hand * now - foot.y) / trunk;
  });
}

/** The hands on a bar over plates of the usual size; with a weight at the shins it is 0.8. */
const AT_FLOOR = 0.65;
/** Standing, arms along the body show 0.9 and more; behind plates the network places hands as high as 0.7. */
const HANGING = -0.6;
/** A crouch is at least so deep, standing at most. */
const LEAST_DEPTH = 0.5;
const STOOD = 0.25;
/** Who jumps with hanging weights (a public recording) is 0.4 above standing, who rises onto the toes 0.1 to 0.15. */
const JUMPED = 0.2;
const FOOT_SHIFT = 0.5;
/** Legs push: knees are at 71 degrees and more over a weight on the floor, at 14 of who touches the toes. */
const LEAST_KNEES: Degrees = 30;
/**
 * What is heavy is gripped with the shoulders over it: ahead of them hands are by 0.07 at most, of who picks something up 0.12 and more.
 * Of generated deadlifts the network's errors put 3 reps of 100 up to 0.16 ahead, so that more is allowed where all else is as over a bar.
 */
const MOST_AHEAD = 0.1;
const MOST_AHEAD_OVER_BAR = 0.17;

/** Between the knees' heights: 0.44 at most where both feet are beside each other (from ahead and the side), 0.63 and more in a lunge with weights. */
const KNEES_APART = 0.55;

/** Within this of the deepest frame is the crouch. */
const SAME_DEPTH = 0.08;

/** The frames of the crouch that a movement leaves. */
export function crouchIn(before: readonly Measurement[], stance: Stance): readonly Measurement[] {
  const deepest = Math.max(...before.map((m) => lowered(m, stance)));
  return before.filter((m) => lowered(m, stance) > deepest - SAME_DEPTH);
}

/** `top`: the frames around the highest point. */
export function isOffTheFloor(
  { before }: Movement<Measurement>,
  top: readonly Measurement[],
  stance: Stance,
): boolean {
  const crouch = crouchIn(before, stance);
  const seen = top.filter(({ unseen }) => !unseen.includes("feet"));
  const shift = seen.length === 0 ? 0 : level(seen, ({ foot }) => foot.x) - stance.foot.x;
  const hands = top.filter(({ carriage }) => carriage.near.visibility >= SEEN);
  const depthAtTop = level(top, (m) => lowered(m, stance));
  return (
    level(crouch, (m) => lowered(m, stance)) > LEAST_DEPTH &&
    depthAtTop < STOOD &&
    depthAtTop > -JUMPED &&
    (handOverFloor(crouch, stance) ?? 0) < AT_FLOOR &&
    (median(crouch.flatMap(({ signals }) => signals.kneeFlexion ?? [])) ?? LEAST_KNEES) >= LEAST_KNEES &&
    Math.abs(
      level(
        crouch.filter(({ unseen }) => !unseen.includes("knees")),
        kneesApart,
      ),
    ) < KNEES_APART &&
    (aheadOfShoulder(crouch) ?? 0) < (isOverBar(crouch, stance) ? MOST_AHEAD_OVER_BAR : MOST_AHEAD) &&
    (hands.length === 0 || level(hands, ({ carriage }) => carriage.near.up) < HANGING) &&
    level(top, ({ spread }) => spread) < FRONTAL.moving &&
    Math.abs(shift) < FOOT_SHIFT * stance.trunk
  );
}

/**
 * A bar lies a plate's radius over the floor. Who grips it stays higher than who picks something up, bends the knees as much as
 * the hips, and has the arms straight down or drawn back to the shins; hands that fetch things go lower, or reach out on straighter
 * legs. Clips of deadlifts read 0.95 to 1.11 trunks down and generated ones to 1.27, who gathers things between the feet 1.34 and
 * more; knees of 75 to 90 against 59 of who picks up toys and 98 of who squats down to things.
 */
const GRIP = { lowest: 1.3, overFloor: 0.1, knees: 60, mostKnees: 97, trunk: 83 } as const;
/** Along the trunk; hands that carry something are higher. */
const STRAIGHT_HANG = -0.75;

/** Whether a crouch is as low, and knees and trunk bent, as over a bar; wherever the hands are ahead. */
function isOverBar(crouch: readonly Measurement[], stance: Stance): boolean {
  const of = (read: (m: Measurement) => number | undefined): number | undefined =>
    median(crouch.flatMap((m) => read(m) ?? []));
  const knees = of(({ signals }) => signals.kneeFlexion);
  const trunk = of(({ signals }) => signals.trunkInclination);
  const floor = handOverFloor(crouch, stance);
  return (
    knees !== undefined &&
    trunk !== undefined &&
    floor !== undefined &&
    level(crouch, (m) => lowered(m, stance)) < GRIP.lowest &&
    floor > GRIP.overFloor &&
    knees > GRIP.knees &&
    knees < GRIP.mostKnees &&
    trunk < GRIP.trunk
  );
}

/** Whether the crouch is one over a bar, as far as that can be told; what is not seen is no evidence. */
export function isGrip(crouch: readonly Measurement[], stance: Stance): boolean {
  const ahead = aheadOfShoulder(crouch);
  return ahead !== undefined && ahead < REACHES && isOverBar(crouch, stance);
}

/** The arms of somebody who stands with what was gripped. */
export function isStraightHang(top: readonly Measurement[]): boolean {
  const seen = top.filter(({ carriage }) => carriage.near.visibility >= SEEN);
  return seen.length * 2 >= top.length && level(seen, ({ carriage }) => carriage.near.up) < STRAIGHT_HANG;
}

/** Lengths ahead, trunks: seen obliquely they are foreshortened. */
function inTrunks(top: readonly Measurement[], ahead: Pixels, { trunk }: Stance): number {
  const azimuth: Degrees = median(top.flatMap(({ azimuth: one }) => one ?? [])) ?? 0;
  return ahead / trunk / Math.cos(radians(azimuth));
}

/**
 * How far ahead of where they are when this body stands the shoulders are, trunks: who does not stand up has them ahead (and lower),
 * who leans back behind.
 */
export function aheadOfStanding(top: readonly Measurement[], stance: Stance, where = level): number {
  return inTrunks(top, where(top, shouldersX) - stance.shoulders.x - stepped(top, stance), stance);
}

const shouldersX = ({ carriage }: Measurement): Pixels => carriage.shoulders.x;

/** A step since is believed by half: behind plates the network misplaces feet, too. */
function stepped(top: readonly Measurement[], stance: Stance): Pixels {
  const seen = top.filter(({ unseen }) => !unseen.includes("feet"));
  return seen.length * 2 < top.length ? 0 : (level(seen, ({ foot }) => foot.x) - stance.foot.x) / 2;
}

/** What a quarter of the frames is below: who turns round at once is on the way in the others. */
const lowQuarter = (frames: readonly Measurement[], of: (m: Measurement) => number): number =>
  frames.map(of).sort((a, b) => a - b)[Math.floor(frames.length / 4)]!;

/** Where they are straightest. */
export const leastAhead = (top: readonly Measurement[], stance: Stance): number =>
  aheadOfStanding(top, stance, lowQuarter);
/** How low the shoulders are there, trunks. */
export const leastLowered = (top: readonly Measurement[], stance: Stance): number =>
  lowQuarter(top, (m) => lowered(m, stance));

/**
 * The same over the hips: who stands further back as a whole, as against a weight that hangs ahead, has the hips there, too.
 * `undefined` where the hips are hardly seen.
 */
export function aheadOfHips(top: readonly Measurement[], stance: Stance): number | undefined {
  const seen = top.filter(seesLegs);
  if (seen.length * 2 < top.length) return undefined;
  const stood = stance.shoulders.x - stance.hips.x;
  return inTrunks(
    seen,
    level(seen, ({ carriage: { shoulders, hips } }) => shoulders.x - hips.x) - stood,
    stance,
  );
}

/** Not so where plates stand before hips and knees. */
const seesLegs = ({ unseen }: Measurement): boolean => !unseen.includes("hips") && !unseen.includes("knees");
