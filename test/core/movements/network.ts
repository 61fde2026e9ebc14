/**
 * What the pose network makes of a body: every point a little off and trembling, the far side more than the near, depth
 * a guess, hidden hands unsure, now and then a frame with the legs exchanged or nobody found.
 *
 * The sizes are those of fixtures at rest or larger (generator.test.ts compares): a near point trembles by about 0.1 % of
 * stature from frame to frame and wanders slowly by 0.3 to 0.6 %; the far side's by twice as much. What the network errs by it
 * errs by again whenever the body is back: from rest to rest its points come back to within 1 % of the trunk.
 */

import {
  LANDMARK_NAMES,
  type Landmark,
  type LandmarkName,
  type PoseFrame,
} from "../../../src/core/landmark.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";
import type { Vec3 } from "../../../src/core/vec3.ts";
import type { Camera, Seen } from "./camera.ts";
import type { Still } from "./film.ts";
import type { Draw, Person } from "./person.ts";

const TREMBLE = 0.0011;
const WANDER = { lying: 0.003, standing: 0.004, loose: 0.006 } as const;
/** Hertz. */
const WANDERING = [0.13, 0.45, 1.1] as const;
/** A point's own steady error, share of stature. */
const BIAS = 0.008;
const FAR = 2;
/** Metres: depth is guessed. */
const DEPTH_ERROR = 0.03;
const LOST_SHARE = 0.004;
const EXCHANGED_SHARE = 0.004;

/** Arms and head of who stands wander most: hands are hidden, and the face turns. */
const NOT_TRUNK_OR_LEG = /Elbow|Wrist|Index|Ear|Eye|nose/i;
const FLIMSY = /Wrist|Index|Toe|Heel/;
/**
 * The network places an arm's points across the arm, where it has edges, better than along it, where it has none: 1.0 and 1.2 % of
 * the trunk against 2.0 and 2.7 %, elbow and wrist, of arms overhead (fixtures/lift-tracks of presses against the truth).
 */
const ACROSS = 0.5;
/** Where each point's limb begins. */
const LIMB: Readonly<Partial<Record<LandmarkName, LandmarkName>>> = {
  leftElbow: "leftShoulder",
  rightElbow: "rightShoulder",
  leftWrist: "leftElbow",
  rightWrist: "rightElbow",
  leftIndex: "leftElbow",
  rightIndex: "rightElbow",
};

function exchangedLegs(landmarks: Record<string, Landmark>): void {
  for (const part of ["Knee", "Ankle", "Heel", "Toe"]) {
    const kept = landmarks[`left${part}`]!;
    landmarks[`left${part}`] = landmarks[`right${part}`]!;
    landmarks[`right${part}`] = kept;
  }
}

const at = (name: LandmarkName): number => LANDMARK_NAMES.indexOf(name);
const SHOULDERS = [at("leftShoulder"), at("rightShoulder")] as const;
const HIPS = [at("leftHip"), at("rightHip")] as const;

/** An error that comes and goes slowly, of about this size. */
function wandering(size: number, draw: Draw): (t: number) => number {
  const parts = WANDERING.map((hertz, i) => ({
    size: (size * draw.gauss()) / (1 + 0.7 * i),
    pace: 2 * Math.PI * hertz * draw.between(0.7, 1.3),
    phase: draw.between(0, 2 * Math.PI),
  }));
  return (t) => {
    let sum = 0;
    for (const p of parts) sum += p.size * Math.sin(p.pace * t + p.phase);
    return sum;
  };
}

/** What is wrong with a point of one person in one film. */
interface Misplaced {
  readonly name: LandmarkName;
  readonly side: "left" | "right" | undefined;
  readonly loose: number;
  /** Among all points: where its limb begins. */
  readonly limb: number | undefined;
  /** Metres in the picture, now. */
  readonly x: (t: number) => number;
  readonly y: (t: number) => number;
  readonly depth: number;
  readonly belief: number;
}

function misplaced(name: LandmarkName, person: Person, lying: boolean, draw: Draw): Misplaced {
  const size = lying ? WANDER.lying : NOT_TRUNK_OR_LEG.test(name) ? WANDER.loose : WANDER.standing;
  const axis = (): ((t: number) => number) => {
    const steady = BIAS * person.stature * draw.gauss();
    const wander = wandering(size * person.stature, draw);
    return (t) => steady + wander(t);
  };
  return {
    name,
    side: name.startsWith("left") ? "left" : name.startsWith("right") ? "right" : undefined,
    loose: FLIMSY.test(name) ? 1.4 : 1,
    limb: LIMB[name] === undefined ? undefined : at(LIMB[name]),
    x: axis(),
    y: axis(),
    depth: 0.6 * DEPTH_ERROR * draw.gauss(),
    belief: draw.between(0.9, 0.99),
  };
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

const offsetOf = ({ x, y }: Misplaced, loose: number, t: number, tremble: number, now: Draw): Offset => ({
  x: loose * (x(t) + tremble * now.gauss()),
  y: loose * (y(t) + tremble * now.gauss()),
});

/** Less of it across a limb that goes from `from` to `to`. */
function steadier({ x, y }: Offset, from: Offset, to: Offset): Offset {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy);
  if (long === 0) return { x, y };
  const along = (x * dx + y * dy) / long;
  return {
    x: ACROSS * x + (1 - ACROSS) * along * (dx / long),
    y: ACROSS * y + (1 - ACROSS) * along * (dy / long),
  };
}

