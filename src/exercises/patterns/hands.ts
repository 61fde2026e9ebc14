/**
 * Where the hands are in a bend: hanging with what they hold, close to the legs, and how far from the floor. From the
 * body's carriage (core/kinematics/carriage.ts); what is not seen well enough is `undefined`, and no evidence.
 *
 * Lengths are trunks as seen unless they are said to be legs. Limits are between what the clips of lifts with exact truth
 * show (odd-numbered ones) of weights in the hands and what good mornings show of hands on the body.
 */
import type { HandPlace } from "../../core/kinematics/carriage.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { median, radians } from "../../core/quantity.ts";

/** A hand this sure is believed. */
const SURE = 0.5;
/** Standing, straight arms along the body show 0.9 and more; hands clasped behind the back 0.75 at most. */
const ALONG = -0.85;
/** From a bent trunk they hang by 1 to 1.25; hands on hips, chest or bar stay over 0.6. */
const HANGING = -0.8;

/** Of the near hand over its shoulder, as the room has it: negative below it. */
function heightOf({ carriage: { near }, signals }: Measurement): number {
  const lean = radians(signals.trunkInclination ?? 0);
  return near.up * Math.cos(lean) - near.front * Math.sin(lean);
}

/** And ahead of it; nothing where the trunk was not seen. */
function aheadIn({ carriage: { near }, signals: { trunkInclination } }: Measurement): number | undefined {
  if (trunkInclination === undefined) return undefined;
  const lean = radians(trunkInclination);
  return near.up * Math.sin(lean) + near.front * Math.cos(lean);
}

/** Over the frames that show the near hand, where half of them do. */
function middle(frames: readonly Measurement[], of: (m: Measurement) => number): number | undefined {
  const seen = frames.filter(({ carriage }) => carriage.near.visibility >= SURE);
  return seen.length * 2 < frames.length ? undefined : median(seen.map(of));
}

/** Whether the near hand hung along the body of somebody who stands. */
export const hungBefore = (stood: readonly Measurement[]): boolean =>
  (middle(stood, ({ carriage }) => carriage.near.up) ?? ALONG) <= ALONG;

/** Whether it hangs from the bent trunk. */
export const hangsIn = (deep: readonly Measurement[]): boolean =>
  (middle(deep, heightOf) ?? HANGING) <= HANGING;

/** Of the near hand over its ankle; the bar on the floor is at 0.1 to 0.6, at the knees at 1. */
export const overAnkle = (frames: readonly Measurement[]): number | undefined =>
  middle(frames, ({ carriage: { nearHeights: at } }) => at.hand - at.foot);

/** Of the near hand over its knee. */
export const overKnee = (frames: readonly Measurement[]): number | undefined =>
  middle(frames, ({ carriage: { nearHeights: at } }) => at.hand - at.knee);

/**
 * Of the near hand ahead of its shoulder. What hangs is under it, what is drawn to the legs behind it: in clips 0.06 at most with
 * a bar far from the legs, of who reaches for what lies on the floor 0.15 and more.
 */
export const aheadOfShoulder = (frames: readonly Measurement[]): number | undefined =>
  middle(
    frames.filter((m) => aheadIn(m) !== undefined),
    (m) => aheadIn(m)!,
  );
export const REACHES = 0.12;

/**
 * The middle between the hands ahead of the middle of the ankles, legs: seen obliquely one errs as the other, opposed. The
 * far hand is behind the body more often than not; where both hold one thing it is guessed well enough.
 */
export function handsAhead(m: Measurement): number | undefined {
  const { carriage, hip, foot, scale } = m;
  if (carriage.near.visibility < SURE) return undefined;
  const lean = radians(m.signals.trunkInclination ?? 0);
  const each = ({ up, front }: HandPlace): number =>
    carriage.trunk * (Math.sin(lean) * (1 + up) + Math.cos(lean) * front);
  return (hip.x - foot.x + (each(carriage.near) + each(carriage.far)) / 2) / scale;
}
