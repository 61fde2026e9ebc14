/**
 * A body in space from the angles of its segments: joints in metres, x forward (of a lifter who has not turned), y up
 * from the floor, z to the lifter's right. Whatever lies lowest touches the floor; hands go where they are told to.
 */
import type { PairedLandmark, Side } from "../../../src/core/landmark.ts";
import { radians } from "../../../src/core/quantity.ts";
import type { Vec3 } from "../../../src/core/vec3.ts";
import type { Person } from "./person.ts";

/** Left, right; one number stands for both. */
export type Both = number | readonly [number, number];

/**
 * Where a hand is. `trunk`: from its own shoulder, along (up the trunk, out of the chest, away from the middle), in arm
 * lengths. `gravity`: the same along (up, ahead, away from the middle) of the room. `head`: from between the ears, along
 * (crown, face, away from the middle), metres. `knee`, `ankle`: from that joint of its side, (up, ahead, away), metres.
 * `under`: `up` metres above the floor, ahead and away from below its shoulder. `stay`: where it was.
 */
export interface Hand {
  readonly on: "trunk" | "gravity" | "head" | "knee" | "ankle" | "under" | "stay";
  readonly up?: number;
  readonly ahead?: number;
  readonly out?: number;
}
export type Hands = Hand | readonly [Hand, Hand];

/**
 * Degrees. Trunk: from upright, forward positive; 90 lies face down. Thigh, shank and foot: of their distal end, 0 down,
 * 90 forward, whatever the trunk does. `roll` turns the whole body about its length: 180 puts who lay prone on the back.
 */
export interface Figure {
  readonly trunk: number;
  /** Flexion of the spine between hip and neck; extension negative. */
  readonly curl: number;
  readonly thigh: Both;
  readonly shank: Both;
  readonly foot: Both;
  /** Legs apart, each. */
  readonly spread: Both;
  /** Of the head against the upper trunk; looking up negative. */
  readonly neck: number;
  readonly headTurn: number;
  readonly twist: number;
  /**
   * Shoulders towards the head, share of the trunk: arms overhead take them along, and the network places the hips of
   * who lies lower; together the trunk seen is a sixth longer (fixtures/tracks: leg over trunk 1.44, standing 1.7).
   */
  readonly shrug: number;
  readonly roll: number;
  readonly yaw: number;
  readonly hands: Hands;
  /** Where elbows point, in the trunk's axes (up, out of the chest, away from the middle). */
  readonly elbows: readonly [number, number, number];
  /** What is under the body's lowest point, metres. */
  readonly lifted: number;
}

export const left = (both: Both): number => (typeof both === "number" ? both : both[0]);
export const right = (both: Both): number => (typeof both === "number" ? both : both[1]);
export const handOf = (hands: Hands, side: Side): Hand =>
  "on" in hands ? hands : hands[side === "left" ? 0 : 1];

export type Joints = Readonly<Record<`${Side}${PairedLandmark}` | "nose", Vec3>>;

const add = (a: Vec3, b: Vec3, by = 1): Vec3 => ({ x: a.x + by * b.x, y: a.y + by * b.y, z: a.z + by * b.z });
const minus = (a: Vec3, b: Vec3): Vec3 => add(a, b, -1);
const dot = (a: Vec3, b: Vec3): number => a.x * b.x + a.y * b.y + a.z * b.z;
const long = (a: Vec3): number => Math.hypot(a.x, a.y, a.z);
const unit = (a: Vec3): Vec3 => add({ x: 0, y: 0, z: 0 }, a, 1 / Math.max(1e-9, long(a)));
export const mixed = (a: Vec3, b: Vec3, way: number): Vec3 => add(a, minus(b, a), way);

const ahead = (angle: number): Vec3 => ({ x: Math.cos(radians(angle)), y: -Math.sin(radians(angle)), z: 0 });
/** Up along something that leans forward by `angle`. */
const along = (angle: number): Vec3 => ({ x: Math.sin(radians(angle)), y: Math.cos(radians(angle)), z: 0 });
/** From the vertical, 0 down, 90 forward, and away from the middle by `spread`. */
function hanging(angle: number, spread: number, sign: number): Vec3 {
  const [down, out] = [radians(angle), radians(spread)];
  const share = Math.cos(out);
  return { x: Math.sin(down) * share, y: -Math.cos(down) * share, z: sign * Math.sin(out) };
}

interface Axes {
  readonly up: Vec3;
  readonly front: Vec3;
  readonly side: Vec3;
}

