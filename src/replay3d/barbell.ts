/** An empty Olympic bar (2.2 m, 28 mm, sleeves 50 mm) along its own y axis, laid across the upper back. */
import { CylinderGeometry, Group, Mesh, MeshStandardMaterial, Quaternion, Vector3 } from "three";
import { subtract, vec3 } from "../core/vec3.ts";
import { type Figure, unitOr } from "./figure.ts";
import { barCentre } from "./pose-from-angles.ts";
import { spineOf } from "./torso.ts";

export class Barbell {
  readonly group = new Group();
  readonly #steel = new MeshStandardMaterial({ color: "#8b929c", roughness: 0.32, metalness: 0.75 });
  readonly #geometries: CylinderGeometry[] = [];

  constructor() {
    this.#cylinder(0.014, 1.31, 0);
    for (const way of [-1, 1]) {
      this.#cylinder(0.025, 0.43, way * 0.885);
      this.#cylinder(0.037, 0.025, way * 0.66);
    }
  }

  #cylinder(radius: number, size: number, at: number): void {
    const geometry = new CylinderGeometry(radius, radius, size, 24);
    this.#geometries.push(geometry);
    const mesh = new Mesh(geometry, this.#steel);
    mesh.position.y = at;
    mesh.castShadow = true;
    this.group.add(mesh);
  }

  wear(figure: Figure): void {
    const { chest, leftShoulder, rightShoulder } = figure.joints;
    const spine = spineOf(figure);
    const centre = barCentre(chest, spine.tangent(1), spine.ahead);
    this.group.position.set(centre.x, centre.y, centre.z);
    const along = unitOr(subtract(leftShoulder, rightShoulder), vec3(0, 0, -1));
    this.group.quaternion.copy(
      new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), new Vector3(along.x, along.y, along.z)),
    );
  }

  dispose(): void {
    for (const geometry of this.#geometries) geometry.dispose();
    this.#steel.dispose();
  }
}
