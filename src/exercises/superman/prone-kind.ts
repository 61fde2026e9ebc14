/**
 * Whether limbs that rise off the floor are lifted as in a superman: both of a pair together, from a body that stays
 * where it lies, while shoulders and feet rise about the hips. Crawling, kicking, turning, opposite arm and leg and bent
 * knees are other things: nothing is counted and nothing is announced.
 *
 * Limits are between what fixtures/tracks and real supermans show and the movements of test/core/movements; lengths are
 * shares of the trunk.
 */
import type { Carriage } from "../../core/kinematics/carriage.ts";
import type { Measurement } from "../../core/kinematics/measure.ts";
import type { Movement } from "../../core/reps/cycle.ts";

/** A limb that rises less did not leave the floor for certain. */
const RAISED = 0.13;
/** Of a pair, the lower against the higher; real supermans from 30 degrees off: 0.5. */
const TOGETHER = 0.4;
/** What is announced must be surer: both limbs of the pair by nearly as much. */
const AS_ONE = 0.6;
const CLEARLY_RAISED = 0.2;
const APART = 0.5;
/** Left and right of a pair are read apart by so much though they are not. */
const UNSURE = 0.16;
/** Arms that rise so much make a lift with bent knees, or kicking feet, a superman still. */
const ARMS_RAISED = 0.28;
/** Legs that cross each other in height by this much of their lift are kicking. */
const KICKING = 0.75;
/** A foot that rises with its knee left down is a bent knee: the knee is half-way to the foot. */
const KNEE_SHARE = 0.2;
/** Crawled or rolled away; a superman ends within 0.1 of where it began, or 0.3 seen from 45 degrees off. */
const TRAVELLED = 0.3;
/** The higher hand's and the higher foot's lift together; low supermans under a high camera show 0.2. */
const LEAST_LIFT = 0.17;
/** Low supermans: 0.06; settling on the mat 0.05. */
const LEAST_SAG = 0.055;

/** Low and high end of a reading over a movement: a tenth of its frames lie beyond each. */
function span(
  frames: readonly Measurement[],
  of: (c: Carriage) => number,
): { readonly low: number; readonly high: number; readonly range: number } {
  const sorted = frames.map((m) => of(m.carriage)).sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const [low, high] = [at(0.1), at(0.9)];
  return { low, high, range: high - low };
}

const lopsided = (a: number, b: number): boolean =>
  Math.max(a, b) > RAISED && Math.min(a, b) < TOGETHER * Math.max(a, b);

/** Near and far change places when the reading of the facing does: frames from before that tell nothing. */
function comparable({ before, during }: Movement<Measurement>): readonly Measurement[] {
  const { facing } = during.at(-1)!;
  return [...before, ...during].filter((m) => m.facing === facing);
}

/** Both pairs, or what was seen of them, rose as in a superman. */
export function liftedAsSuperman(movement: Movement<Measurement>): boolean {
  const all = comparable(movement);
  const first = all[0]!.carriage;
  const last = all.at(-1)!.carriage;
  const travelled = Math.hypot(last.hips.x - first.hips.x, last.hips.y - first.hips.y) / first.trunk;
  const range = (of: (c: Carriage) => number): number => span(all, of).range;
  const legs = [range((c) => c.nearHeights.foot), range((c) => c.farHeights.foot)] as const;
  const arms = [range((c) => c.nearHeights.hand), range((c) => c.farHeights.hand)] as const;
  const knees = Math.max(
    range((c) => c.nearHeights.knee),
    range((c) => c.farHeights.knee),
  );
  const kicks = range((c) => c.nearHeights.foot - c.farHeights.foot);
  const [hand, foot] = [Math.max(...arms), Math.max(...legs)];
  const armsDown = hand < ARMS_RAISED;
  return (
    travelled < TRAVELLED &&
    range((c) => c.sag) > LEAST_SAG &&
    hand + foot > LEAST_LIFT &&
    !lopsided(...legs) &&
    // One arm reaches, and the legs lie.
    !(lopsided(...arms) && hand > ARMS_RAISED && foot < CLEARLY_RAISED) &&
    // Only the knees bend.
    !(armsDown && foot > CLEARLY_RAISED && knees < KNEE_SHARE * foot) &&
    (foot < CLEARLY_RAISED || kicks < Math.max(UNSURE, (armsDown ? APART : KICKING) * foot))
  );
}

/** One pair alone rose, and so clearly that it was meant as a rep: what is told as arms only or legs only. */
export function liftedAlone(movement: Movement<Measurement>, only: "arms-only" | "legs-only"): boolean {
  const all = comparable(movement);
  const range = (of: (c: Carriage) => number): number => span(all, of).range;
  const limb = only === "arms-only" ? "hand" : "foot";
  const [near, far] = [range((c) => c.nearHeights[limb]), range((c) => c.farHeights[limb])];
  const knees = [range((c) => c.nearHeights.knee), range((c) => c.farHeights.knee)];
  return (
    Math.max(near, far) > (only === "arms-only" ? ARMS_RAISED : CLEARLY_RAISED) &&
    Math.min(near, far) > AS_ONE * Math.max(near, far) &&
    range((c) => c.nearHeights[limb] - c.farHeights[limb]) < APART * Math.max(near, far) &&
    (only === "arms-only" || Math.min(...knees) > KNEE_SHARE * Math.max(near, far))
  );
}