function axes(pitch: number, twist: number): Axes {
  const front = ahead(pitch);
  const side = { x: 0, y: 0, z: 1 };
  const c = Math.cos(radians(twist));
  const s = Math.sin(radians(twist));
  return {
    up: along(pitch),
    front: add(add({ x: 0, y: 0, z: 0 }, front, c), side, s),
    side: add(add({ x: 0, y: 0, z: 0 }, side, c), front, -s),
  };
}

const place = (from: Vec3, { up, front, side }: Axes, u: number, f: number, o: number): Vec3 =>
  add(add(add(from, up, u), front, f), side, o);

const signOf = (side: Side): 1 | -1 => (side === "left" ? -1 : 1);

/** All but the arms. */
type Bare = Omit<Joints, `${Side}${"Elbow" | "Wrist" | "Index"}`>;

interface Movable {
  x: number;
  y: number;
  z: number;
}

/** Of a body that nobody else has seen yet: its joints are moved where they are, since films have millions of bodies. */
export const pointsOf = (joints: Bare): Movable[] => Object.values(joints);

/** Trunk, head and legs with the hips' middle at the origin; no arms yet. */
function bare(person: Person, f: Figure) {
  const lower = add({ x: 0, y: 0, z: 0 }, along(f.trunk - f.curl / 2), person.trunk / 2);
  const chest = add(lower, along(f.trunk + f.curl / 2), person.trunk / 2);
  const girdle = axes(f.trunk + f.curl / 2, f.twist);
  const face = axes(f.trunk + f.curl / 2 + f.neck, f.twist + f.headTurn);
  const crown = place(chest, face, person.neck, 0.012, 0);
  const limbs = (side: Side) => {
    const sign = signOf(side);
    const of = side === "left" ? left : right;
    const hip = { x: 0, y: 0, z: sign * person.hipHalf };
    const knee = add(hip, hanging(of(f.thigh), of(f.spread), sign), person.thigh);
    const ankle = add(knee, hanging(of(f.shank), of(f.spread), sign), person.shank);
    const foot = hanging(of(f.foot), 8, sign);
    // The heel lies behind and below the ankle, seen along the shank.
    const sole = hanging(of(f.foot) - 90, 0, sign);
    return {
      shoulder: place(chest, girdle, f.shrug * person.trunk, 0, sign * person.shoulderHalf),
      ear: add(crown, face.side, sign * person.earHalf),
      eye: place(crown, face, 0.03, person.head * 0.62, sign * person.earHalf * 0.45),
      hip,
      knee,
      ankle,
      heel: add(add(ankle, foot, -0.25 * person.foot), sole, 0.7 * person.ankleHeight),
      toe: add(add(ankle, foot, 0.62 * person.foot), sole, 0.8 * person.ankleHeight),
    };
  };
  const [l, r] = [limbs("left"), limbs("right")];
  const joints: Bare = {
    nose: place(crown, face, -0.01, person.head * 0.95, 0),
    leftEye: l.eye,
    rightEye: r.eye,
    leftEar: l.ear,
    rightEar: r.ear,
    leftShoulder: l.shoulder,
    rightShoulder: r.shoulder,
    leftHip: l.hip,
    rightHip: r.hip,
    leftKnee: l.knee,
    rightKnee: r.knee,
    leftAnkle: l.ankle,
    rightAnkle: r.ankle,
    leftHeel: l.heel,
    rightHeel: r.heel,
    leftToe: l.toe,
    rightToe: r.toe,
  };
  return { joints, girdle, face, chest, crown };
}

type Turning = (v: Vec3) => Vec3;

function turning(roll: number, yaw: number): Turning {
  const [cosRoll, sinRoll] = [Math.cos(radians(roll)), Math.sin(radians(roll))];
  const [cosYaw, sinYaw] = [Math.cos(radians(yaw)), Math.sin(radians(yaw))];
  return ({ x, y, z }) => {
    const across = y * sinRoll + z * cosRoll;
    return {
      x: x * cosYaw - across * sinYaw,
      y: y * cosRoll - z * sinRoll,
      z: x * sinYaw + across * cosYaw,
    };
  };
}

/** How far each point stands off what carries it, metres. */
function lowest(joints: Bare, { girth }: Person): number {
  return Math.min(
    joints.leftToe.y - 0.015,
    joints.rightToe.y - 0.015,
    joints.leftHeel.y - 0.015,
    joints.rightHeel.y - 0.015,
    joints.leftKnee.y - 0.05,
    joints.rightKnee.y - 0.05,
    joints.leftHip.y - girth,
    joints.rightHip.y - girth,
    joints.leftShoulder.y - 0.075,
    joints.rightShoulder.y - 0.075,
    joints.leftEar.y - 0.085,
    joints.rightEar.y - 0.085,
  );
}

