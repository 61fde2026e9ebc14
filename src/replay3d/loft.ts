/** Closed shapes lofted through ellipses along +y: feet and hands. */
import { BufferAttribute, BufferGeometry } from "three";

/** At `at` along y: half width (x), and the ellipse's top and bottom (z). Units are whatever the part is built in. */
export type Section = readonly [at: number, halfWidth: number, bottom: number, top: number];

const SEGMENTS = 20;

export function loft(sections: readonly Section[]): BufferGeometry {
  const positions: number[] = [];
  const index: number[] = [];
  for (const [at, halfWidth, bottom, top] of sections) {
    const middle = (top + bottom) / 2;
    const half = (top - bottom) / 2;
    for (let k = 0; k < SEGMENTS; k++) {
      const angle = (2 * Math.PI * k) / SEGMENTS;
      positions.push(Math.cos(angle) * halfWidth, at, middle + Math.sin(angle) * half);
    }
  }
  const last = sections.length - 1;
  for (let ring = 0; ring < last; ring++) {
    for (let k = 0; k < SEGMENTS; k++) {
      const a = ring * SEGMENTS + k;
      const b = ring * SEGMENTS + ((k + 1) % SEGMENTS);
      index.push(a, a + SEGMENTS, b, b, a + SEGMENTS, b + SEGMENTS);
    }
  }
  for (const [ring, flip] of [
    [0, false],
    [last, true],
  ] as const) {
    const [at, , bottom, top] = sections[ring]!;
    const centre = positions.length / 3;
    positions.push(0, at, (top + bottom) / 2);
    for (let k = 0; k < SEGMENTS; k++) {
      const a = ring * SEGMENTS + k;
      const b = ring * SEGMENTS + ((k + 1) % SEGMENTS);
      index.push(centre, ...(flip ? [b, a] : [a, b]));
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** y from heel (0) to toes (1) in foot lengths; x and z in metres, the sole at z = 0. */
export const footSections: readonly Section[] = [
  [-0.1, 0.004, 0.018, 0.03],
  [-0.085, 0.02, 0.004, 0.055],
  [-0.03, 0.032, 0, 0.078],
  [0.08, 0.036, 0, 0.094],
  [0.22, 0.036, 0, 0.1],
  [0.36, 0.036, 0.003, 0.084],
  [0.55, 0.041, 0.004, 0.06],
  [0.74, 0.047, 0, 0.044],
  [0.9, 0.045, 0, 0.032],
  [1.02, 0.034, 0.002, 0.024],
  [1.08, 0.012, 0.006, 0.016],
];

/** y from the wrist (0) to beyond the knuckles, metres. */
export const handSections: readonly Section[] = [
  [0, 0.022, -0.016, 0.016],
  [0.03, 0.031, -0.016, 0.016],
  [0.075, 0.039, -0.015, 0.015],
  [0.105, 0.037, -0.013, 0.014],
  [0.145, 0.031, -0.011, 0.011],
  [0.17, 0.021, -0.008, 0.009],
  [0.18, 0.006, -0.003, 0.003],
];
