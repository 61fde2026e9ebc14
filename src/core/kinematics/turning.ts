/** Which way the body faces, from frame to frame: evidence of a moment turns nobody round. */
import type { Pose } from "../landmark.ts";
import type { Seconds } from "../quantity.ts";
import type { Facing } from "./canonical.ts";
import type { KinematicState } from "./kinematic-state.ts";
import { facingEvidence, type Posture } from "./posture.ts";

/** Evidence for the other way must outweigh what was seen for about this long. */
const FACING_MEMORY: Seconds = 0.3;

export function turnTo(
  state: KinematicState,
  pose: Pose,
  posture: Posture,
  t: Seconds,
): { readonly facing: Facing; readonly facingScore: number } {
  const evidence = facingEvidence(pose, posture);
  const share = 1 - Math.exp(-Math.max(0, t - (state.t ?? t)) / FACING_MEMORY);
  const facingScore = state.facingScore + share * (evidence - state.facingScore);
  const now: Facing = evidence >= 0 ? 1 : -1;
  if (state.facing === undefined) return { facing: now, facingScore: evidence };
  // Turning round takes sustained evidence: swapped landmarks of a frame or two must not turn anybody.
  const turned = Math.sign(facingScore) !== state.facing && Math.abs(facingScore) > 0.25;
  return { facing: turned ? (-state.facing as Facing) : state.facing, facingScore };
}
