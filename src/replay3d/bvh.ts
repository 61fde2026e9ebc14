/**
 * The movement as BVH: a skeleton and its joints' rotations, for animation programs. Centimetres, y up, at an even rate from
 * time 0 of the file on; rotations in degrees, applied Z, X, Y. At rest the skeleton stands with its arms out, facing +z.
 *
 * A rotation about a limb's own length was not measured and is left as the parent's. A round back shows as the pelvis turned
 * half its bend one way and the chest the other; hips, shoulders, knees, elbows, ankles, wrists and head are exactly where the
 * figure has them. Feet and hands have a fixed length.
 */
import { Euler, MathUtils, Matrix4, Quaternion, Vector3 } from "three";
import type { Seconds } from "../core/quantity.ts";
import { cross, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import { evenTimes } from "../formats/even-rate.ts";
import { type Figure, type Joint, unitOr } from "./figure.ts";
import { figureAt, type Movement } from "./movement.ts";
import type { Proportions } from "./proportions.ts";

const CM = 100;

interface Node {
  readonly name: string;
  /** From the parent, metres, at rest. */
  readonly offset: Vec3;
  /** The joint where it is. */
  readonly at: Joint;
  /** The joint that it points to: where the first child, or the end, is at rest. */
  readonly to?: Joint;
  readonly turn?: Turn;
  readonly children?: readonly Node[];
  readonly end?: Vec3;
}

/** How a node is turned, from the figure; where it is absent the node points at `to`, by the shortest way. */
type Turn = (figure: Figure) => Quaternion;

const SIDES = ["left", "right"] as const;

function skeleton(body: Proportions): Node {
  const name = (side: "left" | "right", part: string): string =>
    `${side === "left" ? "Left" : "Right"}${part}`;
  const out = (side: "left" | "right", size: number): Vec3 => vec3(side === "left" ? size : -size, 0, 0);
  const leg = (side: "left" | "right"): Node => ({
    name: name(side, "UpLeg"),
    offset: out(side, body.hipWidth / 2),
    at: `${side}Hip`,
    to: `${side}Knee`,
    children: [
      {
        name: name(side, "Leg"),
        offset: vec3(0, -body.thigh, 0),
        at: `${side}Knee`,
        to: `${side}Ankle`,
        children: [
          {
            name: name(side, "Foot"),
            offset: vec3(0, -body.shank, 0),
            at: `${side}Ankle`,
            to: `${side}Toe`,
            end: vec3(0, -0.075, 0.72 * body.foot),
          },
        ],
      },
    ],
  });
  const arm = (side: "left" | "right"): Node => ({
    name: name(side, "Arm"),
    offset: out(side, body.shoulderWidth / 2),
    at: `${side}Shoulder`,
    to: `${side}Elbow`,
    children: [
      {
        name: name(side, "ForeArm"),
        offset: out(side, body.upperArm),
        at: `${side}Elbow`,
        to: `${side}Wrist`,
        children: [
          {
            name: name(side, "Hand"),
            offset: out(side, body.forearm),
            at: `${side}Wrist`,
            to: `${side}Fingers`,
            end: out(side, body.hand),
          },
        ],
      },
    ],
  });
  const head: Node = {
    name: "Neck",
    offset: vec3(0, 0, 0),
    at: "chest",
    to: "head",
    children: [
      { name: "Head", offset: vec3(0, body.neck, 0), at: "head", turn: gazing, end: vec3(0, 0.13, 0) },
    ],
  };
  const chest: Node = {
    name: "Chest",
    offset: vec3(0, body.trunk, 0),
    at: "chest",
    turn: (figure) => trunkTurn(figure, figure.spineBend / 2, "Shoulder"),
    children: [head, ...SIDES.map(arm)],
  };
  return {
    name: "Hips",
    offset: vec3(0, 0, 0),
    at: "pelvis",
    turn: (figure) => trunkTurn(figure, -figure.spineBend / 2, "Hip"),
    children: [
      { name: "Spine", offset: vec3(0, 0, 0), at: "pelvis", to: "chest", children: [chest] },
      ...SIDES.map(leg),
    ],
  };
}

const three = ({ x, y, z }: Vec3): Vector3 => new Vector3(x, y, z);
const basis = (x: Vec3, y: Vec3, z: Vec3): Quaternion =>
  new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(three(x), three(y), three(z)));

