/** An angle as a filled sector in the scene, and the number on it. */
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
import type { Degrees } from "../core/quantity.ts";
import { add, scale, type Vec3 } from "../core/vec3.ts";
import { unitOr } from "./figure.ts";
import type { Rays } from "./rays.ts";

const STEPS = 36;

/** A filled sector between two directions with a number at its middle. */
export class AngleSector {
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

  /** `from` and `to` are unit vectors, `radius` metres; without a number to show there is none. */
  draw({ vertex: centre, from, to }: Rays, radius: number, shown: Degrees | undefined): void {
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
    this.#label.sprite.visible = shown !== undefined;
    if (shown !== undefined)
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
