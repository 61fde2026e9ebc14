/**
 * The region of interest: a rotated square of the picture that is resampled to the network's input. BlazePose was
 * trained on squares centred between the hips, turned so that hips -> head points up, and 1.25 times the body's circle.
 *
 * Centre and size are picture pixels; `rotation` is radians, clockwise as seen (y down), 0 = upright.
 */
import { type ImagePoint, imagePoint } from "../../core/space.ts";
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly rotation: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The margin that the network was trained with (MediaPipe's pose_landmarks_to_roi). */
const MARGIN = 1.25;

/** From the network's two alignment points: between the hips, and on the circle around the whole body. */
export function regionFromAlignment(centre: Point, rim: Point): Region {
  const dx = rim.x - centre.x;
  const dy = rim.y - centre.y;
  return {
    x: centre.x,
    y: centre.y,
    size: 2 * Math.hypot(dx, dy) * MARGIN,
    rotation: normaliseAngle(Math.PI / 2 - Math.atan2(-dy, dx)),
  };
}

export const normaliseAngle = (a: number): number =>
  a - 2 * Math.PI * Math.floor((a + Math.PI) / (2 * Math.PI));

/** Crop coordinates (0..1, y down) -> picture pixels. */
export function toPicture(region: Region, u: number, v: number): ImagePoint {
  const cos = Math.cos(region.rotation);
  const sin = Math.sin(region.rotation);
  const x = (u - 0.5) * region.size;
  const y = (v - 0.5) * region.size;
  return imagePoint(region.x + cos * x - sin * y, region.y + sin * x + cos * y);
}

/**
 * Follows the wanted region with a memory that grows as the body holds still: a crop that trembles makes the landmarks
 * tremble. `share` of the way per frame, from 0.15 at rest to 1 for moves beyond 6% of the size.
 */
export function follow(previous: Region | undefined, wanted: Region): Region {
  if (!previous) return wanted;
  const turn = normaliseAngle(wanted.rotation - previous.rotation);
  const moved = Math.max(
    Math.hypot(wanted.x - previous.x, wanted.y - previous.y) / previous.size,
    Math.abs(wanted.size / previous.size - 1) / 2,
    Math.abs(turn) / 2,
  );
  const share = Math.min(1, 0.15 + 0.85 * (moved / 0.06));
  return {
    x: previous.x + share * (wanted.x - previous.x),
    y: previous.y + share * (wanted.y - previous.y),
    size: previous.size + share * (wanted.size - previous.size),
    rotation: previous.rotation + share * turn,
  };
}
