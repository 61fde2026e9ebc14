/**
 * A script of figures becomes a film of joints: every angle goes from one figure to the next with minimum jerk (Flash
 * and Hogan, J. Neurosci. 5, 1985), the body sways, and what carries it stays where it is.
 */
import type { Side } from "../../../src/core/landmark.ts";
import type { Vec3 } from "../../../src/core/vec3.ts";
import { wayAt } from "../lifter/film.ts";
import type { Draw, Person } from "./person.ts";
import {
  type Both,
  type Figure,
  handOf,
  type Joints,
  left,
  mixed,
  pointsOf,
  right,
  settle,
  withArms,
} from "./skeleton.ts";

/** Joints whose middle stays where it is while the body moves. */
export type Anchor = "feet" | "leftFoot" | "rightFoot" | "hips" | "knees" | "shoulders";

export interface Move {
  readonly seconds: number;
  readonly to?: Partial<Figure>;
  readonly anchor?: Anchor;
  /** Metres that the anchor goes forward meanwhile. */
  readonly travel?: number;
}

export interface Still {
  readonly t: number;
  readonly joints: Joints;
}

const PARTS: Readonly<Record<Anchor, readonly (keyof Joints)[]>> = {
  feet: ["leftAnkle", "rightAnkle"],
  leftFoot: ["leftAnkle"],
  rightFoot: ["rightAnkle"],
  hips: ["leftHip", "rightHip"],
  knees: ["leftKnee", "rightKnee"],
  shoulders: ["leftShoulder", "rightShoulder"],
};

const middle = (joints: Readonly<Partial<Joints>>, anchor: Anchor): Vec3 => {
  const all = PARTS[anchor].map((part) => joints[part]!);
  const sum = (axis: "x" | "y" | "z"): number => all.reduce((s, v) => s + v[axis], 0) / all.length;
  return { x: sum("x"), y: sum("y"), z: sum("z") };
};

function between(from: Figure, to: Figure, way: number): Figure {
  const mix = (a: number, b: number): number => a + way * (b - a);
  const both = (a: Both, b: Both): Both =>
    typeof a === "number" && typeof b === "number"
      ? mix(a, b)
      : [mix(left(a), left(b)), mix(right(a), right(b))];
  const [p, q] = [from.elbows, to.elbows];
  return {
    trunk: mix(from.trunk, to.trunk),
    curl: mix(from.curl, to.curl),
    thigh: both(from.thigh, to.thigh),
    shank: both(from.shank, to.shank),
    foot: both(from.foot, to.foot),
    spread: both(from.spread, to.spread),
    neck: mix(from.neck, to.neck),
    headTurn: mix(from.headTurn, to.headTurn),
    twist: mix(from.twist, to.twist),
    shrug: mix(from.shrug, to.shrug),
    roll: mix(from.roll, to.roll),
    yaw: mix(from.yaw, to.yaw),
    lifted: mix(from.lifted, to.lifted),
    hands: to.hands,
    elbows: [mix(p[0], q[0]), mix(p[1], q[1]), mix(p[2], q[2])],
  };
}

type Sway = (figure: Figure, t: number) => Figure;

/** Slow wobble of a body that is held by muscles, and a tremor: degrees by part. */
function swaying(draw: Draw): Sway {
  const waves = (size: number): ((t: number) => number) => {
    const parts = [0.23, 0.61, 1.3].map((hertz, i) => ({
      size: (size * draw.between(0.4, 1)) / (1 + i),
      hertz: hertz * draw.between(0.8, 1.25),
      phase: draw.between(0, 2 * Math.PI),
    }));
    return (t) => {
      let sum = 0;
      for (const p of parts) sum += p.size * Math.sin(2 * Math.PI * p.hertz * t + p.phase);
      return sum;
    };
  };
  const [trunk, thigh, shank, neck] = [waves(0.7), waves(0.35), waves(0.3), waves(1.2)];
  return (figure, t) => {
    const by = (both: Both, off: number): Both => [left(both) + off, right(both) + off];
    return {
      ...figure,
      trunk: figure.trunk + trunk(t),
      thigh: by(figure.thigh, thigh(t)),
      shank: by(figure.shank, shank(t)),
      neck: figure.neck + neck(t),
    };
  };
}

/** How far a film has come: what was filmed once goes on in as many ways as are tried. */
export interface Paused {
  readonly figure: Figure;
  readonly t: number;
  /** Frames so far. */
  readonly frames: number;
  /** What the body's own coordinates are off the room's: the hips' middle is its origin. */
  readonly offset: Vec3;
  readonly wrists: Readonly<Record<Side, Vec3>> | undefined;
  readonly sway: Sway;
}

export const beginning = (figure: Figure, draw: Draw): Paused => ({
  figure,
  t: 0,
  frames: 0,
  offset: { x: 0, y: 0, z: 0 },
  wrists: undefined,
  sway: swaying(draw),
});

const shifted = (v: Vec3, by: Vec3, sign: 1 | -1): Vec3 => ({
  x: v.x + sign * by.x,
  y: v.y,
  z: v.z + sign * by.z,
});

interface Posed {
  readonly joints: Joints;
  readonly offset: Vec3;
  readonly wrists: Readonly<Record<Side, Vec3>>;
}

/** The body at a moment of a move. */
function moving(person: Person, before: Paused, { seconds, to = {}, anchor = "feet", travel = 0 }: Move) {
  const { figure: from, t: began, sway } = before;
  const goal = { ...from, ...to };
  const held = shifted(middle(settle(person, sway(from, began)).joints, anchor), before.offset, 1);
  const posed = (t: number): Posed => {
    const way = wayAt(Math.min(1, Math.max(0, (t - began) / seconds)));
    const figure = sway(between(from, goal, way), t);
    const settled = settle(person, figure);
    const at = middle(settled.joints, anchor);
    const offset = { x: held.x + way * travel - at.x, y: 0, z: held.z - at.z };
    const wristOf = (side: Side): Vec3 => {
      const stay = before.wrists ? shifted(before.wrists[side], offset, -1) : { x: 0, y: 1, z: 0 };
      const then = handOf(from.hands, side);
      const after = handOf(goal.hands, side);
      if (after.on === "stay") return stay;
      const a = settled.target(then, side, stay);
      return then === after ? a : mixed(a, settled.target(after, side, stay), way);
    };
    const joints = withArms(person, figure, settled, { left: wristOf("left"), right: wristOf("right") });
    for (const v of pointsOf(joints)) {
      v.x += offset.x;
      v.z += offset.z;
    }
    return { joints, offset, wrists: { left: joints.leftWrist, right: joints.rightWrist } };
  };
  return { posed, goal };
}

/** The script goes on from where the film stands. */
export function filmed(
  person: Person,
  start: Paused,
  script: readonly Move[],
  fps: number,
): { readonly stills: readonly Still[]; readonly end: Paused } {
  const stills: Still[] = [];
  let now = start;
  for (const move of script) {
    const { posed, goal } = moving(person, now, move);
    const until = now.t + move.seconds;
    let { frames } = now;
    for (; frames / fps < until; frames += 1)
      stills.push({ t: frames / fps, joints: posed(frames / fps).joints });
    const { offset, wrists } = posed(until);
    now = { ...now, figure: goal, t: until, frames, offset, wrists };
  }
  return { stills, end: now };
}
