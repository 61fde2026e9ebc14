/** Plane angles in the canonical frame (x forward, y up), in degrees. */
import { type Degrees, degrees } from "../quantity.ts";
import type { CanonicalPoint, CanonicalWorldPoint } from "../space.ts";

/** Of a space whose y points up. */
type Upward = CanonicalPoint | CanonicalWorldPoint;

/** From vertical, positive forward: of the direction `from` -> `to`. */
export const fromVertical = (from: Upward, to: Upward): Degrees =>
  degrees(Math.atan2(to.x - from.x, to.y - from.y));

/** Above horizontal, of the direction `from` -> `to`, whichever way it points along x. */
export const aboveHorizontal = (from: Upward, to: Upward): Degrees =>
  degrees(Math.atan2(to.y - from.y, Math.abs(to.x - from.x)));

/** 180 minus the angle at `joint`: 0 for a straight limb, always positive. Works in two or three dimensions. */
export function bend(
  a: { readonly x: number; readonly y: number; readonly z?: number },
  joint: { readonly x: number; readonly y: number; readonly z?: number },
  b: { readonly x: number; readonly y: number; readonly z?: number },
): Degrees {
  const ux = a.x - joint.x;
  const uy = a.y - joint.y;
  const uz = (a.z ?? 0) - (joint.z ?? 0);
  const vx = b.x - joint.x;
  const vy = b.y - joint.y;
  const vz = (b.z ?? 0) - (joint.z ?? 0);
  const norm = Math.hypot(ux, uy, uz) * Math.hypot(vx, vy, vz);
  if (!(norm > 0)) return 0;
  return 180 - degrees(Math.acos(Math.max(-1, Math.min(1, (ux * vx + uy * vy + uz * vz) / norm))));
}
