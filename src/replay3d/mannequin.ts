/**
 * The mannequin: matte, neither man nor woman, turned limbs between ball joints, a smooth torso. It wears a `Figure`.
 */
import {
  type BufferGeometry,
  type ColorRepresentation,
  Group,
  LatheGeometry,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  NotEqualStencilFunc,
  ReplaceStencilOp,
  SphereGeometry,
  Vector2,
  Vector3,
} from "three";
import type { Side } from "../core/landmark.ts";
import { add, cross, length, mix, scale, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import { type Figure, type Joint, type PairedJoint, unitOr } from "./figure.ts";
import { footSections, handSections, loft } from "./loft.ts";
import { spineOf, Torso } from "./torso.ts";

/** What can be tinted to show where a fault sits. */
export type BodyRegion = "back" | "neck" | "arms" | "legs" | "knees";

export interface MannequinLook {
  readonly colour: ColorRepresentation;
  /** Of the ball joints, a shade apart. */
  readonly joints: ColorRepresentation;
  readonly highlight: ColorRepresentation;
  /** Below 1 a ghost: seen through, without seams where parts overlap, casting no shadow. */
  readonly opacity: number;
}

interface Bone {
  readonly from: Joint;
  readonly to: Joint;
  readonly mesh: Mesh;
}

/** Radii, metres, along a limb from its near to its far end: the turned profile. */
const PROFILES: Readonly<Record<"upperArm" | "forearm" | "thigh" | "shank", readonly number[]>> = {
  upperArm: [0.046, 0.05, 0.05, 0.047, 0.042, 0.038, 0.036],
  forearm: [0.036, 0.041, 0.042, 0.038, 0.032, 0.027, 0.025],
  thigh: [0.083, 0.088, 0.086, 0.079, 0.07, 0.062, 0.056],
  shank: [0.053, 0.057, 0.058, 0.052, 0.043, 0.036, 0.033],
};
const BALLS: readonly (readonly [PairedJoint, number, BodyRegion])[] = [
  ["Shoulder", 0.062, "arms"],
  ["Elbow", 0.037, "arms"],
  ["Wrist", 0.026, "arms"],
  ["Hip", 0.084, "legs"],
  ["Knee", 0.057, "knees"],
  ["Ankle", 0.037, "legs"],
];
const LIMBS: readonly (readonly [PairedJoint, PairedJoint, keyof typeof PROFILES, BodyRegion])[] = [
  ["Shoulder", "Elbow", "upperArm", "arms"],
  ["Elbow", "Wrist", "forearm", "arms"],
  ["Hip", "Knee", "thigh", "legs"],
  ["Knee", "Ankle", "shank", "legs"],
];
/** Marks the pixels of a solid figure: a ghost is drawn only around it, never over it. */
const SOLID = 1;
const SIDES: readonly Side[] = ["left", "right"];

/** A limb of unit length along +y with closed ends. */
function turned(radii: readonly number[]): LatheGeometry {
  const outline = radii.map((radius, i) => new Vector2(radius, i / (radii.length - 1)));
  return new LatheGeometry(outline, 24);
}

/** An egg, chin down, face towards +z; y up; metres. */
function headShape(): BufferGeometry {
  const shape = new SphereGeometry(1, 36, 28);
  const position = shape.attributes.position!;
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const jaw = y < 0 ? 1 + 0.24 * y : 1;
    const face = z > 0 ? 1 - 0.08 * Math.abs(y) : 1.04;
    position.setXYZ(
      i,
      x * 0.076 * jaw,
      y * 0.117 + (y < 0 ? y * 0.006 : 0),
      z * 0.096 * face + (y < -0.3 ? 0.014 : 0),
    );
  }
  shape.computeVertexNormals();
  return shape;
}

export class Mannequin {
  readonly group = new Group();
  readonly #torso: Torso;
  readonly #bones: Bone[] = [];
  readonly #balls: { readonly joint: Joint; readonly mesh: Mesh }[] = [];
  readonly #feet: { readonly side: Side; readonly mesh: Mesh }[] = [];
  readonly #hands: { readonly side: Side; readonly mesh: Mesh }[] = [];
  readonly #head: Mesh;
  readonly #neck: Mesh;
  readonly #geometries = new Set<BufferGeometry>();
  readonly #materials = new Map<string, MeshStandardMaterial>();
  readonly #depthOnly = new MeshBasicMaterial({ colorWrite: false });

  constructor(
    private readonly look: MannequinLook,
    shoulderWidth: number,
    private readonly highlighted: ReadonlySet<BodyRegion> = new Set(),
  ) {
    this.#torso = new Torso(Math.min(1.15, Math.max(0.85, shoulderWidth / 0.3655)));
    this.#mesh(this.#torso.geometry, "back", false);
    for (const side of SIDES) this.#buildSide(side);
    this.#head = this.#mesh(headShape(), "neck", false);
    this.#neck = this.#mesh(turned([0.055, 0.05, 0.047, 0.047, 0.05]), "neck", true);
  }

