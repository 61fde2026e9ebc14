/** Whether the body holds still: how far its joints are from where they lately were, in percent of its own length. */
import type { Seconds } from "../quantity.ts";
import { type CanonicalPoint, canonicalPoint } from "../space.ts";
import type { CanonicalPose } from "./canonical.ts";

export interface StillnessState {
  readonly t: Seconds;
  /** Exponential averages of the watched joints, pixels. */
  readonly averages: readonly CanonicalPoint[];
  readonly still: boolean;
  /** Since when, seconds; meaningless while not still. */
  readonly since: Seconds;
}

const MEMORY: Seconds = 0.25;
/** Still below the first, moving above the second, share of leg (standing) or body (prone). Landmark noise is about 0.01. */
const STANDING_LIMIT: readonly [number, number] = [0.02, 0.03];
const PRONE_LIMIT: readonly [number, number] = [0.012, 0.02];

export function stillness(
  state: StillnessState | undefined,
  t: Seconds,
  pose: CanonicalPose,
  stance: "standing" | "prone",
  scale: number,
): StillnessState {
  const { Shoulder, Hip, Knee, Ankle, Wrist } = pose.near.points;
  const joints = stance === "prone" ? [Shoulder, Hip, Ankle, Wrist] : [Shoulder, Hip, Knee, Ankle];
  if (!state || t - state.t > 0.5 || t <= state.t) return { t, averages: joints, still: false, since: t };
  const share = 1 - Math.exp(-(t - state.t) / MEMORY);
  const averages = joints.map((joint, i) => {
    const old = state.averages[i]!;
    return canonicalPoint(old.x + share * (joint.x - old.x), old.y + share * (joint.y - old.y));
  });
  const strayed =
    Math.max(...joints.map((joint, i) => Math.hypot(joint.x - averages[i]!.x, joint.y - averages[i]!.y))) /
    scale;
  const [enter, leave] = stance === "prone" ? PRONE_LIMIT : STANDING_LIMIT;
  const still = strayed < (state.still ? leave : enter);
  return { t, averages, still, since: still && state.still ? state.since : t };
}
