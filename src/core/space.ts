/**
 * The spaces that points live in. Each is a type of its own by a key that no literal has: a point is made by its space's
 * own function, a change of space is a function that says so, and what is in one space never passes for another.
 * Points of any kind may be read as plain `x` and `y`.
 */
import type { Metres, Pixels } from "./quantity.ts";
import type { Vec3 } from "./vec3.ts";

declare const space: unique symbol;

/** Of the upright picture: x to the right, y DOWN. */
export interface ImagePoint {
  readonly x: Pixels;
  readonly y: Pixels;
  readonly [space]: "image";
}

/** Seen from the near side and facing right: x forward, y UP. */
export interface CanonicalPoint {
  readonly x: Pixels;
  readonly y: Pixels;
  readonly [space]: "canonical";
}

/** The network's guess: origin between the hips, x to the picture's right, y DOWN, z away from the camera. */
export interface WorldPoint extends Vec3 {
  readonly x: Metres;
  readonly y: Metres;
  readonly z: Metres;
  readonly [space]: "world";
}

/** The same, turned as the canonical picture is: x forward, y UP, z away from the camera. */
export interface CanonicalWorldPoint extends Vec3 {
  readonly x: Metres;
  readonly y: Metres;
  readonly z: Metres;
  readonly [space]: "canonical world";
}

export const imagePoint = (x: Pixels, y: Pixels): ImagePoint => ({ x, y }) as ImagePoint;
export const canonicalPoint = (x: Pixels, y: Pixels): CanonicalPoint => ({ x, y }) as CanonicalPoint;
export const worldPoint = (x: Metres, y: Metres, z: Metres): WorldPoint => ({ x, y, z }) as WorldPoint;
export const canonicalWorldPoint = (x: Metres, y: Metres, z: Metres): CanonicalWorldPoint =>
  ({ x, y, z }) as CanonicalWorldPoint;

type PlanePoint = ImagePoint | CanonicalPoint;
type SpacePoint = WorldPoint | CanonicalWorldPoint;

/** Half-way between two points of one space, in that space. */
export const between = <P extends PlanePoint>(a: P, b: NoInfer<P>): P =>
  ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }) as P;
export const between3 = <P extends SpacePoint>(a: P, b: NoInfer<P>): P =>
  ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 }) as P;
export const distance = <P extends PlanePoint>(a: P, b: NoInfer<P>): Pixels =>
  Math.hypot(a.x - b.x, a.y - b.y);
