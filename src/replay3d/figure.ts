/**
 * The figure that the mannequin wears: joint centres in *stage space*, metres, x to the right of the side view, y UP,
 * z towards the side camera, floor at y = 0. A figure that faces +x has its right side towards the side camera.
 * Pure: no three.js here.
 */
import type { Side } from "../core/landmark.ts";
import { add, cross, direction, mix, type Vec3, vec3 } from "../core/vec3.ts";

export const PAIRED_JOINTS = [
  "Shoulder",
  "Elbow",
  "Wrist",
  "Fingers",
  "Hip",
  "Knee",
  "Ankle",
  "Heel",
  "Toe",
] as const;
export type PairedJoint = (typeof PAIRED_JOINTS)[number];
export type Joint = "pelvis" | "chest" | "head" | `${Side}${PairedJoint}`;
export const JOINTS: readonly Joint[] = [
  "pelvis",
  "chest",
  "head",
  ...PAIRED_JOINTS.flatMap((joint): Joint[] => [`left${joint}`, `right${joint}`]),
];

export interface Figure {
  /** `pelvis`: midpoint of the hips; `chest`: midpoint of the shoulders; `head`: midpoint of the ears. */
  readonly joints: Readonly<Record<Joint, Vec3>>;
  /** How far the spine is bent between pelvis and chest, radians; flexion (a round back) positive. */
  readonly spineBend: number;
  /** Unit vector from the middle of the head out of the face. */
  readonly gaze: Vec3;
}

/** Where a hand holds what it carries. */
export const palmOf = (joints: Figure["joints"], side: Side): Vec3 =>
  mix(joints[`${side}Wrist`], joints[`${side}Fingers`], 0.8);

/** Moves every joint. */
export function translate(figure: Figure, by: Vec3): Figure {
  return mapJoints(
    figure,
    (point) => add(point, by),
    (v) => v,
  );
}

/** Applies one map to points and another to directions. */
export function mapJoints(figure: Figure, point: (p: Vec3) => Vec3, vector: (v: Vec3) => Vec3): Figure {
  const joints = {} as Record<Joint, Vec3>;
  for (const name of JOINTS) joints[name] = point(figure.joints[name]);
  return { joints, spineBend: figure.spineBend, gaze: vector(figure.gaze) };
}

/** Between two figures that are close to one another, `share` of the way from `a` to `b`. */
export function mixFigures(a: Figure, b: Figure, share: number): Figure {
  const joints = {} as Record<Joint, Vec3>;
  for (const name of JOINTS) joints[name] = mix(a.joints[name], b.joints[name], share);
  const spineBend = a.spineBend + (b.spineBend - a.spineBend) * share;
  return { joints, spineBend, gaze: unitOr(mix(a.gaze, b.gaze, share), a.gaze) };
}

/** Turns `v` about the vertical by `yaw` radians, counter-clockwise seen from above. */
export function turn(v: Vec3, yaw: number): Vec3 {
  const c = Math.cos(yaw);
  const s = Math.sin(yaw);
  return vec3(c * v.x + s * v.z, v.y, -s * v.x + c * v.z);
}

/** Rotates `v` by the smallest rotation that carries unit vector `from` to unit vector `to`. */
export function rotateTowards(v: Vec3, from: Vec3, to: Vec3): Vec3 {
  const axis = cross(from, to);
  const cosine = from.x * to.x + from.y * to.y + from.z * to.z;
  if (cosine < -0.999999) return vec3(-v.x, -v.y, v.z);
  const c = cross(axis, v);
  const cc = cross(axis, c);
  const k = 1 / (1 + cosine);
  return vec3(v.x + c.x + cc.x * k, v.y + c.y + cc.y * k, v.z + c.z + cc.z * k);
}

/** Height of a joint's skin above its centre, metres: what rests on the floor is the skin. */
const SKIN: Readonly<Partial<Record<PairedJoint | "pelvis" | "chest" | "head", number>>> = {
  Heel: 0.012,
  Toe: 0.012,
  Fingers: 0.012,
  Wrist: 0.028,
  Elbow: 0.04,
  Knee: 0.055,
  Ankle: 0.035,
  pelvis: 0.1,
  chest: 0.105,
};

/** How far the figure must be lifted so that its lowest skin touches the floor, metres. */
export function liftToFloor(figure: Figure): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const name of JOINTS) {
    const bare = name.replace(/^(left|right)/, "") as keyof typeof SKIN;
    const skin = SKIN[bare];
    if (skin !== undefined) lowest = Math.min(lowest, figure.joints[name].y - skin);
  }
  return -lowest;
}

export const unitOr = (v: Vec3, otherwise: Vec3): Vec3 => direction(v) ?? otherwise;
