/**
 * One size for all frames of a session: a camera or a recording may change its resolution in the middle, and lengths in
 * pixels are compared across frames. Points are scaled as if the picture still had its first height; angles and shares
 * of the picture do not change.
 */
import type { Landmark, LandmarkName, OutlineProfile, PoseFrame, Silhouette } from "../landmark.ts";
import { type ImagePoint, imagePoint } from "../space.ts";

export function atHeight(frame: PoseFrame, height: number): PoseFrame {
  const by = height / frame.height;
  if (!Number.isFinite(by) || by <= 0 || Math.abs(by - 1) < 1e-9) return frame;
  const { pose } = frame;
  const size = { width: frame.width * by, height };
  if (!pose) return { ...frame, ...size };
  const point = ({ x, y }: ImagePoint): ImagePoint => imagePoint(x * by, y * by);
  const rays = (side: OutlineProfile["left"]) => side.map((ray) => (ray === null ? null : ray * by));
  const profile = (p: OutlineProfile): OutlineProfile => ({
    ...p,
    start: point(p.start),
    end: point(p.end),
    left: rays(p.left),
    right: rays(p.right),
  });
  const outline = (side: Silhouette["left"]): Silhouette["left"] =>
    Object.fromEntries(Object.entries(side).map(([chord, p]) => [chord, profile(p)]));
  const landmarks = Object.fromEntries(
    Object.entries(pose.landmarks).map(([name, landmark]): [LandmarkName, Landmark] => [
      name as LandmarkName,
      { ...landmark, image: point(landmark.image) },
    ]),
  );
  const { silhouette } = pose;
  return {
    ...frame,
    ...size,
    pose: {
      ...pose,
      landmarks,
      ...(silhouette
        ? { silhouette: { ...silhouette, left: outline(silhouette.left), right: outline(silhouette.right) } }
        : {}),
    },
  };
}
