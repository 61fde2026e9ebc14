/**
 * Whether limbs that rise off the floor are lifted as in a superman: both of a pair together, from a body that stays
 * where it lies, while shoulders and feet rise about the hips. Crawling, kicking, turning, opposite arm and leg and bent
 * knees are other things: nothing is counted and nothing is announced.
 *
 * Limits are between what fixtures/tracks and real supermans show and the movements of test/core/movements; lengths are
 * shares of the trunk.
 */
import type { Carriage } from "../../core/kinematics/carriage.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { median, type Seconds } from "../../core/quantity.ts";
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
const UNSURE = 0.24;
/** Apart by more than this share of what both legs rose by: one after the other, which shows nearly 2; odd legs at most 1.1. */
const IN_TURN = 1.4;
/** Arms that rise so much make a lift with bent knees, or kicking feet, a superman still. */
const ARMS_RAISED = 0.28;
/**
 * How far quick kicks go to and fro about their own mean of so many seconds, and by this share of the lift: real and
 * made supermans show 0.11, kicks 0.24 and 0.9 of the lift at least. What drifts apart slowly is the view or an odd leg.
 */
const KICK: Seconds = 0.8;
const LEAST_KICK = 0.16;
const KICKING = 0.5;
/**
 * A foot that rises with its knee left down is a bent knee: the knee is half-way to the foot, 0.42 as it is read
 * at least; of bent knees up to 0.32. Where
 * the hands rise so much, of the feet's lift, it is a superman with bent knees.
 */
const KNEE_SHARE = 0.36;
/** In legs that rise alone, arms at rest, the knee is read lower: 0.3 and more. */
const KNEE_SHARE_ALONE = 0.3;
const ARMS_TOO = 0.6;
/** Crawled or rolled away; a superman ends within 0.1 of where it began, or 0.3 seen from 45 degrees off. */
const TRAVELLED = 0.3;
/** The higher hand's and the higher foot's lift together; low supermans under a high camera show 0.2. */
const LEAST_LIFT = 0.17;
/** Low supermans: 0.06; settling on the mat 0.05. */
const LEAST_SAG = 0.055;

/** What lasts no longer is a bad frame or two. */
const MISREAD: Seconds = 0.15;
const TENTH = 0.1;

/** How far a reading goes, its extremes left out: a tenth of the frames at either end, or what is no longer than `brief`. */
function rangeOf(
  frames: readonly Measurement[],
  of: (c: Carriage) => number,
  brief: Seconds = Number.POSITIVE_INFINITY,
): number {
  const length = frames.at(-1)!.t - frames[0]!.t;
  return spanOf(
    frames.map((m) => of(m.carriage)),
    length > 0 ? Math.min(TENTH, brief / length) : TENTH,
  );
}

/** Between the extremes, a share at either end left out. */
function spanOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const beyond = Math.floor(share * sorted.length);
  return sorted[sorted.length - 1 - beyond]! - sorted[beyond]!;
}

/** How far left and right of a pair go past each other; a kick is over in a quarter of a second. */
const inTurn = (frames: readonly Measurement[], limb: "hand" | "foot", brief?: Seconds): number =>
  rangeOf(frames, (c) => c.nearHeights[limb] - c.farHeights[limb], brief);

/** How far left and right go to and fro quickly, what drifts left out. */
function kicksOf(frames: readonly Measurement[]): number {
  const apart = frames.map(({ t, carriage: { nearHeights, farHeights } }) => ({
    t,
    value: nearHeights.foot - farHeights.foot,
  }));
  const quick = apart.map(({ t, value }) => {
    const around = apart.filter((one) => Math.abs(one.t - t) <= KICK / 2);
    return value - around.reduce((sum, one) => sum + one.value, 0) / around.length;
  });
  return spanOf(quick, TENTH);
}

const lopsided = (a: number, b: number, least = TOGETHER): boolean =>
  Math.max(a, b) > RAISED && Math.min(a, b) < least * Math.max(a, b);

/** The arm of one side and the leg of the other by more than their partners: an alternating lift, however the partners sway along. */
const crossed = (arms: readonly [number, number], legs: readonly [number, number]): boolean =>
  lopsided(...arms, APART) && lopsided(...legs, AS_ONE) && arms[0] > arms[1] !== legs[0] > legs[1];

