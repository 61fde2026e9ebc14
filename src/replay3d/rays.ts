/** Where a signal is measured on a figure: the place of its row (core/signals.ts) in stage space. Pure. */
import { type PairedLandmark, SIDES, type Side } from "../core/landmark.ts";
import { type Degrees, degrees, type Signal } from "../core/quantity.ts";
import { SIGNAL_ROWS } from "../core/signals.ts";
import { dot, midpoint, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import { type Figure, unitOr } from "./figure.ts";

const angleBetween = (a: Vec3, b: Vec3): Degrees => degrees(Math.acos(Math.min(1, Math.max(-1, dot(a, b)))));

export interface Rays {
  readonly vertex: Vec3;
  /** Unit vectors: the angle is the way from one to the other. */
  readonly from: Vec3;
  readonly to: Vec3;
  /** Degrees; below level it is less than 0. */
  readonly angle: Degrees;
}

/** On one side of the body, or both sides taken together. */
export function raysOf({ joints }: Figure, signal: Signal, side?: Side): Rays {
  const { joint, from, to } = SIGNAL_ROWS[signal].place;
  const at = (name: PairedLandmark): Vec3 => placeOf(joints, name, side);
  const vertex = at(joint);
  const ray = unitOr(subtract(at(to), vertex), vec3(1, 0, 0));
  if (from === "level") {
    const level = unitOr(vec3(ray.x, 0, ray.z), vec3(1, 0, 0));
    return { vertex, from: level, to: ray, angle: angleBetween(ray, level) * Math.sign(ray.y) };
  }
  const up = vec3(0, 1, 0);
  const beyond = from === "up" ? up : unitOr(subtract(vertex, at(from)), up);
  return { vertex, from: beyond, to: ray, angle: angleBetween(beyond, ray) };
}

/** A figure's head is the midpoint of the ears, and its hands are fingers. */
function placeOf(joints: Figure["joints"], name: PairedLandmark, side?: Side): Vec3 {
  if (name === "Ear" || name === "Eye") return joints.head;
  const joint = name === "Index" ? "Fingers" : name;
  return side ? joints[`${side}${joint}`] : midpoint(joints[`left${joint}`], joints[`right${joint}`]);
}

const ONE_BY_ONE: readonly PairedLandmark[] = ["Knee", "Elbow"];

/** What bends in each limb by itself is read there; the rest is of both sides together. */
export const sidesOf = (signal: Signal): readonly (Side | undefined)[] =>
  ONE_BY_ONE.includes(SIGNAL_ROWS[signal].place.joint) ? SIDES : [undefined];

/** At each of its places, the limb nearer to the side camera first. */
export const allRaysOf = (figure: Figure, signal: Signal): readonly Rays[] =>
  sidesOf(signal)
    .map((side) => raysOf(figure, signal, side))
    .sort((a, b) => b.vertex.z - a.vertex.z);
