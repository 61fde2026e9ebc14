/**
 * What is measured, drawn into the scene: the trunk and thigh planes of a good morning with the hinge angle between
 * them (0 where the trunk continues the thigh), and the arm and leg lifts of a superman above the horizontal.
 */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  Sprite,
  SpriteMaterial,
  SRGBColorSpace,
} from "three";
import type { Shown } from "../core/exercise.ts";
import type { PairedLandmark } from "../core/landmark.ts";
import { type Degrees, degrees, type Signal, type Signals } from "../core/quantity.ts";
import { SIGNAL_ROWS } from "../core/signals.ts";
import { add, dot, midpoint, scale, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import { type Figure, unitOr } from "./figure.ts";

const TRUNK = "#2f7de1";
const THIGH = "#e08a1e";

const angleBetween = (a: Vec3, b: Vec3): Degrees => degrees(Math.acos(Math.min(1, Math.max(-1, dot(a, b)))));

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

const STEPS = 36;

/** A filled sector between two directions with a number at its middle. */
class AngleSector {
  readonly group = new Group();
  readonly #fill: Mesh;
  readonly #positions = new Float32Array((STEPS + 2) * 3);
  readonly #label = new NumberLabel();

  constructor(colour: string) {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(this.#positions, 3));
    geometry.setIndex(Array.from({ length: STEPS }, (_, i) => [0, i + 1, i + 2]).flat());
    this.#fill = new Mesh(
      geometry,
      new MeshBasicMaterial({
        color: colour,
        transparent: true,
        opacity: 0.55,
        side: DoubleSide,
        depthTest: false,
        depthWrite: false,
      }),
    );
    this.#fill.frustumCulled = false;
    this.#fill.renderOrder = 6;
    this.group.add(this.#fill, this.#label.sprite);
  }

  /** `from` and `to` are unit vectors; the number shown is the measured one where there is one. */
  draw(centre: Vec3, from: Vec3, to: Vec3, radius: number, shown: Degrees): void {
    this.#positions.set([centre.x, centre.y, centre.z], 0);
    let middle = from;
    for (let i = 0; i <= STEPS; i++) {
      const share = i / STEPS;
      const d = unitOr(add(scale(from, 1 - share), scale(to, share)), from);
      if (i === STEPS >> 1) middle = d;
      const p = add(centre, scale(d, radius));
      this.#positions.set([p.x, p.y, p.z], (i + 1) * 3);
    }
    this.#fill.geometry.attributes.position!.needsUpdate = true;
    this.#label.show(`${Math.round(shown)}°`, add(centre, scale(middle, radius + 0.13)));
  }
}

/** A number on a small plate that always faces the camera. */
class NumberLabel {
  readonly sprite: Sprite;
  readonly #canvas = document.createElement("canvas");
  readonly #texture: CanvasTexture;
  #text = "";

  constructor() {
    this.#canvas.width = 192;
    this.#canvas.height = 96;
    this.#texture = new CanvasTexture(this.#canvas);
    this.#texture.colorSpace = SRGBColorSpace;
    this.sprite = new Sprite(new SpriteMaterial({ map: this.#texture, depthTest: false, transparent: true }));
    this.sprite.scale.set(0.24, 0.12, 1);
    this.sprite.renderOrder = 8;
  }

  show(text: string, at: Vec3): void {
    this.sprite.position.set(at.x, at.y, at.z);
    if (text === this.#text) return;
    this.#text = text;
    const pen = this.#canvas.getContext("2d");
    if (!pen) return;
    pen.clearRect(0, 0, 192, 96);
    pen.fillStyle = "rgba(16, 22, 30, 0.86)";
    pen.beginPath();
    pen.roundRect(6, 6, 180, 84, 30);
    pen.fill();
    pen.fillStyle = "#ffffff";
    pen.font = "600 58px system-ui, sans-serif";
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(text, 100, 50);
    this.#texture.needsUpdate = true;
  }
}

/** What is marked: the hinge between trunk and thighs, or what rises from the floor. */
const MARKED: Readonly<Record<Shown["marks"], readonly Signal[]>> = {
  hinge: ["hipFlexion"],
  lifts: ["armLift", "legLift"],
};
const COLOURS = [TRUNK, THIGH];
/** Metres: at the hip between two limbs, and from the floor to a limb. */
const RADIUS = { between: 0.3, level: 0.62 };

interface Rays {
  readonly vertex: Vec3;
  /** Unit vectors: the angle is the way from one to the other. */
  readonly from: Vec3;
  readonly to: Vec3;
  /** Degrees; below level it is less than 0. */
  readonly angle: Degrees;
}

/** Where a signal is measured on a figure, both sides taken together. */
export function raysOf({ joints }: Figure, signal: Signal): Rays {
  const { joint, from, to } = SIGNAL_ROWS[signal].place;
  const at = (name: PairedLandmark): Vec3 => middleOf(joints, name);
  const vertex = at(joint);
  const ray = unitOr(subtract(at(to), vertex), vec3(1, 0, 0));
  if (from === "level") {
    const level = unitOr(vec3(ray.x, 0, ray.z), vec3(1, 0, 0));
    return { vertex, from: level, to: ray, angle: angleBetween(ray, level) * Math.sign(ray.y) };
  }
  const up = vec3(0, 1, 0);
  const beyond = from === "up" ? up : unitOr(subtract(vertex, at(from)), up);
  return { vertex, from: beyond, to: ray, angle: angleBetween(beyond, ray) };
}

/** A figure's head is the midpoint of the ears, and its hands are fingers. */
function middleOf(joints: Figure["joints"], name: PairedLandmark): Vec3 {
  if (name === "Ear" || name === "Eye") return joints.head;
  const joint = name === "Index" ? "Fingers" : name;
  return midpoint(joints[`left${joint}`], joints[`right${joint}`]);
}

/** The planes and angles of one exercise; `wear` follows the figure. */
export class AngleMarks {
  readonly group = new Group();
  readonly #trunk = new Sheet(TRUNK);
  readonly #thigh = new Sheet(THIGH);
  readonly #sectors: readonly { readonly signal: Signal; readonly sector: AngleSector }[];

  constructor(private readonly marks: Shown["marks"]) {
    this.#sectors = MARKED[marks].map((signal, i) => ({ signal, sector: new AngleSector(COLOURS[i]!) }));
    for (const { sector } of this.#sectors) this.group.add(sector.group);
    if (marks === "hinge") this.group.add(this.#trunk.mesh, this.#thigh.mesh);
  }

  wear(figure: Figure, signals: Signals): void {
    if (this.marks === "hinge") this.#layPlanes(figure);
    for (const { signal, sector } of this.#sectors) {
      const { vertex, from, to, angle } = raysOf(figure, signal);
      const radius = SIGNAL_ROWS[signal].place.from === "level" ? RADIUS.level : RADIUS.between;
      sector.draw(vertex, from, to, radius, signals[signal] ?? angle);
    }
  }

  #layPlanes({ joints }: Figure): void {
    const { pelvis, chest, leftKnee, rightKnee, leftHip, rightHip } = joints;
    const across = scale(unitOr(subtract(leftHip, rightHip), vec3(0, 0, -1)), 0.34);
    this.#trunk.lay(pelvis, scale(subtract(chest, pelvis), 1.12), across);
    this.#thigh.lay(pelvis, scale(subtract(midpoint(leftKnee, rightKnee), pelvis), 1.12), across);
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
