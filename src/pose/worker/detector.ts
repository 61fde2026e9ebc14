/**
 * The person detector's output: 2254 anchor boxes of 12 numbers and a score. Only the two alignment points matter here:
 * between the hips, and on the circle around the body.
 *
 * Grid and coding as in MediaPipe's pose_detection (anchors of fixed size on strides 8, 16, 32, 32, 32 of 224 pixels).
 */
import type { Point } from "./region.ts";

export const DETECTOR_SIZE = 224;
const STRIDES = [8, 16, 32, 32, 32];
const ANCHORS_PER_CELL_AND_LAYER = 2;
const VALUES = 13;
const MIN_SCORE = 0.5;
/** Two detections whose hips are closer than this share of the body are one person. */
const SAME_PERSON = 0.35;

export interface Detection {
  readonly score: number;
  /** In 0..1 of the (letterboxed, square) detector input. */
  readonly centre: Point;
  readonly rim: Point;
}

const anchors: Float32Array = (() => {
  const points: number[] = [];
  for (let layer = 0; layer < STRIDES.length; ) {
    const stride = STRIDES[layer]!;
    let last = layer;
    while (last < STRIDES.length && STRIDES[last] === stride) last += 1;
    const perCell = (last - layer) * ANCHORS_PER_CELL_AND_LAYER;
    const cells = Math.ceil(DETECTOR_SIZE / stride);
    for (let row = 0; row < cells; row += 1)
      for (let column = 0; column < cells; column += 1)
        for (let k = 0; k < perCell; k += 1) points.push((column + 0.5) / cells, (row + 0.5) / cells);
    layer = last;
  }
  return Float32Array.from(points);
})();

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-Math.max(-100, Math.min(100, x))));

/** People found, best first, one entry a person. `output` is the network's [2254, 13] tensor: score, then the box. */
export function decodeDetections(output: Float32Array): Detection[] {
  const found: Detection[] = [];
  for (let i = 0; i < anchors.length / 2; i += 1) {
    const at = i * VALUES;
    const score = sigmoid(output[at]!);
    if (score < MIN_SCORE) continue;
    const ax = anchors[2 * i]!;
    const ay = anchors[2 * i + 1]!;
    const point = (k: number): Point => ({
      x: output[at + 5 + 2 * k]! / DETECTOR_SIZE + ax,
      y: output[at + 6 + 2 * k]! / DETECTOR_SIZE + ay,
    });
    found.push({ score, centre: point(0), rim: point(1) });
  }
  found.sort((a, b) => b.score - a.score);
  const people: Detection[] = [];
  for (const candidate of found) {
    const known = people.some(
      (p) =>
        Math.hypot(p.centre.x - candidate.centre.x, p.centre.y - candidate.centre.y) <
        SAME_PERSON * Math.hypot(p.rim.x - p.centre.x, p.rim.y - p.centre.y),
    );
    if (!known) people.push(candidate);
  }
  return people;
}
