/** Plain 3-vectors. Lengths keep the unit of their input (metres for world landmarks, pixels for image ones). */
export interface Vec3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const vec3 = (x: number, y: number, z: number): Vec3 => ({ x, y, z });
export const subtract = (a: Vec3, b: Vec3): Vec3 => vec3(a.x - b.x, a.y - b.y, a.z - b.z);
export const midpoint = (a: Vec3, b: Vec3): Vec3 => vec3((a.x + b.x) / 2, (a.y + b.y) / 2, (a.z + b.z) / 2);
export const dot = (a: Vec3, b: Vec3): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const length = (a: Vec3): number => Math.hypot(a.x, a.y, a.z);
export const add = (a: Vec3, b: Vec3): Vec3 => vec3(a.x + b.x, a.y + b.y, a.z + b.z);
export const scale = (a: Vec3, factor: number): Vec3 => vec3(a.x * factor, a.y * factor, a.z * factor);
export const cross = (a: Vec3, b: Vec3): Vec3 =>
  vec3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
export const mix = (a: Vec3, b: Vec3, share: number): Vec3 => add(a, scale(subtract(b, a), share));
/** The direction of `a`, or `undefined` where it has none (shorter than 1e-9 of its unit). */
export function direction(a: Vec3): Vec3 | undefined {
  const size = length(a);
  return size > 1e-9 ? scale(a, 1 / size) : undefined;
}
