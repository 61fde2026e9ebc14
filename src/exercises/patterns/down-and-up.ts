/** The parts of a movement that goes down from standing and comes up again, and where it ends between frames. */
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Degrees, Seconds } from "../../core/quantity.ts";
import type { Read } from "../../core/reps/series.ts";

export type DownAndUp = "top" | "lowering" | "bottom" | "raising";

const JUST_BEFORE: Seconds = 0.15;
const BOTTOM_SHARE = 0.85;
/** Slower than this within `JUST_BEFORE`, degrees, is no way down or up. */
const RESTING: Degrees = 2.5;

/** Which part a frame is in, by a signal that grows on the way down; `out`: the frames since the start posture was left. */
export const downAndUp =
  (read: Read) =>
  (m: Measurement, out: readonly Measurement[] | undefined): DownAndUp => {
    if (!out) return "top";
    const now = read(m) ?? 0;
    const peak = out.reduce((most, f) => Math.max(most, read(f) ?? most), now);
    const earlier = out.findLast((f) => f.t <= m.t - JUST_BEFORE);
    if (!earlier) return "lowering";
    const trend = now - (read(earlier) ?? now);
    if (now > BOTTOM_SHARE * peak && Math.abs(trend) < RESTING) return "bottom";
    return now < BOTTOM_SHARE * peak || trend < 0 ? "raising" : "lowering";
  };

/** The lowest share of the way that the fall had passed when it counted as back: what lies below is extrapolated. */
export const shownFall = (last: Degrees, top: Degrees, peak: Degrees): number =>
  Math.min(0.7, Math.max(0.2, (last - top) / (peak - top) + 0.02));
