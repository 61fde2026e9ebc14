/**
 * Other clothes on the same body: cloth stands off the trunk in a smooth bulge that differs between back and belly, hangs down or
 * pulls tight as the trunk leans, and makes thighs and arms thicker. The points stay; the outline is all that changes.
 */
import type { OutlineProfile, PoseFrame } from "../../../src/core/landmark.ts";
import { type Filmed, trunkLength } from "./noise.ts";
import { mapOutlines } from "./points.ts";
import { poseShare } from "./pose-share.ts";
import type { Draw } from "./random.ts";

/**
 * Shares of the trunk (half a metre): a shirt stands off the back by a centimetre, and by one more or less once the back is bent;
 * off the belly it hangs by up to 4 cm.
 */
const BACK = { standing: 0.02, bent: 0.02 };
const BELLY = { standing: 0.02, bent: 0.04 };
/** Of the limbs' thickness. */
const LIMBS = 0.1;

/** A bulge along the chord, 0 at neck and seat: where it is highest and how wide it is. */
function bulge(draw: Draw): (share: number) => number {
  const [at, wide] = [draw.between(0.25, 0.75), draw.between(0.2, 0.4)];
  return (share) => Math.exp(-(((share - at) / wide) ** 2));
}

function cloth(size: { readonly standing: number; readonly bent: number }, draw: Draw) {
  const [still, moving] = [bulge(draw), bulge(draw)];
  const [a, b] = [size.standing * draw.gauss(), size.bent * draw.gauss()];
  return (share: number, lean: number): number => a * still(share) + b * lean * moving(share);
}

export function clothed(frames: readonly PoseFrame[], { stance, near }: Filmed, draw: Draw): PoseFrame[] {
  const trunk = trunkLength(frames);
  const [back, belly] = [cloth(BACK, draw), cloth(BELLY, draw)];
  const limbs = 1 + LIMBS * Math.max(-1, Math.min(2, draw.gauss()));
  // On a chord from hip to shoulder of who faces right the picture's left is the back; in a mirror it is the belly.
  const leftIs = near === "right" ? back : belly;
  const rightIs = near === "right" ? belly : back;
  return frames.map((frame) => {
    if (!frame.pose) return frame;
    const lean = Math.abs(poseShare(frame, stance, near)[0]);
    const dressed = (rays: OutlineProfile["left"], of: typeof back, { from, to }: OutlineProfile) =>
      rays.map((ray, i) =>
        ray === null ? null : ray + trunk * of(from + ((to - from) * i) / (rays.length - 1), lean),
      );
    const thicker = (rays: OutlineProfile["left"]) => rays.map((ray) => (ray === null ? null : limbs * ray));
    return {
      ...frame,
      pose: mapOutlines(frame.pose, (_side, chord, profile) =>
        chord === "trunk"
          ? {
              ...profile,
              left: dressed(profile.left, leftIs, profile),
              right: dressed(profile.right, rightIs, profile),
            }
          : { ...profile, left: thicker(profile.left), right: thicker(profile.right) },
      ),
    };
  });
}
