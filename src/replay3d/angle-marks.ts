/**
 * What is measured, drawn into the scene: each angle that an exercise marks at its joint, and the planes of trunk and thighs
 * where the hinge between them is one (0 where the trunk continues the thigh).
 */
import { BufferAttribute, BufferGeometry, DoubleSide, Group, Mesh, MeshBasicMaterial, Sprite } from "three";
import type { Shown } from "../core/exercise.ts";
import type { Signal, Signals } from "../core/quantity.ts";
import { SIGNAL_ROWS } from "../core/signals.ts";
import { add, midpoint, scale, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import { AngleSector } from "./angle-sector.ts";
import { type Figure, unitOr } from "./figure.ts";
import { allRaysOf, sidesOf } from "./rays.ts";

const TRUNK = "#2f7de1";
const THIGH = "#e08a1e";

/** A translucent sheet with corners a, b, c, d. */
class Sheet {
  readonly mesh: Mesh;
  readonly #positions = new Float32Array(12);

  constructor(colour: string) {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(this.#positions, 3));
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    const material = new MeshBasicMaterial({
      color: colour,
      transparent: true,
      opacity: 0.16,
      side: DoubleSide,
      depthWrite: false,
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 4;
  }

  /** From `origin` along `along`, half as wide as `across` to either side. */
  lay(origin: Vec3, along: Vec3, across: Vec3): void {
    const corners = [
      subtract(origin, across),
      add(origin, across),
      add(add(origin, across), along),
      add(subtract(origin, across), along),
    ];
    corners.forEach((p, i) => {
      this.#positions.set([p.x, p.y, p.z], i * 3);
    });
    this.mesh.geometry.attributes.position!.needsUpdate = true;
  }
}

const COLOURS = [TRUNK, THIGH];
/** Metres: between two limbs, at a limb's own joint, and from level to a limb. */
const RADIUS = { trunk: 0.3, limb: 0.16, level: 0.62 };

const radiusOf = (signal: Signal, many: boolean): number => {
  if (SIGNAL_ROWS[signal].place.from === "level") return RADIUS.level;
  return many ? RADIUS.limb : RADIUS.trunk;
};

interface Marked {
  readonly signal: Signal;
  /** One for each place where it is read. */
  readonly sectors: readonly AngleSector[];
}

/** The planes and angles of one exercise; `wear` follows the figure. */
export class AngleMarks {
  readonly group = new Group();
  readonly #planes: { readonly trunk: Sheet; readonly thigh: Sheet } | undefined;
  readonly #marked: readonly Marked[];

  constructor(marks: Shown["marks"]) {
    this.#marked = marks.map((signal, i) => ({
      signal,
      sectors: sidesOf(signal).map(() => new AngleSector(COLOURS[i % COLOURS.length]!)),
    }));
    for (const { sectors } of this.#marked) this.group.add(...sectors.map((sector) => sector.group));
    this.#planes = marks.includes("hipFlexion")
      ? { trunk: new Sheet(TRUNK), thigh: new Sheet(THIGH) }
      : undefined;
    if (this.#planes) this.group.add(this.#planes.trunk.mesh, this.#planes.thigh.mesh);
  }

  wear(figure: Figure, signals: Signals): void {
    this.#layPlanes(figure);
    for (const { signal, sectors } of this.#marked) {
      const rays = allRaysOf(figure, signal);
      sectors.forEach((sector, i) => {
        const place = rays[i]!;
        // Measured is the near limb: its number stands for both, where there is one.
        const shown = i === 0 ? (signals[signal] ?? place.angle) : undefined;
        sector.draw(place, radiusOf(signal, rays.length > 1), shown);
      });
    }
  }

  #layPlanes({ joints }: Figure): void {
    if (!this.#planes) return;
    const { pelvis, chest, leftKnee, rightKnee, leftHip, rightHip } = joints;
    const across = scale(unitOr(subtract(leftHip, rightHip), vec3(0, 0, -1)), 0.34);
    this.#planes.trunk.lay(pelvis, scale(subtract(chest, pelvis), 1.12), across);
    this.#planes.thigh.lay(pelvis, scale(subtract(midpoint(leftKnee, rightKnee), pelvis), 1.12), across);
  }

  dispose(): void {
    this.group.traverse((part) => {
      if (part instanceof Mesh) {
        part.geometry.dispose();
        part.material.dispose();
      } else if (part instanceof Sprite) {
        part.material.map?.dispose();
        part.material.dispose();
      }
    });
  }
}
