/** When the user's own neutral is refined: while they stand or lie still in a start posture. It begins anew with another body. */

import type { Degrees } from "../quantity.ts";
import { estimateAzimuth } from "./estimators.ts";
import type { KinematicState, Size } from "./kinematic-state.ts";
import { noNeutral, refineNeutral } from "./neutral.ts";
import type { SeenBody } from "./seen-body.ts";

/** Shoulder width over trunk length: wider is seen from the front, where nothing tells a neutral. */
const WIDEST = 0.8;
/** Share by which trunk and leg are longer or shorter on another body. */
const ANOTHER = 0.25;

/** Who comes walking is upright too: knee and half of the lean beyond this are a stride, not somebody's way of standing. */
const STRIDE: Degrees = 20;

/** Somebody else, or the camera was moved: trunk and leg have changed. One alone is misplaced. */
const isAnother = (now: Size, before: Size): boolean =>
  now.length === before.length && now.every((length, i) => Math.abs(length / before[i]! - 1) > ANOTHER);

export function neutralsAfter(state: KinematicState, body: SeenBody): KinematicState["neutral"] {
  const { t, facing, stance, row, outline, features, slack, changed, starting, size, still } = body;
  const known = facing === state.facing ? state.neutral : { standing: noNeutral, prone: noNeutral };
  const resized = state.size !== undefined && !changed && starting && isAnother(size, state.size);
  const before = resized ? noNeutral : known[stance];
  const straight = stance === "prone" || slack < STRIDE;
  const trusted = (still.still || (before.count === 0 && straight)) && !body.legsHidden;
  const refines = starting && trusted && body.spread < WIDEST;
  const neutral = refines
    ? refineNeutral(before, t, {
        row,
        outline: outline?.row,
        features,
        slack,
        azimuth: estimateAzimuth(stance, row),
      })
    : before;
  return { ...known, [stance]: neutral };
}
