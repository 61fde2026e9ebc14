/** A measured body whose hands hang with what they hold. */
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { canonicalPoint } from "../../src/core/space.ts";

/** In trunks, from the shoulder: straight down and `behind` that, whatever the trunk does. */
export function hanging(m: Measurement, down = 1.1, behind = 0.5): Partial<Measurement> {
  const lean = ((m.signals.trunkInclination ?? 0) * Math.PI) / 180;
  const back = behind * Math.sin(lean);
  const [c, s] = [Math.cos(lean), Math.sin(lean)];
  const hand = {
    up: -down * c - back * s,
    front: down * s - back * c,
    toFace: 1,
    beforeEars: 0.2,
    visibility: 0.9,
  };
  const heights = { ...m.carriage.nearHeights, hand: 0.1, foot: -0.9 };
  return {
    hip: canonicalPoint(m.foot.x - 30 * Math.sin(lean), m.hip.y),
    posture: (m.signals.trunkInclination ?? 0) > 25 ? "hinged" : "upright",
    carriage: { ...m.carriage, near: hand, far: hand, nearHeights: heights },
  };
}
