/**
 * Whether a body that lies shows its back or its face to the ceiling, from one frame: which side's joints the network
 * puts nearer to the camera (who lies face down with the head to the right shows the right side; on the back it is the
 * left), whether toes point to the floor, whether the nose is below the ears.
 *
 * In fixtures/tracks and real recordings of supermans all three speak for face down in every frame; the depths are the
 * surest, the nose the least (a head that looks up).
 */
import { type LandmarkName, type PairedLandmark, type Pose, type Side, sided } from "../landmark.ts";
import { clamp } from "../quantity.ts";
import { distance } from "../space.ts";
import { inSight } from "./canonical.ts";

/** Metres by which the far joint lies behind the near one, and what each says. */
const DEPTH_JOINTS: readonly PairedLandmark[] = ["Shoulder", "Hip", "Knee"];
/** Their usual sum in supermans, metres. */
const FULL_DEPTH = 0.55;
/** Toes below heels, nose below ears: shares of the trunk that are usual. */
const FULL_TOES = 0.12;
const FULL_NOSE = 0.08;
const WEIGHTS = { depth: 0.5, toes: 0.3, nose: 0.2 } as const;

/** -1 (on the back) .. 1 (face down), by those that are there; 0 where nothing tells. */
export function faceDownEvidence(pose: Pose, headRight: boolean): number {
  const image = (name: LandmarkName) => {
    const at = pose.landmarks[name]?.image;
    return at && inSight(at) ? at : undefined;
  };
  const near: Side = headRight ? "right" : "left";
  const far: Side = headRight ? "left" : "right";
  const shoulder = image(sided(near, "Shoulder"));
  const hip = image(sided(near, "Hip"));
  if (!shoulder || !hip) return 0;
  const trunk = Math.max(1, distance(shoulder, hip));
  const depths = DEPTH_JOINTS.flatMap((joint) => {
    const behind = pose.landmarks[sided(far, joint)]?.world?.z;
    const before = pose.landmarks[sided(near, joint)]?.world?.z;
    return behind === undefined || before === undefined ? [] : [behind - before];
  });
  /** How far the one is below the other across the trunk's line, mean of both sides. */
  const below = (low: LandmarkName, high: LandmarkName): number | undefined => {
    const a = image(low);
    const b = image(high);
    if (!a || !b) return undefined;
    const across = {
      x: (hip.y - shoulder.y) / trunk,
      y: (shoulder.x - hip.x) / trunk,
    };
    const sign = headRight ? 1 : -1;
    return (sign * ((a.x - b.x) * across.x + (a.y - b.y) * across.y)) / trunk;
  };
  const toes = [below("leftToe", "leftHeel"), below("rightToe", "rightHeel")];
  const nose = [below("nose", "leftEar"), below("nose", "rightEar")];
  const witnesses: (readonly [weight: number, says: number])[] = [];
  const hear = (weight: number, found: readonly (number | undefined)[], full: number, of: number): void => {
    const told = found.flatMap((one) => one ?? []);
    if (told.length === 0) return;
    const sum = told.reduce((all, one) => all + one, 0);
    witnesses.push([weight, clamp(sum / of / full, -1, 1)]);
  };
  hear(WEIGHTS.depth, depths, FULL_DEPTH, 1);
  hear(WEIGHTS.toes, toes, FULL_TOES, 2);
  hear(WEIGHTS.nose, nose, FULL_NOSE, 2);
  const weights = witnesses.reduce((all, [weight]) => all + weight, 0);
  return witnesses.reduce((all, [weight, says]) => all + weight * says, 0) / (weights || 1);
}
