/**
 * An Olympic bar (2.2 m, 28 mm, sleeves 50 mm) along its own y axis, across the upper back or in the hands; empty, or with a plate
 * of the usual size (45 cm) on either side, through which the body is seen.
 */
import { CylinderGeometry, Group, Mesh, MeshStandardMaterial, Quaternion, Vector3 } from "three";
import type { Shown } from "../core/exercise.ts";
import { mix, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import { type Figure, palmOf, unitOr } from "./figure.ts";
import { barCentre } from "./pose-from-angles.ts";
import { spineOf } from "./torso.ts";

export class Barbell {
  readonly group = new Group();
  readonly #steel = new MeshStandardMaterial({ color: "#8b929c", roughness: 0.32, metalness: 0.75 });
  readonly #plate = new MeshStandardMaterial({
    color: "#3f4650",
    roughness: 0.6,
    transparent: true,
    opacity: 0.28,
    depthWrite: false,
  });
  readonly #geometries: CylinderGeometry[] = [];

  constructor(private readonly equipment: Shown["equipment"]) {
    this.#cylinder(0.014, 1.31, 0);
    for (const way of [-1, 1]) {
      this.#cylinder(0.025, 0.43, way * 0.885);
      this.#cylinder(0.037, 0.025, way * 0.66);
      if (equipment === "loaded-barbell") this.#cylinder(0.225, 0.03, way * 0.69, this.#plate);
    }
  }

  #cylinder(radius: number, size: number, at: number, material = this.#steel): void {
    const geometry = new CylinderGeometry(radius, radius, size, radius > 0.1 ? 48 : 24);
    this.#geometries.push(geometry);
    const mesh = new Mesh(geometry, material);
    mesh.position.y = at;
    mesh.castShadow = true;
    this.group.add(mesh);
  }

  wear(figure: Figure): void {
    const { leftShoulder, rightShoulder, leftWrist, rightWrist } = figure.joints;
    const held = this.equipment !== "barbell";
    const centre = held ? heldAt(figure) : onBack(figure);
    this.group.position.set(centre.x, centre.y, centre.z);
    const line = held ? subtract(leftWrist, rightWrist) : subtract(leftShoulder, rightShoulder);
    const along = unitOr(line, vec3(0, 0, -1));
    this.group.quaternion.copy(
      new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), new Vector3(along.x, along.y, along.z)),
    );
  }

  dispose(): void {
    for (const geometry of this.#geometries) geometry.dispose();
    this.#steel.dispose();
    this.#plate.dispose();
  }
}

function onBack(figure: Figure): Vec3 {
  const spine = spineOf(figure);
  return barCentre(figure.joints.chest, spine.tangent(1), spine.ahead);
}

/** In the fists, most of the way from the wrists to the fingertips. */
const heldAt = ({ joints }: Figure): Vec3 => mix(palmOf(joints, "left"), palmOf(joints, "right"), 0.5);
