/** A measured body that squats: where hips, knees and hands are by its angles. */
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { radians } from "../../src/core/quantity.ts";
import { canonicalPoint } from "../../src/core/space.ts";

/** Pixels, of a leg of 100; trunks of 60. */
const THIGH = 50;
const SHANK = 46;
const TRUNK = 60;
/** Degrees by which the network's hips are higher over the knees than thighs are. */
const PLACED_HIGH = 4.5;

/** Over feet that stand still; the hands at the shoulders. */
export function squatting({ signals, foot, carriage }: Measurement): Partial<Measurement> {
  const thigh = (signals.hipFlexion ?? 0) - (signals.trunkInclination ?? 0);
  const shank = (signals.kneeFlexion ?? 0) - thigh;
  const knee = SHANK * Math.sin(radians(shank));
  const kneeUp = SHANK * Math.cos(radians(shank));
  const back = knee - THIGH * Math.sin(radians(thigh));
  const up = kneeUp + THIGH * Math.cos(radians(thigh));
  const lean = radians(signals.trunkInclination ?? 0);
  const shoulders = TRUNK * Math.cos(lean);
  const hip = canonicalPoint(foot.x + back, foot.y + up);
  const heights = {
    hand: shoulders / TRUNK,
    knee: (-THIGH * Math.cos(radians(thigh - PLACED_HIGH))) / TRUNK,
    foot: -up / TRUNK,
  };
  return {
    hip,
    carriage: {
      ...carriage,
      nearHeights: heights,
      farHeights: heights,
      kneeAhead: knee / TRUNK,
      heel: 5,
      trunk: TRUNK,
      hips: hip,
      shoulders: canonicalPoint(hip.x + TRUNK * Math.sin(lean), hip.y + shoulders),
    },
  };
}
