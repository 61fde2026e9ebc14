/** Whether two trackers stand at the same: at a seam between two segments of a recording. */
import type { Seconds } from "../core/quantity.ts";
import type { Crop, Followed } from "../pose/protocol.ts";

/**
 * Crops of one person differ by less, though one of them was found anew and a picture may lie between them: in sizes of the
 * crop, as a ratio of sizes, in radians. Closer than where the landmarks of two crops begin to differ by what can be seen.
 */
const APART = 0.1;
const LARGER = 1.2;
const TURNED = 0.25;
/** A tracker waits for somebody whom it lost for this long (`pose/worker/tracker.ts`). */
const LOYALTY: Seconds = 3;

/** `before` of the older tracker; `t` of the seam. */
export function sameFollowed(before: Followed | undefined, anew: Followed | undefined, t: Seconds): boolean {
  const [a, b] = [before?.next, anew?.next];
  if (a && b) return sameCrop(a, b);
  if (a || b) return false;
  // One who was lost lately is waited for; a tracker that never saw them takes whoever comes.
  return ![before, anew].some((one) => one?.seen !== undefined && t - one.seen.t <= LOYALTY);
}

function sameCrop(a: Crop, b: Crop): boolean {
  const turn = Math.abs(a.rotation - b.rotation) % (2 * Math.PI);
  const ratio = a.size / b.size;
  return (
    Math.hypot(a.x - b.x, a.y - b.y) < APART * a.size &&
    ratio < LARGER &&
    ratio > 1 / LARGER &&
    Math.min(turn, 2 * Math.PI - turn) < TURNED
  );
}
