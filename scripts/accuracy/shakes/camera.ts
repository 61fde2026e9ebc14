/** The same body before another camera: nearer or further, aside, rolled. */
import type { LandmarkName, PoseFrame } from "../../../src/core/landmark.ts";
import { type Degrees, radians } from "../../../src/core/quantity.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";
import { mapPicture } from "./points.ts";
import type { Draw } from "./random.ts";

/** What must not leave the picture, nor come into it. */
const BODY: readonly LandmarkName[] = (["left", "right"] as const).flatMap((side) =>
  (["Ear", "Shoulder", "Elbow", "Wrist", "Hip", "Knee", "Ankle"] as const).map(
    (part): LandmarkName => `${side}${part}`,
  ),
);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the body is over the whole track; `undefined` where it leaves the picture. */
function boxOf(frames: readonly PoseFrame[]): Box | undefined {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { pose, width, height } of frames)
    for (const name of pose ? BODY : []) {
      const at = pose!.landmarks[name]?.image;
      if (!at) continue;
      if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) return undefined;
      box.left = Math.min(box.left, at.x);
      box.right = Math.max(box.right, at.x);
      box.top = Math.min(box.top, at.y);
      box.bottom = Math.max(box.bottom, at.y);
    }
  return Number.isFinite(box.left) ? box : undefined;
}

/** Pixels kept to the border. */
const MARGIN = 4;

/**
 * `by` 0.7 to 1.4 times as large and moved aside, as far as all that was in the picture stays in it. A body of which something is out of
 * the picture is shown in a picture with more or fewer pixels instead: what could not be seen must not come to be seen.
 */
export function zoomed(frames: readonly PoseFrame[], by: number, draw: Draw): PoseFrame[] {
  const box = boxOf(frames);
  const { width, height } = frames[0]!;
  if (!box)
    return frames.map((frame) => ({
      ...mapPicture(frame, ({ x, y }) => imagePoint(by * x, by * y), by),
      width: Math.round(by * width),
      height: Math.round(by * height),
    }));
  const room = Math.min(
    (width - 2 * MARGIN) / (box.right - box.left),
    (height - 2 * MARGIN) / (box.bottom - box.top),
  );
  const scale = Math.max(0.7, Math.min(by, room));
  const place = (low: number, high: number, size: number): number => {
    const [least, most] = [MARGIN - scale * low, size - MARGIN - scale * high];
    return draw.between(Math.min(least, most), most);
  };
  const dx = place(box.left, box.right, width);
  const dy = place(box.top, box.bottom, height);
  return frames.map((frame) =>
    mapPicture(frame, ({ x, y }) => imagePoint(scale * x + dx, scale * y + dy), scale),
  );
}

/** A camera that is rolled by so much more. */
export function rolled(frames: readonly PoseFrame[], roll: Degrees): PoseFrame[] {
  const [c, s] = [Math.cos(radians(roll)), Math.sin(radians(roll))];
  return frames.map((frame) => {
    const [mx, my] = [frame.width / 2, frame.height / 2];
    return mapPicture(
      frame,
      ({ x, y }) => imagePoint(mx + c * (x - mx) - s * (y - my), my + s * (x - mx) + c * (y - my)),
      1,
      ({ world }) => world && worldPoint(c * world.x - s * world.y, s * world.x + c * world.y, world.z),
    );
  });
}
