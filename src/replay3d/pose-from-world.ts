/**
 * Figures from the network's world landmarks. Their depth is a guess, so only directions are taken from them: lengths
 * are the fitted proportions, jitter is averaged away (Gaussian over time), the body is levelled and turned so that it
 * faces along +x or -x, and its contact with the floor (feet, or the pelvis when prone) stays where it is.
 */
import { exerciseNamed } from "../core/catalogue.ts";
import { lies } from "../core/exercise.ts";
import { otherSide, type PairedLandmark, type Side, sided } from "../core/landmark.ts";
import { type ExerciseName, radians, type Seconds, type Signals } from "../core/quantity.ts";
import { add, cross, direction, midpoint, mix, scale, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import {
  type Figure,
  type Joint,
  liftToFloor,
  type PairedJoint,
  rotateTowards,
  translate,
  turn,
  unitOr,
} from "./figure.ts";
import type { Proportions, WorldPoints } from "./proportions.ts";

export interface ReplayTrack {
  /** The side towards the camera; the other one is mostly hidden, and its depth a guess. */
  readonly nearSide?: Side;
  /** Seconds, increasing; one entry per analysed frame. */
  readonly t: ArrayLike<Seconds>;
  /** World landmarks (core/landmark.ts axes); `undefined`: nobody found. */
  world(index: number): WorldPoints | undefined;
  signals(index: number): Signals;
}

const SIDES: readonly Side[] = ["left", "right"];
/** Camera axes (y down, z away) to stage axes (y up, z towards the camera). */
const toStage = (p: Vec3): Vec3 => vec3(p.x, -p.y, -p.z);

/** The Gaussian's standard deviation, seconds: about the length of a jitter, a tenth of the fastest move. */
const SMOOTHING = 0.07;

/** World points around frame `index`, averaged with Gaussian weights; `undefined` where nobody was near in time. */
export function smoothedWorld(track: ReplayTrack, index: number): WorldPoints | undefined {
  const centre = track.t[index];
  if (centre === undefined) return undefined;
  const sums = new Map<string, { point: Vec3; weight: number }>();
  for (let i = index; i >= 0 && centre - track.t[i]! <= 3 * SMOOTHING; i--)
    accumulate(sums, track, i, centre);
  for (let i = index + 1; i < track.t.length && track.t[i]! - centre <= 3 * SMOOTHING; i++)
    accumulate(sums, track, i, centre);
  if (sums.size === 0) return undefined;
  return Object.fromEntries([...sums].map(([name, s]) => [name, scale(s.point, 1 / s.weight)]));
}

function accumulate(
  sums: Map<string, { point: Vec3; weight: number }>,
  track: ReplayTrack,
  i: number,
  centre: Seconds,
) {
  const points = track.world(i);
  if (!points) return;
  const weight = Math.exp(-(((track.t[i]! - centre) / SMOOTHING) ** 2) / 2);
  for (const [name, point] of Object.entries(points)) {
    const sum = sums.get(name);
    const part = scale(point, weight);
    sums.set(
      name,
      sum ? { point: add(sum.point, part), weight: sum.weight + weight } : { point: part, weight },
    );
  }
}

/** How the whole recording is brought onto the stage: a levelling tilt, then a turn about the vertical. */
export interface Staging {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly yaw: number;
  /** 1: the figure faces (prone: its head points to) +x; -1: to -x. */
  readonly facing: 1 | -1;
}

/** What one frame tells of the body's long axis, where it is in its start posture, and of where it faces. */
function lineUp(
  track: ReplayTrack,
  index: number,
  stands: boolean,
): { readonly axis: Vec3 | undefined; readonly ahead: Vec3 } | undefined {
  const points = track.world(index);
  const p = points && pairs(points);
  if (!p) return undefined;
  const trunk = direction(subtract(p.shoulders, p.hips));
  const left = direction(
    add(
      subtract(p.at("left", "Hip"), p.at("right", "Hip")),
      subtract(p.at("left", "Shoulder"), p.at("right", "Shoulder")),
    ),
  );
  if (!trunk || !left) return undefined;
  const legs = direction(subtract(p.hips, p.ankles));
  const along = vec3(trunk.x, 0, trunk.z);
  const { trunkInclination = 90, legLift = 0 } = track.signals(index);
  if (!stands) return { axis: Math.abs(legLift) < 8 ? legs : undefined, ahead: along };
  return {
    axis: trunkInclination < 15 && legs ? add(trunk, legs) : undefined,
    ahead: add(cross(left, vec3(0, 1, 0)), along),
  };
}

/**
 * Levels by the body's long axis at the start posture (upright or flat) and turns by the
 * mean direction in which the user faces.
 */
export function stagingOf(track: ReplayTrack, exercise: ExerciseName): Staging {
  const stands = !lies(exerciseNamed(exercise));
  let axis = vec3(0, 0, 0);
  let ahead = vec3(0, 0, 0);
  const every = Math.max(1, Math.floor(track.t.length / 400));
  for (let i = 0; i < track.t.length; i += every) {
    const told = lineUp(track, i, stands);
    if (told?.axis) axis = add(axis, told.axis);
    if (told) ahead = add(ahead, told.ahead);
  }
  const from = unitOr(axis, stands ? vec3(0, 1, 0) : vec3(1, 0, 0));
  const to = stands ? vec3(0, 1, 0) : unitOr(vec3(from.x, 0, from.z), vec3(1, 0, 0));
  const heading = unitOr(vec3(ahead.x, 0, ahead.z), vec3(1, 0, 0));
  const facing = heading.x >= 0 ? 1 : -1;
  const yaw = Math.atan2(heading.z, heading.x) - (facing === 1 ? 0 : Math.PI);
  return { from, to, yaw, facing };
}

interface Pairs {
  readonly hips: Vec3;
  readonly shoulders: Vec3;
  readonly ankles: Vec3;
  at(side: Side, point: PairedLandmark): Vec3;
}

/** Stage-space points with the missing side taken from the other; `undefined` without hips or shoulders. */
function pairs(points: WorldPoints, level: (v: Vec3) => Vec3 = (v) => v): Pairs | undefined {
  const find = (side: Side, point: PairedLandmark): Vec3 | undefined =>
    points[sided(side, point)] ?? points[sided(otherSide(side), point)];
  if (!find("left", "Hip") || !find("left", "Shoulder")) return undefined;
  const at = (side: Side, point: PairedLandmark): Vec3 =>
    level(toStage(find(side, point) ?? find(side, "Hip")!));
  const middle = (point: PairedLandmark): Vec3 => midpoint(at("left", point), at("right", point));
  return { hips: middle("Hip"), shoulders: middle("Shoulder"), ankles: middle("Ankle"), at };
}

/** The figure of one frame on the stage; `undefined` where nobody was found near it. */
export function figureFromWorld(
  track: ReplayTrack,
  index: number,
  exercise: ExerciseName,
  body: Proportions,
  staging: Staging,
): Figure | undefined {
  const world = smoothedWorld(track, index);
  const level = (v: Vec3): Vec3 => turn(rotateTowards(v, staging.from, staging.to), staging.yaw);
  const points = world && pairs(world, level);
  if (!world || !points) return undefined;
  const ears = midpoint(points.at("left", "Ear"), points.at("right", "Ear"));
  const ahead = vec3(staging.facing, 0, 0);
  const seen = world.nose ? subtract(level(toStage(world.nose)), ears) : ahead;
  const figure: Figure = {
    joints: jointsAlong(points, body, staging.facing, track.nearSide),
    spineBend: radians(track.signals(index).spineFlexion ?? 0),
    gaze: unitOr(vec3(seen.x, seen.y, seen.z * SIDEWAYS), ahead),
  };
  return lies(exerciseNamed(exercise))
    ? settle(figure, figure.joints.pelvis)
    : settle(onFlatFeet(figure, body), mix(figure.joints.leftAnkle, figure.joints.rightAnkle, 0.5));
}

/** How much of the depth that a single camera guessed is believed: both exercises happen in the sagittal plane. */
const SIDEWAYS = 0.3;
/** How much of the near side's movement the far side takes over: both exercises move both sides alike. */
const ALIKE = 0.8;

interface Bone {
  readonly from: PairedJoint;
  readonly to: PairedJoint;
  readonly points: readonly [PairedLandmark, PairedLandmark];
  readonly size: keyof Proportions;
  /** Length as a share of `size`. */
  readonly share?: number;
}
const BONES: readonly Bone[] = [
  { from: "Hip", to: "Knee", points: ["Hip", "Knee"], size: "thigh" },
  { from: "Knee", to: "Ankle", points: ["Knee", "Ankle"], size: "shank" },
  { from: "Ankle", to: "Heel", points: ["Ankle", "Heel"], size: "foot", share: 0.34 },
  { from: "Heel", to: "Toe", points: ["Heel", "Toe"], size: "foot" },
  { from: "Shoulder", to: "Elbow", points: ["Shoulder", "Elbow"], size: "upperArm" },
  { from: "Elbow", to: "Wrist", points: ["Elbow", "Wrist"], size: "forearm" },
  { from: "Wrist", to: "Fingers", points: ["Wrist", "Index"], size: "hand" },
];

/** Joints built outwards from the pelvis: directions as seen, lengths as fitted, sideways mostly as bodies are made. */
function jointsAlong(
  p: Pairs,
  body: Proportions,
  facing: 1 | -1,
  near: Side | undefined,
): Record<Joint, Vec3> {
  const joints = {} as Record<Joint, Vec3>;
  const ears = midpoint(p.at("left", "Ear"), p.at("right", "Ear"));
  const up = vec3(0, 1, 0);
  joints.pelvis = vec3(0, 0, 0);
  joints.chest = scale(sagittal(subtract(p.shoulders, p.hips), up), body.trunk);
  joints.head = add(joints.chest, scale(sagittal(subtract(ears, p.shoulders), up), body.neck));
  // A figure that faces +x has its left side away from the camera.
  const outwards = (side: Side): 1 | -1 => ((side === "left") === (facing === 1) ? -1 : 1);
  for (const side of SIDES) {
    joints[`${side}Hip`] = add(joints.pelvis, vec3(0, 0, (outwards(side) * body.hipWidth) / 2));
    joints[`${side}Shoulder`] = add(joints.chest, vec3(0, 0, (outwards(side) * body.shoulderWidth) / 2));
  }
  for (const { from, to, points, size, share = 1 } of BONES) {
    const seen = (side: Side): Vec3 =>
      unitOr(subtract(p.at(side, points[1]), p.at(side, points[0])), vec3(0, -1, 0));
    const out = SIDES.reduce((sum, side) => sum + (seen(side).z * outwards(side)) / 2, 0);
    for (const side of SIDES) {
      const own = near && side !== near ? mix(seen(side), seen(near), ALIKE) : seen(side);
      const z = out * SIDEWAYS * outwards(side);
      const flat = unitOr(vec3(own.x, own.y, 0), vec3(0, -1, 0));
      const along = add(scale(flat, Math.sqrt(1 - z * z)), vec3(0, 0, z));
      joints[`${side}${to}`] = add(joints[`${side}${from}`], scale(along, body[size] * share));
    }
  }
  return joints;
}

/** The direction with little of its depth. */
const sagittal = (v: Vec3, otherwise: Vec3): Vec3 => unitOr(vec3(v.x, v.y, v.z * SIDEWAYS), otherwise);

/** A stander's soles lie on the floor, whatever the network thinks of toes. */
function onFlatFeet(figure: Figure, body: Proportions): Figure {
  const joints = { ...figure.joints };
  for (const side of SIDES) {
    const ankle = joints[`${side}Ankle`];
    const seen = subtract(joints[`${side}Toe`], joints[`${side}Heel`]);
    const along = unitOr(vec3(seen.x, 0, seen.z), vec3(1, 0, 0));
    joints[`${side}Heel`] = add(ankle, add(scale(along, -0.28 * body.foot), vec3(0, -0.075, 0)));
    joints[`${side}Toe`] = add(joints[`${side}Heel`], scale(along, body.foot));
  }
  return { ...figure, joints };
}

/** Puts the figure on the floor and its contact at the origin. */
function settle(figure: Figure, anchor: Vec3): Figure {
  return translate(figure, vec3(-anchor.x, liftToFloor(figure), -anchor.z));
}
