/**
 * One arm and the leg of the other side lifted together and held, then the other two: each lift is a rep of its side. What a
 * limb's height is, the exercise says; here it is told which limbs rose. Heights are degrees above the limb's own rest,
 * times seconds. The side is the lifted arm's.
 */
import type { LiveHold } from "../../core/exercise.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Rise } from "../../core/kinematics/rises.ts";
import type { Side } from "../../core/landmark.ts";
import type { Degrees, Seconds } from "../../core/quantity.ts";
import type { Movement, Strand } from "../../core/reps/cycle.ts";
import { fallEnds, firstReach, riseEnds } from "../../core/reps/minimum-jerk.ts";
import { coverage, levelBefore, type Read, seriesOf, sustained } from "../../core/reps/series.ts";
import {
  HELD_SHARE,
  LEGS_WANDER,
  lasting,
  type PairMove,
  shownFall,
  UPPER_WANDERS,
  upAtOnce,
} from "./limb-pair.ts";

export type LimbPair = "arms" | "legs";
const LIMBS: Readonly<Record<LimbPair, readonly [near: Rise, far: Rise]>> = {
  arms: ["arm", "farArm"],
  legs: ["leg", "farLeg"],
};
const WANDERS: Readonly<Record<LimbPair, Degrees>> = { arms: UPPER_WANDERS, legs: LEGS_WANDER };

export interface LimbRules {
  /** Out above the first, and back below the second or a share of the peak that is at most the third. */
  readonly out: Degrees;
  readonly back: Degrees;
  readonly backMost: Degrees;
  /** Less is no lift. */
  readonly least: Degrees;
}
export type CrossedRules = Readonly<Record<LimbPair, LimbRules>>;

const BACK_SHARE = 0.3;
const TURN_SHARE = 0.35;

/** Height of the higher limb of a pair, whichever it is. */
export const higher =
  (pair: LimbPair): Read =>
  ({ rises }) => {
    const seen = LIMBS[pair].flatMap((limb) => rises[limb] ?? []);
    return seen.length === 0 ? undefined : Math.max(...seen);
  };

export function crossedStrands(
  rules: CrossedRules,
  rest: Readonly<Record<LimbPair, Degrees>>,
): readonly Strand<Measurement>[] {
  return (["arms", "legs"] as const).map((pair) => ({
    excursion: (m) => {
      const height = higher(pair)(m);
      return height === undefined ? undefined : height - rest[pair];
    },
    out: rules[pair].out,
    back: rules[pair].back,
    backMost: rules[pair].backMost,
    backShare: BACK_SHARE,
    turnShare: TURN_SHARE,
    turnMost: 2 * rules[pair].out,
    turnRise: rules[pair].back,
  }));
}

/** One limb over the movement; `undefined`: hardly seen. */
function limbMove(
  { before, during }: Movement<Measurement>,
  limb: Rise,
  least: Degrees,
  wanders: Degrees,
): PairMove | undefined {
  const read: Read = ({ rises }) => rises[limb];
  const peak = sustained(seriesOf(during, read), lasting(during));
  if (!peak || coverage(during, read) < 0.5) return undefined;
  const readings = seriesOf([...before, ...during], read);
  const rest = levelBefore(before, read) ?? Math.min(...readings.map(({ value }) => value));
  const travel = peak.value - rest;
  const moved = travel >= least;
  return {
    readings,
    rest,
    peak,
    travel,
    wanders,
    // Side-on one limb of a pair hides the other, which is read elsewhere for a while: no dip is believed.
    trembles: Number.POSITIVE_INFINITY,
    moved,
    clear: moved,
    rise: moved ? riseEnds(readings, rest, peak.value) : undefined,
    fall: moved
      ? fallEnds(readings, rest, peak.value, shownFall(readings.at(-1)!.value, rest, travel))
      : undefined,
  };
}

/** The higher limb of a pair, and its side. */
export interface Lifted {
  readonly move: PairMove;
  readonly limb: Rise;
  readonly near: boolean;
  readonly side: Side;
  /** How far the other one rose with it, share of its height. */
  readonly other: number;
}

/** `down`: neither limb rose; `undefined`: too little was seen of them. */
export function liftOf(
  movement: Movement<Measurement>,
  pair: LimbPair,
  rules: LimbRules,
): Lifted | "down" | undefined {
  const [near, far] = LIMBS[pair].map((one) => limbMove(movement, one, rules.least, WANDERS[pair]));
  if (!near || !far) return undefined;
  const [high, low] = near.travel >= far.travel ? [near, far] : [far, near];
  if (!high.moved) return "down";
  const { nearSide } = movement.during.at(-1)!;
  const isNear = high === near;
  const side = isNear ? nearSide : nearSide === "left" ? "right" : "left";
  const limb = LIMBS[pair][isNear ? 0 : 1];
  return { move: high, limb, near: isNear, side, other: Math.max(0, low.travel) / high.travel };
}

/**
 * One limb of a pair rose alone where the other one rose by the first share of it at most. Side-on the far limb hides behind the
 * near one and is read along with it: of the second pair, where the first is clear, the second share is enough.
 */
const ALONE = 0.55;
const HIGHER = 0.85;

export const isAlone = ({ other }: Lifted): boolean => other <= ALONE;

/** Both half-way up at one time. */
const areUpAtOnce = (arm: Lifted, leg: Lifted, during: readonly Measurement[]): boolean =>
  upAtOnce(
    arm.move,
    leg.move,
    during,
    ({ rises }) => rises[arm.limb],
    ({ rises }) => rises[leg.limb],
  );

/** An arm and the leg of the other side, up at one time. */
export const isCrossed = (arm: Lifted, leg: Lifted, during: readonly Measurement[]): boolean =>
  arm.side !== leg.side &&
  Math.min(arm.other, leg.other) <= ALONE &&
  Math.max(arm.other, leg.other) <= HIGHER &&
  areUpAtOnce(arm, leg, during);

/** An arm and the leg of its own side, both surely alone: of reps across, one limb is at times read on the wrong side. */
export const isOneSided = (arm: Lifted, leg: Lifted, during: readonly Measurement[]): boolean =>
  arm.side === leg.side && isAlone(arm) && isAlone(leg) && areUpAtOnce(arm, leg, during);

/** Live: both the highest arm and the highest leg at 80% of what they reached, or above. */
export function crossedHold(out: readonly Measurement[], rules: CrossedRules): LiveHold {
  const last = out.at(-1);
  if (!last) return { seconds: 0, now: false };
  const since: Seconds[] = [];
  for (const pair of ["arms", "legs"] as const) {
    const readings = seriesOf(out, higher(pair));
    const [first, now] = [readings[0], readings.at(-1)];
    if (!first || !now) return { seconds: 0, now: false };
    const base = first.value - rules[pair].out;
    const peak = Math.max(...readings.map(({ value }) => value));
    const level = base + HELD_SHARE * (peak - base);
    if (peak - base < rules[pair].least || now.value < level) return { seconds: 0, now: false };
    since.push(firstReach(readings, level)!);
  }
  return { seconds: Math.max(0, last.t - Math.max(...since)), now: true };
}
