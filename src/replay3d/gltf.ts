/**
 * The mannequin moving, as binary glTF: metres, y up, one animation on the recording's clock. Limbs are rigid parts that are
 * moved; the torso is a skin over five bones along the spine, so that a round back shows.
 */

import {
  AnimationClip,
  Bone,
  type BufferGeometry,
  Float32BufferAttribute,
  Matrix4,
  type Mesh,
  MeshStandardMaterial,
  type Object3D,
  QuaternionKeyframeTrack,
  Scene,
  Skeleton,
  SkinnedMesh,
  Uint16BufferAttribute,
  Vector3,
  VectorKeyframeTrack,
} from "three";
import { GLTFExporter } from "three/examples/jsm/exporters/GLTFExporter.js";
import { cross, subtract, vec3 } from "../core/vec3.ts";
import { type Figure, unitOr } from "./figure.ts";
import { looks } from "./looks.ts";
import { Mannequin } from "./mannequin.ts";
import type { Movement } from "./movement.ts";
import { spineOf, Torso } from "./torso.ts";

/** Where the spine's bones are, in shares of the chord from hips to shoulders. */
const SPINE_BONES = [-0.1, 0.2, 0.5, 0.8, 1.05] as const;

export async function movementGlb(movement: Movement): Promise<ArrayBuffer> {
  const scene = new Scene();
  scene.name = "Backline";
  const mannequin = new Mannequin(looks("light").body, movement.body.shoulderWidth);
  const first = movement.figures[0]!;
  mannequin.wear(first);
  const parts = mannequin.group.children.filter((part) => (part as Mesh).geometry !== mannequin.torso);
  const spine = SPINE_BONES.map((_, i) => named(new Bone(), `spine-${i + 1}`));
  for (const [i, part] of parts.entries()) named(part, `part-${i + 1}`);
  const torso = skinned(mannequin.torso, spine, first);
  scene.add(...parts, ...spine, torso);
  const clip = recorded(movement, mannequin, [...parts, ...spine], spine);
  const exporter = new GLTFExporter();
  const file = await exporter.parseAsync(scene, { binary: true, animations: [clip] });
  mannequin.dispose();
  torso.geometry.dispose();
  return file as ArrayBuffer;
}

function named<T extends Object3D>(part: T, name: string): T {
  part.name = name;
  return part;
}

/** The torso as it is worn now, each ring held by the bones before and behind it. */
function skinned(worn: BufferGeometry, bones: readonly Bone[], figure: Figure): SkinnedMesh {
  const geometry = worn.clone();
  const held = Torso.shares().map((share) => holdersOf(share));
  geometry.setAttribute(
    "skinIndex",
    new Uint16BufferAttribute(
      held.flatMap(({ bone }) => [bone, bone + 1, 0, 0]),
      4,
    ),
  );
  geometry.setAttribute(
    "skinWeight",
    new Float32BufferAttribute(
      held.flatMap(({ next }) => [1 - next, next, 0, 0]),
      4,
    ),
  );
  const { body } = looks("light");
  const mesh = named(
    new SkinnedMesh(
      geometry,
      new MeshStandardMaterial({ color: body.colour, roughness: 0.82, metalness: 0 }),
    ),
    "torso",
  );
  alongSpine(bones, figure);
  for (const bone of bones) bone.updateMatrixWorld(true);
  mesh.bind(new Skeleton([...bones]), new Matrix4());
  return mesh;
}

/** The bone before a share of the chord, and how much of it the next one holds. */
function holdersOf(share: number): { readonly bone: number; readonly next: number } {
  const last = SPINE_BONES.length - 2;
  const bone = Math.max(
    0,
    Math.min(
      last,
      SPINE_BONES.findLastIndex((at) => at <= share),
    ),
  );
  const [from, to] = [SPINE_BONES[bone]!, SPINE_BONES[bone + 1]!];
  return { bone, next: Math.min(1, Math.max(0, (share - from) / (to - from))) };
}

/** Lays the bones along the spine: y up it, z to the front, turned with hips and shoulders. */
function alongSpine(bones: readonly Bone[], figure: Figure): void {
  const spine = spineOf(figure);
  const { leftHip, rightHip } = figure.joints;
  const hips = unitOr(subtract(leftHip, rightHip), vec3(0, 0, -1));
  bones.forEach((bone, i) => {
    const { x, y, z } = spine.point(SPINE_BONES[i]!);
    const up = spine.tangent(SPINE_BONES[i]!);
    const ahead = unitOr(cross(hips, up), spine.ahead);
    const left = cross(up, ahead);
    const [a, b, c] = [left, up, ahead].map((v) => new Vector3(v.x, v.y, v.z));
    bone.quaternion.setFromRotationMatrix(new Matrix4().makeBasis(a!, b!, c!));
    bone.position.set(x, y, z);
  });
}

/** Every part's place in every frame. */
function recorded(
  { t, figures }: Movement,
  mannequin: Mannequin,
  parts: readonly Object3D[],
  spine: readonly Bone[],
): AnimationClip {
  const kept = parts.map(() => ({
    position: [] as number[],
    quaternion: [] as number[],
    scale: [] as number[],
  }));
  for (const figure of figures) {
    mannequin.wear(figure);
    alongSpine(spine, figure);
    parts.forEach(({ position, quaternion, scale }, i) => {
      kept[i]!.position.push(...position.toArray());
      kept[i]!.quaternion.push(...quaternion.toArray());
      kept[i]!.scale.push(...scale.toArray());
    });
  }
  const times = [...t];
  const tracks = parts.flatMap(({ name }, i) => [
    new VectorKeyframeTrack(`${name}.position`, times, kept[i]!.position),
    new QuaternionKeyframeTrack(`${name}.quaternion`, times, kept[i]!.quaternion),
    new VectorKeyframeTrack(`${name}.scale`, times, kept[i]!.scale),
  ]);
  return new AnimationClip("movement", -1, tracks).optimize();
}
