/**
 * What the pose network makes of a body: every point a little off and trembling, the far side more than the near, depth
 * a guess, hidden hands unsure, now and then a frame with the legs exchanged or nobody found.
 *
 * The sizes are those of fixtures/tracks at rest (generator.test.ts compares): a near point trembles by about 0.1 % of
 * stature from frame to frame and wanders slowly by about 0.7 %; the far side's by twice as much.
 */
import {
  type ImagePoint,
  LANDMARK_NAMES,
  type Landmark,
  type LandmarkName,
  type PoseFrame,
} from "../../../src/core/landmark.ts";
import type { Vec3 } from "../../../src/core/vec3.ts";
import { aimed, type Camera } from "./camera.ts";
import type { Still } from "./film.ts";
import type { Draw, Person } from "./person.ts";
import type { Joints } from "./skeleton.ts";

const TREMBLE = 0.0011;
const WANDER = 0.006;
/** Hertz. */
const WANDERING = [0.13, 0.45, 1.1] as const;
/** A point's own steady error, share of stature. */
const BIAS = 0.008;
const FAR = 2;
/** Metres: depth is guessed. */
const DEPTH_ERROR = 0.03;
const LOST_SHARE = 0.004;
const EXCHANGED_SHARE = 0.004;

interface Error3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const FLIMSY = /Wrist|Index|Toe|Heel/;

function exchangedLegs(landmarks: Record<string, Landmark>): void {
  for (const part of ["Knee", "Ankle", "Heel", "Toe"]) {
    const kept = landmarks[`left${part}`]!;
    landmarks[`left${part}`] = landmarks[`right${part}`]!;
    landmarks[`right${part}`] = kept;
  }
}

/** The near side, by where the body really is: whichever shoulder and hip are nearer to the lens. */
function nearerSide(room: Readonly<Record<string, Vec3>>): "left" | "right" {
  const depth = (side: "left" | "right"): number => room[`${side}Shoulder`]!.z + room[`${side}Hip`]!.z;
  return depth("left") < depth("right") ? "left" : "right";
}

/** An error in x and y that comes and goes slowly, of about this size. */
function wandering(size: number, draw: Draw): (t: number) => { readonly x: number; readonly y: number } {
  const waves = (): ((t: number) => number) => {
    const parts = WANDERING.map((hertz, i) => ({
      size: (size * draw.gauss()) / (1 + 0.7 * i),
      pace: 2 * Math.PI * hertz * draw.between(0.7, 1.3),
      phase: draw.between(0, 2 * Math.PI),
    }));
    return (t) => parts.reduce((sum, p) => sum + p.size * Math.sin(p.pace * t + p.phase), 0);
  };
  const [x, y] = [waves(), waves()];
  return (t) => ({ x: x(t), y: y(t) });
}

export function asTheNetworkSees(
  stills: readonly Still[],
  person: Person,
  camera: Camera,
  draw: Draw,
): PoseFrame[] {
  const project = aimed(camera, stills);
  const names = LANDMARK_NAMES;
  const error = (size: number): Error3 => ({
    x: size * draw.gauss(),
    y: size * draw.gauss(),
    z: size * draw.gauss(),
  });
  const bias = new Map(names.map((name) => [name, error(BIAS * person.stature)]));
  const depthBias = new Map(names.map((name) => [name, 0.6 * DEPTH_ERROR * draw.gauss()]));
  const wander = new Map(names.map((name) => [name, wandering(WANDER * person.stature, draw)]));
  const belief = new Map(names.map((name) => [name, draw.between(0.9, 0.99)]));
  const farBelief = draw.between(0.45, 0.9);
  return stills.map(({ t, joints }) => {
    const frame = { t, width: camera.width, height: camera.pixels, luminance: 0.5 };
    const seen = Object.fromEntries(names.map((name) => [name, project(joints[name as keyof Joints])]));
    const room = Object.fromEntries(names.map((name) => [name, seen[name]!.room]));
    const near = nearerSide(room);
    const hips = { x: 0, y: 0, z: 0 };
    for (const axis of ["x", "y", "z"] as const)
      hips[axis] = (room.leftHip![axis] + room.rightHip![axis]) / 2;
    const pixels = Math.hypot(
      (seen.leftHip!.x + seen.rightHip!.x) / 2 - (seen.leftShoulder!.x + seen.rightShoulder!.x) / 2,
      (seen.leftHip!.y + seen.rightHip!.y) / 2 - (seen.leftShoulder!.y + seen.rightShoulder!.y) / 2,
    );
    const metre = Math.max(pixels / person.trunk, 40);
    const landmarks: Record<string, Landmark> = {};
    for (const name of names) {
      const far = name !== "nose" && !name.startsWith(near);
      const loose = (far ? FAR : 1) * (FLIMSY.test(name) ? 1.4 : 1);
      const now = wander.get(name)!(t);
      const tremble = error(TREMBLE * person.stature);
      const b = bias.get(name)!;
      const off = (axis: "x" | "y"): number => loose * (b[axis] + now[axis] + tremble[axis]);
      const at = room[name]!;
      const image: ImagePoint = {
        x: seen[name]!.x + metre * off("x"),
        y: seen[name]!.y + metre * off("y"),
      };
      landmarks[name] = {
        image,
        world: {
          x: at.x - hips.x + off("x"),
          y: at.y - hips.y + off("y"),
          z: at.z - hips.z + depthBias.get(name)! + loose * (DEPTH_ERROR * 0.5 * draw.gauss()),
        },
        visibility: Math.max(
          0.05,
          Math.min(0.999, (far ? farBelief : belief.get(name)!) + 0.02 * draw.gauss()),
        ),
      };
    }
    if (draw.maybe(EXCHANGED_SHARE)) exchangedLegs(landmarks);
    if (draw.maybe(LOST_SHARE)) return frame;
    return {
      ...frame,
      pose: { landmarks: landmarks as Record<LandmarkName, Landmark>, presence: 0.97 },
    };
  });
}
