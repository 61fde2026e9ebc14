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
import { type Degrees, degrees, type Signals } from "../core/quantity.ts";
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

/** The planes and angles of one exercise; `wear` follows the figure. */
export class AngleMarks {
  readonly group = new Group();
  readonly #trunk = new Sheet(TRUNK);
  readonly #thigh = new Sheet(THIGH);
  readonly #first = new AngleSector(TRUNK);
  readonly #second = new AngleSector(THIGH);

  constructor(private readonly marks: Shown["marks"]) {
    this.group.add(this.#first.group);
    if (marks === "hinge") this.group.add(this.#trunk.mesh, this.#thigh.mesh);
    else this.group.add(this.#second.group);
  }

  wear(figure: Figure, signals: Signals): void {
    if (this.marks === "hinge") this.#hinge(figure, signals);
    else this.#lifts(figure, signals);
  }

  #hinge(figure: Figure, signals: Signals): void {
    const { pelvis, chest, leftKnee, rightKnee, leftHip, rightHip } = figure.joints;
    const knees = midpoint(leftKnee, rightKnee);
    const trunk = subtract(chest, pelvis);
    const thigh = subtract(knees, pelvis);
    const across = scale(unitOr(subtract(leftHip, rightHip), vec3(0, 0, -1)), 0.34);
    this.#trunk.lay(pelvis, scale(trunk, 1.12), across);
    this.#thigh.lay(pelvis, scale(thigh, 1.12), across);
    const along = unitOr(trunk, vec3(0, 1, 0));
    const beyond = unitOr(scale(thigh, -1), vec3(0, 1, 0));
    this.#first.draw(pelvis, beyond, along, 0.3, signals.hipFlexion ?? angleBetween(beyond, along));
  }

  #lifts(figure: Figure, signals: Signals): void {
    const { leftShoulder, rightShoulder, leftWrist, rightWrist, leftHip, rightHip, leftAnkle, rightAnkle } =
      figure.joints;
    const shoulders = midpoint(leftShoulder, rightShoulder);
    const hips = midpoint(leftHip, rightHip);
    this.#lift(this.#first, shoulders, midpoint(leftWrist, rightWrist), signals.armLift);
    this.#lift(this.#second, hips, midpoint(leftAnkle, rightAnkle), signals.legLift);
  }

  #lift(sector: AngleSector, root: Vec3, tip: Vec3, measured: Degrees | undefined): void {
    const limb = unitOr(subtract(tip, root), vec3(1, 0, 0));
    const level = unitOr(vec3(limb.x, 0, limb.z), vec3(1, 0, 0));
    const shown = measured ?? angleBetween(limb, level) * Math.sign(limb.y);
    sector.draw(root, level, limb, 0.62, shown);
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
