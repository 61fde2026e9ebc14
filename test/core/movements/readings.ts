/** What the recogniser reads off the frames of good mornings and supermans, by where in the movement they are. */

import { type CanonicalPose, canonicalPose, legLength } from "../../../src/core/kinematics/canonical.ts";
import { carriageOf } from "../../../src/core/kinematics/carriage.ts";
import { faceDownEvidence } from "../../../src/core/kinematics/face-down.ts";
import { type KinematicState, noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { Pose, PoseFrame } from "../../../src/core/landmark.ts";
import { distance } from "../../../src/core/space.ts";

export const STAGES = ["standing", "bent", "lying", "held"] as const;
export type Stage = (typeof STAGES)[number];
/** Sorted, by the reading's name. */
export type Readings = ReadonlyMap<string, readonly number[]>;

function stageOf({ posture, still, signals }: Measurement): Stage | undefined {
  if (posture === "prone") {
    const lift = (signals.legLift ?? 0) + (signals.armLift ?? 0);
    return lift > 8 ? "held" : still && lift < -8 ? "lying" : undefined;
  }
  const lean = signals.trunkInclination;
  if (lean === undefined) return undefined;
  return lean > 45 ? "bent" : still && lean < 8 ? "standing" : undefined;
}

function readingOf(pose: Pose, canonical: CanonicalPose, stage: Stage): Readonly<Record<string, number>> {
  const c = carriageOf(pose, canonical);
  const { points } = canonical.near;
  const leg = legLength(canonical) / distance(points.Shoulder, points.Hip);
  if (stage === "standing" || stage === "bent")
    return {
      leg,
      handUp: c.near.up,
      handFront: c.near.front,
      toFace: c.near.toFace,
      farFootUp: c.farFootUp,
      kneeAhead: c.kneeAhead,
    };
  const { hand, knee, foot } = c.nearHeights;
  return { leg, sag: c.sag, hand, knee, foot, faceDown: faceDownEvidence(pose, canonical.facing === 1) };
}

function keep(readings: Map<string, number[]>, key: string, value: number): void {
  const list = readings.get(key);
  if (list) list.push(value);
  else readings.set(key, [value]);
}

export function readingsOf(films: readonly (readonly PoseFrame[])[]): Readonly<Record<Stage, Readings>> {
  const found: Record<Stage, Map<string, number[]>> = {
    standing: new Map(),
    bent: new Map(),
    lying: new Map(),
    held: new Map(),
  };
  for (const frames of films) {
    let state: KinematicState = noKinematics;
    for (const frame of frames) {
      const [next, m] = measure(state, frame);
      state = next;
      const canonical = frame.pose && m && canonicalPose(frame.pose, m.facing);
      const stage = m && stageOf(m);
      if (!frame.pose || !canonical || !stage) continue;
      for (const [key, value] of Object.entries(readingOf(frame.pose, canonical, stage)))
        keep(found[stage], key, value);
    }
  }
  for (const readings of Object.values(found))
    for (const list of readings.values()) list.sort((a, b) => a - b);
  return found;
}

/** The same of a whole film of whatever exercise of the floor: where the joints are, shares of the trunk, frame by frame. */
export function floorReadingsOf(films: readonly (readonly PoseFrame[])[]): Readings {
  const found = new Map<string, number[]>();
  for (const frames of films) {
    let state: KinematicState = noKinematics;
    for (const frame of frames) {
      const [next, m] = measure(state, frame);
      state = next;
      if (!m) continue;
      const { sag, nearHeights, farHeights } = m.carriage;
      keep(found, "sag", sag);
      for (const part of ["hand", "knee", "foot"] as const) {
        keep(found, part, nearHeights[part]);
        keep(found, `${part}s apart`, Math.abs(nearHeights[part] - farHeights[part]));
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => a - b);
  return found;
}