  #buildSide(side: Side): void {
    for (const [joint, radius, region] of BALLS) {
      const mesh = this.#mesh(new SphereGeometry(radius, 24, 18), region, true);
      this.#balls.push({ joint: `${side}${joint}`, mesh });
    }
    for (const [from, to, profile, region] of LIMBS) {
      const mesh = this.#mesh(turned(PROFILES[profile]), region, false);
      this.#bones.push({ from: `${side}${from}`, to: `${side}${to}`, mesh });
    }
    this.#feet.push({ side, mesh: this.#mesh(loft(footSections), "legs", false) });
    this.#hands.push({ side, mesh: this.#mesh(loft(handSections), "arms", false) });
  }

  #material(region: BodyRegion, joint: boolean): MeshStandardMaterial {
    const lit = this.highlighted.has(region);
    const key = `${lit}${joint}`;
    const known = this.#materials.get(key);
    if (known) return known;
    const material = new MeshStandardMaterial({
      color: lit ? this.look.highlight : joint ? this.look.joints : this.look.colour,
      roughness: 0.82,
      metalness: 0,
      transparent: this.look.opacity < 1,
      opacity: this.look.opacity,
      stencilWrite: true,
      ...(this.look.opacity < 1
        ? { stencilFunc: NotEqualStencilFunc, stencilRef: SOLID }
        : { stencilRef: SOLID, stencilZPass: ReplaceStencilOp }),
    });
    this.#materials.set(key, material);
    return material;
  }

  #mesh(geometry: BufferGeometry, region: BodyRegion, joint: boolean): Mesh {
    this.#geometries.add(geometry);
    const mesh = new Mesh(geometry, this.#material(region, joint));
    const solid = this.look.opacity >= 1;
    mesh.castShadow = solid;
    mesh.receiveShadow = solid;
    mesh.frustumCulled = false;
    if (!solid) {
      const depth = new Mesh(geometry, this.#depthOnly);
      depth.renderOrder = 1;
      depth.frustumCulled = false;
      mesh.renderOrder = 2;
      mesh.add(depth);
    }
    this.group.add(mesh);
    return mesh;
  }

  /** Its shape changes with what it wears; all other parts are only moved. */
  get torso(): BufferGeometry {
    return this.#torso.geometry;
  }

  wear(figure: Figure): void {
    this.#torso.wear(figure);
    for (const { joint, mesh } of this.#balls) place(mesh, figure.joints[joint]);
    for (const { from, to, mesh } of this.#bones) stretch(mesh, figure.joints[from], figure.joints[to]);
    this.#wearHead(figure);
    for (const { side, mesh } of this.#feet) wearFoot(mesh, figure, side);
    for (const { side, mesh } of this.#hands) wearHand(mesh, figure, side);
  }

  #wearHead(figure: Figure): void {
    const spine = spineOf(figure);
    const base = spine.point(1.06);
    const { head } = figure.joints;
    const up = unitOr(subtract(head, base), vec3(0, 1, 0));
    const side = unitOr(
      cross(up, figure.gaze),
      subtract(figure.joints.leftShoulder, figure.joints.rightShoulder),
    );
    const face = cross(side, up);
    const centre = add(head, add(scale(up, 0.028), scale(face, 0.022)));
    orient(this.#head, side, up, face, centre, 1);
    stretch(this.#neck, base, add(head, scale(up, -0.05)));
  }

  dispose(): void {
    for (const geometry of this.#geometries) geometry.dispose();
    for (const material of this.#materials.values()) material.dispose();
    this.#depthOnly.dispose();
  }
}

function place(mesh: Mesh, p: Vec3): void {
  mesh.position.set(p.x, p.y, p.z);
}

const UP = new Vector3(0, 1, 0);

/** Lays a part of unit length along +y from one point to the other. */
function stretch(mesh: Mesh, from: Vec3, to: Vec3): void {
  const along = subtract(to, from);
  const size = length(along);
  const d = unitOr(along, vec3(0, 1, 0));
  mesh.quaternion.setFromUnitVectors(UP, new Vector3(d.x, d.y, d.z));
  mesh.scale.set(1, Math.max(size, 1e-3), 1);
  place(mesh, from);
}

function orient(mesh: Mesh, x: Vec3, y: Vec3, z: Vec3, at: Vec3, stretchY: number): void {
  const basis = new Matrix4().makeBasis(
    new Vector3(x.x, x.y, x.z),
    new Vector3(y.x, y.y, y.z),
    new Vector3(z.x, z.y, z.z),
  );
  mesh.quaternion.setFromRotationMatrix(basis);
  mesh.scale.set(1, stretchY, 1);
  place(mesh, at);
}

/** The sole from heel to toe, the instep towards the ankle. */
function wearFoot(mesh: Mesh, figure: Figure, side: Side): void {
  const heel = figure.joints[`${side}Heel`];
  const toe = figure.joints[`${side}Toe`];
  const ankle = figure.joints[`${side}Ankle`];
  const along = unitOr(subtract(toe, heel), vec3(1, 0, 0));
  const rough = unitOr(subtract(ankle, mix(heel, toe, 0.3)), vec3(0, 1, 0));
  const across = unitOr(cross(along, rough), vec3(0, 0, 1));
  const up = cross(across, along);
  orient(mesh, across, along, up, add(heel, scale(up, -0.012)), Math.max(length(subtract(toe, heel)), 0.05));
}

function wearHand(mesh: Mesh, figure: Figure, side: Side): void {
  const wrist = figure.joints[`${side}Wrist`];
  const fingers = figure.joints[`${side}Fingers`];
  const along = unitOr(subtract(fingers, wrist), vec3(1, 0, 0));
  const across = unitOr(cross(along, vec3(0, 1, 0)), vec3(0, 0, 1));
  orient(mesh, across, along, cross(across, along), wrist, 1);
}
