/** A pinhole camera in the room: where each joint falls in the picture, and where it is in the camera's own axes. */
import { radians } from "../../../src/core/quantity.ts";
import type { Vec3 } from "../../../src/core/vec3.ts";
import type { Still } from "./film.ts";
import type { Draw } from "./person.ts";

export interface Camera {
  /** Degrees off the side view, + = towards the lifter's front (lying: head). */
  readonly azimuth: number;
  /** 1: stands to the lifter's right; -1: to the left. */
  readonly side: 1 | -1;
  /** Metres above the floor. */
  readonly height: number;
  readonly distance: number;
  /** Degrees by which the picture is turned. */
  readonly roll: number;
  readonly width: number;
  readonly pixels: number;
  readonly fps: number;
}

export interface Viewing {
  readonly azimuth?: readonly [number, number];
  readonly height?: readonly [number, number];
}

export function drawCamera(draw: Draw, floor: boolean, viewing: Viewing = {}): Camera {
  const [low, high] = viewing.height ?? (floor ? [0.15, 0.9] : [0.5, 1.3]);
  const [from, to] = viewing.azimuth ?? [-22, 22];
  const [width, pixels] = draw.pick([
    [640, 480],
    [1280, 720],
    [960, 720],
  ] as const);
  return {
    azimuth: draw.between(from, to),
    side: draw.maybe(0.5) ? 1 : -1,
    height: draw.between(low, high),
    distance: draw.between(2.6, 3.8),
    roll: draw.between(-3, 3),
    width,
    pixels,
    fps: draw.pick([10, 12, 15, 15]),
  };
}

const dot = (a: Vec3, b: Vec3): number => a.x * b.x + a.y * b.y + a.z * b.z;
const cross = (a: Vec3, b: Vec3): Vec3 => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
const minus = (a: Vec3, b: Vec3): Vec3 => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
const scaled = (a: Vec3, by: number): Vec3 => ({ x: a.x * by, y: a.y * by, z: a.z * by });

export interface Seen {
  readonly x: number;
  readonly y: number;
  /** Metres right, down and away, from wherever the camera is. */
  readonly room: Vec3;
}

interface Span {
  readonly low: Vec3;
  readonly high: Vec3;
}

type Visit = (point: Vec3) => void;

function spanOf(each: (visit: Visit) => void): Span {
  const low = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY, z: Number.POSITIVE_INFINITY };
  const high = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY, z: Number.NEGATIVE_INFINITY };
  each(({ x, y, z }) => {
    if (x < low.x) low.x = x;
    if (x > high.x) high.x = x;
    if (y < low.y) low.y = y;
    if (y > high.y) high.y = y;
    if (z < low.z) low.z = z;
    if (z > high.z) high.z = z;
  });
  return { low, high };
}

/**
 * Aims at the middle of all that is to be shown, and frames it: nobody sets a camera up to miss the mat. `room`: what is
 * to be shown beside the film, metres ahead and behind, and this high at least.
 */
export function aimed(
  camera: Camera,
  stills: readonly Still[],
  room: { readonly beside: number; readonly high: number } = { beside: 0, high: 0 },
): (point: Vec3) => Seen {
  const eachJoint = (visit: Visit): void => {
    for (const { joints } of stills) for (const point of Object.values(joints)) visit(point);
  };
  const { low, high } = spanOf(eachJoint);
  const [back, ahead] = [low.x - room.beside, high.x + room.beside];
  const top = Math.max(high.y, room.high);
  const target = { x: (back + ahead) / 2, y: (low.y + top) / 2, z: (low.z + high.z) / 2 };
  const a = radians(camera.azimuth);
  const from = {
    x: target.x + camera.distance * Math.sin(a),
    y: camera.height,
    z: target.z + camera.side * camera.distance * Math.cos(a),
  };
  const way = minus(target, from);
  const forward = scaled(way, 1 / Math.hypot(way.x, way.y, way.z));
  const flat = cross(forward, { x: 0, y: 1, z: 0 });
  const right = scaled(flat, 1 / Math.hypot(flat.x, flat.y, flat.z));
  const up = cross(right, forward);
  const c = Math.cos(radians(camera.roll));
  const s = Math.sin(radians(camera.roll));
  const seenFrom = (point: Vec3): Vec3 => {
    const off = minus(point, from);
    const h = dot(off, right);
    const v = -dot(off, up);
    return { x: h * c - v * s, y: h * s + v * c, z: dot(off, forward) };
  };
  let [widest, tallest] = [0, 0];
  const show: Visit = (point) => {
    const { x, y, z } = seenFrom(point);
    widest = Math.max(widest, Math.abs(x / z));
    tallest = Math.max(tallest, Math.abs(y / z));
  };
  eachJoint(show);
  for (const edge of [{ x: back }, { x: ahead }, { y: top }]) show({ ...target, ...edge });
  const focal = 0.45 * Math.min(camera.width / widest, camera.pixels / tallest, 3 * camera.pixels);
  return (point) => {
    const at = seenFrom(point);
    return {
      x: camera.width / 2 + (focal * at.x) / at.z,
      y: camera.pixels / 2 + (focal * at.y) / at.z,
      room: at,
    };
  };
}