/** Pelvis and chest: across as the two joints lie, up along the trunk, then `forward` radians more towards the front. */
function trunkTurn({ joints }: Figure, forward: number, pair: "Hip" | "Shoulder"): Quaternion {
  const left = unitOr(subtract(joints[`left${pair}`], joints[`right${pair}`]), vec3(1, 0, 0));
  const ahead = unitOr(cross(left, subtract(joints.chest, joints.pelvis)), vec3(0, 0, 1));
  const lean = new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), forward);
  return basis(left, cross(ahead, left), ahead).multiply(lean);
}

function gazing({ joints, gaze }: Figure): Quaternion {
  const up = unitOr(subtract(joints.head, joints.chest), vec3(0, 1, 0));
  const left = unitOr(cross(up, gaze), subtract(joints.leftShoulder, joints.rightShoulder));
  return basis(left, up, cross(left, up));
}

/** What the node's rest direction must become: the parent's turn, and the shortest way from there. */
function pointing(node: Node, figure: Figure, parent: Quaternion): Quaternion {
  const rest = three(node.end ?? node.children![0]!.offset)
    .normalize()
    .applyQuaternion(parent);
  const wanted = three(subtract(figure.joints[node.to!], figure.joints[node.at]));
  if (wanted.lengthSq() < 1e-12) return parent.clone();
  return new Quaternion().setFromUnitVectors(rest, wanted.normalize()).multiply(parent);
}

const number = (value: number): string => value.toFixed(4).replace(/^-(0\.0+)$/, "$1");
const numbers = ({ x, y, z }: Vec3): string => [x, y, z].map((value) => number(value * CM)).join(" ");

function hierarchy(node: Node, depth: number): string {
  const indent = "\t".repeat(depth);
  const root = depth === 0;
  const position = root ? "6 Xposition Yposition Zposition" : "3";
  const inside = [`OFFSET ${numbers(node.offset)}`, `CHANNELS ${position} Zrotation Xrotation Yrotation`].map(
    (line) => `${indent}\t${line}\n`,
  );
  const end = node.end
    ? `${indent}\tEnd Site\n${indent}\t{\n${indent}\t\tOFFSET ${numbers(node.end)}\n${indent}\t}\n`
    : "";
  const below = (node.children ?? []).map((child) => hierarchy(child, depth + 1)).join("");
  return `${indent}${root ? "ROOT" : "JOINT"} ${node.name}\n${indent}{\n${inside.join("")}${below}${end}${indent}}\n`;
}

/** The channels of a node and of those below it, in the order of the hierarchy. */
function channels(node: Node, figure: Figure, parent: Quaternion): string[] {
  const turned = node.turn?.(figure) ?? pointing(node, figure, parent);
  const own = parent.clone().invert().multiply(turned);
  const euler = new Euler().setFromQuaternion(own, "ZXY");
  const angles = [euler.z, euler.x, euler.y].map((angle) => number(MathUtils.radToDeg(angle)));
  return [...angles, ...(node.children ?? []).flatMap((child) => channels(child, figure, turned))];
}

/** Frames a second where a movement has a single frame. */
const ALONE = 15;

export function movementBvh(movement: Movement): string {
  const root = skeleton(movement.body);
  const even = evenTimes(movement.t, () => true) ?? { rate: ALONE, t: [movement.t[0]!] };
  const rows = even.t.map((time: Seconds) => {
    const figure = figureAt(movement, time);
    return [numbers(figure.joints.pelvis), ...channels(root, figure, new Quaternion())].join(" ");
  });
  return [
    `HIERARCHY\n${hierarchy(root, 0)}MOTION`,
    `Frames: ${rows.length}`,
    `Frame Time: ${(1 / even.rate).toFixed(7)}`,
    ...rows,
    "",
  ].join("\n");
}