/** A body as a camera sees it: all points, and what is needed to misplace them. */
interface Shown {
  readonly seen: readonly Seen[];
  readonly near: "left" | "right";
  readonly hips: Vec3;
  /** Pixels. */
  readonly metre: number;
}

function shownBy(seen: readonly Seen[], person: Person): Shown {
  const [leftShoulder, rightShoulder] = [seen[SHOULDERS[0]]!, seen[SHOULDERS[1]]!];
  const [leftHip, rightHip] = [seen[HIPS[0]]!, seen[HIPS[1]]!];
  const between = (axis: "x" | "y" | "z"): number => (leftHip.room[axis] + rightHip.room[axis]) / 2;
  const pixels = Math.hypot(
    (leftHip.x + rightHip.x - leftShoulder.x - rightShoulder.x) / 2,
    (leftHip.y + rightHip.y - leftShoulder.y - rightShoulder.y) / 2,
  );
  // By where the body really is: whichever shoulder and hip are nearer to the lens.
  const near = leftShoulder.room.z + leftHip.room.z < rightShoulder.room.z + rightHip.room.z;
  return {
    seen,
    near: near ? "left" : "right",
    hips: { x: between("x"), y: between("y"), z: between("z") },
    metre: Math.max(pixels / person.trunk, 40),
  };
}

/**
 * One person before one camera, whatever is filmed of them. `errors`: how large they are, 0 for a network that sees all as it is.
 * `draw` of the result: what trembles from frame to frame.
 */
export function networkBefore(
  person: Person,
  camera: Camera,
  lying: boolean,
  draw: Draw,
  errors: 0 | 1 = 1,
): (stills: readonly Still[], project: (point: Vec3) => Seen, draw: Draw) => PoseFrame[] {
  const points = LANDMARK_NAMES.map((name) => misplaced(name, person, lying, draw));
  const unseen: Landmark = { image: imagePoint(0, 0), world: worldPoint(0, 0, 0), visibility: 0 };
  const blank: Record<string, Landmark> = Object.fromEntries(LANDMARK_NAMES.map((name) => [name, unseen]));
  const farBelief = draw.between(0.45, 0.9);
  const tremble = TREMBLE * person.stature;
  const landmarkOf = (i: number, t: number, { seen, near, hips, metre }: Shown, now: Draw): Landmark => {
    const point = points[i]!;
    const far = point.side !== undefined && point.side !== near;
    const loose = errors * (far ? FAR : 1) * point.loose;
    const { x, y, room } = seen[i]!;
    const raw = offsetOf(point, loose, t, tremble, now);
    const off = point.limb === undefined ? raw : steadier(raw, seen[point.limb]!, seen[i]!);
    const away = room.z - hips.z + errors * point.depth + loose * (DEPTH_ERROR * 0.5 * now.gauss());
    return {
      image: imagePoint(x + metre * off.x, y + metre * off.y),
      world: worldPoint(room.x - hips.x + off.x, room.y - hips.y + off.y, away),
      visibility: Math.max(0.05, Math.min(0.999, (far ? farBelief : point.belief) + 0.02 * now.gauss())),
    };
  };
  const frameOf = ({ t, joints }: Still, project: (point: Vec3) => Seen, now: Draw): PoseFrame => {
    const frame = { t, width: camera.width, height: camera.pixels, luminance: 0.5 };
    const shown = shownBy(
      points.map(({ name }) => project(joints[name])),
      person,
    );
    // A copy that is filled in: adding name by name is dear.
    const landmarks: Record<string, Landmark> = { ...blank };
    for (let i = 0; i < points.length; i += 1) landmarks[points[i]!.name] = landmarkOf(i, t, shown, now);
    if (now.maybe(errors * EXCHANGED_SHARE)) exchangedLegs(landmarks);
    if (now.maybe(errors * LOST_SHARE)) return frame;
    return {
      ...frame,
      pose: { landmarks: landmarks as Record<LandmarkName, Landmark>, presence: 0.97 },
    };
  };
  return (stills, project, now) => stills.map((still) => frameOf(still, project, now));
}
