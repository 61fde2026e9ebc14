/** When the user's own neutral is refined: while they stand or lie still in a start posture. It begins anew with another body. */

import type { Degrees, Seconds } from "../quantity.ts";
import { estimateAzimuth } from "./estimators.ts";
import type { KinematicState, Size, SizeState } from "./kinematic-state.ts";
import { noNeutral, refineNeutral } from "./neutral.ts";
import type { SeenBody } from "./seen-body.ts";

/** Shoulder width over trunk length: wider is seen from the front, where nothing tells a neutral. */
const WIDEST = 0.8;
/** Share by which trunk and leg are longer or shorter on another body. */
const ANOTHER = 0.25;

/** Who comes walking is upright too: knee and half of the lean beyond this are a stride, not somebody's way of standing. */
const STRIDE: Degrees = 20;

/**
 * Another body's size lasts, and one's own is an average over the second: for a picture or two a misplaced ankle makes anybody a fifth
 * shorter. Taken at its word, the next picture showed somebody new, and a lifted superman's lift was their rest.
 */
const LASTS: Seconds = 0.5;
const MEMORY: Seconds = 1;

/** Somebody else, or the camera was moved: trunk and leg have changed. One alone is misplaced. */
const isAnother = (now: Size, before: Size): boolean =>
  now.length === before.length && now.every((length, i) => Math.abs(length / before[i]! - 1) > ANOTHER);

/** Whose size this is. `doubtful`: another's, but it did not last yet. */
function ownerOf(
  before: SizeState | undefined,
  { t, size, changed, starting }: SeenBody,
): "own" | "doubtful" | "another" {
  if (!before || changed || !starting || !isAnother(size, before.own)) return "own";
  return before.otherSince !== undefined && t - before.otherSince >= LASTS ? "another" : "doubtful";
}

export function sizeAfter(before: SizeState | undefined, body: SeenBody): SizeState | undefined {
  const { t, size, starting, changed } = body;
  if (!starting) return before && { own: before.own, t: before.t };
  const owner = ownerOf(before, body);
  if (owner === "doubtful") return { ...before!, otherSince: before!.otherSince ?? t };
  if (!before || changed || owner === "another" || before.own.length !== size.length) return { own: size, t };
  const share = 1 - Math.exp((before.t - t) / MEMORY);
  return { own: before.own.map((length, i) => length + share * (size[i]! - length)), t };
}

export function neutralsAfter(state: KinematicState, body: SeenBody): KinematicState["neutral"] {
  const { t, facing, stance, row, outline, features, slack, starting, still } = body;
  const known = facing === state.facing ? state.neutral : { standing: noNeutral, prone: noNeutral };
  const owner = ownerOf(state.size, body);
  const before = owner === "another" ? noNeutral : known[stance];
  const straight = stance === "prone" || slack < STRIDE;
  const trusted = (still.still || (before.count === 0 && straight)) && !body.legsHidden;
  const refines = starting && owner !== "doubtful" && trusted && body.spread < WIDEST;
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
