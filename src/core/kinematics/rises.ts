/**
 * How high wrists and ankles are above where they rest, prone. A limb's slope from the shoulder falls when the chest
 * lifts the shoulder with it; its height above the hips, which stay on the floor, does not. Heights are taken against
 * the user's own neutral, in body lengths, and given as degrees: the arc by which a limb of average length would have to
 * rise for it, in proportion to the height. 0 at rest, valid from side-on to about 45 degrees off and for cameras that look down by up to 40.
 */
import { clamp, type Degrees, degrees } from "../quantity.ts";
import { PRONE_HEIGHTS, type Row } from "./readings.ts";

export interface Rises {
  readonly arm: Degrees;
  readonly leg: Degrees;
  /** The other side's, where the camera sees it: it guesses them from the near ones otherwise. */
  readonly farArm: Degrees;
  readonly farLeg: Degrees;
}
export type Rise = keyof Rises;

/** Shoulder to wrist and hip to ankle, shares of trunk plus leg: means of the prone stills, arms stretched. */
const ARM = 0.4;
const LEG = 0.6;

/** `row` and `neutral` as `proneRow` makes them. */
export function risesOf(row: Row, neutral: Row): Rises {
  const change = (at: (reading: Row) => number): number => (at(row) - at(neutral)) / 100;
  const angle = (height: number, lever: number): Degrees => degrees(clamp(height / lever, -1.5, 1.5));
  return {
    arm: angle(change(PRONE_HEIGHTS.wrist), ARM),
    leg: angle(change(PRONE_HEIGHTS.ankle), LEG),
    farArm: angle(change(PRONE_HEIGHTS.farWrist), ARM),
    farLeg: angle(change(PRONE_HEIGHTS.farAnkle), LEG),
  };
}
