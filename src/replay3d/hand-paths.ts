/** The hands' way through a rep, as two lines in the scene: how straight a weight goes up and down. */
import { CatmullRomCurve3, Group, Mesh, MeshBasicMaterial, TubeGeometry, Vector3 } from "three";
import type { Rep } from "../core/events.ts";
import { SIDES } from "../core/landmark.ts";
import type { Seconds } from "../core/quantity.ts";
import type { Vec3 } from "../core/vec3.ts";
import { type Figure, palmOf } from "./figure.ts";

/** Metres. */
const THICKNESS = 0.008;

/** Left and right, in the order of time; empty where nobody was found. */
export const handPathsOf = (figures: readonly Figure[]): readonly (readonly Vec3[])[] =>
  SIDES.map((side) => figures.map(({ joints }) => palmOf(joints, side)));

/** The rep that goes on at `t`. */
export const repAt = (reps: readonly Rep[], t: Seconds): Rep | undefined =>
  reps.find(({ start, end }) => start <= t && t <= end);

export class HandPaths {
  readonly group = new Group();
  readonly #material = new MeshBasicMaterial({
    color: "#e08a1e",
    transparent: true,
    opacity: 0.75,
    depthTest: false,
    depthWrite: false,
  });
  #drawn: Rep | undefined;

  /** `figures`: those of the rep, asked for once it is another one than before. */
  follow(rep: Rep | undefined, figures: (rep: Rep) => readonly Figure[]): void {
    if (rep === this.#drawn) return;
    this.#drawn = rep;
    this.#clear();
    if (!rep) return;
    for (const path of handPathsOf(figures(rep))) {
      if (path.length < 2) continue;
      const curve = new CatmullRomCurve3(path.map(({ x, y, z }) => new Vector3(x, y, z)));
      const line = new Mesh(new TubeGeometry(curve, 2 * path.length, THICKNESS, 6), this.#material);
      line.renderOrder = 5;
      this.group.add(line);
    }
  }

  #clear(): void {
    for (const part of [...this.group.children]) {
      (part as Mesh).geometry.dispose();
      this.group.remove(part);
    }
  }

  dispose(): void {
    this.#clear();
    this.#material.dispose();
  }
}
