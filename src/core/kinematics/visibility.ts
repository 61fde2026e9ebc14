/**
 * Which parts of the body the picture shows. The network places every point, also where it can't see it, and is rarely
 * humble about it; a point outside the picture is its guess whatever it scores.
 */
import type { BodyPart } from "../events.ts";
import { type PairedLandmark, type Pose, type Side, sided } from "../landmark.ts";
import { clamp } from "../quantity.ts";

const JOINTS: Readonly<Record<BodyPart, readonly PairedLandmark[]>> = {
  head: ["Ear"],
  back: ["Shoulder"],
  arms: ["Elbow", "Wrist"],
  hips: ["Hip"],
  knees: ["Knee"],
  feet: ["Ankle"],
};
/** Below this share a part is not seen, and no signal that needs it is given. */
export const LEAST_SEEN = 0.2;
/** A point this far outside is out of the picture, share of its shorter side. */
const MARGIN = 0.01;

/** 0..1 for each part, of the near side's joints: the least certain counts. */
export function seenParts(
  pose: Pose,
  near: Side,
  picture: { readonly width: number; readonly height: number },
): Readonly<Record<BodyPart, number>> {
  const margin = MARGIN * Math.min(picture.width, picture.height);
  const seen = (joint: PairedLandmark): number => {
    const landmark = pose.landmarks[sided(near, joint)];
    if (!landmark) return 0;
    const { x, y } = landmark.image;
    const inside =
      x >= -margin && y >= -margin && x <= picture.width + margin && y <= picture.height + margin;
    // The network's visibility is steep: 0.5 already means a good guess.
    return inside ? clamp(landmark.visibility * 2, 0, 1) : 0;
  };
  const parts = {} as Record<BodyPart, number>;
  for (const part of Object.keys(JOINTS) as BodyPart[]) parts[part] = Math.min(...JOINTS[part].map(seen));
  return parts;
}
