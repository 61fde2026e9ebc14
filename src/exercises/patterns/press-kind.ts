/**
 * Whether hands that go up over the head press something: both from beside the shoulders, straight up with a body that
 * stands where it stood, and back to the shoulders. Waving, reaching for a shelf, pulling a shirt over the head and
 * stretching are other things. What is not seen is no evidence against a press.
 *
 * Heights are shares of the arm's reach (core/kinematics/arms.ts).
 */
import { FROM_THE_FRONT } from "../../core/kinematics/arms.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, median, type Seconds } from "../../core/quantity.ts";
import type { Movement } from "../../core/reps/cycle.ts";

/** The network's belief from which the far hand is a witness. */
const SEEN = 0.5;
/** Whether the far arm is seen as well as the near one. */
export const bothSeen = ({ carriage: { far } }: Measurement): boolean => far.visibility >= SEEN;

/** How high the hands are over the shoulders: the near one, or from the front both together. */
export function handHeight(m: Measurement): number | undefined {
  const { arms, carriage, spread } = m;
  if (!arms || m.unseen.includes("arms") || carriage.near.visibility <= 0) return undefined;
  return spread > FROM_THE_FRONT && bothSeen(m) ? (arms.near.up + arms.far.up) / 2 : arms.near.up;
}

/** Hands at the shoulders: by height, the elbows well bent. */
const AT_SHOULDERS: readonly [number, number] = [-0.3, 0.42];
const BENT: Degrees = 70;
/** Held there before the first way up. */
const HELD: Seconds = 0.35;

export function atShoulders(m: Measurement): boolean {
  const height = handHeight(m);
  if (height === undefined || !m.arms || m.posture !== "upright") return false;
  const both = !bothSeen(m) || m.arms.far.elbow > BENT / 2;
  return height > AT_SHOULDERS[0] && height < AT_SHOULDERS[1] && m.arms.near.elbow > BENT && both;
}

/** Hands higher up go overhead. */
export const OVERHEAD = 0.6;
/** From the shoulder, out of the chest: a shelf, a wave. */
const FURTHEST_AHEAD = 0.4;
/** Of the far hand under the near one; from the side, where the near arm hides it, a hand that hangs is further down still. */
const HANDS_APART = 0.4;
const HANDS_APART_HIDDEN = 0.75;
/** How far the feet may go in all, shares of the leg. */
const FOOT_SHIFT = 0.25;

const level = (frames: readonly Measurement[], of: (m: Measurement) => number): number =>
  median(frames.map(of)) ?? 0;

const heldFor = (frames: readonly Measurement[]): Seconds => {
  const held = frames.filter(atShoulders);
  return held.length < 2 ? 0 : held.at(-1)!.t - held[0]!.t;
};

/** `top`: the frames around the highest point; one at least. */
export function isPress({ before, during }: Movement<Measurement>, top: readonly Measurement[]): boolean {
  const [from, last] = [before[0] ?? during[0]!, during.at(-1)!];
  const shift = Math.hypot(last.facing * last.foot.x - from.facing * from.foot.x, last.foot.y - from.foot.y);
  const seen = top.filter(bothSeen);
  const frontal = level(top, ({ spread }) => spread) > FROM_THE_FRONT;
  const together =
    seen.length * 2 < top.length ||
    Math.abs(level(seen, ({ arms }) => arms!.near.up) - level(seen, ({ arms }) => arms!.far.up)) <
      (frontal ? HANDS_APART : HANDS_APART_HIDDEN);
  return (
    level(top, (m) => handHeight(m) ?? 0) > OVERHEAD &&
    Math.abs(level(top, ({ arms }) => arms!.near.ahead)) < FURTHEST_AHEAD &&
    together &&
    heldFor(before) >= HELD &&
    last.arms!.near.elbow > BENT &&
    shift < FOOT_SHIFT * from.scale
  );
}