/** Near and far change places when the reading of the facing does: frames from before that tell nothing. */
function comparable({ before, during }: Movement<Measurement>): readonly Measurement[] {
  const { facing } = during.at(-1)!;
  return [...before, ...during].filter((m) => m.facing === facing);
}

/**
 * Trunks ahead of the shoulders, the middle of both hands: what the network misplaces one hand by, it does not the other as well.
 * Hands that rest beside the head, elbows at the ribs, are read at 0.4 at most (va02-w-arms: 0.35), those of supermans at 0.66 and
 * more, at 0.58 where an edge hides the forearm.
 */
const BESIDE_HEAD = 0.49;

/** A W's arms: read ahead as any once they are lifted, they are told by where they came from. */
export function restedBesideHead({ before }: Movement<Measurement>): boolean {
  const hands = median(before.map(({ carriage: { near, far } }) => (near.up + far.up) / 2));
  return hands !== undefined && hands < BESIDE_HEAD;
}

/** Nobody crawls or rolls away in it. */
export function staysWhereItLies(movement: Movement<Measurement>): boolean {
  const all = comparable(movement);
  const first = all[0]!.carriage;
  const last = all.at(-1)!.carriage;
  return Math.hypot(last.hips.x - first.hips.x, last.hips.y - first.hips.y) / first.trunk < TRAVELLED;
}

/** Both pairs, or what was seen of them, rose as in a superman. */
export function liftedAsSuperman(movement: Movement<Measurement>): boolean {
  const all = comparable(movement);
  const range = (of: (c: Carriage) => number): number => rangeOf(all, of);
  const legs = [range((c) => c.nearHeights.foot), range((c) => c.farHeights.foot)] as const;
  const arms = [range((c) => c.nearHeights.hand), range((c) => c.farHeights.hand)] as const;
  const knees = Math.max(
    range((c) => c.nearHeights.knee),
    range((c) => c.farHeights.knee),
  );
  const [hand, foot] = [Math.max(...arms), Math.max(...legs)];
  const both = range((c) => (c.nearHeights.foot + c.farHeights.foot) / 2);
  const kicks = kicksOf(all.filter(({ t }) => t >= movement.during[0]!.t));
  return (
    staysWhereItLies(movement) &&
    range((c) => c.sag) > LEAST_SAG &&
    hand + foot > LEAST_LIFT &&
    !lopsided(...legs) &&
    !crossed(arms, legs) &&
    // One arm reaches, and the legs lie, for all that can be seen of them.
    !(lopsided(...arms, APART) && hand > ARMS_RAISED && Math.min(...legs) < CLEARLY_RAISED) &&
    // Only the knees bend.
    !(hand < Math.max(ARMS_RAISED, ARMS_TOO * foot) && foot > CLEARLY_RAISED && knees < KNEE_SHARE * foot) &&
    (foot < CLEARLY_RAISED ||
      (kicks < Math.max(LEAST_KICK, KICKING * foot) &&
        inTurn(all, "foot") < Math.max(UNSURE, IN_TURN * both)))
  );
}

/** One pair alone rose, and so clearly that it was meant as a rep: what is told as arms only or legs only. */
export function liftedAlone(movement: Movement<Measurement>, only: "arms-only" | "legs-only"): boolean {
  const all = comparable(movement);
  const range = (of: (c: Carriage) => number): number => rangeOf(all, of);
  const limb = only === "arms-only" ? "hand" : "foot";
  const [near, far] = [range((c) => c.nearHeights[limb]), range((c) => c.farHeights[limb])];
  const knees = [range((c) => c.nearHeights.knee), range((c) => c.farHeights.knee)];
  return (
    Math.max(near, far) > (only === "arms-only" ? ARMS_RAISED : CLEARLY_RAISED) &&
    Math.min(near, far) > AS_ONE * Math.max(near, far) &&
    inTurn(all, limb, MISREAD) < APART * Math.max(near, far) &&
    (only === "arms-only" || Math.min(...knees) > KNEE_SHARE_ALONE * Math.max(near, far))
  );
}
