/**
 * Figures from the network's world landmarks. Their depth is a guess, so only directions are taken from them: lengths
 * are the fitted proportions, jitter is averaged away (Gaussian over time), the body is levelled and turned so that it
 * faces along +x or -x, and its contact with the floor (feet, or the pelvis when prone) stays where it is.
 */
import type { PairedLandmark, Side } from "../core/landmark.ts";
import { type ExerciseName, radians, type Seconds, type Signals } from "../core/quantity.ts";
import { add, cross, direction, midpoint, mix, scale, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import {
  type Figure,
  type Joint,
  liftToFloor,
  mapJoints,
  rotateTowards,
  translate,
  turn,
  unitOr,
} from "./figure.ts";
import type { Proportions, WorldPoints } from "./proportions.ts";

export interface ReplayTrack {
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

/**
 * Levels by the body's long axis at the start posture (upright for good mornings, flat for supermans) and turns by the
 * mean direction in which the user faces.
 */
export function stagingOf(track: ReplayTrack, exercise: ExerciseName): Staging {
  let axis = vec3(0, 0, 0);
  let ahead = vec3(0, 0, 0);
  const every = Math.max(1, Math.floor(track.t.length / 400));
  for (let i = 0; i < track.t.length; i += every) {
    const points = track.world(i);
    if (!points) continue;
    const p = pairs(points);
    if (!p) continue;
    const trunk = direction(subtract(p.shoulders, p.hips));
    const left = direction(
      add(
        subtract(p.at("left", "Hip"), p.at("right", "Hip")),
        subtract(p.at("left", "Shoulder"), p.at("right", "Shoulder")),
      ),
    );
    if (!trunk || !left) continue;
    if (exercise === "good-morning") {
      const inclination = track.signals(i).trunkInclination ?? 90;
      const legs = direction(subtract(p.hips, p.ankles));
      if (inclination < 15 && legs) axis = add(axis, add(trunk, legs));
      ahead = add(ahead, add(cross(left, vec3(0, 1, 0)), vec3(trunk.x, 0, trunk.z)));
    } else {
      const resting = Math.abs(track.signals(i).legLift ?? 0) < 8;
      const legs = direction(subtract(p.hips, p.ankles));
      if (resting && legs) axis = add(axis, legs);
      ahead = add(ahead, vec3(trunk.x, 0, trunk.z));
    }
  }
  const from = unitOr(axis, exercise === "good-morning" ? vec3(0, 1, 0) : vec3(1, 0, 0));
  const to = exercise === "good-morning" ? vec3(0, 1, 0) : unitOr(vec3(from.x, 0, from.z), vec3(1, 0, 0));
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
function pairs(points: WorldPoints): Pairs | undefined {
  const find = (side: Side, point: PairedLandmark): Vec3 | undefined =>
    points[`${side}${point}`] ?? points[`${side === "left" ? "right" : "left"}${point}`];
  if (!find("left", "Hip") || !find("left", "Shoulder")) return undefined;
  const at = (side: Side, point: PairedLandmark): Vec3 => toStage(find(side, point) ?? find(side, "Hip")!);
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
  const points = world && pairs(world);
  if (!world || !points) return undefined;
  const nose = world.nose;
  const raw = jointsAlong(points, body);
  const ears = midpoint(points.at("left", "Ear"), points.at("right", "Ear"));
  const gaze = unitOr(
    nose ? subtract(toStage(nose), ears) : vec3(staging.facing, 0, 0),
    vec3(staging.facing, 0, 0),
  );
  const spineBend = radians(track.signals(index).spineFlexion ?? 0);
  const level = (v: Vec3): Vec3 => turn(rotateTowards(v, staging.from, staging.to), staging.yaw);
  return settle(mapJoints({ joints: raw, spineBend, gaze }, level, level), exercise);
}

/** Joints built outwards from the pelvis: directions as seen, lengths as fitted. */
function jointsAlong(p: Pairs, body: Proportions): Record<Joint, Vec3> {
  const joints = {} as Record<Joint, Vec3>;
  joints.pelvis = vec3(0, 0, 0);
  const step = (from: Vec3, a: Vec3, b: Vec3, size: number, otherwise: Vec3): Vec3 =>
    add(from, scale(unitOr(subtract(b, a), otherwise), size));
  const up = vec3(0, 1, 0);
  joints.chest = step(joints.pelvis, p.hips, p.shoulders, body.trunk, up);
  const ears = midpoint(p.at("left", "Ear"), p.at("right", "Ear"));
  joints.head = step(joints.chest, p.shoulders, ears, body.neck, up);
  const down = vec3(0, -1, 0);
  for (const side of SIDES) {
    const sign = side === "left" ? 1 : -1;
    const out = (a: PairedLandmark, width: number): Vec3 =>
      scale(unitOr(subtract(p.at("left", a), p.at("right", a)), vec3(0, 0, -1)), (sign * width) / 2);
    const at = (point: PairedLandmark): Vec3 => p.at(side, point);
    joints[`${side}Hip`] = add(joints.pelvis, out("Hip", body.hipWidth));
    joints[`${side}Knee`] = step(joints[`${side}Hip`], at("Hip"), at("Knee"), body.thigh, down);
    joints[`${side}Ankle`] = step(joints[`${side}Knee`], at("Knee"), at("Ankle"), body.shank, down);
    joints[`${side}Heel`] = step(joints[`${side}Ankle`], at("Ankle"), at("Heel"), 0.34 * body.foot, down);
    joints[`${side}Toe`] = step(joints[`${side}Heel`], at("Heel"), at("Toe"), body.foot, vec3(1, 0, 0));
    joints[`${side}Shoulder`] = add(joints.chest, out("Shoulder", body.shoulderWidth));
    joints[`${side}Elbow`] = step(
      joints[`${side}Shoulder`],
      at("Shoulder"),
      at("Elbow"),
      body.upperArm,
      down,
    );
    joints[`${side}Wrist`] = step(joints[`${side}Elbow`], at("Elbow"), at("Wrist"), body.forearm, down);
    joints[`${side}Fingers`] = step(joints[`${side}Wrist`], at("Wrist"), at("Index"), body.hand, down);
  }
  return joints;
}

/** Puts the figure on the floor and its contact at the origin. */
function settle(figure: Figure, exercise: ExerciseName): Figure {
  const anchor =
    exercise === "good-morning"
      ? mix(figure.joints.leftAnkle, figure.joints.rightAnkle, 0.5)
      : figure.joints.pelvis;
  return translate(figure, vec3(-anchor.x, liftToFloor(figure), -anchor.z));
}