/** Two segments from `from` to `to`: the middle joint lies on the side of `pole`. */
export function reach(from: Vec3, to: Vec3, first: number, second: number, pole: Vec3): [Vec3, Vec3] {
  const way = minus(to, from);
  const far = Math.min(long(way), 0.998 * (first + second));
  const straight = unit(way);
  const before = (first * first + far * far - second * second) / (2 * far);
  const off = Math.sqrt(Math.max(0, first * first - before * before));
  const bend = unit(minus(pole, add({ x: 0, y: 0, z: 0 }, straight, dot(pole, straight))));
  return [add(add(from, straight, before), bend, off), add(from, straight, far)];
}

const OF = {
  left: { Shoulder: "leftShoulder", Knee: "leftKnee", Ankle: "leftAnkle" },
  right: { Shoulder: "rightShoulder", Knee: "rightKnee", Ankle: "rightAnkle" },
} as const;

/** How a body stands in the room without its arms, and where a hand's place is in it. */
export function settle(person: Person, figure: Figure) {
  const body = bare(person, figure);
  const turn = turning(figure.roll, figure.yaw);
  const { joints } = body;
  const points = pointsOf(joints);
  if (figure.roll !== 0 || figure.yaw !== 0)
    for (const v of points) {
      const { x, y, z } = turn(v);
      v.x = x;
      v.y = y;
      v.z = z;
    }
  const up = figure.lifted - lowest(joints, person);
  for (const v of points) v.y += up;
  const raised = ({ x, y, z }: Vec3): Vec3 => ({ x, y: y + up, z });
  const turnAxes = (a: Axes): Axes => ({ up: turn(a.up), front: turn(a.front), side: turn(a.side) });
  const girdle = turnAxes(body.girdle);
  const face = turnAxes(body.face);
  const heading = turning(0, figure.yaw);
  const room: Axes = {
    up: { x: 0, y: 1, z: 0 },
    front: heading({ x: 1, y: 0, z: 0 }),
    side: heading({ x: 0, y: 0, z: 1 }),
  };
  const crown = raised(turn(body.crown));
  const arm = person.upperArm + person.forearm;
  /** `stays` is where the hand was, in the coordinates of `joints`. */
  const target = (hand: Hand, side: Side, stays: Vec3): Vec3 => {
    const { on, up: u = 0, ahead: f = 0, out: o = 0 } = hand;
    const away = signOf(side) * o;
    const { Shoulder, Knee, Ankle } = OF[side];
    const shoulder = joints[Shoulder];
    switch (on) {
      case "trunk":
        return place(shoulder, girdle, arm * u, arm * f, arm * away);
      case "gravity":
        return place(shoulder, room, arm * u, arm * f, arm * away);
      case "head":
        return place(crown, face, u, f, away);
      case "knee":
        return place(joints[Knee], room, u, f, away);
      case "ankle":
        return place(joints[Ankle], room, u, f, away);
      case "under":
        return place({ ...shoulder, y: 0 }, room, u, f, away);
      case "stay":
        return stays;
    }
  };
  return { joints, girdle, target };
}

/** The arms of a settled body with its wrists at `wrists`; nothing goes through the floor. */
export function withArms(
  person: Person,
  figure: Figure,
  settled: ReturnType<typeof settle>,
  wrists: Readonly<Record<Side, Vec3>>,
): Joints {
  const { up, front, side: out } = settled.girdle;
  const [u, f, o] = figure.elbows;
  const arm = (side: Side) => {
    const pole = place({ x: 0, y: 0, z: 0 }, { up, front, side: out }, u, f, signOf(side) * o);
    const above = { ...wrists[side], y: Math.max(0.035, wrists[side].y) };
    const shoulder = settled.joints[OF[side].Shoulder];
    const [elbow, wrist] = reach(shoulder, above, person.upperArm, person.forearm, pole);
    const forearm = unit(minus(wrist, elbow));
    const flat = wrist.y < 0.08 ? { x: forearm.x, y: 0, z: forearm.z } : forearm;
    return { elbow: { ...elbow, y: Math.max(0.04, elbow.y) }, wrist, index: add(wrist, flat, person.hand) };
  };
  const [l, r] = [arm("left"), arm("right")];
  return {
    ...settled.joints,
    leftElbow: l.elbow,
    rightElbow: r.elbow,
    leftWrist: l.wrist,
    rightWrist: r.wrist,
    leftIndex: l.index,
    rightIndex: r.index,
  };
}
