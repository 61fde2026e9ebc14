/**
 * The mannequin's torso: one smooth tube from the seat to the base of the neck, swept along the spine's arc. Its rings
 * are superellipses; they are computed anew for each pose, because a round back is a matter of shape.
 */
import { BufferAttribute, BufferGeometry } from "three";
import { add, cross, mix, scale, subtract, type Vec3, vec3 } from "../core/vec3.ts";
import { type Figure, unitOr } from "./figure.ts";

const RINGS = 30;
const SEGMENTS = 28;
/** From the seat (below the hips' midpoint) to the base of the neck, in shares of the hip-to-shoulder chord. */
const FROM = -0.2;
const TO = 1.1;

/** Half width and half depth, metres of an average body, by share of the chord. */
const SECTIONS: readonly (readonly [at: number, halfWidth: number, halfDepth: number, forward: number])[] = [
  [-0.2, 0.035, 0.045, -0.01],
  [-0.16, 0.085, 0.082, -0.012],
  [-0.08, 0.142, 0.108, -0.012],
  [0.02, 0.16, 0.113, -0.008],
  [0.2, 0.142, 0.1, 0.002],
  [0.36, 0.132, 0.096, 0.006],
  [0.58, 0.15, 0.108, 0.008],
  [0.78, 0.165, 0.114, 0.004],
  [0.92, 0.158, 0.098, -0.004],
  [1.0, 0.118, 0.078, -0.012],
  [1.06, 0.07, 0.06, -0.01],
  [1.1, 0.052, 0.052, -0.004],
];

/** Smooth between the sections' values (Catmull-Rom). */
function section(at: number, field: 1 | 2 | 3): number {
  let i = SECTIONS.findIndex(([start]) => start > at);
  if (i <= 0) i = i === 0 ? 1 : SECTIONS.length - 1;
  const value = (k: number): number => SECTIONS[Math.min(SECTIONS.length - 1, Math.max(0, k))]![field];
  const a = SECTIONS[i - 1]![0];
  const b = SECTIONS[i]![0];
  const x = (at - a) / (b - a);
  const [p, q, r, s] = [value(i - 2), value(i - 1), value(i), value(i + 1)];
  return 0.5 * (2 * q + x * (r - p + x * (2 * p - 5 * q + 4 * r - s + x * (3 * q - p - 3 * r + s))));
}

/** The spine's arc: where it runs and how it points, by share of the chord from pelvis to chest. */
export interface Spine {
  point(share: number): Vec3;
  tangent(share: number): Vec3;
  /** Unit vector to the figure's front at the chord's middle. */
  readonly ahead: Vec3;
}

/** A circular arc of `spineBend` over the chord; its bulge is L/2 tan(bend/4), towards the back when flexed. */
export function spineOf(figure: Figure): Spine {
  const { pelvis, chest, leftHip, rightHip, leftShoulder, rightShoulder } = figure.joints;
  const chord = subtract(chest, pelvis);
  const left = add(subtract(leftHip, rightHip), subtract(leftShoulder, rightShoulder));
  const ahead = unitOr(cross(left, chord), vec3(1, 0, 0));
  const size = Math.hypot(chord.x, chord.y, chord.z);
  const bulge = (size / 2) * Math.tan(figure.spineBend / 4);
  return {
    ahead,
    point: (s) => add(pelvis, add(scale(chord, s), scale(ahead, -4 * bulge * s * (1 - s)))),
    tangent: (s) => unitOr(add(chord, scale(ahead, -4 * bulge * (1 - 2 * s))), vec3(0, 1, 0)),
  };
}

export class Torso {
  readonly geometry = new BufferGeometry();
  readonly #positions = new Float32Array((RINGS + 1) * SEGMENTS * 3 + 6);

  constructor(private readonly width: number) {
    const index: number[] = [];
    for (let ring = 0; ring < RINGS; ring++) {
      for (let k = 0; k < SEGMENTS; k++) {
        const a = ring * SEGMENTS + k;
        const b = ring * SEGMENTS + ((k + 1) % SEGMENTS);
        index.push(a, a + SEGMENTS, b, b, a + SEGMENTS, b + SEGMENTS);
      }
    }
    const bottom = (RINGS + 1) * SEGMENTS;
    for (let k = 0; k < SEGMENTS; k++) {
      const next = (k + 1) % SEGMENTS;
      index.push(bottom, k, next, bottom + 1, RINGS * SEGMENTS + next, RINGS * SEGMENTS + k);
    }
    this.geometry.setIndex(index);
    this.geometry.setAttribute("position", new BufferAttribute(this.#positions, 3));
  }

  /** Where on the chord from hips (0) to shoulders (1) each vertex has its place. */
  static shares(): readonly number[] {
    const rings = Array.from({ length: RINGS + 1 }, (_, ring) => FROM + ((TO - FROM) * ring) / RINGS);
    return [...rings.flatMap((share) => Array<number>(SEGMENTS).fill(share)), FROM, TO];
  }

  /** Sweeps the rings along the spine of `figure`. */
  wear(figure: Figure): void {
    const spine = spineOf(figure);
    const { leftHip, rightHip, leftShoulder, rightShoulder } = figure.joints;
    const hips = unitOr(subtract(leftHip, rightHip), vec3(0, 0, -1));
    const shoulders = unitOr(subtract(leftShoulder, rightShoulder), vec3(0, 0, -1));
    const put = (vertex: number, p: Vec3): void => {
      this.#positions.set([p.x, p.y, p.z], vertex * 3);
    };
    for (let ring = 0; ring <= RINGS; ring++) {
      const share = FROM + ((TO - FROM) * ring) / RINGS;
      const along = spine.tangent(share);
      const rough = mix(hips, shoulders, Math.min(1, Math.max(0, share)));
      const ahead = unitOr(cross(rough, along), spine.ahead);
      const left = cross(along, ahead);
      const centre = add(spine.point(share), scale(ahead, section(share, 3)));
      for (let k = 0; k < SEGMENTS; k++) {
        const [x, y] = superellipse((2 * Math.PI * k) / SEGMENTS);
        const w = x * section(share, 1) * this.width;
        const d = y * section(share, 2);
        put(ring * SEGMENTS + k, add(centre, add(scale(left, w), scale(ahead, d))));
      }
    }
    const bottom = (RINGS + 1) * SEGMENTS;
    put(bottom, spine.point(FROM - 0.015));
    put(bottom + 1, spine.point(TO));
    this.geometry.attributes.position!.needsUpdate = true;
    this.geometry.computeVertexNormals();
    this.geometry.computeBoundingSphere();
  }
}

/** A unit circle squared a little (exponent 2.4): ribs and hips are flatter than an ellipse. */
function superellipse(angle: number): readonly [number, number] {
  const bend = 2 / 2.4;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [Math.sign(c) * Math.abs(c) ** bend, Math.sign(s) * Math.abs(s) ** bend];
}
