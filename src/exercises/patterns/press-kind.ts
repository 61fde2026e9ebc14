/**
 * Whether hands that go up over the head press something: both from beside the shoulders, straight up with a body that
 * stands where it stood, and back to the shoulders. Waving, reaching for a shelf, pulling a shirt over the head,
 * stretching and pressing on out of a squat are other things. What is not seen is no evidence against a press.
 *
 * Heights are shares of the arm's reach (core/kinematics/arms.ts).
 */
import { FROM_THE_FRONT } from "../../core/kinematics/arms.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, median, type Pixels, type Seconds } from "../../core/quantity.ts";
import type { Movement } from "../../core/reps/cycle.ts";
import { seriesOf, sustained } from "../../core/reps/series.ts";

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

/** From the first such frame to the last. */
const spanOf = (frames: readonly Measurement[], such: (m: Measurement) => boolean): Seconds => {
  const found = frames.filter(such);
  return found.length < 2 ? 0 : found.at(-1)!.t - found[0]!.t;
};

const hipHeight = ({ unseen, hip, foot }: Measurement): number | undefined =>
  unseen.includes("hips") || unseen.includes("feet") ? undefined : Math.abs(hip.y - foot.y);

/** Hips over the feet, as a share of the same at the top: knees that dip by 46 degrees leave 0.92, by 54 this. */
const SQUATTED = 0.89;
const SQUATTED_FOR: Seconds = 0.2;

/**
 * Hips in the picture, as a share of the leg: who hangs from a bar is lower with the hands overhead than with the chin at it, by half a
 * leg; who presses stands as high, or by the heels higher.
 */
const HANGS = 0.2;
function pullsUp(before: readonly Measurement[], top: readonly Measurement[], leg: Pixels): boolean {
  const start = median(before.filter(atShoulders).map(({ hip }) => hip.y));
  const high = median(top.map(({ hip }) => hip.y));
  return start !== undefined && high !== undefined && start - high > HANGS * leg;
}

/** From the front no angle of a knee tells it. */
function outOfSquat(frames: readonly Measurement[], top: readonly Measurement[]): boolean {
  const lowest = sustained(seriesOf(frames, hipHeight), SQUATTED_FOR, -1);
  const above = median(top.flatMap((m) => hipHeight(m) ?? []));
  return lowest !== undefined && above !== undefined && lowest.value < SQUATTED * above;
}

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
    spanOf(before, atShoulders) >= HELD &&
    last.arms!.near.elbow > BENT &&
    shift < FOOT_SHIFT * from.scale &&
    !pullsUp(before, top, from.scale) &&
    !outOfSquat([...before, ...during], top)
  );
}
